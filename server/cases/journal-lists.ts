import type { Reader, SqlValue } from '../../db/database.ts'
import type { EventKind } from '../history/case-events-store.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { type Direction, type JournalEntry, type JournalKind, journalKinds, notOfApplicant } from './journal-entries.ts'

export interface JournalPart {
  readonly fundId: string
  /** The first day of the month. */
  readonly month: Day
  /** The beginning of a case number, or part of a company's name. */
  readonly sought: string | null
  readonly from: number
  readonly limit: number
}

interface Row extends Omit<JournalEntry, 'direction' | 'isAgain'> {
  readonly detail: string | null
  readonly first: number
}

/** The letters of a month, the newest first. */
export async function listJournal(reader: Reader, part: JournalPart): Promise<JournalEntry[]> {
  const { fundId, month, sought, from, limit } = part
  const search = searchFor(sought)
  const sql = `${entriesSql} ${search.sql} ORDER BY e.day DESC, e.id DESC LIMIT ? OFFSET ?`
  const values = [month, addMonths(month, 1), fundId, ...search.values, limit, from]
  return (await reader.all<Row>(sql, values)).map(entryFrom)
}

const batchSize = 500

/** All of a month, for a file. */
export async function* journalBatches(
  reader: Reader,
  part: Omit<JournalPart, 'from' | 'limit'>,
): AsyncGenerator<JournalEntry[]> {
  for (let from = 0; ; from += batchSize) {
    const entries = await listJournal(reader, { ...part, from, limit: batchSize })
    yield entries
    if (entries.length < batchSize) return
  }
}

function entryFrom({ detail, first, ...row }: Row): JournalEntry {
  return { ...row, direction: directionOf(row.kind, detail), isAgain: row.kind === 'submitted' && row.number > first }
}

function directionOf(kind: JournalKind, detail: string | null): Direction {
  const direction = journalKinds[kind]
  if (direction !== 'either') return direction
  const { side }: { side?: unknown } = detail === null ? {} : JSON.parse(detail)
  return side === 'fund' ? 'out' : 'in'
}

/** NOTE: a name that ends otherwise may be a person's, as those of sole traders and partners are. */
const companyForms = ['AS', 'ASA', 'SA', 'BA', 'SE', 'NUF', 'IKS', 'KF', 'BBL', 'BRL']

const company = `CASE WHEN a.applicant_key LIKE 'org:%' AND e.kind NOT IN (${notOfApplicant.map(kind => `'${kind}'`).join(', ')})
  AND (${companyForms.map(form => `upper(u.org_name) LIKE '% ${form}'`).join(' OR ')}) THEN u.org_name END`

const sentIn: EventKind = 'submitted'
const letters = Object.keys(journalKinds)
  .map(kind => `'${kind}'`)
  .join(', ')

/** NOTE: nothing from before an application was sent in: drafts are nobody's business. */
const entriesSql = `
  SELECT e.day, c.reference, e.seq AS number, e.kind, ${company} AS company,
    CASE WHEN e.kind = 'message-sent' THEN e.detail END AS detail,
    (SELECT MIN(s.seq) FROM case_events s WHERE s.case_id = e.case_id AND s.kind = '${sentIn}') AS first
  FROM case_events e
  JOIN cases c ON c.id = e.case_id
  JOIN applications a ON a.case_id = c.id
  JOIN users u ON u.id = c.applicant_id
  WHERE e.day >= ? AND e.day < ? AND c.fund_id = ? AND e.kind IN (${letters})
    AND e.seq >= (SELECT MIN(s.seq) FROM case_events s WHERE s.case_id = e.case_id AND s.kind = '${sentIn}')`

/** NOTE: SQLite folds only the letters of ASCII, so any other letter may stand for any. */
function searchFor(sought: string | null): { readonly sql: string; readonly values: readonly SqlValue[] } {
  if (sought === null) return { sql: '', values: [] }
  const plain = sought.toLocaleLowerCase('nn').replace(/[!%_]/g, '!$&')
  const name = plain.replace(/[^\x20-\x7e]/g, '_')
  return {
    sql: `AND (lower(c.reference) LIKE ? ESCAPE '!' OR lower(${company}) LIKE ? ESCAPE '!')`,
    values: [`${plain}%`, `%${name}%`],
  }
}
