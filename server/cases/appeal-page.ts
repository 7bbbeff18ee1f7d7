import {
  type Appeal,
  type AppealAnswer,
  type AppealOutcome,
  type AppealStatus,
  appealTransitions,
  type Filing,
  isLate,
  isOpenAppeal,
  type Lateness,
  type Review,
} from '../appeals/appeal.ts'
import { type AppealableKind, canTakeUp } from '../appeals/appealable.ts'
import type { Day } from '../shared/day.ts'
import type { CaseViewer } from './actions.ts'
import { audienceOf } from './audience.ts'
import type { CaseParts } from './case-read.ts'
import { type LeftToDo, leftToDo } from './left-to-do.ts'
import type { CaseSubject } from './subpage-read.ts'
import { type ShownStanding, withinStanding } from './viewer-standing.ts'

/** What somebody can do with an appeal. */
export const appealSteps = [
  'answer-late-appeal',
  'review-appeal',
  'answer-appeal',
  'return-appeal-review',
  'record-appeal-outcome',
  'take-up-after-outcome',
  'withdraw-appeal',
] as const
export type AppealStep = (typeof appealSteps)[number]

/** Who did what with an appeal; names in place of ids. */
type By<Deed> = Omit<Deed, 'by'> & { readonly byName: string | null }

export interface AppealPage extends CaseSubject {
  readonly appeal: {
    readonly id: string
    readonly number: number
    readonly status: AppealStatus
    /** Whether somebody still has to do something with it. */
    readonly isOpen: boolean
    readonly decision: { readonly kind: AppealableKind; readonly day: Day; readonly lastDay: Day }
    readonly channel: Appeal['channel']
    readonly late: boolean
    readonly filing: Filing
    readonly filedByName: string | null
    readonly postedDay: Day
    readonly receivedDay: Day
    readonly documentId: string | null
    readonly lateness: By<Lateness> | null
    /** What the case officer thinks; only for those who handle the case. */
    readonly review: By<Review> | null
    readonly answer: By<AppealAnswer> | null
    readonly outcome: By<AppealOutcome> | null
    /** When the fund owes the appellant an answer. */
    readonly answerDay: Day | null
  }
  /** A settlement is paid once, so it is not taken up again here. */
  readonly canBeChanged: boolean
  /** What the appeal body decided has not been carried out; `null` where it has, or there is nothing to carry out. */
  readonly left: LeftToDo | null
  readonly steps: readonly AppealStep[]
  readonly impartiality: ShownStanding | null
}

interface Showing {
  readonly subject: CaseSubject
  readonly parts: CaseParts
  readonly appeal: Appeal
  readonly viewer: CaseViewer
  /** By user id. */
  readonly names: ReadonlyMap<string, string>
}

export function appealPage({ subject, parts, appeal, viewer, names }: Showing): AppealPage {
  const { standing, deadlines } = parts
  const { id, number, status, channel, filing, postedDay, receivedDay, documentId } = appeal
  const left = leftToDo(appeal, parts.events)
  const isStaff = audienceOf(viewer.parties) === 'staff'
  const { actions, impartiality } = withinStanding({ viewer, standing }, someone => stepsFor({ appeal, left }, someone))
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
  return {
    ...subject,
    appeal: {
      id,
      number,
      status,
      isOpen: isOpenAppeal(appeal),
      decision: { kind: appeal.decisionKind, day: appeal.decisionDay, lastDay: appeal.lastDay },
      channel,
      late: isLate(appeal),
      filing,
      filedByName: nameOf(appeal.filedBy),
      postedDay,
      receivedDay,
      documentId,
      lateness: latenessOf(appeal, nameOf),
      review: isStaff && appeal.review ? { ...appeal.review, byName: nameOf(appeal.preparedBy) } : null,
      answer: appeal.answer && { ...appeal.answer, byName: nameOf(appeal.answeredBy) },
      outcome: appeal.outcome && { ...appeal.outcome, byName: nameOf(appeal.recordedBy) },
      answerDay: deadlines.find(({ subject, closedDay }) => subject === id && closedDay === null)?.dueDay ?? null,
    },
    canBeChanged: canTakeUp(appeal.decisionKind),
    left,
    steps: actions,
    impartiality,
  }
}

function latenessOf({ lateness }: Appeal, nameOf: (userId: string) => string | null): By<Lateness> | null {
  if (!lateness) return null
  const { by, ...told } = lateness
  return { ...told, byName: nameOf(by) }
}

/** It says what the page offers; each command enforces its own rules besides. */
function stepsFor({ appeal, left }: { appeal: Appeal; left: LeftToDo | null }, viewer: CaseViewer): AppealStep[] {
  const { status, preparedBy, decidedBy } = appeal
  const { parties, userId } = viewer
  if (parties.has('applicant')) return appealTransitions[status].includes('withdrawn') ? ['withdraw-appeal'] : []
  const isApprover = parties.has('approver')
  const may: Readonly<Record<AppealStep, boolean>> = {
    'answer-late-appeal': isApprover && status === 'late',
    'review-appeal': parties.has('case-officer') && status === 'received',
    'answer-appeal': isApprover && status === 'reviewed' && preparedBy !== userId,
    'return-appeal-review': isApprover && status === 'reviewed',
    'record-appeal-outcome': isApprover && status === 'forwarded' && decidedBy !== userId,
    'take-up-after-outcome': isApprover && left === 'take-up' && decidedBy !== userId,
    'withdraw-appeal': false,
  }
  return appealSteps.filter(step => may[step])
}
