import type { VNode } from 'preact'
import type { JournalEntry } from '../../../server/cases/journal-entries.ts'
import type { Context } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { Fund } from '../../../server/people/access.ts'
import type { Day } from '../../../server/shared/day.ts'
import { monthNames } from '../../../server/shared/parse-day.ts'
import { SelectField, TextField } from '../../fields.tsx'
import { formatDayShort } from '../../figures.ts'
import { ErrorSummary, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { directionNames, journalTitle, letterNumber, partyText } from './journal-text.ts'
import { MonthWays } from './month-ways.tsx'

export interface ShownJournal {
  /** The first day of the month. */
  readonly month: Day
  /** Those to choose among, by their first days. */
  readonly months: readonly Day[]
  readonly sought: string | null
  /** From 1. */
  readonly page: number
  /** There are more on the next page. */
  readonly more: boolean
  readonly entries: readonly JournalEntry[]
}

interface JournalPageProps {
  readonly context: Context & { readonly fund: Fund }
  readonly journal: ShownJournal
  readonly attempt?: Attempt
}

/** Which letters came to a fund and went from it in a month. */
export function JournalPage({ context, journal, attempt }: JournalPageProps): VNode {
  const { fund, path } = context
  const month = monthText(journal.month)
  return shell(
    context,
    {
      title: `Postjournal for ${month}`,
      wide: true,
      hasErrors: attempt !== undefined,
      description: `Brev inn til og ut frå ${fund.name} i ${month}.`,
    },
    <>
      {attempt && <ErrorSummary problem={attempt.problem} />}
      <PageHeading
        title={`Postjournal for ${month}`}
        over={fund.name}
        lead="Brev som har kome inn til fondet og gått ut frå det. Alle kan lese journalen."
      />
      <Search path={path} journal={journal} attempt={attempt ?? null} />
      {journal.entries.length === 0 ? (
        <EmptyState
          heading={
            journal.sought === null ? `Det er ikkje ført noko i ${month}` : `Ingenting i ${month} høver med søket`
          }
        />
      ) : (
        <Table caption={`Postjournal for ${month}`} captionHidden columns={columns} rows={journal.entries} />
      )}
      <MonthWays path={path} journal={journal} />
      <WhatIsScreened />
    </>,
  )
}

/** `november 2026` */
const monthText = (month: Day): string => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

const columns: readonly Column<JournalEntry>[] = [
  { heading: 'Dag', nowrap: true, cell: ({ day }) => formatDayShort(day) },
  { heading: 'Tittel', rowHeading: true, cell: journalTitle },
  { heading: 'Retning', cell: ({ direction }) => directionNames[direction] },
  { heading: 'Avsendar eller mottakar', cell: partyText },
  { heading: 'Dokument', nowrap: true, cell: letterNumber },
]

function Search({ path, journal, attempt }: { path: string; journal: ShownJournal; attempt: Attempt | null }) {
  const state = attempt
    ? formState(attempt)
    : { ...emptyForm, values: { month: journal.month.slice(0, 7), q: journal.sought } }
  return (
    <search>
      <form class="search-row" method="get" action={path}>
        <SelectField
          {...field(state, 'month')}
          label="Månad"
          empty={null}
          options={journal.months.map(month => ({ value: month.slice(0, 7), label: monthText(month) }))}
        />
        <TextField {...field(state, 'q')} type="search" label="Søk" hint="Saksnummer, eller namn på eit føretak" />
        <SubmitButton variant="secondary">Vis</SubmitButton>
      </form>
    </search>
  )
}

function WhatIsScreened() {
  return (
    <Details summary="Kva er skjerma, og korleis ber du om innsyn?">
      <p class="ds-paragraph">
        Namn på privatpersonar, stad og utfall står ikkje i journalen. Namn på selskap står, men ikkje på
        enkeltpersonføretak og ansvarlege selskap, der namnet ofte er ein person sitt. Tala i dokumentnummeret følgjer
        saka, og nokre av dei er interne hendingar som ikkje blir journalførte.
      </p>
      <p class="ds-paragraph">
        Du kan be fondet om innsyn i eit dokument etter offentleglova. Oppgi dokumentnummeret. Får du avslag, kan du
        klage til Statsforvaltaren.
      </p>
    </Details>
  )
}
