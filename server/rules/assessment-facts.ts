import type { Day } from '../shared/day.ts'
import type { DwellingKind, Track } from './criteria.ts'

/** What is known of a case. `null` is what nobody has said yet. */
export type AssessmentFacts = {
  readonly track: Track
  readonly submittedOn: Day
  /** As the applicant states it; never read out of an identity number. */
  readonly birthDay: Day | null
  readonly municipalityNumber: string | null
  readonly purpose: 'new-building' | 'conversion' | 'existing' | null
  readonly publicDeveloper: boolean | null
  readonly started: boolean | null
  readonly financing: 'confirmed-by-bank' | 'stated' | 'none' | null
  readonly dwellings: readonly AssessedDwelling[]
  /** The guaranteed sum that is asked for or offered; the two below are what is held already, this case left out. */
  readonly neededOre: number | null
  readonly applicantHeldOre: number
  readonly municipalityHeldOre: number
}

export type AssessedDwelling = { readonly kind: DwellingKind | null; readonly areaM2: string | null }
