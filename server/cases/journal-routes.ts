import { Readable } from 'node:stream'
import { JournalPage } from '../../views/pages/journal/journal-page.tsx'
import { directionNames, journalTitle, letterNumber, partyText } from '../../views/pages/journal/journal-text.ts'
import { loadFund } from '../fund/fund-store.ts'
import type { Context } from '../http/context.ts'
import { form, optional, text, wholeNumber } from '../http/inputs.ts'
import { download, page, type Route } from '../http/route.ts'
import type { Fund } from '../people/access.ts'
import { type CsvColumn, csvPieces, csvType } from '../shared/csv.ts'
import { addMonths, type Day, parseDay } from '../shared/day.ts'
import type { JournalEntry } from './journal-entries.ts'
import { journalBatches, listJournal } from './journal-lists.ts'

const pageSize = 100

const access = { kind: 'public' } as const

/** A month as its own field in a browser writes it: `2026-11`. */
const monthField = () =>
  optional(
    text(7)
      .pattern(/^20\d{2}-(0[1-9]|1[0-2])$/, 'month')
      .messages({ '*': 'Skriv ein månad som 2026-11.' }),
  )

const searchField = () => optional(text(60))

/** The public journal of a fund: which letters came in and went out, open to everybody. */
export const journalRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/journal',
    access,
    summary: 'The public journal of a month: letters in and out with screened titles, the newest first.',
    query: form({ month: monthField(), q: searchField(), page: optional(wholeNumber(1, 1000)) }),
    async show(context, { month: asked, q: sought, page: number }) {
      const { deps, fund } = context
      const [months, page] = [await monthsOf(context, asked), number ?? 1]
      const month = firstDay(asked, deps.clock.today())
      const part = { fundId: fund.id, month, sought, from: (page - 1) * pageSize, limit: pageSize + 1 }
      const found = await listJournal(deps.database.reader, part)
      const journal = { month, months, sought, page, more: found.length > pageSize, entries: found.slice(0, pageSize) }
      return { data: journal, page: () => JournalPage({ context, journal }) }
    },
    async again(context, attempt) {
      const [months, month] = [await monthsOf(context, null), firstDay(null, context.deps.clock.today())]
      const journal = { month, months, sought: null, page: 1, more: false, entries: [] }
      return { data: journal, page: () => JournalPage({ context, journal, attempt }) }
    },
  }),
  download({
    path: '/funds/:fund/journal.csv',
    access,
    summary: 'The public journal of a month, for a spreadsheet.',
    produces: ['text/csv'],
    query: form({ month: monthField(), q: searchField() }),
    async send({ deps, fund }, { month: asked, q: sought }) {
      const month = firstDay(asked, deps.clock.today())
      const pieces = csvPieces(columns, journalBatches(deps.database.reader, { fundId: fund.id, month, sought }))
      return { content: Readable.from(pieces), type: csvType, name: `${fund.id}-postjournal-${month.slice(0, 7)}.csv` }
    },
  }),
]

/** From when the fund began up to now, the newest first; and the one that was asked for. */
async function monthsOf(
  { deps, fund }: Context & { readonly fund: Fund },
  asked: string | null,
): Promise<readonly Day[]> {
  const today = deps.clock.today()
  const begun = (await loadFund(deps.database.reader, fund.id))?.pilotFrom ?? today
  const months = [firstDay(asked, today)]
  for (let month = firstDay(null, today); month >= begun.slice(0, 7); month = addMonths(month, -1)) months.push(month)
  return [...new Set(months)].sort().reverse()
}

const firstDay = (month: string | null, today: Day): Day => parseDay(`${month}-01`) ?? (`${today.slice(0, 8)}01` as Day)

const columns: readonly CsvColumn<JournalEntry>[] = [
  { heading: 'Dag', text: ({ day }) => day },
  { heading: 'Sak', text: ({ reference }) => reference },
  { heading: 'Dokument', text: letterNumber },
  { heading: 'Retning', text: ({ direction }) => directionNames[direction] },
  { heading: 'Tittel', text: journalTitle },
  { heading: 'Avsendar eller mottakar', text: partyText },
]
