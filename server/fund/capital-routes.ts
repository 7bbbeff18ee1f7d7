import { CapitalCheckPage } from '../../views/pages/fund/capital-check-page.tsx'
import { CapitalPage } from '../../views/pages/fund/capital-page.tsx'
import { aboutCapital } from '../../views/pages/fund/capital-text.ts'
import type { FundContext } from '../http/context.ts'
import { refusalProblem } from '../http/problem.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { type CapitalInput, capitalForm, capitalMove, typedCapitalForm } from './capital-form.ts'
import { readCapitalEffect } from './capital-read.ts'
import { moveCapital } from './move-capital.ts'
import { currentPosition } from './position-read.ts'

const access = { kind: 'fund', roles: ['fund-manager'] } as const

/** Money in and out of the fund: a form, a page that says what it leads to, and the deed. */
export const capitalRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/capital',
    access,
    summary: 'The form for money that came in or went out. What stands in the query is filled in.',
    query: typedCapitalForm,
    show: (context, typed) => showForm(context, { effectiveDay: context.deps.clock.today(), ...withoutBlanks(typed) }),
    again: (context, { values }) => showForm(context, values),
  }),
  page({
    path: '/funds/:fund/capital/check',
    access,
    summary: 'What a move of capital would lead to. Changes nothing.',
    query: capitalForm,
    show: showCheck,
    again: (context, { values, problem }) => showForm(context, values, problem),
  }),
  command({
    path: '/funds/:fund/capital',
    access,
    summary: 'Records a contribution, money set aside for administration, or money given back to the owners.',
    form: capitalForm,
    async run({ deps, fund, viewer, commandId }, input) {
      await moveCapital(deps, { commandId, actor: viewer }, capitalMove(fund.id, input))
      const data = await currentPosition(deps.database.reader, fund.id)
      return { location: `/funds/${fund.id}/ledger?registered=${input.kind}`, data }
    },
    again: (context, { values, problem }) => showForm(context, values, aboutCapital(problem)),
  }),
]

async function showCheck(context: FundContext, input: CapitalInput): Promise<Shown> {
  const { deps, fund } = context
  const today = deps.clock.today()
  if (input.effectiveDay > today) {
    const outside = { code: 'day-out-of-range', path: 'effectiveDay', earliest: null, latest: today } as const
    return showForm(context, input, refusalProblem(outside))
  }
  const effect = await readCapitalEffect(deps.database.reader, capitalMove(fund.id, input))
  return { data: { ...input, ...effect }, page: () => CapitalCheckPage({ context, fund, input, effect }) }
}

/** @param problem why the form did not go through, where it was sent. */
async function showForm(
  context: FundContext,
  values: Attempt['values'],
  problem: Attempt['problem'] | null = null,
): Promise<Shown> {
  const { deps, fund } = context
  const position = await currentPosition(deps.database.reader, fund.id)
  return {
    ...(problem && { status: problem.status }),
    data: problem ?? position,
    page: () => CapitalPage({ context, fund, position, values, problem }),
  }
}

const withoutBlanks = (typed: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null))
