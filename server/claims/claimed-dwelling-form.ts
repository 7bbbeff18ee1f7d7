import Joi from 'joi'
import type { CostLine } from '../coverage/settlement-request.ts'
import { costCategories } from '../coverage/terms.ts'
import { amount, choice, dayInput, form, type InputOf, identifier, list, optional, yesNo } from '../http/inputs.ts'
import type { ClaimedDwelling } from './claim.ts'

/** As many cost lines as the calculation takes for one home. */
export const mostCostLines = 1000

/** A case of Joi's `when`. */
function where(is: Joi.SchemaLike, asks: Joi.Schema): Joi.SwitchCases {
  // biome-ignore lint/suspicious/noThenProperty: the name that Joi gives it
  return { is, then: asks }
}

const missing = (message: string) => ({ 'any.required': message, 'any.invalid': message })

/** One row. Without an amount it is no cost, whatever category stands in it; below 0 it is a credit note. */
const costLine = form({
  amountOre: optional(amount({ negative: true })),
  category: choice(costCategories)
    .optional()
    .when('amountOre', where(Joi.number(), Joi.required()))
    .messages(missing('Vel kva slags kostnad beløpet er.')),
})

const ifSold = where(true, Joi.required())

/** A day of sale beside the answer «no» is a contradiction; what else stands there may have been filled in beforehand. */
const soldOn = { switch: [ifSold, where(false, Joi.forbidden())] }

const saleForm = form({
  date: dayInput()
    .optional()
    .when('...sold', soldOn)
    .messages({
      ...missing('Skriv dagen du fekk bindande aksept.'),
      'any.unknown': 'Du har svart at bustaden ikkje er seld. Ta bort dagen, eller svar ja.',
    }),
  priceOre: amount({ zero: false })
    .optional()
    .when('...sold', ifSold)
    .messages(missing('Skriv kva han vart seld for.')),
  armsLength: yesNo().optional().when('...sold', ifSold).messages(missing('Svar på om kjøparen er uavhengig av deg.')),
  sellingCostsOre: optional(amount()),
})

/** What is asked of each home. The fields of the sale are read as if they were there; they are used only where it is sold. */
export const claimedDwellingFields = {
  id: identifier(),
  sold: yesNo().messages(missing('Svar på om bustaden er seld.')),
  sale: saleForm
    .optional()
    .allow(null)
    .when('sold', where(true, Joi.invalid(null).required()))
    .messages(missing('Fyll ut salet.')),
  costLines: list(costLine, { max: mostCostLines }),
  grantsOre: optional(amount()),
  appraisalOre: optional(amount({ zero: false })),
  otherCompensationOre: optional(amount()),
}

type ClaimedDwellingInput = InputOf<typeof claimedDwellingFields>

export function claimedDwelling(input: ClaimedDwellingInput): ClaimedDwelling {
  const { id, sold, sale } = input
  return {
    id,
    costLines: input.costLines.flatMap(({ category, amountOre }): CostLine[] =>
      amountOre === null ? [] : [{ category, amountOre }],
    ),
    grantsOre: input.grantsOre ?? 0,
    sale: sold ? { ...sale, sellingCostsOre: sale.sellingCostsOre ?? 0 } : null,
    appraisalOre: input.appraisalOre,
    otherCompensationOre: input.otherCompensationOre ?? 0,
  }
}
