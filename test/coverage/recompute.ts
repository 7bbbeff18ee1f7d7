import { Decimal } from 'decimal.js'
import type { TraceInput, TraceOperation, TraceStep } from '../../server/coverage/trace.ts'
import { addYears, day } from '../../server/shared/day.ts'

/**
 * Works every line of a trace out again from its own inputs, with decimal.js and without the module's arithmetic, and
 * says which result differs. That the inputs are earlier results is `linkFaults`.
 */
export function recomputeFaults(trace: readonly TraceStep[]): readonly string[] {
  return trace.flatMap(step => {
    const result = again[step.operation](
      step.inputs.map(({ value }) => value),
      step,
    )
    return result === step.result ? [] : [`${label(step)}: ${step.result}, worked out again ${result}`]
  })
}

export const label = ({ code, subject }: { code: string; subject?: string | null }): string =>
  `${code} of ${subject ?? 'all'}`

const Exactly = Decimal.clone({ precision: 300 })
const of = (text: string | undefined): Decimal => new Exactly(text ?? Number.NaN)
const text = (number: Decimal): string => number.toFixed()
const notBelowZero = (number: Decimal): Decimal => Exactly.max(0, number)
const inUnits = (number: Decimal, unit: Decimal, rounding: Decimal.Rounding): Decimal =>
  number.div(unit).toDecimalPlaces(0, rounding).times(unit)

type Again = (values: readonly string[], step: TraceStep) => string

const difference = ([first, ...others]: readonly string[]): Decimal =>
  others.reduce((rest, other) => rest.minus(other), of(first ?? '0'))

const rounded =
  (rounding: Decimal.Rounding): Again =>
  ([amount, unit]) =>
    text(inUnits(of(amount), of(unit), rounding))

const again: Record<TraceOperation, Again> = {
  sum: values => text(values.reduce((total, value) => total.plus(value), of('0'))),
  difference: values => text(difference(values)),
  excess: values => text(notBelowZero(difference(values))),
  least: values => text(Exactly.min(...values)),
  greatest: values => text(Exactly.max(...values)),
  product: ([factor, amount]) => text(of(factor).times(of(amount))),
  increase: ([share, amount]) => text(of(amount).times(of(share).plus(1))),
  reduce: ([share, amount]) => text(of(amount).times(of('1').minus(of(share)))),
  'round-down': rounded(Decimal.ROUND_FLOOR),
  'round-up': rounded(Decimal.ROUND_CEIL),
  tier: ([rate, amount, from, upTo]) =>
    text(of(rate).times(notBelowZero(Exactly.min(of(amount), upTo ?? Number.POSITIVE_INFINITY).minus(of(from))))),
  binding: (_, { inputs }) => bindingAgain(inputs),
  'first-binding': values => values.find(value => value !== 'none') ?? 'none',
  'guarantee-year': (_, { inputs }) => yearAgain(new Map(inputs.map(({ name, value }) => [name, value]))),
  outcome: values => outcomeAgain(values),
  'when-payable': ([outcome, amount = '']) => (outcome === 'payable' ? amount : '0'),
  'offer-outcome': ([total, wanted]) =>
    total !== '0' ? 'offer' : wanted === '0' ? 'no-expected-loss' : 'limit-exhausted',
  proportion: ([amount, part, whole, unit]) => {
    const units = of(amount)
      .times(of(part))
      .divToInt(of(whole).times(of(unit)))
    return text(units.times(of(unit)))
  },
  remainder: ([amount, part, whole, down]) =>
    text(
      of(amount)
        .times(of(part))
        .minus(of(down).times(of(whole))),
    ),
  'largest-remainder': ([left, rank, unit]) => (of(rank).times(of(unit)).lte(of(left)) ? (unit ?? '') : '0'),
  'three-years-before': ([onDate = '']) => addYears(day(onDate), -3),
  'when-dated-within': ([date = '', start = '', onDate = '', amount]) =>
    date > start && date <= onDate ? text(of(amount)) : '0',
}

function bindingAgain([first, ...limits]: readonly TraceInput[]): string {
  const lowest = Exactly.min(...limits.map(({ value }) => value), first?.value ?? '0')
  if (lowest.eq(of(first?.value))) return 'none'
  return limits.find(({ value }) => lowest.eq(value))?.name ?? 'none'
}

function yearAgain(given: ReadonlyMap<string, string>): string {
  if (given.get('unsoldDwellings') === 'exclude') return 'unsold'
  const start = given.get('startDate')
  const sold = given.get('date') ?? given.get('settlementDate') ?? ''
  const years = Array.from({ length: Number(given.get('termYears')) }, (_, index) => index + 1)
  const year = start === undefined ? 1 : years.find(year => sold <= addYears(day(start), year))
  return String(year ?? 'outside-term')
}

function outcomeAgain(values: readonly string[]): string {
  const [included, outside, loss, covered, rounded, threshold, binding, coveredRounded] = values
  if (included === '0') return outside === '0' ? 'no-event' : 'outside-term'
  if (loss === '0') return 'no-loss'
  if (covered === '0') return 'within-deductible'
  if (of(rounded).gte(of(threshold))) return 'payable'
  return binding !== 'none' && of(coveredRounded).gte(of(threshold)) ? 'limit-exhausted' : 'below-minimum'
}
