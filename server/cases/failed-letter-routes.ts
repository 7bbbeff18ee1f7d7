import { FailedLettersPage } from '../../views/pages/letters/failed-letters-page.tsx'
import type { FundContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { listFailedLetters } from '../letters/letter-work-store.ts'
import { listFailedNotices } from '../letters/notice-fault-store.ts'
import { retryLetter } from '../letters/try-letter-again.ts'
import { retryNotice } from '../letters/try-notice-again.ts'
import { withoutTiedCases } from '../people/known-tie-read.ts'
import { refuse } from '../shared/refusal.ts'

const staff = { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] } as const

/** Letters that could not be made, and notices whose letters could not be ordered: somebody has to see to them. */
export const failedLetterRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/letters',
    access: staff,
    summary:
      'Letters whose file could not be made, and notices that could not be sent, which wait for somebody to have it tried again.',
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showFailed(context, { done }),
  }),
  command({
    path: '/funds/:fund/letters/:letter/retry',
    access: staff,
    summary: 'Has a letter made that could not be, from the beginning.',
    form: form({}),
    async run({ deps, viewer, fund, commandId, params }) {
      await retryLetter(deps, { commandId, actor: viewer, fundId: fund.id }, params.letter)
      return { location: `/funds/${fund.id}/letters?done=retried` }
    },
    again: (context, tried) => showFailed(context, { tried }),
  }),
  command({
    path: '/funds/:fund/notices/:notice/retry',
    access: staff,
    summary: 'Has the letters and the mail of a notice ordered that could not be, from the beginning.',
    form: form({}),
    async run({ deps, viewer, fund, commandId, params }) {
      await retryNotice(deps, { commandId, actor: viewer, fundId: fund.id }, noticeIdOf(params.notice))
      return { location: `/funds/${fund.id}/letters?done=retried` }
    },
    again: (context, tried) => showFailed(context, { tried }),
  }),
]

const noticeIdOf = (given: string): number => (/^\d{1,15}$/.test(given) ? Number(given) : refuse({ code: 'not-found' }))

interface Showing {
  readonly done?: string | null
  readonly tried?: Attempt
}

async function showFailed(context: FundContext, { done = null, tried }: Showing): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const letters = await withoutTiedCases(reader, viewer.id, await listFailedLetters(reader, fund.id))
  const notices = await withoutTiedCases(reader, viewer.id, await listFailedNotices(reader, fund.id))
  const failed = { letters, notices }
  return { data: failed, page: () => FailedLettersPage({ context, failed, done, tried: tried ?? null }) }
}
