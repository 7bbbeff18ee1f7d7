import { sendPreliminaryAnswer } from '../deadlines/preliminary-answer.ts'
import { extendDeadline } from '../guarantees/extend-deadline.ts'
import { extensionForm } from '../guarantees/guarantee-forms.ts'
import { dayInput, form, longText } from '../http/inputs.ts'
import { command, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, toCase } from './case-page-routes.ts'

/** What staff do with the deadlines of a case. */
export const deadlineRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/preliminary-answer',
    access: { kind: 'case', parties: ['case-officer'] },
    summary: 'The case officer tells the applicant when the answer comes, before the month is over, or again.',
    form: form({ expectedDay: dayInput(), cause: longText(4000) }),
    async run(context, { expectedDay, cause }) {
      await sendPreliminaryAnswer(context.deps, caseCommand(context), { expectedDay, reason: cause })
      return toCase(context, 'answer-promised')
    },
    again: caseAgain('send-preliminary-answer'),
  }),
  command({
    path: '/cases/:case/deadlines',
    access: { kind: 'case', parties: ['approver'] },
    summary: 'The approver gives the applicant more time to accept, to start or to complete.',
    form: extensionForm,
    async run(context, { deadline, newDay, grounds }) {
      await extendDeadline(context.deps, caseCommand(context), { deadline, dueDay: newDay, reason: grounds })
      return toCase(context, 'deadline-moved')
    },
    again: caseAgain('extend-deadline'),
  }),
]
