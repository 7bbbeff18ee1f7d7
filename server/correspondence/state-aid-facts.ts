import type { Recommendation } from '../applications/decision.ts'
import { countAid } from '../applications/state-aid.ts'
import { recommendationIn } from '../applications/stored-decision.ts'
import type { DecisionLetter } from '../cases/decision-letter.ts'
import { ofApplication } from '../history/earlier-decisions-store.ts'
import { deMinimisRule } from '../rules/state-aid.ts'
import { type LetterOrder, letterHead, type NoticedCase } from './letter-order.ts'

/**
 * What an undertaking was granted of de minimis aid with a commitment, as it was stated at the recommendation; none for a private person,
 * and none where it was recommended before it was stated.
 * @param number the decision's, which is the subject of all its letters
 */
export function stateAidCertificate(noticed: NoticedCase, decided: DecisionLetter, number: number): LetterOrder[] {
  const stated = recommendationOf(noticed, number)?.stateAid
  const { guaranteedOre, day } = decided
  if (!stated || guaranteedOre === null) return []
  const { nokPerEur, rateDay, rateSource, declaredEur } = stated
  const { aidEur, ceilingEur, usedEur, leftEur } = countAid(stated, guaranteedOre, day)
  return [
    {
      subject: String(number),
      facts: {
        ...letterHead(noticed),
        kind: 'state-aid-certificate',
        officerName: decided.officerName,
        responsibleName: decided.responsibleName,
        ...undertakingOf(noticed),
        guaranteeNumber: noticed.parts.open?.guarantee.number ?? null,
        guaranteedOre,
        grantedDay: day,
        aidOre: guaranteedOre,
        aidEur,
        rate: { nokPerEur, day: rateDay, source: rateSource },
        regulation: deMinimisRule.regulation,
        ceilingEur,
        declaredEur,
        awards: [],
        usedEur,
        leftEur,
      },
    },
  ]
}

function undertakingOf({ parts: { application, head } }: NoticedCase) {
  const { orgName, orgNumber } = application.facts
  return { undertaking: { name: orgName ?? head.applicantName, orgNumber: orgNumber ?? null } }
}

/** Of a decision that has been taken up again since, as it was kept. */
function recommendationOf({ parts }: NoticedCase, number: number): Recommendation | null {
  const { application, earlierDecisions } = parts
  const earlier = earlierDecisions.find(one => one.subject === ofApplication && one.number === number)
  if (earlier) return recommendationIn(earlier.recommendation)
  return 'recommendation' in application ? application.recommendation : null
}
