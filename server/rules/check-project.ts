import { assertNever } from '../shared/assert-never.ts'
import type { AssessmentFacts } from './assessment-facts.ts'
import { checkLimit } from './check-limit.ts'
import type { Criteria } from './criteria.ts'
import { type Answer, answerOf, type Checked } from './finding.ts'

export function checkMunicipality(criteria: Criteria, { municipalityNumber }: AssessmentFacts): Checked {
  const met = municipalityNumber === null ? null : criteria.municipalities.includes(municipalityNumber)
  return { answer: answerOf(met), saw: { municipalityNumber, allowed: criteria.municipalities.join(',') } }
}

export const checkNewHousing = (_criteria: Criteria, { purpose }: AssessmentFacts): Checked => ({
  answer: purposeAnswer(purpose),
  saw: { purpose },
})

/** A conversion can make a new home out of a school or a barn, or be a renovation: an officer looks at it. */
function purposeAnswer(purpose: AssessmentFacts['purpose']): Answer {
  switch (purpose) {
    case 'new-building':
      return 'met'
    case 'existing':
      return 'not-met'
    case 'conversion':
    case null:
      return 'needs-officer'
    default:
      return assertNever(purpose)
  }
}

export function checkNotStarted(_criteria: Criteria, { started }: AssessmentFacts): Checked {
  return { answer: answerOf(started === null ? null : !started), saw: { started } }
}

export const checkFinancing = (_criteria: Criteria, { financing }: AssessmentFacts): Checked => ({
  answer: financingAnswer(financing),
  saw: { financing },
})

/** What the applicant only states is not confirmed yet: an officer asks the bank. */
function financingAnswer(financing: AssessmentFacts['financing']): Answer {
  switch (financing) {
    case 'confirmed-by-bank':
      return 'met'
    case 'none':
      return 'not-met'
    case 'stated':
    case null:
      return 'needs-officer'
    default:
      return assertNever(financing)
  }
}

export const checkMunicipalityLimit = (criteria: Criteria, facts: AssessmentFacts): Checked =>
  checkLimit(criteria.municipalityLimitOre, facts.municipalityHeldOre, facts.neededOre)

/** With rounds: the day of submission lies in one of them, first and last day inside. */
export function checkIntake({ intake }: Criteria, { submittedOn }: AssessmentFacts): Checked {
  if (intake.kind === 'rolling') return { answer: 'met', saw: { intake: 'rolling', submittedOn } }
  const round = intake.rounds.find(({ from, to }) => from <= submittedOn && submittedOn <= to)
  const rounds = intake.rounds.map(({ from, to }) => `${from}/${to}`).join(',')
  return {
    answer: answerOf(round !== undefined),
    saw: { intake: 'rounds', submittedOn, from: round?.from ?? null, to: round?.to ?? null, rounds },
  }
}
