import { ageOn } from './age.ts'
import type { AssessmentFacts } from './assessment-facts.ts'
import { checkLimit } from './check-limit.ts'
import type { Criteria, TargetGroup } from './criteria.ts'
import { answerOf, type Checked } from './finding.ts'

export function checkApplicantKind(criteria: Criteria, { track }: AssessmentFacts): Checked {
  return { answer: answerOf(criteria.tracks.includes(track)), saw: { track, allowed: criteria.tracks.join(',') } }
}

/**
 * For private applicants: the stated age on the day of submission lies in one of the groups. A contractor builds for
 * others, so it does not apply there. A day of birth after the submission cannot be right and is for an officer.
 */
export function checkTargetGroup(criteria: Criteria, { track, birthDay, submittedOn }: AssessmentFacts): Checked {
  if (track === 'contractor') return { answer: 'met', saw: { track, applies: false } }
  const groups = criteria.targetGroups.map(rangeText).join(', ')
  const age = birthDay === null ? null : ageOn(birthDay, submittedOn)
  if (age === null || age < 0) return { answer: 'needs-officer', saw: { track, age: null, groups } }
  const group = criteria.targetGroups.find(candidate => isInside(candidate, age))
  return { answer: answerOf(group !== undefined), saw: { track, age, group: group?.label ?? null, groups } }
}

const isInside = ({ minAge, maxAge }: TargetGroup, age: number): boolean =>
  (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge)

/** `Eldre (60–)`. */
const rangeText = ({ label, minAge, maxAge }: TargetGroup): string => `${label} (${minAge ?? ''}–${maxAge ?? ''})`

export function checkNoPublicDeveloper(_criteria: Criteria, { publicDeveloper }: AssessmentFacts): Checked {
  return { answer: answerOf(publicDeveloper === null ? null : !publicDeveloper), saw: { publicDeveloper } }
}

export const checkApplicantLimit = (criteria: Criteria, facts: AssessmentFacts): Checked =>
  checkLimit(criteria.applicantLimitOre, facts.applicantHeldOre, facts.neededOre)
