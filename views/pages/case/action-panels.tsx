import type { JSX } from 'preact'
import type { CaseAction } from '../../../server/cases/actions.ts'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatDay } from '../../figures.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { actionHeadings } from './action-texts.ts'
import {
  Decide,
  Recommend,
  RecordBoard,
  ReturnApplication,
  Take,
  WithdrawApplication,
  WriteApplication,
} from './application-actions.tsx'
import { AnswerAssignment, AskFinancing } from './bank-actions.tsx'
import type { CaseView } from './case-form.tsx'
import { ExtendDeadline, SendPreliminaryAnswer } from './deadline-actions.tsx'
import {
  AnswerCommitment,
  EndGuarantee,
  ReportCompletion,
  ReportStart,
  WithdrawGuarantee,
} from './guarantee-actions.tsx'
import { AnswerSale, Claim, NotifySale } from './sale-actions.tsx'

/** What stands on the case's own page for each thing to do; `null` where it is done on another page. */
const contents: Readonly<Record<CaseAction, ((view: CaseView) => JSX.Element | null) | null>> = {
  'write-application': WriteApplication,
  take: Take,
  recommend: Recommend,
  'return-application': ReturnApplication,
  'send-preliminary-answer': SendPreliminaryAnswer,
  decide: Decide,
  'put-on-waiting-list': null,
  'send-to-board': null,
  'record-board': RecordBoard,
  'return-recommendation': null,
  'answer-commitment': AnswerCommitment,
  'answer-sale': AnswerSale,
  'report-start': ReportStart,
  'report-completion': ReportCompletion,
  'notify-sale': NotifySale,
  claim: Claim,
  'answer-assignment': AnswerAssignment,
  'ask-financing': AskFinancing,
  'extend-deadline': ExtendDeadline,
  lapse: EndGuarantee,
  reverse: EndGuarantee,
  'withdraw-application': WithdrawApplication,
  'withdraw-guarantee': WithdrawGuarantee,
}

/** What the viewer should do next. */
export function MainAction(view: CaseView) {
  const action = mainAction(view.page)
  const Content = action && contents[action]
  if (!Content) return null
  const { by, overdue } = view.page.next
  const note = by && isDueBy(action) ? `Frist: ${formatDay(by)}${overdue ? ' – har gått ut' : ''}` : undefined
  return (
    <ActionPanel heading={actionHeadings[action]} note={note}>
      <div class="stack">
        <Content {...view} />
      </div>
    </ActionPanel>
  )
}

/** What the viewer may do besides; closed, but for what was just tried. */
export function OtherActions(view: CaseView) {
  const main = mainAction(view.page)
  const others = offered(view.page).filter(action => action !== main)
  if (others.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {main ? 'Anna du kan gjere' : 'Dette kan du gjere'}
      </h2>
      {others.map(action => (
        <OtherAction key={action} view={view} action={action} />
      ))}
    </section>
  )
}

function OtherAction({ view, action }: { view: CaseView; action: CaseAction }) {
  const Content = contents[action]
  if (!Content) return null
  return (
    <Details summary={actionHeadings[action]} open={view.tried?.action === action}>
      <Content {...view} />
    </Details>
  )
}

/** Two ways to end a guarantee are one form. */
const offered = ({ actions }: CasePage): CaseAction[] =>
  actions.filter(action => contents[action] !== null && !(action === 'reverse' && actions.includes('lapse')))

const never: readonly CaseAction[] = [
  'return-application',
  'send-preliminary-answer',
  'extend-deadline',
  'lapse',
  'reverse',
  'withdraw-application',
  'withdraw-guarantee',
]

/** The first thing on offer that moves the case on. What somebody else should report is theirs first, and all wait their turn. */
function mainAction(page: CasePage): CaseAction | null {
  if (page.audience === 'applicant' && page.next.holder !== 'applicant') return null
  if (page.audience === 'staff' && page.next.step === 'answer-request') return null
  const candidates = offered(page).filter(action => !never.includes(action) && !isForOther(page, action))
  return saleIsAnswered(page) && candidates.includes('claim') ? 'claim' : (candidates[0] ?? null)
}

const isForOther = ({ audience }: CasePage, action: CaseAction): boolean =>
  audience === 'staff' && (action === 'report-start' || action === 'report-completion')

const saleIsAnswered = ({ homes }: CasePage): boolean =>
  homes.some(({ notice, settled }) => !settled && notice !== null && notice.answer !== 'pending')

const isDueBy = (action: CaseAction): boolean =>
  ['take', 'recommend', 'decide', 'answer-commitment', 'report-start', 'report-completion'].includes(action)
