import type { AssessmentFacts } from '../../server/rules/assessment-facts.ts'
import type { Criteria } from '../../server/rules/criteria.ts'
import { defaultContent } from '../../server/rules/default-content.ts'
import type { RuleContent } from '../../server/rules/rule-version.ts'
import { day } from '../../server/shared/day.ts'

export const sixMunicipalities = ['4022', '4028', '4030', '4032', '4034', '4036']

export const content = defaultContent(sixMunicipalities)

export const contentWith = (criteria: Partial<Criteria>): RuleContent => ({
  ...content,
  criteria: { ...content.criteria, ...criteria },
})

/** A person of 27 who builds a detached home in Fyresdal: all criteria are met. */
export const facts: AssessmentFacts = {
  track: 'private',
  submittedOn: day('2026-03-02'),
  birthDay: day('1998-06-01'),
  municipalityNumber: '4032',
  purpose: 'new-building',
  publicDeveloper: false,
  started: false,
  financing: 'confirmed-by-bank',
  dwellings: [{ kind: 'detached', areaM2: '140' }],
  neededOre: 50_000_000,
  applicantHeldOre: 0,
  municipalityHeldOre: 0,
}
