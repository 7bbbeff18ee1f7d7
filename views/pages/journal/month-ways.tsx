import { addMonths, type Day } from '../../../server/shared/day.ts'
import type { ShownJournal } from './journal-page.tsx'

interface MonthWaysProps {
  readonly path: string
  readonly journal: ShownJournal
}

/** To the months before and after, the rest of this one, and the file. */
export function MonthWays({ path, journal }: MonthWaysProps) {
  const { month, months, page, more } = journal
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return (
    <nav class="list-ways" aria-label="Meir av journalen">
      {page > 1 && <Way href={hrefOf(path, journal, month, page - 1)} label="Til dei nyare" />}
      {more && <Way href={hrefOf(path, journal, month, page + 1)} label="Vis eldre i månaden" />}
      {months.includes(before) && <Way href={hrefOf(path, journal, before)} label="Månaden før" />}
      {months.includes(after) && <Way href={hrefOf(path, journal, after)} label="Månaden etter" />}
      <a class="ds-link" href={hrefOf(`${path}.csv`, journal, month)} download>
        Last ned månaden (CSV)
      </a>
    </nav>
  )
}

function Way({ href, label }: { href: string; label: string }) {
  return (
    <a class="ds-link" href={href}>
      {label}
    </a>
  )
}

function hrefOf(path: string, { sought }: ShownJournal, ...[month, page = 1]: [Day, number?]): string {
  const query = new URLSearchParams({ month: month.slice(0, 7) })
  if (sought !== null) query.set('q', sought)
  if (page > 1) query.set('page', String(page))
  return `${path}?${query}`
}
