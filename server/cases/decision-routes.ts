import { DecisionView } from '../../views/pages/case/decision-page.tsx'
import { decideApplication } from '../applications/decide-application.ts'
import { decisionForm, decisionInput, decisionTrialForm, returnForm } from '../applications/decision-form.ts'
import { putOnWaitingList } from '../applications/put-on-waiting-list.ts'
import { returnRecommendation } from '../applications/return-recommendation.ts'
import { sendToBoard } from '../applications/send-to-board.ts'
import { form } from '../http/inputs.ts'
import { command, page, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { toCase } from './case-page-routes.ts'
import { decisionAgain, readDecision } from './show-decision.ts'
import { askToSeeAgain } from './shown-by-command.ts'

const byApprover = { kind: 'case', parties: ['approver'] } as const

/** The approver's work on an application. */
export const decisionRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/decision',
    access: byApprover,
    summary: 'What the case is decided by: the recommendation, the sum as it is now, and the room left in the fund.',
    async show(context) {
      const page = await readDecision(context)
      if (!page) return { location: `/cases/${context.caseAccess.id}` }
      return { data: page, page: () => DecisionView({ context, page, tried: null }) }
    },
  }),
  command({
    path: '/cases/:case/decision',
    access: byApprover,
    summary: 'Another person than the one who prepared the case decides it. A grant reserves its sum in the fund.',
    form: decisionForm,
    async run(context, fields) {
      await decideApplication(context.deps, caseCommand(context), decisionInput(fields))
      return toCase(context, 'decided')
    },
    again: decisionAgain('decide'),
  }),
  page({
    path: '/cases/:case/decision/letter',
    access: byApprover,
    summary: 'Leads back to the decision.',
    show: async ({ caseAccess }) => ({ location: `/cases/${caseAccess.id}/decision` }),
  }),
  command({
    path: '/cases/:case/decision/letter',
    access: byApprover,
    summary: 'The decision as the applicant would read it. Nothing is stored.',
    form: decisionTrialForm,
    harmlessTwice: true,
    async run(context, fields) {
      if (fields.show) return askToSeeAgain()
      const page = (await readDecision(context, { fields })) ?? refuse(notDecidable)
      return { location: `/cases/${context.caseAccess.id}/decision`, data: { letter: page.letter } }
    },
    again: decisionAgain('decide'),
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
    again: decisionAgain('put-on-waiting-list'),
  }),
  command({
    path: '/cases/:case/board-referral',
    access: byApprover,
    summary: 'The approver leaves the case to the board, with a reason.',
    form: returnForm,
    async run(context, { reason }) {
      await sendToBoard(context.deps, caseCommand(context), { reason })
      return toCase(context, 'sent-to-board')
    },
    again: decisionAgain('send-to-board'),
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
    again: decisionAgain('return-recommendation'),
  }),
]

const notDecidable = { code: 'wrong-state', action: 'decide', state: 'not-recommended' } as const
