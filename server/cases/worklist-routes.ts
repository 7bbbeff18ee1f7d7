import { WorklistPage } from '../../views/pages/case/worklist-page.tsx'
import type { FundContext } from '../http/context.ts'
import { type Attempt, page, type Route, type Shown } from '../http/route.ts'
import { hasOneOf } from '../people/access.ts'
import { countUndelivered } from './undelivered-read.ts'
import { readWorklistChoices } from './worklist-choices-read.ts'
import { countWorklist } from './worklist-counts-read.ts'
import { assigners, filtersOf, type ListInput, worklistQuery } from './worklist-form.ts'
import { readWorklist } from './worklist-read.ts'
import { mostFound, searchCases } from './worklist-search-read.ts'
import { firstView } from './worklist-views.ts'

export const worklistRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/worklist',
    access: { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] },
    summary:
      'Applications, claims and notices of sale that wait for somebody, 50 at a time, narrowed and ordered as asked for; or a search among all cases.',
    query: worklistQuery,
    show: (context, { q, assigned, ...input }) =>
      q === null ? showList(context, { input, assigned }) : showFound(context, input, q),
  }),
]

interface Showing {
  readonly input: ListInput
  /** How many things were just given out. */
  readonly assigned?: number | null
  readonly tried?: Attempt
}

async function showList(context: FundContext, { input, assigned = null, tried }: Showing): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const list = {
    view: input.view ?? firstView(new Set(viewer.roles.get(fund.id)?.keys())),
    sort: input.sort ?? 'since',
    page: input.page ?? 1,
    filters: filtersOf(input),
  }
  const [today, of] = [deps.clock.today(), { fundId: fund.id, viewerId: viewer.id }]
  const counts = await countWorklist(reader, of)
  const choices = await readWorklistChoices(reader, fund.id, today)
  const { items, more } = await readWorklist(reader, { ...of, ...list, today })
  const undelivered = await countUndelivered(reader, fund.id)
  const mayAssign = hasOneOf(viewer, fund.id, assigners)
  const data = { ...list, counts, overdue: choices.overdue, undelivered, mayAssign, items, more }
  return {
    data,
    page: () =>
      WorklistPage({
        context,
        counts,
        choices,
        input,
        assigned,
        tried: tried ?? null,
        undelivered,
        shown: { ...list, mayAssign, items, more },
      }),
  }
}

async function showFound(context: FundContext, input: ListInput, sought: string): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const counts = await countWorklist(reader, { fundId: fund.id, viewerId: viewer.id })
  const choices = await readWorklistChoices(reader, fund.id, deps.clock.today())
  const rows = await searchCases(reader, fund.id, sought)
  const data = { sought, counts, found: rows.slice(0, mostFound), more: rows.length > mostFound }
  return {
    data,
    page: () =>
      WorklistPage({ context, counts, choices, input, assigned: null, tried: null, undelivered: null, shown: data }),
  }
}

/** The list as it was shown, with what stopped an assignment. */
export function showWorklistAgain(context: FundContext, attempt: Attempt): Promise<Shown> {
  const { value, error } = worklistQuery.validate(attempt.values, { stripUnknown: true, convert: true })
  const input: ListInput = error ? worklistQuery.validate({}).value : value
  return showList(context, { input, tried: attempt })
}
