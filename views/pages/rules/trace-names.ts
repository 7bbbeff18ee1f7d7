import type { BindingLimit } from '../../../server/coverage/limits.ts'
import type { CostCategory } from '../../../server/coverage/terms.ts'
import type { TraceInputName } from '../../../server/coverage/trace.ts'
import type { TraceCode } from '../../../server/coverage/trace-lines.ts'
import type { FieldName, TraceWords } from './trace-words.ts'
import { nynorskTrace } from './trace-words-nn.ts'

/** The name of a number that goes into a line, as it reads within a sentence. */
export const inputLabel = (name: TraceInputName, words: TraceWords): string => inputHeading(name, words).toLowerCase()

function inputHeading(name: TraceInputName, { labels, fields, limits, costs }: TraceWords): string {
  if (isLine(name)) return labels[name]
  if (isField(name)) return fields[name]
  return isLimit(name) ? limits[name] : costs[name]
}

const isLine = (name: TraceInputName): name is TraceCode => name in nynorskTrace.labels
const isField = (name: TraceInputName): name is FieldName => name in nynorskTrace.fields
const isLimit = (name: CostCategory | BindingLimit): name is BindingLimit => limitNames.some(limit => limit === name)

const limitNames: readonly BindingLimit[] = [
  'none',
  'guaranteed-sum',
  'cap-per-dwelling',
  'cap-share-of-cost',
  'cap-per-project',
  'applicant-cap',
  'de-minimis',
  'reserved',
  'requested',
]
