import { DecisionView } from '../../views/pages/case/decision-page.tsx'
import { decideApplication } from '../applications/decide-application.ts'
import { decisionForm, returnForm } from '../applications/decision-form.ts'
import { putOnWaitingList } from '../applications/put-on-waiting-list.ts'
import { returnRecommendation } from '../applications/return-recommendation.ts'
import type { CaseContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import type { CaseAction } from './actions.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, caseViewer, readCaseFor, toCase } from './case-page-routes.ts'
import { type DecisionPage, decidable, decisionPage } from './decision-page.ts'

const byApprover = { kind: 'case', parties: ['approver'] } as const

/** The approver's work on an application. */
export const decisionRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/decision',
    access: byApprover,
    summary: 'What the case is decided by: the recommendation, the sum as it is now, and the room left in the fund.',
    show: showDecision,
  }),
  command({
    path: '/cases/:case/decision',
    access: byApprover,
    summary: 'Another person than the one who prepared the case decides it. A grant reserves its sum in the fund.',
    form: decisionForm,
    async run(context, { outcome, reasons, seenOre }) {
      const input = { outcome, reasons, seenOre: seenOre ?? 0 }
      await decideApplication(context.deps, caseCommand(context), input)
      return toCase(context, 'decided')
    },
    again: again('decide'),
  }),
  command({
    path: '/cases/:case/waiting-list',
    access: byApprover,
    summary: 'Lets a case wait that the fund has no room for.',
    form: form({}),
    async run(context) {
      await putOnWaitingList(context.deps, caseCommand(context))
      return toCase(context, 'waiting')
    },
    again: again('put-on-waiting-list'),
  }),
  command({
    path: '/cases/:case/recommendation-return',
    access: byApprover,
    summary: 'The approver gives the case back to the case officer.',
    form: returnForm,
    async run(context, { reason }) {
      await returnRecommendation(context.deps, caseCommand(context), { reason })
      return toCase(context, 'recommendation-returned')
    },
    again: again('return-recommendation'),
  }),
]

async function readDecision(context: CaseContext): Promise<DecisionPage | null> {
  const { viewer, fund, deps } = context
  const decided = decidable(await readCaseFor(context))
  if (!decided) return null
  const authority = viewer.roles.get(fund.id)?.get('approver')
  const authorityLimitOre = authority?.authorityLimitOre ?? null
  return decisionPage(decided, { viewer: caseViewer(context), authorityLimitOre, today: deps.clock.today() })
}

async function showDecision(context: CaseContext): Promise<Shown | Moved> {
  const page = await readDecision(context)
  if (!page) return { location: `/cases/${context.caseAccess.id}` }
  return { data: page, page: () => DecisionView({ context, page, tried: null }) }
}

/** With what was typed kept, and the figures as they are now. */
function again(action: CaseAction) {
  return async (context: CaseContext, attempt: Attempt): Promise<Shown> => {
    const page = await readDecision(context)
    if (!page) return caseAgain(action)(context, attempt)
    return { data: page, page: () => DecisionView({ context, page, tried: { ...attempt, action } }) }
  }
}
