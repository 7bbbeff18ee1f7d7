import type { RequestDone } from '../../views/pages/dialogue/request-text.ts'
import { answerForm, moreTimeForm } from '../dialogue/answer-form.ts'
import { answerRequest, saveAnswerDraft } from '../dialogue/answer-request.ts'
import { askForMoreTime } from '../dialogue/more-time.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { command, page, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { requestReviewRoutes } from './request-review-routes.ts'
import { requestLocation, showRequest } from './request-shown.ts'

const applicant = { kind: 'case', parties: ['applicant'] } as const
const doneCodes = [
  'saved',
  'answered',
  'sent',
  'reviewed',
  'withdrawn',
  'time-asked',
  'time-answered',
] as const satisfies RequestDone[]

/** A request for more, or for a comment: what is asked, what was answered, and what is the viewer's to do. */
export const requestRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/requests/:request',
    access: { kind: 'case', parties: ['applicant', 'case-officer', 'approver', 'fund-manager'] },
    summary: 'A request with its items, everything said about each, and by when it is to be answered.',
    query: form({ done: optional(choice(doneCodes)) }),
    show: (context, { done }) => showRequest(context, { done }),
  }),
  command({
    path: '/cases/:case/requests/:request/answer',
    access: applicant,
    summary: 'Answers what is asked, or keeps a draft of it. `seenVersion` is that of the request, not of the case.',
    form: answerForm,
    async run(context, { answers, action }) {
      const answered = { requestId: context.params.request, seenVersion: context.seenVersion, answers }
      if (action === 'save') await saveAnswerDraft(context.deps, caseCommand(context), answered)
      else await answerRequest(context.deps, caseCommand(context), answered)
      return { location: requestLocation(context, action === 'save' ? 'saved' : 'answered') }
    },
    again: (context, attempt) => showRequest(context, { tried: { ...attempt, action: 'answer' } }),
  }),
  command({
    path: '/cases/:case/requests/:request/more-time',
    access: applicant,
    summary: 'Asks for a later last day, with a reason.',
    form: moreTimeForm,
    async run(context, { wishedDay, reason }) {
      await askForMoreTime(context.deps, caseCommand(context), { requestId: context.params.request, wishedDay, reason })
      return { location: requestLocation(context, 'time-asked') }
    },
    again: (context, attempt) => showRequest(context, { tried: { ...attempt, action: 'ask-for-time' } }),
  }),
  ...requestReviewRoutes,
]
