import type { Reader } from '../../db/database.ts'
import { type ExposureDimension, exposureOf } from '../fund/exposure-store.ts'
import { balanceOf } from '../fund/ledger-store.ts'
import { heldBy } from '../guarantees/guarantee-store.ts'
import { assess } from '../rules/assess.ts'
import type { Finding } from '../rules/finding.ts'
import { loadRuleVersion } from '../rules/rule-store.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import type { ApplicationIn } from './application.ts'
import type { ApplicationFacts } from './application-facts.ts'
import { calculateOffer, leastOf } from './calculate-offer.ts'
import type { ApprovedDwelling, CalculatedOffer } from './decision.ts'
import { asTheApplicantSays } from './figure-source.ts'
import { isFinancingConfirmed } from './financing-confirmed-read.ts'

export type Stated = ApplicationIn<'submitted' | 'under-assessment' | 'recommended' | 'waiting'>

/**
 * What the fund has left for one applicant, one municipality and altogether, at this moment. What the case's own guarantee
 * holds, where a decision is taken up again, counts as left for it.
 */
export interface Held {
  readonly applicantHeldOre: number
  readonly municipalityHeldOre: number
  readonly availableOre: number
  /** Of that, what the case holds already. */
  readonly ownOre: number
}

export async function readHeld(
  reader: Reader,
  { id, fundId }: { id: string; fundId: string },
  { applicantKey, municipalityNumber, reopenedDay }: Stated,
): Promise<Held> {
  const ownOre = reopenedDay === null ? 0 : await heldBy(reader, id)
  const held = async (dimension: ExposureDimension, key: string) =>
    (await exposureOf(reader, { fundId, dimension, key })) - ownOre
  return {
    applicantHeldOre: await held('applicant', applicantKey),
    municipalityHeldOre: await held('municipality', municipalityNumber),
    availableOre: (await balanceOf(reader, fundId, 'available')) + ownOre,
    ownOre,
  }
}

/** What a case is assessed by besides what the applicant says. */
export interface Weighed extends Held {
  /** The bank that the case names has itself said that it finances the building. */
  readonly bankConfirms: boolean
}

export const readWeighed = async (
  reader: Reader,
  file: { id: string; fundId: string },
  application: Stated,
): Promise<Weighed> => ({
  ...(await readHeld(reader, file, application)),
  bankConfirms: await isFinancingConfirmed(reader, file.id),
})

/** The rules that the case is pinned to. */
export async function pinnedRules(reader: Reader, application: { ruleVersionId: string }): Promise<RuleVersion> {
  const rules = await loadRuleVersion(reader, application.ruleVersionId)
  if (!rules) throw new Error(`No rule version ${application.ruleVersionId}`)
  return rules
}

export interface OfferChoices {
  readonly dwellings: readonly ApprovedDwelling[]
  readonly ceilingOre: number | null
  readonly deMinimisRemainingOre: number | null
}

export function offerFor(rules: RuleVersion, application: Stated, held: Held, choices: OfferChoices): CalculatedOffer {
  const limit = rules.content.criteria.applicantLimitOre
  return calculateOffer({
    terms: rules.content.terms,
    dwellings: choices.dwellings,
    requestedOre: leastOf(application.facts.requestedOre, choices.ceilingOre),
    applicantRemainingOre: limit === null ? null : Math.max(0, limit - held.applicantHeldOre),
    deMinimisRemainingOre: choices.deMinimisRemainingOre,
    availableOre: held.availableOre,
  })
}

/** What the rules say of the case, with the sum that would be held for it. */
export function findingsFor(
  rules: RuleVersion,
  application: Stated,
  held: Weighed,
  neededOre: number | null,
): Finding[] {
  const { facts, submittedDay } = application
  return assess(rules.content, {
    track: facts.track,
    submittedOn: submittedDay,
    birthDay: facts.birthDay,
    municipalityNumber: facts.municipalityNumber,
    purpose: facts.purpose,
    // A person who builds for themselves is no developer.
    publicDeveloper: facts.track === 'private' ? false : facts.publicDeveloper,
    started: facts.started,
    financing: held.bankConfirms ? 'confirmed-by-bank' : facts.financing,
    dwellings: facts.dwellings.map(({ kind, areaM2 }) => ({ kind, areaM2 })),
    neededOre,
    applicantHeldOre: held.applicantHeldOre,
    municipalityHeldOre: held.municipalityHeldOre,
  })
}

/** The homes as the applicant states them: where the assessment begins. */
export const asStated = (facts: ApplicationFacts): ApprovedDwelling[] =>
  facts.dwellings.map(({ id, estimatedCostOre, expectedValueOre, areaM2, grantsOre }) => ({
    id,
    approvedCostOre: estimatedCostOre,
    expectedValueOre,
    approvedAreaM2: areaM2,
    grantsOre,
    sources: { cost: asTheApplicantSays, value: asTheApplicantSays, area: asTheApplicantSays },
  }))
