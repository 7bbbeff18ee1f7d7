import type { ApplicationFacts, DraftFacts } from '../applications/application-facts.ts'
import type { Audience } from './audience.ts'
import type { CaseParts } from './case-read.ts'

/** What the applicant has said, apart from the homes; `null` where it is not said, not asked, or not for these eyes. */
export type ShownFacts = Pick<DraftFacts, 'track'> & {
  readonly [Name in Exclude<keyof ApplicationFacts, 'track' | 'dwellings' | 'bankId'>]: ApplicationFacts[Name] | null
} & { readonly municipalityName: string | null; readonly bankName: string | null }

export function shownFacts({ application, head, municipalities }: CaseParts, audience: Audience): ShownFacts {
  const { facts } = application
  const number = facts.municipalityNumber ?? null
  const isPersonal = audience !== 'owner'
  return {
    track: facts.track,
    orgNumber: facts.orgNumber ?? null,
    orgName: facts.orgName ?? null,
    publicDeveloper: facts.publicDeveloper ?? null,
    municipalityNumber: number,
    municipalityName: number === null ? null : (municipalities[number] ?? null),
    place: facts.place ?? null,
    purpose: facts.purpose ?? null,
    started: facts.started ?? null,
    requestedOre: facts.requestedOre ?? null,
    birthDay: isPersonal ? (facts.birthDay ?? null) : null,
    financing: isPersonal ? (facts.financing ?? null) : null,
    bankName: isPersonal ? head.bankName : null,
  }
}
