import type { TraceInputName } from '../../../server/coverage/trace.ts'
import { type Day, parseDay } from '../../../server/shared/day.ts'
import { formatDay, formatFigure, formatNumber, formatShare } from '../../figures.ts'
import type { BindingLimit, Outcome } from '../../messages.ts'
import type { TraceWords } from './trace-words.ts'

type Kind =
  | 'share'
  | 'count'
  | 'years'
  | 'area'
  | 'day'
  | 'euro'
  | 'number'
  | 'outcome'
  | 'limit'
  | 'year'
  | 'unsold'
  | 'squared'

/** What a number is where it is not an amount in øre. */
const kinds: Readonly<Partial<Record<TraceInputName, Kind>>> = {
  ownLabourCapShare: 'share',
  costOverrunTolerance: 'share',
  appraisalFloor: 'share',
  sellingCostsCapShare: 'share',
  stepDown: 'share',
  deductibleRate: 'share',
  coverageRate: 'share',
  rate: 'share',
  capShareOfCost: 'share',
  offerValueMargin: 'share',
  includedDwellings: 'count',
  dwellingsOutsideTerm: 'count',
  rank: 'count',
  orePerKrone: 'count',
  weights: 'number',
  termYears: 'years',
  approvedAreaM2: 'area',
  startDate: 'day',
  date: 'day',
  settlementDate: 'day',
  onDate: 'day',
  'period-start': 'day',
  amountEur: 'euro',
  ceilingEur: 'euro',
  'award-counted': 'euro',
  'used-eur': 'euro',
  'headroom-eur': 'euro',
  nokPerEur: 'number',
  outcome: 'outcome',
  'offer-outcome': 'outcome',
  'binding-cap': 'limit',
  'binding-project-limit': 'limit',
  'binding-limit': 'limit',
  'guarantee-year': 'year',
  unsoldDwellings: 'unsold',
  remainder: 'squared',
}

export const isShare = (name: TraceInputName | undefined): boolean => name !== undefined && kinds[name] === 'share'

const wordKinds: readonly (Kind | undefined)[] = ['outcome', 'limit', 'unsold']

/** Whether it is a word that stands in the line, and no number. */
export const isWord = (name: TraceInputName): boolean => wordKinds.includes(kinds[name])

/** A number or a word of a calculation as people read it: `"48000000"` → `480 000 kr`, `"0.05"` → `5 %`. */
export function traceValue(name: TraceInputName, value: string, words: TraceWords): string {
  const kind = kinds[name]
  return kind === undefined ? formatFigure(value) : formats[kind](value, words)
}

const formats: Readonly<Record<Kind, (value: string, words: TraceWords) => string>> = {
  share: formatShare,
  count: formatNumber,
  number: formatNumber,
  years: (value, { phrases }) => `${value} ${phrases.years}`,
  area: value => `${formatNumber(value)} m²`,
  day: value => (parseDay(value) ? formatDay(value as Day) : value),
  euro: value => `${formatNumber(value)} euro`,
  // NOTE: a trace carries every result as text; these two are always of their union.
  outcome: (value, { outcomes }) => outcomes[value as Outcome],
  limit: (value, { limits }) => limits[value as BindingLimit],
  year: (value, { phrases }) =>
    value === 'unsold' ? phrases.unsold : value === 'outside-term' ? phrases.outsideTerm : `${phrases.year} ${value}`,
  /** Both factors in øre. */
  squared: value => `${formatNumber(value)} øre²`,
  unsold: (value, { phrases }) => (value === 'exclude' ? phrases.excluded : phrases.atAppraisal),
}
