import type { CasePage } from '../../../server/cases/case-page.ts'
import type { FieldError } from '../../../server/shared/refusal.ts'
import type { Problem } from '../../form.tsx'
import { fieldText } from '../../form-state.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Quote } from './application-actions.tsx'
import type { TriedOrAsked } from './case-form.tsx'
import { fieldName, withFieldName } from './field-names.ts'
import { outcomeTexts } from './outcome-text.ts'
import { sourceLabels } from './source-text.ts'

const fields: ReadonlySet<string> = new Set([
  'reason',
  'explanation',
  'onDay',
  'dwellingId',
  'bidOre',
  'armsLength',
  'answer',
  'confirmed',
  'expectedDay',
  'cause',
  'deadline',
  'newDay',
  'grounds',
])

/** The problem for the summary: a fault with a field on the page leads there. */
export function summaryOf({ problem }: { readonly problem: Problem }): Problem {
  const { title, detail, errors } = problem
  return { title, detail, errors: errors.map(withField) }
}

const withField = (error: FieldError): FieldError =>
  fields.has(error.path) || fieldName(error.path) !== null ? withFieldName(error) : { ...error, path: '' }

interface TypedView {
  readonly page: Pick<CasePage, 'actions'>
  readonly tried: TriedOrAsked | null
}

/** What somebody wrote for something that can no longer be done: kept to be read and copied. */
export function TypedBefore({ view: { page, tried } }: { view: TypedView }) {
  return tried && !page.actions.includes(tried.action) ? <TypedWords values={tried.values} /> : null
}

export function TypedWords({ values }: { values: unknown }) {
  const typed = writtenIn(values)
  if (typed.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette skreiv du
      </h2>
      <SummaryList rows={typed.map(({ label, text }) => ({ label, value: <Quote words={text} /> }))} />
    </section>
  )
}

interface Written {
  readonly label: string
  readonly text: string
}

/** Everything with a name, in the order of the form; what stands within groups too. */
function writtenIn(values: unknown, path = ''): Written[] {
  const text = fieldText(values)
  if (text !== '') {
    const label = labels[path] ?? fieldName(path)
    return label === null ? [] : [{ label, text: choiceTexts.get(text) ?? text }]
  }
  if (typeof values !== 'object' || values === null) return []
  return Object.entries(values).flatMap(([name, value]) => writtenIn(value, path === '' ? name : `${path}.${name}`))
}

/** What was chosen, as the form calls it. */
const choiceTexts: ReadonlyMap<string, string> = new Map(Object.entries({ ...outcomeTexts, ...sourceLabels }))

const labels: Readonly<Record<string, string>> = {
  reason: 'Grunngjeving',
  reasons: 'Grunngjeving',
  explanation: 'Grunngjeving',
  onDay: 'Dag',
  bidOre: 'Bod',
}
