import { amountOre, areaM2, choice, day, id, signedAmountOre, yesOrNo } from './fields.ts'
import type { CostLine, Sale, SettlementDwelling, SettlementLimits, SettlementRequest } from './settlement-request.ts'
import { type Form, list, nullable, object, type Rule } from './shape.ts'
import { costCategories } from './terms.ts'
import { termsShape, termsWithin } from './terms-form.ts'

const costLine = object<CostLine>({ category: choice(...costCategories), amountOre: signedAmountOre })

const sale = object<Sale>({
  date: day,
  priceOre: amountOre,
  armsLength: yesOrNo,
  preApproved: yesOrNo,
  sellingCostsOre: amountOre,
})

const dwelling = object<SettlementDwelling>({
  id,
  guaranteedSumOre: amountOre,
  approvedCostOre: amountOre,
  approvedAreaM2: nullable(areaM2),
  costLines: list(costLine, 0, 1000),
  grantsOre: amountOre,
  sale: nullable(sale),
  appraisalOre: nullable(amountOre),
  valueReductionOre: amountOre,
  otherCompensationOre: amountOre,
})

const limits = object<SettlementLimits>({
  projectPaidEarlierOre: amountOre,
  applicantRemainingOre: nullable(amountOre),
  deMinimisRemainingOre: nullable(amountOre),
  reservedOre: nullable(amountOre),
})

export const settlementForm: Form<SettlementRequest> = {
  shape: object<SettlementRequest>({
    kind: choice('settlement'),
    terms: termsShape,
    guarantee: object<SettlementRequest['guarantee']>({ startDate: nullable(day) }),
    settlementDate: day,
    limits,
    dwellings: list(dwelling, 1, 200),
  }),
  rule: (request, reading) => termsWithin(request, reading) && idsDiffer(request, reading),
}

type WithDwellings = { readonly dwellings: readonly { readonly id: string }[] }

export const idsDiffer: Rule<WithDwellings> = ({ dwellings }, reading) => {
  const seen = new Set<string>()
  for (const [index, dwelling] of dwellings.entries()) {
    if (seen.has(dwelling.id))
      return reading.refuse(`To bustader har namnet «${dwelling.id}».`, 'dwellings', index, 'id')
    seen.add(dwelling.id)
  }
  return true
}
