import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import type { OfferDwelling, OfferRequest } from '../../server/coverage/offer.ts'
import { type SettlementAnswer, settle } from '../../server/coverage/settlement.ts'
import type { Sale, SettlementDwelling, SettlementRequest } from '../../server/coverage/settlement-request.ts'
import type { Terms } from '../../server/coverage/terms.ts'
import { day } from '../../server/shared/day.ts'

/** Terms with whole round effects: everything covered, no deductible, no cap; a case adds what it is about. */
export const plainTerms: Terms = {
  coverageRate: '1',
  coverageTiers: null,
  deductibleRate: '0',
  deductibleMinimumOre: 0,
  deductibleBase: 'cost',
  deductibleTiming: 'before-coverage',
  capPerDwellingOre: null,
  capShareOfCost: null,
  capPerProjectOre: null,
  costOverrunTolerance: '0',
  maxCostPerDwellingOre: null,
  maxCostPerSquareMetreOre: null,
  eligibleCosts: ['plot', 'contract', 'own-labour'],
  ownLabourCapShare: '1',
  grantsReduceCost: false,
  sellingCostsCapShare: '0',
  appraisalFloor: null,
  unsoldDwellings: 'exclude',
  termYears: 2,
  stepDown: ['1', '1'],
  netProject: true,
  minimumPayoutOre: 0,
  roundDownToOre: 1,
  offerValueMargin: '0',
  offerRoundUpToOre: 1,
}

export const plainSale: Sale = {
  date: day('2026-06-01'),
  priceOre: 600,
  armsLength: true,
  preApproved: true,
  sellingCostsOre: 0,
}

/** Built for 1 000 øre as approved, sold for 600. */
export const plainDwelling: SettlementDwelling = {
  id: 'A',
  guaranteedSumOre: 10_000,
  approvedCostOre: 1000,
  approvedAreaM2: null,
  costLines: [{ category: 'contract', amountOre: 1000 }],
  grantsOre: 0,
  sale: plainSale,
  appraisalOre: null,
  valueReductionOre: 0,
  otherCompensationOre: 0,
}

const noLimits = { applicantRemainingOre: null, deMinimisRemainingOre: null }

export const plainSettlement: SettlementRequest = {
  kind: 'settlement',
  terms: plainTerms,
  guarantee: { startDate: day('2026-01-01') },
  settlementDate: day('2026-12-01'),
  limits: { ...noLimits, projectPaidEarlierOre: 0, reservedOre: null },
  dwellings: [plainDwelling],
}

export type SettlementCase = {
  readonly terms?: Partial<Terms>
  readonly limits?: Partial<SettlementRequest['limits']>
  readonly startDate?: string | null
  readonly dwellings?: readonly Partial<SettlementDwelling>[]
}

/** A plain settlement but for what the case says; its dwellings are A, B, C … */
export function settlementOf(change: SettlementCase = {}): SettlementRequest {
  const { startDate = '2026-01-01', dwellings = [{}] } = change
  return {
    ...plainSettlement,
    terms: { ...plainTerms, ...change.terms },
    limits: { ...plainSettlement.limits, ...change.limits },
    guarantee: { startDate: startDate === null ? null : day(startDate) },
    dwellings: dwellings.map((dwelling, index) => ({ ...plainDwelling, id: letter(index), ...dwelling })),
  }
}

const letter = (index: number): string => String.fromCharCode(65 + index)

/** Settles a request that has no error. */
export function settled(change: SettlementCase = {}): SettlementAnswer {
  const answer = settle(settlementOf(change))
  if ('error' in answer) throw new Error(answer.error.message)
  return answer
}

export const soldFor = (priceOre: number): Partial<SettlementDwelling> => ({ sale: { ...plainSale, priceOre } })

export const plainOfferDwelling: OfferDwelling = {
  id: 'A',
  approvedCostOre: 1000,
  expectedValueOre: 600,
  approvedAreaM2: null,
  grantsOre: 0,
}

export type OfferCase = {
  readonly terms?: Partial<Terms>
  readonly limits?: Partial<OfferRequest['limits']>
  readonly requestedOre?: number | null
  readonly dwellings?: readonly Partial<OfferDwelling>[]
}

export function offerOf({ terms, limits, requestedOre = null, dwellings = [{}] }: OfferCase = {}): OfferRequest {
  return {
    kind: 'offer',
    terms: { ...plainTerms, ...terms },
    requestedOre,
    limits: { ...noLimits, availableOre: null, ...limits },
    dwellings: dwellings.map((dwelling, index) => ({ ...plainOfferDwelling, id: letter(index), ...dwelling })),
  }
}

/** The request is refused with this code at this path, and a sentence that says why. */
export function expectRefused(request: unknown, path: string, code = 'invalid-input'): void {
  const answer = calculate(request)
  if (!('error' in answer)) throw new Error(`Expected an error at "${path}", got ${JSON.stringify(answer)}`)
  expect({ path: answer.error.path, code: answer.error.code }).to.deep.equal({ path, code })
  expect(answer.error.message).to.match(/^\p{Lu}.*\.$/u)
}

/** A copy of a request as JSON holds it, with the value at the path replaced; `undefined` takes the field out. */
export function changed(request: object, path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(request))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const owner = keys.reduce((at, key) => at[key], copy)
  if (value === undefined) delete owner[last]
  else Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true })
  return copy
}
