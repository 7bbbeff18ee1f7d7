import { reviewRequest } from '../applications/review-request.ts'
import { reviewForm, wishAnswerForm, withdrawalForm } from '../dialogue/answer-form.ts'
import type { Verdict } from '../dialogue/judge-answers.ts'
import { answerWish } from '../dialogue/more-time.ts'
import { withdrawRequest } from '../dialogue/withdraw-request.ts'
import { command, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { requestLocation, showRequest } from './request-shown.ts'

const byOfficer = { kind: 'case', parties: ['case-officer'] } as const

/** What the case officer does with a request that is sent. */
export const requestReviewRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/requests/:request/review',
    access: byOfficer,
    summary: 'Says of each answer whether it suffices, or what is still missing and by when.',
    form: reviewForm,
    async run(context, { verdicts, dueDay }) {
      const judged = verdicts.flatMap(({ number, verdict, guidance }): Verdict[] =>
        verdict === null ? [] : [{ number, sufficient: verdict === 'sufficient', guidance }],
      )
      const review = { requestId: context.params.request, verdicts: judged, dueDay }
      await reviewRequest(context.deps, caseCommand(context), review)
      return { location: requestLocation(context, 'reviewed') }
    },
    again: (context, attempt) => showRequest(context, { tried: { ...attempt, action: 'review' } }),
  }),
  command({
    path: '/cases/:case/requests/:request/more-time-answer',
    access: byOfficer,
    summary: 'Gives more time to answer, or says why not.',
    form: wishAnswerForm,
    async run(context, { answer, newDay, words }) {
      const given = { requestId: context.params.request, answer, newDay, words }
      await answerWish(context.deps, caseCommand(context), given)
      return { location: requestLocation(context, 'time-answered') }
    },
    again: (context, attempt) => showRequest(context, { tried: { ...attempt, action: 'answer-wish' } }),
  }),
  command({
    path: '/cases/:case/requests/:request/withdrawal',
    access: byOfficer,
    summary: 'The fund needs it no more, and says why.',
    form: withdrawalForm,
    async run(context, { reason }) {
      const { request: requestId } = context.params
      await withdrawRequest(context.deps, caseCommand(context), { requestId, reason })
      return { location: requestLocation(context, 'withdrawn') }
    },
    again: (context, attempt) => showRequest(context, { tried: { ...attempt, action: 'withdraw' } }),
  }),
]
