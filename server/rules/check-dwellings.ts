import { Decimal } from 'decimal.js'
import type { AssessedDwelling, AssessmentFacts } from './assessment-facts.ts'
import type { Criteria } from './criteria.ts'
import { type Answer, answerOf, type Checked } from './finding.ts'

export function checkDwellingKind(criteria: Criteria, { dwellings }: AssessmentFacts): Checked {
  const answers = dwellings.map(({ kind }) => answerOf(kind === null ? null : criteria.dwellingKinds.includes(kind)))
  const kinds = dwellings.map(({ kind }) => kind ?? '')
  return {
    answer: gravest(answers),
    saw: { kinds: [...new Set(kinds)].join(','), allowed: criteria.dwellingKinds.join(',') },
  }
}

/** No dwelling is larger than the ceiling of its kind; exactly at it is inside. What is seen is the dwelling that decided. */
export function checkDwellingSize(criteria: Criteria, { dwellings }: AssessmentFacts): Checked {
  const answers = dwellings.map(dwelling => sizeAnswer(criteria, dwelling))
  const answer = gravest(answers)
  const index = answers.indexOf(answer)
  const { kind, areaM2 } = dwellings[index] ?? { kind: null, areaM2: null }
  return {
    answer,
    saw: { dwelling: index < 0 ? null : index + 1, kind, areaM2, maxAreaM2: kind && criteria.maxAreaM2[kind] },
  }
}

function sizeAnswer({ maxAreaM2 }: Criteria, { kind, areaM2 }: AssessedDwelling): Answer {
  if (kind === null) return 'needs-officer'
  const ceiling = maxAreaM2[kind]
  if (ceiling === null) return 'met'
  return answerOf(areaM2 === null ? null : new Decimal(areaM2).lte(ceiling))
}

export function checkLargestNumberOfUnits({ maxUnits }: Criteria, { dwellings }: AssessmentFacts): Checked {
  const units = dwellings.length
  return { answer: answerOf(units === 0 ? null : maxUnits === null || units <= maxUnits), saw: { units, maxUnits } }
}

/** One dwelling that does not meet a criterion decides for all, then one that is not known. No dwellings are not known. */
function gravest(answers: readonly Answer[]): Answer {
  if (answers.includes('not-met')) return 'not-met'
  return answers.length === 0 || answers.includes('needs-officer') ? 'needs-officer' : 'met'
}
