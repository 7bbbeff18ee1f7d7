import type { Reader } from '../../db/database.ts'
import type { Party } from '../people/access.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { ReadingReason } from './reading.ts'
import { reasonRoute } from './readings-store.ts'

/** What one person looked at in a case on one day, for one reason. */
export interface DayOfReading {
  readonly name: string
  readonly parties: readonly Party[]
  readonly day: Day
  readonly firstAt: Instant
  readonly reason: ReadingReason
  readonly words: string | null
  /** How many pages, or answers to machines, and how many files. */
  readonly pages: number
  readonly files: number
}

/** More than any case should have; it keeps the page from growing without end. */
const mostDays = 500

/** Everybody but the applicants who has looked into the case, the latest first. */
export async function listReadings(reader: Reader, caseId: string): Promise<DayOfReading[]> {
  const rows = await reader.all<Omit<DayOfReading, 'parties'> & { readonly party: string }>(readingsSql, [
    caseId,
    reasonRoute,
    mostDays,
  ])
  return rows.map(({ party, ...row }) => ({ ...row, parties: party.split(',') as Party[] }))
}

const readingsSql = `
  SELECT u.name, r.party, r.day, MIN(r.recorded_at) AS "firstAt", r.reason, r.words,
    SUM(CASE WHEN r.form = 'file' THEN 0 ELSE 1 END) AS pages, SUM(CASE WHEN r.form = 'file' THEN 1 ELSE 0 END) AS files
  FROM case_readings r JOIN users u ON u.id = r.user_id
  WHERE r.case_id = ? AND r.route <> ?
  GROUP BY u.name, r.user_id, r.party, r.day, r.reason, r.words
  ORDER BY MIN(r.id) DESC LIMIT ?`
