import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'

/** The mail server takes nothing; until `nextTryAt` nobody asks it. */
export interface Pause {
  readonly since: Instant
  readonly failures: number
  readonly nextTryAt: Instant
  readonly fault: string
}

export async function readPause(reader: Reader): Promise<Pause | null> {
  const sql = 'SELECT since, failures, next_try_at AS "nextTryAt", fault FROM mail_pauses WHERE id = 1'
  return (await reader.first<Pause>(sql)) ?? null
}

export async function storePause(tx: Tx, { since, failures, nextTryAt, fault }: Pause): Promise<void> {
  await tx.run(
    `INSERT INTO mail_pauses (id, since, failures, next_try_at, fault) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET failures = excluded.failures, next_try_at = excluded.next_try_at, fault = excluded.fault`,
    [since, failures, nextTryAt, fault],
  )
}

export async function endPause(tx: Tx): Promise<void> {
  await tx.run('DELETE FROM mail_pauses WHERE id = 1')
}
