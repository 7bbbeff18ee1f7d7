import { SummaryList } from '../../parts/summary-list.tsx'
import { questionAt } from './questions.ts'

/** What was sent and not stored, word by word, to be read and copied. */
export function SentValues({ values }: { values: Readonly<Record<string, unknown>> }) {
  const rows = sentRows(values, '').filter(({ value }) => value !== '')
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette sende du
      </h2>
      <SummaryList rows={rows} />
    </section>
  )
}

function sentRows(values: object, before: string): { label: string; value: string }[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = `${before}${key}`
    if (typeof value === 'object' && value !== null) return sentRows(value, `${path}.`)
    return path === 'action' ? [] : [{ label: questionAt(path) ?? path, value: String(value ?? '') }]
  })
}
