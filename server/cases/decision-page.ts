import { type BoardReferral, type DecisionOutcome, isGrant, type Recommendation } from '../applications/decision.ts'
import { type BoardOutcome, boardChoices } from '../board/board-outcomes.ts'
import { type AbleApprover, mayRecordResolution } from '../board/board-standing-read.ts'
import type { Waiting } from '../fund/waiting-list-store.ts'
import type { Finding } from '../rules/finding.ts'
import type { Day } from '../shared/day.ts'
import { sumOre as inAll } from '../shared/money.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { CaseViewer } from './actions.ts'
import { type CaseIdentity, caseIdentity } from './case-page.ts'
import { type CaseWork, caseWork } from './case-work.ts'
import type { DecisionLetter } from './decision-letter.ts'
import {
  brokenLimits,
  type Decidable,
  type GrantHindrance,
  hindrance,
  type Room,
  roomFor,
  sumNow,
} from './decision-sum.ts'
import type { OfferCalculation } from './offer-calculation.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'
import { type ShownHome, shownHomes } from './shown-homes.ts'
import { type ShownStateAid, shownStateAid } from './shown-state-aid.ts'
import type { WaitingPlace } from './waiting-place-read.ts'

/** What an approver decides by: the recommendation, and the sum and the room in the fund as they are now. */
export interface DecisionPage extends CaseIdentity, CaseWork {
  readonly facts: ShownFacts
  readonly homes: readonly ShownHome[]
  readonly recommendation: Recommendation
  /** Who prepared it, and decides nothing in it. */
  readonly preparedBy: string
  /** What the viewer may decide now: what is recommended, where nothing hinders it, or to turn down. */
  readonly outcomes: readonly DecisionOutcome[]
  /** What the board may resolve now. */
  readonly resolutions: readonly BoardOutcome[]
  /** Why a grant that is recommended is not among them. */
  readonly grantHindered: GrantHindrance | null
  /** Other approvers who may grant the sum. */
  readonly ableApprovers: readonly string[]
  readonly isBoards: boolean
  /** It is the board's and stands on a list for it, so what it resolved can be recorded. */
  readonly isReadyForBoard: boolean
  /** Set where the case has been sent on to the board. */
  readonly boardReferral: BoardReferral | null
  /** The sum as it would be decided now; `null` where no grant is recommended. */
  readonly calculation: OfferCalculation | null
  /** Why the sum cannot be calculated any more. */
  readonly fault: FieldError | null
  readonly room: Room
  /** Limits for the applicant or the municipality that the sum would break today. */
  readonly brokenLimits: readonly Finding[]
  /** Of an undertaking; `null` where nothing was stated of it. */
  readonly stateAid: ShownStateAid | null
  readonly waiting: WaitingPlace | null
  /** Those who wait for room already, where a grant of this case, which does not wait, would take of it; `null` where it takes nothing from anybody. */
  readonly passed: PassedCases | null
  /** The decision as the applicant would read it. */
  readonly letter: DecisionLetter | null
}

/** Cases on the waiting list. */
export interface PassedCases {
  readonly count: number
  readonly neededOre: number
}

export interface Deciding {
  readonly viewer: CaseViewer
  readonly authorityLimitOre: number | null
  readonly approvers: readonly AbleApprover[]
  /** All who wait for room in the fund. */
  readonly queue: readonly Waiting[]
  readonly today: Day
}

export function decisionPage(decided: Decidable, deciding: Deciding): DecisionPage {
  const { parts, application } = decided
  const { recommendation, boardReferral } = application
  const { calculation, fault, offer, sumOre } = sumNow(decided)
  const room = roomFor(decided, { ...deciding, offer })
  const grantHindered = hindrance(decided, room)
  const isGrantable = !grantHindered && isGrant(recommendation.outcome)
  const outcomes = isGrantable ? [recommendation.outcome, ...turningDown] : turningDown
  return {
    ...caseIdentity(parts, 'staff'),
    ...caseWork(parts, deciding.viewer, deciding.today),
    facts: shownFacts(parts, 'staff'),
    homes: shownHomes(application.facts, { approved: recommendation.dwellings, open: null }),
    recommendation,
    preparedBy: application.preparedBy,
    outcomes,
    resolutions: boardChoices(outcomes),
    grantHindered,
    ableApprovers: othersWithin(deciding, sumOre),
    isBoards: parts.board?.isBoards === true,
    isReadyForBoard: parts.board !== null && mayRecordResolution(parts.board),
    boardReferral,
    calculation,
    fault,
    room,
    brokenLimits: calculation ? brokenLimits(decided, sumOre) : [],
    stateAid: shownStateAid(recommendation.stateAid, { guaranteedOre: offer && sumOre, today: deciding.today }),
    waiting: parts.waiting,
    passed: passedBy(decided, deciding, room),
    letter: null,
  }
}

function passedBy({ parts }: Decidable, { queue }: Deciding, { neededOre, shortfallOre }: Room): PassedCases | null {
  if (queue.length === 0 || parts.waiting || neededOre === 0 || shortfallOre > 0) return null
  return { count: queue.length, neededOre: inAll(queue.map(one => one.neededOre)) }
}

/** NOTE: the sum can be another now than the one that was recommended. */
const othersWithin = ({ approvers, viewer }: Deciding, sumOre: number): string[] =>
  approvers
    .filter(({ id, limitOre }) => id !== viewer.userId && (limitOre === null || limitOre >= sumOre))
    .map(({ name }) => name)

const turningDown = ['refused', 'dismissed'] as const
