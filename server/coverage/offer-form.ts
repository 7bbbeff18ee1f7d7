import { amountOre, areaM2, choice, id } from './fields.ts'
import type { OfferDwelling, OfferLimits, OfferRequest } from './offer.ts'
import { idsDiffer } from './settlement-form.ts'
import { type Form, list, nullable, object } from './shape.ts'
import { termsShape, termsWithin } from './terms-form.ts'

export const offerForm: Form<OfferRequest> = {
  shape: object<OfferRequest>({
    kind: choice('offer'),
    terms: termsShape,
    requestedOre: nullable(amountOre),
    limits: object<OfferLimits>({
      applicantRemainingOre: nullable(amountOre),
      deMinimisRemainingOre: nullable(amountOre),
      availableOre: nullable(amountOre),
    }),
    dwellings: list(
      object<OfferDwelling>({
        id,
        approvedCostOre: amountOre,
        expectedValueOre: amountOre,
        approvedAreaM2: nullable(areaM2),
        grantsOre: amountOre,
      }),
      1,
      200,
    ),
  }),
  rule: (request, reading) => termsWithin(request, reading) && idsDiffer(request, reading),
}
