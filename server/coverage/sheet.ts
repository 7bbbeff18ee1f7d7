import type { Exact, Operand } from './exact.ts'
import * as exact from './exact.ts'
import { type Factor, factorText, oneMinus, onePlus } from './factor.ts'
import type { BindingLimit, Limit } from './limits.ts'
import type { TraceInput, TraceStep } from './trace.ts'
import { namedInputs } from './trace-inputs.ts'
import { lineInputs, type TraceCode, totalOf } from './trace-lines.ts'

const foldings = {
  sum: exact.sum,
  difference: exact.difference,
  excess: exact.excess,
  least: exact.least,
  greatest: exact.greatest,
}

const scalings = {
  product: exact.multiply,
  increase: (share: Factor, amount: Exact) => exact.multiply(onePlus(share), amount),
  reduce: (share: Factor, amount: Exact) => exact.multiply(oneMinus(share), amount),
}

const roundings = { 'round-down': exact.roundedDown, 'round-up': exact.roundedUp }

/** An amount after its limits, and the limit that set it. */
export type Limited = { readonly amount: Exact; readonly binding: BindingLimit }

/** The two lines of a limited amount: the amount itself, and the name of what bound it. */
export type LimitCodes = {
  readonly amount: 'amount' | 'amount-within-limits' | 'offered-sum' | 'total'
  readonly binding: 'binding-cap' | 'binding-project-limit'
}

type Line = Pick<TraceStep, 'code' | 'operation'>

type Identified = { readonly id: string }

/**
 * The paper that a calculation is done on: each method works out one line and, where a trace is asked for, writes it down
 * with its numbers. So a trace cannot say anything else than what was calculated, and costs nothing when nobody asks.
 */
export class Sheet {
  /** Whose lines are being written; see `TraceStep`. */
  subject: string | null = null
  readonly #steps: TraceStep[] | null

  constructor(steps: TraceStep[] | null = null) {
    this.#steps = steps
  }

  get tracing(): boolean {
    return this.#steps !== null
  }

  line(code: TraceCode, operation: keyof typeof foldings, operands: readonly Operand[]): Exact {
    const result = foldings[operation](operands)
    if (this.tracing) this.write({ code, operation }, operands.map(textOrNull), exact.exactText(result))
    return result
  }

  /** `amount` × the factor; × (1 + share) for an increase, × (1 − share) for a reduction. */
  scale(code: TraceCode, operation: keyof typeof scalings, [factor, amount]: readonly [Factor, Exact]): Exact {
    const result = scalings[operation](factor, amount)
    if (this.tracing)
      this.write({ code, operation }, [factorText(factor), exact.exactText(amount)], exact.exactText(result))
    return result
  }

  round(code: TraceCode, operation: keyof typeof roundings, [amount, unitOre]: readonly [Exact, number]): Exact {
    const result = roundings[operation](amount, unitOre)
    if (this.tracing)
      this.write({ code, operation }, [exact.exactText(amount), String(unitOre)], exact.exactText(result))
    return result
  }

  /** The sum over dwellings (parts, awards) of what an earlier line gave each of them. */
  total<Item extends Identified>(code: TraceCode, items: readonly Item[], amountOf: (item: Item) => Exact): Exact {
    let total = exact.zero
    for (const item of items) total = exact.plus(total, amountOf(item))
    if (this.tracing) {
      const name = totalOf[code] ?? code
      const inputs = items.map(item => ({ name, value: exact.exactText(amountOf(item)), subject: item.id }))
      this.note({ code, operation: 'sum', inputs, result: exact.exactText(total) })
    }
    return total
  }

  /** The amount, or the lowest limit below it. Of equal limits the first binds; one that equals the amount does not. */
  limit(codes: LimitCodes, amount: Exact, limits: readonly Limit[]): Limited {
    let limited: Limited = { amount, binding: 'none' }
    for (const limit of limits) {
      if (limit.amount === null || limit.amount >= limited.amount) continue
      limited = { amount: limit.amount, binding: limit.name }
    }
    if (this.tracing) {
      const inputs = [
        { name: lineInputs[codes.amount][0], value: exact.exactText(amount) },
        ...limits.flatMap(limitInput),
      ]
      this.note({ code: codes.amount, operation: 'least', inputs, result: exact.exactText(limited.amount) })
      this.note({ code: codes.binding, operation: 'binding', inputs, result: limited.binding })
    }
    return limited
  }

  /** Writes a line that was worked out elsewhere, its values in the order of `lineInputs`. Ask {@link tracing} first. */
  write({ code, operation }: Line, values: readonly (string | null)[], result: string): void {
    this.note({ code, operation, inputs: namedInputs(code, values), result })
  }

  /** Writes a line whose inputs have names of their own. Ask {@link tracing} first. */
  note({ code, operation, inputs, result }: Omit<TraceStep, 'subject'>): void {
    this.#steps?.push({ code, subject: this.subject, operation, inputs, result })
  }
}

const textOrNull = (operand: Operand): string | null => (operand === null ? null : exact.exactText(operand))

const limitInput = ({ name, amount }: Limit): TraceInput[] =>
  amount === null ? [] : [{ name, value: exact.exactText(amount) }]
