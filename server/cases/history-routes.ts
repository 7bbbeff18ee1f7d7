import { HistoryPage } from '../../views/pages/history/history-page.tsx'
import { readChoices } from '../applications/application-choices-read.ts'
import { listEvents } from '../history/case-events-store.ts'
import { loadCase } from '../history/case-store.ts'
import { listReadings } from '../history/readings-read.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { page, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { audienceOf } from './audience.ts'
import { type HistoryKind, historyKinds } from './history-kinds.ts'
import { type CaseHistory, caseHistory } from './history-page.ts'

/** The right of access: what has happened in one's case, and who has looked at it. */
export const historyRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/history',
    access: { kind: 'case', parties: ['applicant', 'case-officer', 'approver', 'fund-manager'] },
    summary:
      'Everything that has happened in a case, with what was changed of a sent application, and who has read it, when and why.',
    query: form({ show: optional(choice(historyKinds)) }),
    async show(context, { show }) {
      const history = await readHistory(context, show)
      const choices = await readChoices(context.deps.database.reader, context.fund.id)
      return { data: history, page: () => HistoryPage({ context, history, choices }) }
    },
  }),
]

/** @throws Refused `not-found` for what an applicant has not sent in yet: nobody else sees it. */
export async function readHistory({ deps, caseAccess }: CaseContext, kind: HistoryKind | null): Promise<CaseHistory> {
  const { reader } = deps.database
  const { id, parties } = caseAccess
  const stored = await loadCase(reader, id)
  if (!stored || (stored.reference === null && !parties.has('applicant'))) return refuse({ code: 'not-found' })
  const [events, readings] = await Promise.all([listEvents(reader, id), listReadings(reader, id)])
  return caseHistory({ id, reference: stored.reference, audience: audienceOf(parties), kind, events, readings })
}
