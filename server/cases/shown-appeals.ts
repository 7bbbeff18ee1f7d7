import { type AppealStatus, isLate, isOpenAppeal } from '../appeals/appeal.ts'
import { type AppealableKind, matterOf, type StandingDecision, standingDecisions } from '../appeals/appealable.ts'
import { ofApplication } from '../history/earlier-decisions-store.ts'
import { type Day, daysBetween } from '../shared/day.ts'
import type { CaseViewer } from './actions.ts'
import { type Audience, audienceOf } from './audience.ts'
import type { CaseParts } from './case-read.ts'

/** What somebody may do about the decisions of a case. */
export type AppealAction = 'appeal' | 'register' | 'reopen' | 'correct'

/** A decision that stands and that nobody has appealed. */
export interface AppealableDecision extends Omit<StandingDecision, 'decidedBy'> {
  /** Negative once the last day has passed. */
  readonly daysLeft: number
  /** Also after the last day, as long as a late appeal could be taken. */
  readonly canAppeal: boolean
}

export interface AppealLine {
  readonly id: string
  readonly number: number
  readonly status: AppealStatus
  readonly decisionKind: AppealableKind
  readonly decisionDay: Day
  readonly postedDay: Day
  readonly late: boolean
  /** When the fund owes the appellant an answer. */
  readonly answerDay: Day | null
}

/** The appeals in a case, and what can still be appealed in it; nothing of it for those who see nothing personal. */
export interface ShownAppeals {
  readonly decisions: readonly AppealableDecision[]
  readonly appeals: readonly AppealLine[]
  readonly may: readonly AppealAction[]
  /** What the appeal body said that the fund must keep to in what it assesses anew. */
  readonly instruction: AppealInstruction | null
}

export interface AppealInstruction {
  readonly caseNumber: string
  readonly day: Day
  readonly words: string
}

const nothing: ShownAppeals = { decisions: [], appeals: [], may: [], instruction: null }

export function shownAppeals(parts: CaseParts, viewer: CaseViewer, today: Day): ShownAppeals {
  const audience = audienceOf(viewer.parties)
  if (audience !== 'applicant' && audience !== 'staff') return nothing
  const decisions = appealable(parts, today)
  return {
    decisions,
    appeals: parts.appeals.map(appeal => lineOf(parts, appeal)),
    may: allowed(parts, { viewer, audience, decisions }),
    instruction: instructionIn(parts),
  }
}

export function appealable({ events, appeals }: CaseParts, today: Day): AppealableDecision[] {
  const taken = new Set(appeals.filter(({ status }) => status !== 'withdrawn').map(({ decisionSeq }) => decisionSeq))
  return standingDecisions(events)
    .filter(({ seq }) => !taken.has(seq))
    .map(({ decidedBy: _, ...decision }) => ({
      ...decision,
      daysLeft: daysBetween(today, decision.lastDay),
      canAppeal: today <= decision.lastLateDay,
    }))
}

function lineOf({ deadlines }: CaseParts, appeal: CaseParts['appeals'][number]): AppealLine {
  const { id, number, status, decisionKind, decisionDay, postedDay } = appeal
  const owed = deadlines.find(({ subject, closedDay }) => subject === id && closedDay === null)
  return {
    id,
    number,
    status,
    decisionKind,
    decisionDay,
    postedDay,
    late: isLate(appeal),
    answerDay: owed?.dueDay ?? null,
  }
}

interface Asking {
  readonly viewer: CaseViewer
  readonly audience: Audience
  readonly decisions: readonly AppealableDecision[]
}

function allowed(parts: CaseParts, { viewer, audience, decisions }: Asking): AppealAction[] {
  const some = decisions.some(({ canAppeal }) => canAppeal)
  if (audience === 'applicant') return some ? ['appeal'] : []
  const isOfficer = viewer.parties.has('case-officer')
  const isApprover = viewer.parties.has('approver')
  const unappealed = decisions.some(({ kind }) => matterOf(kind) === 'application')
  return [
    ...(isOfficer && decisions.length > 0 ? (['register'] as const) : []),
    ...(isApprover && (unappealed || isAppealOver(parts)) ? (['reopen'] as const) : []),
    ...(isApprover && 'decision' in parts.application && parts.application.decision ? (['correct'] as const) : []),
  ]
}

/** The decision on the application stands after an appeal, so it can be taken up again only by the fund itself. */
function isAppealOver({ application, appeals, events }: CaseParts): boolean {
  if (!('decision' in application) || !application.decision) return false
  const decision = standingDecisions(events).find(({ kind }) => matterOf(kind) === 'application')
  return !appeals.some(appeal => appeal.decisionSeq === decision?.seq && isOpenAppeal(appeal))
}

/** Of the appeal that the application was taken up again for, and no other; bound to it until there is a new decision. */
export function instructionIn({ application, appeals, earlierDecisions }: CaseParts): AppealInstruction | null {
  if ('decision' in application && application.decision) return null
  const reopening = earlierDecisions.findLast(({ subject }) => subject === ofApplication)
  if (reopening?.cause !== 'appeal-body') return null
  const outcome = appeals.find(({ id }) => id === reopening.appealId)?.outcome
  if (!outcome?.instruction) return null
  return { caseNumber: outcome.caseNumber, day: outcome.day, words: outcome.instruction }
}
