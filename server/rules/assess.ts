import type { AssessmentFacts } from './assessment-facts.ts'
import { checkApplicantKind, checkApplicantLimit, checkNoPublicDeveloper, checkTargetGroup } from './check-applicant.ts'
import { checkDwellingKind, checkDwellingSize, checkLargestNumberOfUnits } from './check-dwellings.ts'
import {
  checkFinancing,
  checkIntake,
  checkMunicipality,
  checkMunicipalityLimit,
  checkNewHousing,
  checkNotStarted,
} from './check-project.ts'
import { type Criteria, type CriterionCode, criteriaInUse } from './criteria.ts'
import type { Checked, Finding } from './finding.ts'
import type { RuleContent } from './rule-version.ts'

/**
 * One finding for each criterion that the version uses, always in the same order and each for itself, so that an
 * applicant sees at once all that is in the way. A fact that is missing is for an officer, never met.
 */
export function assess(content: RuleContent, facts: AssessmentFacts): Finding[] {
  return criteriaInUse(content.criteria).map(criterion => ({
    criterion,
    basis: content.legalReferences[criterion],
    ...checks[criterion](content.criteria, facts),
  }))
}

const checks: Record<CriterionCode, (criteria: Criteria, facts: AssessmentFacts) => Checked> = {
  'applicant-kind': checkApplicantKind,
  'target-group': checkTargetGroup,
  municipality: checkMunicipality,
  'dwelling-kind': checkDwellingKind,
  'dwelling-size': checkDwellingSize,
  'new-housing': checkNewHousing,
  'no-public-developer': checkNoPublicDeveloper,
  'not-started': checkNotStarted,
  'financing-confirmed': checkFinancing,
  'largest-number-of-units': checkLargestNumberOfUnits,
  'applicant-limit': checkApplicantLimit,
  'municipality-limit': checkMunicipalityLimit,
  intake: checkIntake,
}
