import type { TraceStep } from '../../../server/coverage/trace.ts'
import type { CalculationLine } from '../../parts/calculation-lines.tsx'
import { details } from './trace-details.ts'
import { traceValue } from './trace-values.ts'
import type { TraceWords } from './trace-words.ts'
import { nynorskTrace } from './trace-words-nn.ts'

/** One line of a calculation as label – numbers – amount; all lines of a trace together are the whole calculation. */
export const traceLine = (step: TraceStep): CalculationLine => lineIn(nynorskTrace, step)

function lineIn(words: TraceWords, { code, operation, inputs, result }: TraceStep): CalculationLine {
  const emphasis = emphases[code]
  return {
    label: words.labels[code],
    detail: details[operation](inputs, words) || undefined,
    amount: traceValue(code, result, words),
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
  const sections = known.get(trace) ?? traceSectionsIn(nynorskTrace, trace)
  known.set(trace, sections)
  return sections
}

/** By the trace itself: putting it into words takes longer than the calculation. */
const known = new WeakMap<readonly TraceStep[], TraceSections>()

/** The same in another language. */
export function traceSectionsIn(words: TraceWords, trace: readonly TraceStep[]): TraceSections {
  const splitAt = trace.findIndex(({ code }) => code === 'amount-to-split')
  const before = splitAt < 0 ? trace : trace.slice(0, splitAt)
  const split = splitAt < 0 ? [] : trace.slice(splitAt)
  const subjects = [...new Set(before.flatMap(({ subject }) => subject ?? []))]
  return {
    dwellings: subjects.map(subject => section(words, before, subject)),
    whole: section(words, before, null),
    split: { subject: null, lines: split.map(step => splitLine(words, step)) },
  }
}

const section = (words: TraceWords, trace: readonly TraceStep[], subject: string | null): TraceSection => ({
  subject,
  lines: trace.filter(step => step.subject === subject).map(step => lineIn(words, step)),
})

function splitLine(words: TraceWords, step: TraceStep): CalculationLine {
  const line = lineIn(words, step)
  const dwelling = words.phrases.dwelling.replace(/^./, first => first.toUpperCase())
  return step.subject === null ? line : { ...line, label: `${dwelling} ${step.subject}: ${line.label.toLowerCase()}` }
}
