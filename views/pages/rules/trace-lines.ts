import type { TraceInput, TraceOperation, TraceStep } from '../../../server/coverage/trace.ts'
import type { CalculationLine } from '../../parts/calculation-lines.tsx'
import { listText } from './criterion-text.ts'
import { inputLabel, traceLabels } from './trace-names.ts'
import { isShare, isWord, traceValue } from './trace-values.ts'

/** One line of a calculation as label – numbers – amount; all lines of a trace together are the whole calculation. */
export function traceLine(step: TraceStep): CalculationLine {
  const { code, operation, inputs, result } = step
  const emphasis = emphases[code]
  return {
    label: traceLabels[code],
    detail: details[operation](inputs) || undefined,
    amount: traceValue(code, result),
    ...(emphasis && { emphasis }),
  }
}

const emphases: Readonly<Partial<Record<TraceStep['code'], 'subtotal' | 'total'>>> = {
  cost: 'subtotal',
  value: 'subtotal',
  loss: 'subtotal',
  covered: 'subtotal',
  'offered-sum': 'subtotal',
  payout: 'total',
  total: 'total',
}

export type TraceSection = { readonly subject: string | null; readonly lines: readonly CalculationLine[] }

export type TraceSections = {
  /** Each dwelling by itself, in order. */
  readonly dwellings: readonly TraceSection[]
  /** The project as a whole, down to the sum. */
  readonly whole: TraceSection
  /** How the sum is shared among the dwellings. */
  readonly split: TraceSection
}

/** Every line of a trace, in three parts that can be read one by one. The split begins with the amount that is to be split. */
export function traceSections(trace: readonly TraceStep[]): TraceSections {
  const sections = known.get(trace) ?? newSections(trace)
  known.set(trace, sections)
  return sections
}

/** By the trace itself: putting it into words takes longer than the calculation. */
const known = new WeakMap<readonly TraceStep[], TraceSections>()

function newSections(trace: readonly TraceStep[]): TraceSections {
  const splitAt = trace.findIndex(({ code }) => code === 'amount-to-split')
  const before = splitAt < 0 ? trace : trace.slice(0, splitAt)
  const split = splitAt < 0 ? [] : trace.slice(splitAt)
  const subjects = [...new Set(before.flatMap(({ subject }) => subject ?? []))]
  return {
    dwellings: subjects.map(subject => section(before, subject)),
    whole: section(before, null),
    split: { subject: null, lines: split.map(splitLine) },
  }
}

const section = (trace: readonly TraceStep[], subject: string | null): TraceSection => ({
  subject,
  lines: trace.filter(step => step.subject === subject).map(traceLine),
})

function splitLine(step: TraceStep): CalculationLine {
  const line = traceLine(step)
  return step.subject === null ? line : { ...line, label: `Bustad ${step.subject}: ${line.label.toLowerCase()}` }
}

type Inputs = readonly TraceInput[]

/** How the numbers of a line stand together. */
const details: Readonly<Record<TraceOperation, (inputs: Inputs) => string>> = {
  sum: inputs => joined(inputs, ' + '),
  difference: inputs => joined(inputs, ' − '),
  excess: inputs => (inputs.length === 0 ? '' : `${joined(inputs, ' − ')}, men ikkje under 0 kr`),
  least: inputs => choiceOf('Det minste av', inputs),
  greatest: inputs => choiceOf('Det største av', inputs),
  product: ([by, of]) => (isShare(by?.name) ? `${value(by)} av ${named(of)}` : `${value(by)} × ${named(of)}`),
  increase: ([by, of]) => `${named(of)} + ${value(by)}`,
  reduce: ([by, of]) => `${named(of)} − ${value(by)}`,
  'round-down': ([of, unit]) => `${named(of)}, runda ned til heile ${value(unit)}`,
  'round-up': ([of, unit]) => `${named(of)}, runda opp til heile ${value(unit)}`,
  tier: ([rate, base, from, upTo]) =>
    `${value(rate)} av den delen av ${named(base)} som er over ${value(from)}${upTo ? ` og opp til ${value(upTo)}` : ''}`,
  binding: inputs => `${named(inputs[0])} mot ${joined(inputs.slice(1), ', ') || 'ingen tak'}`,
  'first-binding': inputs => joined(inputs, ', '),
  'guarantee-year': inputs => joined(inputs, ', '),
  outcome: inputs => joined(inputs, ', '),
  'offer-outcome': inputs => joined(inputs, ', '),
  'when-payable': inputs => joined(inputs, ', '),
  proportion: ([amount, weight, sum, unit]) =>
    `${named(amount)} × ${value(weight)} / ${value(sum)}, runda ned til heile ${value(unit)}`,
  remainder: ([amount, weight, sum, whole]) => `${named(amount)} × ${value(weight)} − ${value(whole)} × ${value(sum)}`,
  'largest-remainder': inputs => joined(inputs, ', '),
  'three-years-before': inputs => `tre år før ${value(inputs[0])}`,
  'when-dated-within': inputs => joined(inputs, ', '),
}

function choiceOf(words: string, inputs: Inputs): string {
  return inputs.length < 2 ? joined(inputs, '') : `${words} ${listText(inputs.map(named))}`
}

const joined = (inputs: Inputs, between: string): string => inputs.map(named).join(between)

/** `kostnad som tel 4 800 000 kr`, `utfall: blir betalt ut`; with the dwelling where it is another subject's. */
function named(input: TraceInput | undefined): string {
  if (!input) return ''
  const whose = input.subject === undefined ? '' : ` (bustad ${input.subject})`
  const label = `${inputLabel(input.name)}${whose}`
  return isWord(input.name) ? `${label}: ${value(input).toLowerCase()}` : `${label} ${value(input)}`
}

const value = (input: TraceInput | undefined): string => (input ? traceValue(input.name, input.value) : '')
