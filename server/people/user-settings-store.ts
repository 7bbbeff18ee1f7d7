import type { Reader, Tx } from '../../db/database.ts'

/** The languages in which people are written to. */
export type WrittenLanguage = 'nn' | 'nb'

/** Nynorsk until they say otherwise. */
export async function languageOf(reader: Reader, userId: string): Promise<WrittenLanguage> {
  const sql = 'SELECT language FROM user_settings WHERE user_id = ?'
  return (await reader.first<{ language: WrittenLanguage }>(sql, [userId]))?.language ?? 'nn'
}

export async function storeLanguage(tx: Tx, userId: string, language: WrittenLanguage): Promise<void> {
  await tx.run(
    `INSERT INTO user_settings (user_id, language) VALUES (?, ?)
     ON CONFLICT (user_id) DO UPDATE SET language = excluded.language`,
    [userId, language],
  )
}
