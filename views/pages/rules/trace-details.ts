import type { TraceInput, TraceOperation } from '../../../server/coverage/trace.ts'
import { inputLabel } from './trace-names.ts'
import { isShare, isWord, traceValue } from './trace-values.ts'
import type { TraceWords } from './trace-words.ts'

type Inputs = readonly TraceInput[]
type Detail = (inputs: Inputs, words: TraceWords) => string

const joinedBy =
  (between: string): Detail =>
  (inputs, words) =>
    inputs.map(input => named(input, words)).join(between)
const listed = joinedBy(', ')

/** How the numbers of a line stand together. */
export const details: Readonly<Record<TraceOperation, Detail>> = {
  sum: joinedBy(' + '),
  difference: joinedBy(' − '),
  excess: (inputs, words) =>
    inputs.length === 0 ? '' : `${joinedBy(' − ')(inputs, words)}, ${words.phrases.notBelowZero}`,
  least: (inputs, words) => choiceOf(words.phrases.least, inputs, words),
  greatest: (inputs, words) => choiceOf(words.phrases.greatest, inputs, words),
  product: ([by, of], words) => `${value(by, words)} ${isShare(by?.name) ? words.phrases.of : '×'} ${named(of, words)}`,
  increase: ([by, of], words) => `${named(of, words)} + ${value(by, words)}`,
  reduce: ([by, of], words) => `${named(of, words)} − ${value(by, words)}`,
  'round-down': ([of, unit], words) => `${named(of, words)}, ${words.phrases.down} ${wholeUnit(unit, words)}`,
  'round-up': ([of, unit], words) => `${named(of, words)}, ${words.phrases.up} ${wholeUnit(unit, words)}`,
  tier: tierDetail,
  binding: (inputs, words) =>
    `${named(inputs[0], words)} ${words.phrases.against} ${listed(inputs.slice(1), words) || words.phrases.noCap}`,
  'first-binding': listed,
  'guarantee-year': listed,
  outcome: listed,
  'offer-outcome': listed,
  'when-payable': listed,
  proportion: ([amount, weight, sum, unit], words) =>
    `${named(amount, words)} × ${value(weight, words)} / ${value(sum, words)}, ${words.phrases.down} ${wholeUnit(unit, words)}`,
  remainder: ([amount, weight, sum, whole], words) =>
    `${named(amount, words)} × ${value(weight, words)} − ${value(whole, words)} × ${value(sum, words)}`,
  'largest-remainder': listed,
  'three-years-before': ([from], words) => `${words.phrases.threeYearsBefore} ${value(from, words)}`,
  'when-dated-within': listed,
}

function tierDetail([rate, base, from, upTo]: Inputs, words: TraceWords): string {
  const { partOf, above, upTo: and } = words.phrases
  const end = upTo ? ` ${and} ${value(upTo, words)}` : ''
  return `${value(rate, words)} ${partOf} ${named(base, words)} ${above} ${value(from, words)}${end}`
}

/** `Det minste av a, b og c` */
function choiceOf(choice: string, inputs: Inputs, words: TraceWords): string {
  const last = inputs.at(-1)
  if (inputs.length < 2) return listed(inputs, words)
  return `${choice} ${listed(inputs.slice(0, -1), words)} ${words.phrases.and} ${named(last, words)}`
}

/** `kostnad som tel 4 800 000 kr`, `utfall: blir betalt ut`; with the dwelling where it is another subject's. */
function named(input: TraceInput | undefined, words: TraceWords): string {
  if (!input) return ''
  const whose = input.subject === undefined ? '' : ` (${words.phrases.dwelling} ${input.subject})`
  const label = `${inputLabel(input.name, words)}${whose}`
  return isWord(input.name) ? `${label}: ${value(input, words).toLowerCase()}` : `${label} ${value(input, words)}`
}

/** `heile kroner`, `heile 100 kr` */
const wholeUnit = (unit: TraceInput | undefined, words: TraceWords): string =>
  unit?.value === '100' ? words.phrases.wholeKroner : `${words.phrases.whole} ${value(unit, words)}`

const value = (input: TraceInput | undefined, words: TraceWords): string =>
  input ? traceValue(input.name, input.value, words) : ''
