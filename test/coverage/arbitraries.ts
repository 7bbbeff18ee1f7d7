import fc from 'fast-check'
import type { ApportionRequest } from '../../server/coverage/apportion.ts'
import type { DeMinimisRequest } from '../../server/coverage/de-minimis.ts'
import type { OfferRequest } from '../../server/coverage/offer.ts'
import type { RecoveryRequest } from '../../server/coverage/recovery.ts'
import type { SettlementRequest } from '../../server/coverage/settlement-request.ts'
import { type CoverageTier, costCategories, type Terms } from '../../server/coverage/terms.ts'
import { addDays, day } from '../../server/shared/day.ts'

/** Mostly up to a ceiling that occurs, now and then the largest that is allowed. */
const oreTo = (most: number) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 10_000_000_000_000) },
  )

/** A whole building; a part of one, such as a cap or a sum; a small addition to it. */
const ore = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 300_000_000, max: 500_000_000 }) }, oreTo(400_000_000))
const partOre = oreTo(100_000_000)
const littleOre = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, oreTo(20_000_000))

const decimals = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: 10 ** most }), fc.constant(most)).map(([value, places]) => shift(value, places))

/** `value` with its last `places` digits behind the point. */
function shift(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const share = fc.oneof(fc.constantFrom('0', '1', '0.5', '0.05', '0.80'), decimals(6))

const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 })

const tiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 300_000_000 }), { maxLength: 4 }),
    fc.array(share, { minLength: 5, maxLength: 5 }),
  )
  .map(([ends, rates]): readonly CoverageTier[] => {
    const upTo = [...ends.toSorted((one, other) => one - other), null]
    return upTo.map((upToOre, index) => ({ upToOre, rate: rates[index] ?? '0' }))
  })

const stepDown = fc.array(share, { minLength: 1, maxLength: 40 })

export const termsArbitrary: fc.Arbitrary<Terms> = fc
  .record({
    coverageRate: share,
    coverageTiers: orNone(tiers),
    deductibleRate: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('0', '0.05', '0.033333') }, share),
    deductibleMinimumOre: littleOre,
    deductibleBase: fc.constantFrom('cost', 'loss'),
    deductibleTiming: fc.constantFrom('before-coverage', 'after-coverage'),
    capPerDwellingOre: orNone(partOre),
    capShareOfCost: orNone(share),
    capPerProjectOre: orNone(partOre),
    costOverrunTolerance: share,
    maxCostPerDwellingOre: fc.option(ore, { nil: null, freq: 2 }),
    maxCostPerSquareMetreOre: fc.option(fc.integer({ min: 0, max: 9_000_000 }), { nil: null, freq: 2 }),
    eligibleCosts: fc
      .subarray([...costCategories], { minLength: 5 })
      .map(some => [...new Set([...some, 'contract' as const])]),
    ownLabourCapShare: share,
    grantsReduceCost: fc.boolean(),
    sellingCostsCapShare: share,
    appraisalFloor: orNone(share),
    unsoldDwellings: fc.constantFrom('exclude', 'at-appraisal'),
    stepDown,
    netProject: fc.boolean(),
    minimumPayoutOre: fc.constantFrom(0, 100, 1_000_000),
    roundDownToOre: fc.constantFrom(1, 3, 100, 100_000),
    offerValueMargin: share,
    roundUpUnits: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ roundUpUnits, ...terms }) => {
    const termYears = terms.stepDown.length
    return { ...terms, termYears, offerRoundUpToOre: roundUpUnits * terms.roundDownToOre }
  })

const anyDay = fc.integer({ min: 0, max: 3000 }).map(days => addDays(day('2024-02-29'), days))

const sale = fc.record({
  date: anyDay,
  priceOre: ore,
  armsLength: fc.boolean(),
  preApproved: fc.boolean(),
  sellingCostsOre: littleOre,
})

const costLine = fc.record({
  category: fc.constantFrom(...costCategories),
  amountOre: fc.oneof({ weight: 9, arbitrary: partOre }, { weight: 1, arbitrary: littleOre.map(amount => 0 - amount) }),
})

const areaM2 = fc.option(
  fc.integer({ min: 5000, max: 30_000 }).map(area => shift(area, 2)),
  { nil: null, freq: 9 },
)

const dwelling = fc.record({
  guaranteedSumOre: partOre,
  approvedCostOre: ore,
  approvedAreaM2: areaM2,
  costLines: fc
    .tuple(ore, fc.array(costLine, { maxLength: 5 }))
    .map(([amountOre, lines]) => [{ category: 'contract' as const, amountOre }, ...lines]),
  grantsOre: littleOre,
  sale: fc.option(sale, { nil: null, freq: 6 }),
  appraisalOre: fc.option(ore, { nil: null, freq: 9 }),
  valueReductionOre: littleOre,
  otherCompensationOre: littleOre,
})

const withIds = <T extends object>(all: readonly T[]) => all.map((each, index) => ({ id: `H${index}`, ...each }))

export const settlementArbitrary: fc.Arbitrary<SettlementRequest> = fc.record({
  kind: fc.constant('settlement'),
  terms: termsArbitrary,
  guarantee: fc.record({ startDate: orNone(anyDay) }),
  settlementDate: anyDay,
  limits: fc.record({
    projectPaidEarlierOre: littleOre,
    applicantRemainingOre: orNone(partOre),
    deMinimisRemainingOre: orNone(partOre),
    reservedOre: orNone(partOre),
  }),
  dwellings: fc.array(dwelling, { minLength: 1, maxLength: 6 }).map(withIds),
})

export const offerArbitrary: fc.Arbitrary<OfferRequest> = fc.record({
  kind: fc.constant('offer'),
  terms: termsArbitrary,
  requestedOre: orNone(partOre),
  limits: fc.record({
    applicantRemainingOre: orNone(partOre),
    deMinimisRemainingOre: orNone(partOre),
    availableOre: orNone(partOre),
  }),
  dwellings: fc
    .array(fc.record({ approvedCostOre: ore, expectedValueOre: ore, approvedAreaM2: areaM2, grantsOre: littleOre }), {
      minLength: 1,
      maxLength: 6,
    })
    .map(withIds),
})

export const recoveryArbitrary: fc.Arbitrary<RecoveryRequest> = fc.record({
  kind: fc.constant('recovery'),
  method: fc.constantFrom('recompute', 'proportional'),
  dwellingId: fc.constantFrom('H0', 'H0', 'H1'),
  recoveredOre: ore,
  settlement: settlementArbitrary,
})

export const apportionArbitrary: fc.Arbitrary<ApportionRequest> = fc
  .record({
    units: fc.integer({ min: 0, max: 1_000_000 }),
    weights: fc.array(fc.oneof(share, fc.constantFrom('2', '33.3')), { minLength: 1, maxLength: 12 }),
    unitOre: fc.constantFrom(1, 100, 7),
  })
  .map(({ units, weights, unitOre }) => ({ kind: 'apportion', amountOre: units * unitOre, weights, unitOre }))

export const deMinimisArbitrary: fc.Arbitrary<DeMinimisRequest> = fc.record({
  kind: fc.constant('de-minimis'),
  ceilingEur: fc.constantFrom('300000', '0', '123456.789'),
  onDate: anyDay,
  nokPerEur: fc.constantFrom('11.7285', '0', '10'),
  awards: fc.array(
    fc.record({ date: anyDay, amountEur: fc.integer({ min: 0, max: 9_999_999 }).map(cents => shift(cents, 2)) }),
    {
      maxLength: 6,
    },
  ),
})

export const requestArbitrary = fc.oneof(
  { weight: 4, arbitrary: settlementArbitrary },
  { weight: 2, arbitrary: offerArbitrary },
  recoveryArbitrary,
  apportionArbitrary,
  deMinimisArbitrary,
)
