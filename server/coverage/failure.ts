/** `invalid-input` is anything that does not fit the shapes; the others are facts that the calculation misses. */
export type CalculationErrorCode =
  | 'invalid-input'
  | 'negative-cost'
  | 'missing-area'
  | 'missing-appraisal'
  | 'unknown-dwelling'

/** `path` is dotted from the request (`dwellings.0.sale.priceOre`), empty for the request itself; `message` is for a case officer, in nynorsk. */
export type CalculationError = {
  readonly code: CalculationErrorCode
  readonly path: string
  readonly message: string
}

/** What every calculation answers with instead of an answer; nothing is thrown. */
export type Failure = { readonly error: CalculationError }

export const failure = (error: CalculationError): Failure => ({ error })
