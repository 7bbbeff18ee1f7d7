import type { Day } from '../shared/day.ts'
import type { Ore } from '../shared/money.ts'

/** Every criterion there is, in the order in which findings are listed. */
export const criterionCodes = [
  'applicant-kind',
  'target-group',
  'municipality',
  'dwelling-kind',
  'dwelling-size',
  'new-housing',
  'no-public-developer',
  'not-started',
  'financing-confirmed',
  'largest-number-of-units',
  'applicant-limit',
  'municipality-limit',
  'intake',
] as const

export type CriterionCode = (typeof criterionCodes)[number]

export const tracks = ['private', 'contractor'] as const
export type Track = (typeof tracks)[number]

export const dwellingKinds = ['detached', 'semi-detached', 'row-house', 'apartment'] as const
export type DwellingKind = (typeof dwellingKinds)[number]

/** Ages are whole years on the day of submission, both ends inside; `null` is an open end. */
export type TargetGroup = {
  readonly code: string
  readonly label: string
  readonly minAge: number | null
  readonly maxAge: number | null
}

/** A call for applications, first and last day inside. */
export type Round = { readonly from: Day; readonly to: Day }

export type Intake = { readonly kind: 'rolling' } | { readonly kind: 'rounds'; readonly rounds: readonly Round[] }

/**
 * What the criteria are measured by. Criteria are code, these are data of a rule version.
 *
 * A criterion is not in use, and then gives no finding, where its parameter is `null`, `false` or a list without
 * groups; for dwelling sizes where every kind is `null`. Tracks, municipalities, dwelling kinds and intake are always in use.
 */
export type Criteria = {
  readonly tracks: readonly Track[]
  readonly targetGroups: readonly TargetGroup[]
  /** Municipality numbers of four digits. */
  readonly municipalities: readonly string[]
  readonly dwellingKinds: readonly DwellingKind[]
  /** The largest usable area (BRA) of each kind in square metres, a decimal string. */
  readonly maxAreaM2: Readonly<Record<DwellingKind, string | null>>
  readonly newHousingOnly: boolean
  readonly publicDevelopersExcluded: boolean
  readonly mustNotHaveStarted: boolean
  readonly financingMustBeConfirmed: boolean
  readonly maxUnits: number | null
  readonly applicantLimitOre: Ore | null
  readonly municipalityLimitOre: Ore | null
  readonly intake: Intake
}

export const criteriaInUse = (criteria: Criteria): CriterionCode[] =>
  criterionCodes.filter(code => inUse[code](criteria))

const always = () => true

const inUse: Record<CriterionCode, (criteria: Criteria) => boolean> = {
  'applicant-kind': always,
  'target-group': criteria => criteria.targetGroups.length > 0,
  municipality: always,
  'dwelling-kind': always,
  'dwelling-size': criteria => dwellingKinds.some(kind => criteria.maxAreaM2[kind] !== null),
  'new-housing': criteria => criteria.newHousingOnly,
  'no-public-developer': criteria => criteria.publicDevelopersExcluded,
  'not-started': criteria => criteria.mustNotHaveStarted,
  'financing-confirmed': criteria => criteria.financingMustBeConfirmed,
  'largest-number-of-units': criteria => criteria.maxUnits !== null,
  'applicant-limit': criteria => criteria.applicantLimitOre !== null,
  'municipality-limit': criteria => criteria.municipalityLimitOre !== null,
  intake: always,
}
