import type { VNode } from 'preact'
import type { RequestAction, ShownRequest } from '../../../server/cases/request-read.ts'
import type { RequestItem } from '../../../server/dialogue/request.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { formatDay } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'
import { AnswerPart, InApplication } from './answer-part.tsx'
import type { GroupNames } from './fault-names.ts'
import { LeftoverAnswers } from './leftover-answers.tsx'
import { AnswerWish, AskForTime, Wishes } from './more-time-parts.tsx'
import { RequestItems } from './request-items.tsx'
import {
  itemLabel,
  type RequestDone,
  requestDoneTexts,
  requestTitle,
  statusTexts,
  statusTones,
} from './request-text.ts'
import { ReviewPart, WithdrawPart } from './review-parts.tsx'
import { subpage } from './subpage.tsx'

export interface RequestView {
  readonly context: CaseContext
  readonly shown: ShownRequest
  /** What did not go through, and in which form. */
  readonly tried: (Attempt & { readonly action: RequestAction }) | null
}

/** One request: what is asked, what was said about each thing, and what is the viewer's to do. */
export function RequestPage({ done, ...view }: RequestView & { done: RequestDone | null }): VNode {
  const { context, shown, tried } = view
  const { subject, request, actions } = shown
  return subpage({
    context,
    subject,
    title: requestTitle(request, subject.audience),
    tab: '/messages',
    doneText: done === null ? undefined : requestDoneTexts[done],
    problem: tried?.problem ?? null,
    groups: groupNames(shown.todo),
    mark: <Tag tone={statusTones[request.status]}>{statusTexts[request.status]}</Tag>,
    children: (
      <>
        <Standing shown={shown} />
        <LeftoverAnswers view={view} />
        {!actions.includes('answer') && <RequestItems view={view} />}
        {!actions.includes('answer') && subject.audience === 'applicant' && <InApplication view={view} />}
        {actions.includes('answer') && <AnswerPart view={view} />}
        {actions.includes('review') && <ReviewPart view={view} />}
        <Wishes shown={shown} />
        {actions.includes('answer-wish') && <AnswerWish view={view} />}
        {actions.includes('ask-for-time') && <AskForTime view={view} />}
        {actions.includes('withdraw') && <WithdrawPart view={view} />}
      </>
    ),
  })
}

/** The items as they are numbered on the page, by the group of fields that is about them. */
function groupNames({ inPlace, toJudge }: ShownRequest['todo']): GroupNames {
  const nameOf = (item: RequestItem) => `${item.number}. ${itemLabel(item)}`
  return { answers: inPlace.map(nameOf), verdicts: toJudge.map(nameOf) }
}

function Standing({ shown: { subject, request } }: { shown: ShownRequest }) {
  return (
    <section>
      <p class="ds-paragraph">{standingText(request, subject.audience === 'applicant')}</p>
      {request.introduction !== null && <Quote words={request.introduction} />}
      {request.closedReason !== null && <Quote words={request.closedReason} />}
      {request.remindedDay !== null && request.status === 'open' && (
        <p class="action-note">
          Den første fristen er ute. Blir ikkje søknaden send inn igjen innan {formatDay(request.dueDay)}, fell han
          bort.
        </p>
      )}
    </section>
  )
}

function standingText({ status, dueDay, sentDay, senderName, ...request }: ShownRequest['request'], isTheirs: boolean) {
  const sent = `Sendt ${formatDay(sentDay)}${senderName === null ? '' : ` av ${senderName}`}.`
  switch (status) {
    case 'open':
      return `${sent} ${isTheirs ? 'Du må svare' : 'Søkjaren må svare'} innan ${formatDay(dueDay)}.`
    case 'answered':
      return `${sent} Svara på ${request.answeredDay === null ? 'alt' : formatDay(request.answeredDay)}.`
    case 'overdue':
      return `${sent} Fristen var ${formatDay(dueDay)}, og saka går vidare med det som ligg i ho. ${isTheirs ? 'Du kan' : 'Søkjaren kan'} framleis svare fram til saka er avgjord.`
    case 'closed':
      return `${sent} ${request.closedDay === null ? 'Ferdig.' : `Ferdig ${formatDay(request.closedDay)}.`}`
    case 'withdrawn':
      return `${sent} Fondet treng det ikkje lenger.`
  }
}
