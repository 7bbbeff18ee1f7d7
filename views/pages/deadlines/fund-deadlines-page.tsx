import type { VNode } from 'preact'
import type { DeadlineCounts, FundDeadline } from '../../../server/cases/fund-deadlines-read.ts'
import type { DeadlineKind } from '../../../server/deadlines/deadline.ts'
import type { Context } from '../../../server/http/context.ts'
import type { Fund } from '../../../server/people/access.ts'
import { type Day, daysBetween } from '../../../server/shared/day.ts'
import { deadlineNames } from '../../deadline-text.ts'
import { SelectField } from '../../fields.tsx'
import { ButtonLink, SubmitButton } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { DeadlineTable } from './deadline-table.tsx'

interface FundDeadlinesProps {
  readonly context: Context & { readonly fund: Fund }
  readonly kind: DeadlineKind | null
  readonly counts: DeadlineCounts
  readonly deadlines: readonly FundDeadline[]
  readonly next: string | null
  readonly isFirst: boolean
}

/** What runs out, and when, in all cases of the fund. */
export function FundDeadlinesPage({ context, kind, counts, deadlines, next, isFirst }: FundDeadlinesProps): VNode {
  const path = `/funds/${context.fund.id}/deadlines`
  return shell(
    context,
    { title: 'Fristar', wide: true },
    <>
      <PageHeading
        title="Fristar"
        over={context.fund.name}
        lead="Alt som skal vere gjort innan ein dag, av fondet og av søkjarane."
      >
        <ButtonLink href={`${path}.ics`} variant="tertiary">
          Mine fristar til kalenderen
        </ButtonLink>
      </PageHeading>
      <Figures
        figures={[
          { label: 'Har gått ut', value: String(counts.overdue), main: counts.overdue > 0 },
          { label: 'Går ut innan ei veke', value: String(counts.thisWeek) },
        ]}
      />
      <Filter path={path} kind={kind} />
      {deadlines.length === 0 ? (
        <Nothing kind={kind} />
      ) : (
        <Groups deadlines={deadlines} today={context.deps.clock.today()} />
      )}
      <Pages path={path} kind={kind} next={next} isFirst={isFirst} />
    </>,
  )
}

const kinds = Object.keys(deadlineNames).filter(kind => kind !== 'draft') as DeadlineKind[]

function Filter({ path, kind }: { path: string; kind: DeadlineKind | null }) {
  const options = kinds.map(value => ({ value, label: deadlineNames[value] }))
  return (
    <search>
      <form method="get" action={path} class="search-row">
        <SelectField name="kind" label="Vis berre" value={kind ?? ''} options={options} empty="Alle fristar" />
        <SubmitButton variant="secondary">Vis</SubmitButton>
      </form>
    </search>
  )
}

function Nothing({ kind }: { kind: DeadlineKind | null }) {
  return (
    <EmptyState heading={kind === null ? 'Ingen fristar går no' : 'Ingen fristar av dette slaget'}>
      <p class="ds-paragraph">
        Fristane kjem av seg sjølv når ein søknad eller eit krav kjem inn, og når eit vedtak blir gjort.
      </p>
    </EmptyState>
  )
}

const groups = [
  { heading: 'Har gått ut', holds: (days: number) => days < 0 },
  { heading: 'Innan ei veke', holds: (days: number) => days >= 0 && days <= 7 },
  { heading: 'Seinare', holds: (days: number) => days > 7 },
] as const

function Groups({ deadlines, today }: { deadlines: readonly FundDeadline[]; today: Day }) {
  return groups.map(({ heading, holds }) => {
    const rows = deadlines.filter(({ dueDay }) => holds(daysBetween(today, dueDay)))
    return rows.length === 0 ? null : <DeadlineTable key={heading} heading={heading} rows={rows} today={today} />
  })
}

function Pages({
  path,
  kind,
  next,
  isFirst,
}: { path: string } & Pick<FundDeadlinesProps, 'kind' | 'next' | 'isFirst'>) {
  if (isFirst && next === null) return null
  const chosen = kind === null ? '' : `&kind=${kind}`
  return (
    <nav class="button-row" aria-label="Bla i lista">
      {!isFirst && (
        <ButtonLink href={`${path}?${chosen.slice(1)}`} variant="tertiary">
          Til starten
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={`${path}?after=${next}${chosen}`} variant="secondary">
          Dei neste
        </ButtonLink>
      )}
    </nav>
  )
}
