import type { DecisionLetter } from '../cases/decision-letter.ts'
import type { OfferAnswer } from '../coverage/offer.ts'
import type { Guarantee } from '../guarantees/guarantee.ts'
import { deadlines } from '../guarantees/reserve-guarantee.ts'
import { letterLegal, letterTerms } from '../rules/letter-terms.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { homeIn, type LetterOrder, letterHead, type NoticedCase, placeOf } from './letter-order.ts'

interface Granted {
  readonly letter: DecisionLetter
  readonly offer: OfferAnswer
  readonly rules: RuleVersion
  readonly subject: string
}

/**
 * What a grant promises and asks for, by its own figures: neither a sum that was raised since nor a deadline that was moved is in it.
 * None where a guarantee that was in force already was only made larger.
 */
export function commitmentLetter(noticed: NoticedCase, { letter, offer, rules, subject }: Granted): LetterOrder[] {
  const { open } = noticed.parts
  if (!open || wasAccepted(noticed, open.guarantee)) return []
  const { terms, deadlines: periods } = rules.content
  const { acceptanceDeadline, startDeadline, completionDeadline } = deadlines({ today: letter.day }, rules)
  return [
    {
      subject,
      facts: {
        ...letterHead(noticed),
        kind: 'commitment',
        officerName: letter.officerName,
        responsibleName: letter.responsibleName,
        guaranteeNumber: open.guarantee.number,
        place: placeOf(noticed),
        decidedDay: letter.day,
        guaranteedOre: offer.guaranteedSumOre,
        dwellings: offer.dwellings.map(({ id, guaranteedSumOre: guaranteedOre }) => ({
          name: homeIn(noticed, id),
          guaranteedOre,
        })),
        acceptanceDeadline,
        startDeadline,
        completionDeadline,
        termYears: terms.termYears,
        claimMonths: periods.claimMonths,
        terms: letterTerms(terms),
        conditions: letter.conditions,
        legal: letterLegal(rules),
      },
    },
  ]
}

/** Before this decision, and not given anew since. */
const wasAccepted = ({ notice, parts }: NoticedCase, { acceptedDay }: Guarantee): boolean =>
  parts.events.some(
    ({ kind, day, recordedAt }) =>
      kind === 'commitment-accepted' && day === acceptedDay && recordedAt < notice.recordedAt,
  )
