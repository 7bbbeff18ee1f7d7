import type { Reader } from '../../db/database.ts'
import { type Decision, isGrant } from '../applications/decision.ts'
import { decisionIn } from '../applications/stored-decision.ts'
import { type DecisionLetter, decisionLetter } from '../cases/decision-letter.ts'
import { ofApplication } from '../history/earlier-decisions-store.ts'
import type { DecisionFacts } from '../letters/application-letters.ts'
import { letterLegal } from '../rules/letter-terms.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { type Day, osloDay } from '../shared/day.ts'
import { commitmentLetter } from './commitment-facts.ts'
import { type LetterOrder, letterHead, type NoticedCase, textIn } from './letter-order.ts'
import { countToldBefore } from './notice-queue-store.ts'
import { stateAidCertificate } from './state-aid-facts.ts'

/**
 * The decision that the notice is of, in the words that it was made in, also where it has been corrected or taken up again since;
 * with a grant comes what it promises, and for an undertaking what that is of state aid.
 */
export async function decisionLetters(reader: Reader, noticed: NoticedCase): Promise<LetterOrder[]> {
  const rules = rulesOf(noticed)
  if (!rules) return []
  const number = await countToldBefore(reader, noticed.notice, 'decision')
  const made = decidedAs(noticed, number)
  const before = noticed.parts.corrections.find(({ decisionNumber }) => decisionNumber === number)?.before
  const letter = letterOf(noticed, made, before)
  const facts = { ...decisionFacts(noticed, letter, rules), ...formerDecision(noticed, number) }
  const order = { subject: String(number), facts }
  const { offer } = made.decision
  if (!isGrant(letter.outcome) || !offer) return [order]
  const commitment = commitmentLetter(noticed, { letter, offer: offer.answer, rules, subject: String(number) })
  return [order, ...commitment, ...(commitment.length > 0 ? stateAidCertificate(noticed, letter, number) : [])]
}

/** The same decision in the words as they were corrected: a new version of its letter. */
export async function correctedDecision(reader: Reader, noticed: NoticedCase): Promise<LetterOrder[]> {
  const rules = rulesOf(noticed)
  if (!rules) return []
  const { notice, parts } = noticed
  const number = await countToldBefore(reader, notice, 'decision')
  const correction = await countToldBefore(reader, notice, 'decision-corrected')
  const letter = letterOf(noticed, decidedAs(noticed, number), parts.corrections[correction - 1]?.after)
  const corrected = { day: osloDay(notice.recordedAt), reason: textIn(notice, 'reason') }
  const facts = { ...decisionFacts(noticed, letter, rules), ...formerDecision(noticed, number), corrected }
  return [{ subject: `${number} corrected ${correction}`, amends: String(number), facts }]
}

/** `null` where the application has been taken back since. */
const rulesOf = ({ parts: { rules, open } }: NoticedCase): RuleVersion | null => rules ?? open?.rules ?? null

/** A decision in a case that was taken up again says which one it takes the place of. */
function formerDecision({ parts }: NoticedCase, number: number): Pick<DecisionFacts, 'replaces'> {
  const before = parts.earlierDecisions.find(one => one.subject === ofApplication && one.number === number - 1)
  return before ? { replaces: { day: before.decidedDay, cause: before.cause } } : {}
}

interface Decided {
  readonly decision: Decision
  readonly day: Day
  readonly officerName: string | null
  readonly responsibleName: string | null
}

/** The decision of a number. @throws Error where there is none */
function decidedAs({ parts }: NoticedCase, number: number): Decided {
  const earlier = parts.earlierDecisions.find(one => one.subject === ofApplication && one.number === number)
  if (earlier) {
    const { decidedDay: day, preparerName: officerName, deciderName: responsibleName } = earlier
    return { decision: decisionIn(earlier.decision), day, officerName, responsibleName }
  }
  const { application, head } = parts
  if (!('decision' in application) || application.decision === null)
    throw new Error(`Case ${parts.id} has no decision ${number}`)
  const { decision, decidedDay: day } = application
  return { decision, day, officerName: head.preparerName, responsibleName: head.deciderName }
}

/** @param reasons the words as they stood; without, those that stand now */
function letterOf({ parts }: NoticedCase, { decision, ...made }: Decided, reasons = decision.reasons): DecisionLetter {
  const { outcome, offer, conditions, board } = decision
  return decisionLetter(parts, {
    ...made,
    outcome,
    guaranteedOre: offer?.answer.guaranteedSumOre ?? null,
    conditions,
    reasons,
    board: board && { caseNumber: board.caseNumber, day: board.day },
  })
}

function decisionFacts(noticed: NoticedCase, letter: DecisionLetter, rules: RuleVersion): DecisionFacts {
  const { officerName, responsibleName, outcome, guaranteedOre, conditions, reasons, board, submittedDay } = letter
  const { acceptanceDays, startMonths, completionMonths } = rules.content.deadlines
  return {
    ...letterHead(noticed),
    kind: 'decision',
    day: letter.day,
    officerName,
    responsibleName,
    outcome,
    place: letter.facts.place,
    submittedDay,
    guaranteedOre,
    conditions,
    reasons,
    board,
    deadlines: isGrant(outcome) ? { acceptanceDays, startMonths, completionMonths } : null,
    legal: letterLegal(rules),
  }
}
