import type { ComponentChildren } from 'preact'
import { pageText } from '../language.ts'

export interface SummaryRow {
  label: string
  value: ComponentChildren
  /** Where the answer can be changed; the link says "Endre", and what to those who hear it. */
  changeHref?: string | undefined
}

/** What is known, label by label: the facts of a case, or answers to be checked before they are sent. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, changeHref }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref !== undefined && (
            <dd class="summary-change">
              <ChangeLink href={changeHref} what={label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function ChangeLink({ href, what }: { href: string; what: string }) {
  return (
    <a class="ds-link" href={href}>
      {pageText('page', 'change')}
      <span class="ds-sr-only"> {what.toLowerCase()}</span>
    </a>
  )
}
