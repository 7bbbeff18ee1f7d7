import type { Reader, Tx } from '../../db/database.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import type { Instant } from '../shared/day.ts'
import type { TemplateWords } from './mail-template.ts'

/** Which template: the words of one fund for one kind of mail in one language. */
export interface TemplateKey {
  readonly fundId: string
  readonly kind: string
  readonly language: WrittenLanguage
}

/** What the program says by itself; the fund's own words begin with the next. */
export const standardVersion = 1

export interface TemplateVersion extends TemplateWords {
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: Instant
}

const selectVersions = `
  SELECT t.subject, t.body, t.version, u.name AS "writtenBy", t.written_at AS "writtenAt"
  FROM mail_templates t JOIN users u ON u.id = t.written_by
  WHERE t.fund_id = ? AND t.kind = ? AND t.language = ?`

/** The newest first; none where nobody has written anything else than what the program says by itself. */
export const listVersions = (reader: Reader, { fundId, kind, language }: TemplateKey): Promise<TemplateVersion[]> =>
  reader.all<TemplateVersion>(`${selectVersions} ORDER BY t.version DESC LIMIT 50`, [fundId, kind, language])

export async function newestVersion(reader: Reader, key: TemplateKey): Promise<TemplateVersion | null> {
  const sql = `${selectVersions} ORDER BY t.version DESC LIMIT 1`
  return (await reader.first<TemplateVersion>(sql, [key.fundId, key.kind, key.language])) ?? null
}

/** The number of the newest version of each that has one, as `decision nb` → 3. */
export async function listNewest(reader: Reader, fundId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.all<{ kind: string; language: string; version: number }>(
    'SELECT kind, language, MAX(version) AS version FROM mail_templates WHERE fund_id = ? GROUP BY kind, language',
    [fundId],
  )
  return new Map(rows.map(({ kind, language, version }) => [`${kind} ${language}`, version]))
}

/** Until the transaction ends nobody else writes a version: the fund stands for all its templates. */
export async function lockTemplates(tx: Tx, fundId: string): Promise<void> {
  await tx.lockFirst('SELECT id FROM funds WHERE id = ?', [fundId])
}

interface NewVersion extends TemplateWords {
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: Instant
}

export async function insertVersion(tx: Tx, key: TemplateKey, words: NewVersion): Promise<void> {
  await tx.run(
    `INSERT INTO mail_templates (fund_id, kind, language, version, subject, body, written_by, written_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [key.fundId, key.kind, key.language, words.version, words.subject, words.body, words.writtenBy, words.writtenAt],
  )
}
