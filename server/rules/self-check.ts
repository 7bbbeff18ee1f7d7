import type { Day } from '../shared/day.ts'
import { addYears } from '../shared/day.ts'
import { assess } from './assess.ts'
import type { AssessmentFacts } from './assessment-facts.ts'
import { type CriterionCode, criteriaInUse } from './criteria.ts'
import type { Finding } from './finding.ts'
import type { RuleContent } from './rule-version.ts'

/** Answers to the five questions. Nothing of it is kept. */
export type SelfCheck = {
  readonly builder: 'private' | 'contractor' | 'public'
  /** Of a private person, in whole years; `null` where it is not said. */
  readonly age: number | null
  /** A municipality's number, or `other`. */
  readonly municipality: string
  readonly purpose: 'new-building' | 'conversion' | 'existing'
  readonly started: boolean
  readonly dwellings: number
}

/** What five answers can say something about; the rest is looked at in an application. */
const askedAbout: readonly CriterionCode[] = [
  'applicant-kind',
  'target-group',
  'municipality',
  'new-housing',
  'no-public-developer',
  'not-started',
  'largest-number-of-units',
  'intake',
]

/** The findings of an application with these answers, sent today; only of the criteria that the questions are about. */
export function selfCheck(content: RuleContent, answers: SelfCheck, today: Day): Finding[] {
  return assess(content, factsOf(answers, today)).filter(({ criterion }) => askedAbout.includes(criterion))
}

/** The criteria of the version that the questions say nothing about. */
export const notAskedAbout = (content: RuleContent): CriterionCode[] =>
  criteriaInUse(content.criteria).filter(criterion => !askedAbout.includes(criterion))

export type Verdict = 'likely' | 'uncertain' | 'unlikely'

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ answer }) => answer === 'not-met')) return 'unlikely'
  return findings.some(({ answer }) => answer === 'needs-officer') ? 'uncertain' : 'likely'
}

function factsOf(answers: SelfCheck, today: Day): AssessmentFacts {
  const { builder, age, dwellings } = answers
  return {
    track: builder === 'private' ? 'private' : 'contractor',
    submittedOn: today,
    birthDay: age === null ? null : addYears(today, -age),
    municipalityNumber: answers.municipality,
    purpose: answers.purpose,
    publicDeveloper: builder === 'public',
    started: answers.started,
    financing: null,
    dwellings: Array.from({ length: dwellings }, () => ({ kind: null, areaM2: null })),
    neededOre: null,
    applicantHeldOre: 0,
    municipalityHeldOre: 0,
  }
}
