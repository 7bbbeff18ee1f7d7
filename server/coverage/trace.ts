import type { BindingLimit } from './limits.ts'
import type { CostCategory } from './terms.ts'
import type { lineInputs, TraceCode } from './trace-lines.ts'

/** How a line's result follows from its inputs; `README.md` says what each one does. */
export type TraceOperation =
  | 'sum'
  | 'difference'
  | 'excess'
  | 'least'
  | 'greatest'
  | 'product'
  | 'increase'
  | 'reduce'
  | 'round-down'
  | 'round-up'
  | 'tier'
  | 'binding'
  | 'first-binding'
  | 'guarantee-year'
  | 'outcome'
  | 'when-payable'
  | 'offer-outcome'
  | 'proportion'
  | 'remainder'
  | 'largest-remainder'
  | 'three-years-before'
  | 'when-dated-within'

export type TraceInputName = TraceCode | (typeof lineInputs)[TraceCode][number] | CostCategory | BindingLimit

/** `subject` stands only where the number belongs to another subject than the line itself: a total over dwellings. */
export type TraceInput = { readonly name: TraceInputName; readonly value: string; readonly subject?: string }

/**
 * One line of a calculation.
 * - `subject`: whose line it is: a dwelling's id, in an apportionment the part's number from 1, in a de minimis count the
 *   award's number from 1; `null` for the whole.
 * - `value` and `result`: exact decimal strings, amounts in øre (euro where the name says so), shares and areas as they
 *   are in the terms; otherwise a day, a status, an outcome or a limit's name.
 */
export type TraceStep = {
  readonly code: TraceCode
  readonly subject: string | null
  readonly operation: TraceOperation
  readonly inputs: readonly TraceInput[]
  readonly result: string
}
