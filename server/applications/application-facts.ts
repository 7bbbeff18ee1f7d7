import type { DwellingKind, Track } from '../rules/criteria.ts'
import type { Day } from '../shared/day.ts'

/** One home as the applicant plans it. Amounts in whole øre, area in square metres as a decimal string. */
export interface DwellingPlan {
  readonly id: string
  readonly kind: DwellingKind
  readonly areaM2: string
  readonly estimatedCostOre: number
  readonly expectedValueOre: number
  readonly grantsOre: number
}

/** What an applicant says when applying. What does not concern their track is `null`. */
export interface ApplicationFacts {
  readonly track: Track
  /** Private track: as stated, never read out of an identity number. */
  readonly birthDay: Day | null
  /** Contractor track. */
  readonly orgNumber: string | null
  readonly orgName: string | null
  readonly publicDeveloper: boolean | null
  readonly municipalityNumber: string
  /** Address or property number, in the applicant's words. */
  readonly place: string
  readonly purpose: 'new-building' | 'conversion' | 'existing'
  readonly started: boolean
  readonly financing: 'stated' | 'none'
  readonly bankId: string | null
  readonly dwellings: readonly DwellingPlan[]
  /** The guaranteed sum that is asked for; `null` = what the rules give. */
  readonly requestedOre: number | null
}

/** Facts on their way: anything may still be missing. */
export type DraftFacts = { readonly track: Track } & {
  readonly [Field in Exclude<keyof ApplicationFacts, 'track' | 'dwellings'>]?: ApplicationFacts[Field] | null
} & { readonly dwellings: readonly DraftDwelling[] }

export type DraftDwelling = { readonly id: string } & {
  readonly [Field in Exclude<keyof DwellingPlan, 'id'>]?: DwellingPlan[Field] | null
}

/** Whose exposure a case counts towards: a company by its number, a person by themselves. */
export const applicantKeyOf = (facts: ApplicationFacts, applicantId: string): string =>
  facts.track === 'contractor' ? `org:${facts.orgNumber}` : `user:${applicantId}`

/** Whether two drafts say the same; what is left out says nothing, as `null` does. */
export function sameAnswers(one: object, other: object): boolean {
  const [mine, theirs] = [
    new Map<string, unknown>(Object.entries(one)),
    new Map<string, unknown>(Object.entries(other)),
  ]
  return [...new Set([...mine.keys(), ...theirs.keys()])].every(key => sameAnswer(mine.get(key), theirs.get(key)))
}

function sameAnswer(mine: unknown, theirs: unknown): boolean {
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mine.length === theirs.length && mine.every((item, index) => sameAnswers(item, theirs[index]))
  return (mine ?? null) === (theirs ?? null)
}
