import { answerAssignment } from '../banks/answer-assignment.ts'
import { askFinancing } from '../banks/ask-financing.ts'
import { asking, choice, form } from '../http/inputs.ts'
import { command, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, toCase } from './case-page-routes.ts'

const byApplicant = { kind: 'case', parties: ['applicant'] } as const

/** What the applicant settles with the bank that the case names. */
export const bankActionRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/financing-request',
    access: byApplicant,
    summary: 'The applicant asks the bank to confirm the financing, and consents to its seeing what the case is about.',
    form: form({}),
    async run(context) {
      await askFinancing(context.deps, caseCommand(context))
      return toCase(context, 'financing-asked')
    },
    again: caseAgain('ask-financing'),
  }),
  command({
    path: '/cases/:case/assignment-answer',
    access: byApplicant,
    summary: 'The applicant agrees that a payout goes to the loan account of the bank, or does not.',
    form: form({ answer: asking(choice(['agree', 'decline']), 'Vel om utbetalinga skal gå til banken.') }),
    async run(context, { answer }) {
      await answerAssignment(context.deps, caseCommand(context), { answer })
      return toCase(context, answer === 'agree' ? 'assignment-agreed' : 'assignment-declined')
    },
    again: caseAgain('answer-assignment'),
  }),
]
