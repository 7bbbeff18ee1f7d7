import type { Tx } from '../../db/database.ts'
import { meetAnswer } from '../deadlines/answer-clock.ts'
import { startAppealClock } from '../deadlines/appeal-clock.ts'
import { requireHeard } from '../dialogue/require-heard.ts'
import { dropRequests } from '../dialogue/withdraw-request.ts'
import { hasBeenTold, leaveWaitingList } from '../fund/waiting-list-store.ts'
import { capitalNeed } from '../guarantees/capital-need.ts'
import { grantAgain, requireNothingGuaranteed } from '../guarantees/grant-again.ts'
import { findOpenGuarantee } from '../guarantees/open-guarantee.ts'
import { reserveGuarantee } from '../guarantees/reserve-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { ownReasonsMessage, requireOwnReasons } from '../shared/own-reasons.ts'
import { refuse } from '../shared/refusal.ts'
import type { ApplicationIn } from './application.ts'
import { type Held, type OfferChoices, offerFor, pinnedRules, readHeld } from './assess-application.ts'
import { leastOf } from './calculate-offer.ts'
import { type BoardResolution, type CalculatedOffer, type DecisionOutcome, isGrant } from './decision.ts'
import { storeDecision } from './decision-store.ts'
import { type Condition, type Reasons, reasonsText } from './reasons.ts'
import { requireWithinAid } from './state-aid.ts'

export interface DecisionInput {
  readonly outcome: DecisionOutcome
  readonly reasons: Reasons
  readonly conditions: readonly Condition[]
  /** The guaranteed sum that stood on the page; 0 where nothing is granted. */
  readonly seenOre: number
}

export interface Deciding {
  readonly application: ApplicationIn<'recommended' | 'waiting'>
  readonly input: DecisionInput
  /** The largest sum that the decider grants; `null` is without limit. */
  readonly limitOre: number | null
  /** The meeting, where the board is the decider. */
  readonly board: BoardResolution | null
  /** What the board holds the sum down to, where it grants less than was recommended. */
  readonly ceilingOre?: number
}

/**
 * A decision, whoever made it. A grant calculates the sum again and must come to what was seen; the guarantee, its
 * reservation of capital and the notice to the applicant come into being with it, or nothing does.
 * A case on the waiting list is granted when its turn has come, and not before.
 * @throws Refused `four-eyes`, `authority`, `amount-changed`, `state-aid-exceeded`, `insufficient-capital`, `limit-exceeded`, `not-heard`,
 * `wrong-state`, `invalid` where it is decided otherwise than recommended for the recommendation's reasons
 */
export async function carryOutDecision(tx: Tx, file: CaseFile, deciding: Deciding): Promise<void> {
  const { application, input } = deciding
  if (application.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
  if (input.outcome !== 'granted') await requireHeard(tx, file)
  await dropRequests(tx, file)
  await meetAnswer(tx, file)
  if (isGrant(input.outcome)) await grant(tx, file, deciding)
  else await turnDown(tx, file, deciding)
  if (application.status === 'waiting') await leaveWaitingList(tx, file)
}

async function grant(tx: Tx, file: CaseFile, deciding: Deciding): Promise<void> {
  const { application, input, limitOre, board } = deciding
  const { recommendation, status } = application
  const isEarly = status === 'waiting' && !(await hasBeenTold(tx, file))
  if (isEarly || !isRecommended(deciding)) refuse({ code: 'wrong-state', action: input.outcome, state: status })
  requireReasonsOfItsOwn(deciding)
  const rules = await pinnedRules(tx, application)
  const held = await readHeld(tx, file, application)
  const offer = offerFor(rules, application, held, choicesOf(deciding))
  const { seenOre, ...decided } = input
  requireSeen(offer, seenOre, limitOre)
  if (recommendation.stateAid) requireWithinAid(recommendation.stateAid, seenOre, file.today)
  await requireRoom(tx, file, { application, offer, held })
  await storeDecision(tx, file, { ...decided, offer, board })
  await tell(tx, file, { input, board, content: { guaranteedOre: seenOre } })
  const { municipalityNumber, applicantKey } = application
  const { dwellings } = recommendation
  const commitment = { rules, municipalityNumber, applicantKey, dwellings, offer: offer.answer }
  if (application.reopenedDay === null) await reserveGuarantee(tx, file, commitment)
  else await grantAgain(tx, file, commitment)
}

/** As recommended, or a part of it where the board holds the sum down. */
function isRecommended({ application: { recommendation }, input: { outcome }, ceilingOre }: Deciding): boolean {
  const isPart = outcome === 'granted-in-part' && ceilingOre !== undefined && isGrant(recommendation.outcome)
  return isPart || recommendation.outcome === outcome
}

function requireReasonsOfItsOwn({ application: { recommendation }, input, board }: Deciding): void {
  const message = board === null ? ownReasonsMessage : 'Styret vedtok noko anna enn det som er tilrådd. Skriv kvifor.'
  requireOwnReasons({
    decided: { outcome: input.outcome, reasons: reasonsText(input.reasons) },
    recommended: { outcome: recommendation.outcome, reasons: reasonsText(recommendation.reasons) },
    fault: { path: 'reasons.considerations', message },
  })
}

const choicesOf = ({ application: { recommendation }, ceilingOre }: Deciding): OfferChoices => ({
  ...recommendation,
  ceilingOre: leastOf(recommendation.ceilingOre, ceilingOre ?? null),
})

function requireSeen({ answer }: CalculatedOffer, seenOre: number, limitOre: number | null): void {
  const { guaranteedSumOre } = answer
  if (guaranteedSumOre !== seenOre) refuse({ code: 'amount-changed', seenOre, currentOre: guaranteedSumOre })
  if (limitOre !== null && guaranteedSumOre > limitOre)
    refuse({ code: 'authority', limitOre, amountOre: guaranteedSumOre })
}

interface Asked {
  readonly application: Deciding['application']
  readonly offer: CalculatedOffer
  readonly held: Held
}

/** Only a case that was taken up again can have a guarantee that holds something already. */
async function requireRoom(tx: Tx, file: CaseFile, { application, offer, held }: Asked): Promise<void> {
  const open = application.reopenedDay === null ? null : await findOpenGuarantee(tx, file.id)
  const neededOre = capitalNeed(open, offer.answer, file.today)
  const availableOre = held.availableOre - held.ownOre
  if (neededOre > availableOre) refuse({ code: 'insufficient-capital', availableOre, neededOre })
}

async function turnDown(tx: Tx, file: CaseFile, deciding: Deciding): Promise<void> {
  const { application, input, board } = deciding
  requireReasonsOfItsOwn(deciding)
  if (application.reopenedDay !== null) await requireNothingGuaranteed(tx, file)
  const { outcome, reasons } = input
  await storeDecision(tx, file, { outcome, reasons, conditions: [], offer: null, board })
  await tell(tx, file, { input, board, content: {} })
}

/** The applicant hears of it, and the case remembers it. */
async function tell(
  tx: Tx,
  file: CaseFile,
  { input, board, content }: { input: DecisionInput; board: BoardResolution | null; content: object },
): Promise<void> {
  const { outcome } = input
  await enqueueNotice(tx, file, { kind: 'decision', content: { outcome, ...content } })
  const byBoard = board && { boardCase: board.caseNumber, boardDay: board.day }
  const detail = { reasons: reasonsText(input.reasons), ...content, ...byBoard }
  await recordEvent(tx, file, { kind: outcome, detail })
  await startAppealClock(tx, file)
}
