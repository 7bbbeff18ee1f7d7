import { fromDecimal, fromOre } from './exact.ts'
import { amountOre, choice, decimal, unitOre } from './fields.ts'
import { type Form, list, object } from './shape.ts'
import { Sheet } from './sheet.ts'
import { splitOre, type WeightedPart } from './split.ts'

/** `amountOre` is a multiple of `unitOre`; 1 to 1 000 weights, decimal strings. */
export type ApportionRequest = {
  readonly kind: 'apportion'
  readonly amountOre: number
  readonly weights: readonly string[]
  readonly unitOre: number
}

export type ApportionAnswer = { readonly kind: 'apportion'; readonly partsOre: readonly number[] }

export const apportionForm: Form<ApportionRequest> = {
  shape: object<ApportionRequest>({
    kind: choice('apportion'),
    amountOre,
    weights: list(decimal, 1, 1000),
    unitOre,
  }),
  rule: (request, reading) =>
    request.amountOre % request.unitOre === 0 ||
    reading.refuse('Beløpet må gå opp i eininga det skal delast i.', 'amountOre'),
}

/** Parts that always add up to the amount, by the largest remainder; the exception is that all weights are 0. */
export function apportion(request: ApportionRequest, sheet = new Sheet()): ApportionAnswer {
  const amount = sheet.line('amount-to-split', 'sum', [null, null, fromOre(request.amountOre)])
  const parts = request.weights.map((weight, index) => weighted(weight, String(index + 1), sheet))
  return { kind: 'apportion', partsOre: splitOre({ amount, unitOre: request.unitOre, parts }, sheet) }
}

function weighted(weight: string, id: string, sheet: Sheet): WeightedPart {
  sheet.subject = id
  return { id, weight: sheet.line('weight', 'sum', [null, null, null, fromDecimal(weight)]) }
}
