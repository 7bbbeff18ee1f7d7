import type { FieldError } from '../../../server/shared/refusal.ts'
import type { Problem } from '../../form.tsx'
import { fieldText } from '../../form-state.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import type { CaseView, Tried } from './case-form.tsx'

const fields: ReadonlySet<string> = new Set([
  'reason',
  'explanation',
  'onDay',
  'dwellingId',
  'bidOre',
  'armsLength',
  'answer',
  'confirmed',
  'outcome',
  'reasons',
])

/** The problem for the summary: a fault with a field on the page leads there, any other is told once. */
export function summaryOf({ problem }: Tried): Problem {
  const { title, detail, errors } = problem
  const isAlone = errors.length > 0 && errors.every(({ message }) => message === detail)
  return { title, detail: isAlone ? undefined : detail, errors: errors.map(withField) }
}

const withField = (error: FieldError): FieldError => (fields.has(error.path) ? error : { ...error, path: '' })

/** What somebody wrote for something that can no longer be done: kept to be read and copied. */
export function TypedBefore({ view: { page, tried } }: { view: CaseView }) {
  if (!tried || page.actions.includes(tried.action)) return null
  const typed = Object.entries(labels).flatMap(([name, label]) => {
    const value = fieldText(tried.values[name])
    return value === '' ? [] : [{ label, value }]
  })
  if (typed.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette skreiv du
      </h2>
      <SummaryList rows={typed} />
    </section>
  )
}

const labels: Readonly<Record<string, string>> = {
  reason: 'Grunngjeving',
  reasons: 'Grunngjeving',
  explanation: 'Grunngjeving',
  onDay: 'Dag',
  bidOre: 'Bod',
}
