import { FundImpartialityView } from '../../views/pages/impartiality/fund-page.tsx'
import type { FundContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { hasRole } from '../people/actor.ts'
import { type Handler, listHandlers } from '../people/staff-read.ts'
import { listTies, type StandingTie } from '../people/standing-ties-store.ts'
import { listWaitingForDeputy, type WaitingForDeputy } from './deputy-lists.ts'
import { endStandingTie } from './end-tie.ts'
import { leaderForm, standingTieForm, tieEndForm } from './impartiality-form.ts'
import type { PeopleCommand } from './people-command.ts'
import { registerTie } from './register-tie.ts'
import { setLeader } from './set-leader.ts'

const staff = { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] } as const

/** What ties those who handle cases in a fund to others, whatever the case, and the cases that ask for a deputy. */
export const fundImpartialityRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/impartiality',
    access: staff,
    summary: "Cases that ask for a deputy, and one's own posts and near ones; the fund manager sees those of all.",
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showFund(context, { done }),
  }),
  command({
    path: '/funds/:fund/impartiality/ties',
    access: staff,
    summary: 'Registers a post in a company or somebody near; of oneself, or by the fund manager of anybody.',
    form: standingTieForm,
    async run(context, { userId, ...tie }) {
      await registerTie(context.deps, peopleCommand(context), { ...tie, userId: userId ?? context.viewer.id })
      return { ...toFund(context, 'registered'), created: true }
    },
    again: (context, attempt) => showFund(context, { tried: { ...attempt, form: 'tie' } }),
  }),
  command({
    path: '/funds/:fund/impartiality/ties/end',
    access: staff,
    summary: 'A post or a tie counts no more from now on.',
    form: tieEndForm,
    async run(context, { tie }) {
      await endStandingTie(context.deps, peopleCommand(context), { tieId: tie })
      return toFund(context, 'ended')
    },
    again: (context, attempt) => showFund(context, { tried: { ...attempt, form: 'end' } }),
  }),
  command({
    path: '/funds/:fund/impartiality/leaders',
    access: { kind: 'fund', roles: ['fund-manager'] },
    summary: 'Says who leads somebody; nobody decides whose leader is disqualified.',
    form: leaderForm,
    async run(context, input) {
      await setLeader(context.deps, peopleCommand(context), input)
      return toFund(context, 'leader')
    },
    again: (context, attempt) => showFund(context, { tried: { ...attempt, form: 'leader' } }),
  }),
]

const toFund = ({ fund }: FundContext, done: string) => ({ location: `/funds/${fund.id}/impartiality?done=${done}` })

const peopleCommand = ({ fund, commandId, contents, viewer }: FundContext): PeopleCommand => ({
  fundId: fund.id,
  commandId,
  contents,
  actor: viewer,
})

export interface TriedOnFund extends Attempt {
  readonly form: 'tie' | 'end' | 'leader'
}

/** What one of the staff may see: their own ties, or as fund manager those of all, and who leads whom. */
export interface FundImpartiality {
  readonly waiting: readonly WaitingForDeputy[]
  readonly ties: readonly StandingTie[]
  readonly handlers: readonly Handler[]
  readonly isManager: boolean
}

async function showFund(
  context: FundContext,
  { done = null, tried = null }: { done?: string | null; tried?: TriedOnFund | null },
): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const isManager = hasRole(viewer, fund.id, 'fund-manager')
  const [waiting, ties, handlers] = await Promise.all([
    listWaitingForDeputy(reader, fund.id),
    listTies(reader, fund.id, isManager ? null : viewer.id),
    isManager ? listHandlers(reader, fund.id) : [],
  ])
  const page: FundImpartiality = { waiting, ties, handlers, isManager }
  return { data: page, page: () => FundImpartialityView({ context, page, done, tried }) }
}
