import { ReasonPage } from '../../views/pages/history/reason-page.tsx'
import { insertReading, reasonRoute } from '../history/readings-store.ts'
import type { CaseContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, type Route, type Shown } from '../http/route.ts'
import { safePath } from '../people/next-path.ts'

/** Where staff say why they open a case that they have no part in; it goes with all that they read of it in this session. */
export const readingReasonRoutes: readonly Route[] = [
  command({
    path: reasonRoute,
    access: { kind: 'case', parties: ['case-officer', 'approver'] },
    summary: 'Says why a case is opened by somebody who has no part in it; asked for by the refusal `reason-needed`.',
    form: form({ words: text(200).min(5), next: optional(text(2000)) }),
    harmlessTwice: true,
    showsNothing: true,
    async run(context, { words, next }) {
      await keepReason(context, words)
      return { location: safePath(next) ?? `/cases/${context.caseAccess.id}` }
    },
    again: async (context, attempt) => showReason(context, attempt),
  }),
]

function keepReason({ deps, viewer, caseAccess, sessionHash }: CaseContext, words: string): Promise<void> {
  const { id: caseId, version, parties } = caseAccess
  const what = { caseId, version, route: reasonRoute, subject: '', form: 'page', reason: 'given', words } as const
  const who = { session: sessionHash ?? '', userId: viewer.id, party: [...parties].join() }
  const when = { day: deps.clock.today(), recordedAt: deps.clock.now() }
  return deps.database.transact(tx => insertReading(tx, { ...what, ...who, ...when }))
}

function showReason(context: CaseContext, attempt: Attempt): Shown {
  const next = safePath(String(attempt.values.next ?? '')) ?? `/cases/${context.caseAccess.id}`
  return { data: {}, page: () => ReasonPage({ context, next, attempt }) }
}
