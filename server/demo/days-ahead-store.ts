import type { Reader, Tx } from '../../db/database.ts'

const key = 'demo-days-ahead'

export async function readDaysAhead(reader: Reader): Promise<number> {
  const row = await reader.first<{ value: string }>('SELECT value FROM settings WHERE key = ?', [key])
  return row ? Number(row.value) : 0
}

/** The day only ever moves forward, also when two move it at once. */
export async function writeDaysAhead(tx: Tx, daysAhead: number): Promise<void> {
  await tx.run(
    `INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
     WHERE CAST(settings.value AS integer) < CAST(excluded.value AS integer)`,
    [key, String(daysAhead)],
  )
}
