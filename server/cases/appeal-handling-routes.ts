import { answerAppeal } from '../appeals/answer-appeal.ts'
import { answerLateAppeal } from '../appeals/answer-late-appeal.ts'
import { appealAnswerForm, appealReturnForm, bodyOutcomeForm, latenessForm } from '../appeals/appeal-forms.ts'
import { takeUpAfterOutcome } from '../appeals/follow-outcome.ts'
import { recordOutcome } from '../appeals/record-outcome.ts'
import { returnReview, reviewAppeal } from '../appeals/review-appeal.ts'
import { withdrawAppeal } from '../appeals/withdraw-appeal.ts'
import { form, optional, text } from '../http/inputs.ts'
import { command, page, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { appealAgain, showAppeal, toAppeal } from './show-appeal.ts'

const byOfficer = { kind: 'case', parties: ['case-officer'] } as const
const byApprover = { kind: 'case', parties: ['approver'] } as const

/** What becomes of an appeal, from its arrival to the appeal body's decision. */
export const appealHandlingRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/appeal/:appeal',
    access: { kind: 'case', parties: ['applicant', 'case-officer', 'approver', 'fund-manager'] },
    summary: 'An appeal: what it says, each step of its way, who has it and by when.',
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showAppeal(context, { done }),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/withdrawal',
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'The appellant takes the appeal back, at any time before it is decided.',
    form: form({}),
    async run(context) {
      const { appeal: appealId } = context.params
      await withdrawAppeal(context.deps, caseCommand(context), { appealId })
      return toAppeal(context, appealId, 'withdrawn')
    },
    again: appealAgain('withdraw-appeal'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/lateness',
    access: byApprover,
    summary: 'Takes an appeal after the last day, or dismisses it, with a reason.',
    form: latenessForm,
    async run(context, { answer, reason }) {
      const { appeal: appealId } = context.params
      await answerLateAppeal(context.deps, caseCommand(context), { appealId, answer, reason })
      return toAppeal(context, appealId, answer === 'take' ? 'taken' : 'dismissed')
    },
    again: appealAgain('answer-late-appeal'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/review',
    access: byOfficer,
    summary: 'The case officer says whether the decision should be changed or the appeal be forwarded.',
    form: appealAnswerForm,
    async run(context, review) {
      const { appeal: appealId } = context.params
      await reviewAppeal(context.deps, caseCommand(context), { appealId, ...review })
      return toAppeal(context, appealId, 'reviewed')
    },
    again: appealAgain('review-appeal'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/review-return',
    access: byApprover,
    summary: 'The approver gives the appeal back to the case officer.',
    form: appealReturnForm,
    async run(context, { reason }) {
      const { appeal: appealId } = context.params
      await returnReview(context.deps, caseCommand(context), { appealId, reason })
      return toAppeal(context, appealId, 'returned')
    },
    again: appealAgain('return-appeal-review'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/answer',
    access: byApprover,
    summary:
      'Another person than the one who prepared it gives way, so that the matter is taken up again, or forwards the appeal with comments.',
    form: appealAnswerForm,
    async run(context, answer) {
      const { appeal: appealId } = context.params
      await answerAppeal(context.deps, caseCommand(context), { appealId, ...answer })
      return toAppeal(context, appealId, answer.outcome === 'change' ? 'changed' : 'forwarded')
    },
    again: appealAgain('answer-appeal'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/outcome',
    access: byApprover,
    summary: 'Records what the appeal body decided, by somebody who did not decide below, and carries it out.',
    form: bodyOutcomeForm,
    async run(context, decided) {
      const { appeal: appealId } = context.params
      await recordOutcome(context.deps, caseCommand(context), { appealId, ...decided })
      return toAppeal(context, appealId, 'closed')
    },
    again: appealAgain('record-appeal-outcome'),
  }),
  command({
    path: '/cases/:case/appeal/:appeal/taking-up',
    access: byApprover,
    summary: 'Takes the matter up again as the appeal body decided, where that could not be done when it was recorded.',
    form: form({}),
    async run(context) {
      const { appeal: appealId } = context.params
      await takeUpAfterOutcome(context.deps, caseCommand(context), { appealId })
      return toAppeal(context, appealId, 'taken-up')
    },
    again: appealAgain('take-up-after-outcome'),
  }),
]
