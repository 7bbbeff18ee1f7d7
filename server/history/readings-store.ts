import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { ReadingForm, ReadingReason } from './reading.ts'

/** One look into a case. The same thing shown to the same session again, while the case is unchanged, is the same reading. */
export interface Reading {
  readonly caseId: string
  readonly version: number
  readonly session: string
  /** The route's pattern: `/cases/:case/claims/:claim`. */
  readonly route: string
  /** What of the case, where the route names something within it: a claim's or a document's id. */
  readonly subject: string
  readonly form: ReadingForm
  readonly userId: string
  /** What they were in the case: `case-officer`, or several with commas between. */
  readonly party: string
  readonly reason: ReadingReason
  /** In the reader's own words, where the reason was `given`. */
  readonly words: string | null
  readonly day: Day
  readonly recordedAt: Instant
}

/** Where a reason is given: that is told beside what was read, and is no reading itself. */
export const reasonRoute = '/cases/:case/reading-reason'

export async function insertReading(tx: Tx, reading: Reading): Promise<void> {
  const { caseId, version, session, route, subject, form, userId, party, reason, words, day, recordedAt } = reading
  await tx.run(
    `INSERT INTO case_readings (case_id, version, session, route, subject, form, user_id, party, reason, words, day, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    [caseId, version, session, route, subject, form, userId, party, reason, words, day, recordedAt],
  )
}

/** A list of a fund, with names in it; read once in a day by each session. */
export type ListReading = Pick<Reading, 'session' | 'route' | 'userId' | 'party' | 'day' | 'recordedAt'> & {
  readonly fundId: string
}

export async function insertListReading(tx: Tx, reading: ListReading): Promise<void> {
  const { fundId, day, session, route, userId, party, recordedAt } = reading
  await tx.run(
    `INSERT INTO list_readings (fund_id, day, session, route, user_id, party, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    [fundId, day, session, route, userId, party, recordedAt],
  )
}

/** Why this session opened the case, if it was asked and answered. */
export async function findGivenReason(reader: Reader, caseId: string, session: string): Promise<string | null> {
  const row = await reader.first<{ words: string }>(
    'SELECT words FROM case_readings WHERE case_id = ? AND session = ? AND words IS NOT NULL ORDER BY id DESC LIMIT 1',
    [caseId, session],
  )
  return row?.words ?? null
}
