import { isTx, type Reader, type Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import { parseRuleContent } from './rule-content.ts'
import type { AdoptedVersion, DraftVersion, RuleContent, RuleVersion } from './rule-version.ts'

type Row = {
  readonly id: string
  readonly fund_id: string
  readonly number: number
  readonly status: 'draft' | 'adopted'
  readonly content: string
  readonly in_force_from: Day | null
  readonly board_case: string | null
  readonly adopted_day: Day | null
  readonly adopted_by: string | null
  readonly created_by: string
  readonly created_at: Instant
  readonly updated_at: Instant
  readonly version: number
}

/** Adopted versions by id: the database refuses to change them. */
const adopted = new Map<string, AdoptedVersion>()

/**
 * Versions that this process has adopted, or tried to. NOTE: on SQLite commands that share a commit see each other's rows
 * before it, and all of it can still be undone; so what a transaction sees of these is not kept.
 */
const adoptedHere = new Set<string>()

/** An adopted version is read once and then answered from memory. */
export async function loadRuleVersion(reader: Reader, id: string): Promise<RuleVersion | undefined> {
  const known = adopted.get(id)
  if (known) return known
  const row = await reader.first<Row>('SELECT * FROM rule_versions WHERE id = ?', [id])
  const version = row && versionOf(row)
  if (version?.status === 'adopted' && !(isTx(reader) && adoptedHere.has(id))) adopted.set(id, version)
  return version
}

export async function loadRuleVersionNumbered(
  reader: Reader,
  fundId: string,
  number: number,
): Promise<RuleVersion | undefined> {
  const row = await reader.first<Row>('SELECT * FROM rule_versions WHERE fund_id = ? AND number = ?', [fundId, number])
  return row && versionOf(row)
}

/** The rules that a case committed on `day` is pinned to; the same choice as `inForceOn` makes. */
export async function ruleVersionInForce(
  reader: Reader,
  fundId: string,
  day: Day,
): Promise<AdoptedVersion | undefined> {
  const row = await reader.first<Row>(
    `SELECT * FROM rule_versions WHERE fund_id = ? AND status = 'adopted' AND in_force_from <= ?
     ORDER BY in_force_from DESC, number DESC LIMIT 1`,
    [fundId, day],
  )
  return row && adoptedOf(row)
}

/** All versions of a fund, the newest number first. */
export async function listRuleVersions(reader: Reader, fundId: string): Promise<RuleVersion[]> {
  const rows = await reader.all<Row>('SELECT * FROM rule_versions WHERE fund_id = ? ORDER BY number DESC', [fundId])
  return rows.map(versionOf)
}

/**
 * Stores a draft under the next number of its fund and answers that number; `null`, and nothing stored, where another
 * draft took it at the same moment.
 */
export async function insertDraft(tx: Tx, draft: NewDraftRow): Promise<number | null> {
  const { id, fundId, content, createdBy, createdAt } = draft
  const row = await tx.first<{ number: number }>(
    `INSERT INTO rule_versions (id, fund_id, number, status, content, created_by, created_at, updated_at, version)
     SELECT ?, ?, coalesce(max(number), 0) + 1, 'draft', ?, ?, ?, ?, 1 FROM rule_versions WHERE fund_id = ?
     ON CONFLICT (fund_id, number) DO NOTHING RETURNING number`,
    [id, fundId, JSON.stringify(content), createdBy, createdAt, createdAt, fundId],
  )
  return row?.number ?? null
}

export type NewDraftRow = Pick<DraftVersion, 'id' | 'fundId' | 'content' | 'createdBy' | 'createdAt'>

/**
 * Counts the draft's version up, which locks it: whoever else saw the same version comes too late. Answers false, and
 * changes nothing, where it is no draft or no longer the version that was seen.
 */
export async function claimDraft(tx: Tx, seen: { id: string; version: number }, now: Instant): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE rule_versions SET version = version + 1, updated_at = ? WHERE id = ? AND version = ? AND status = 'draft'`,
    [now, seen.id, seen.version],
  )
  return changed === 1
}

export async function storeContent(tx: Tx, id: string, content: RuleContent): Promise<void> {
  await tx.run('UPDATE rule_versions SET content = ? WHERE id = ?', [JSON.stringify(content), id])
}

export type Adoption = Pick<AdoptedVersion, 'inForceFrom' | 'boardCase' | 'adoptedDay' | 'adoptedBy'>

export async function storeAdoption(tx: Tx, id: string, adoption: Adoption): Promise<void> {
  adoptedHere.add(id)
  await tx.run(
    `UPDATE rule_versions SET status = 'adopted', in_force_from = ?, board_case = ?, adopted_day = ?, adopted_by = ?
     WHERE id = ?`,
    [adoption.inForceFrom, adoption.boardCase, adoption.adoptedDay, adoption.adoptedBy, id],
  )
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.run('DELETE FROM rule_versions WHERE id = ?', [id])
}

function versionOf(row: Row): RuleVersion {
  return row.status === 'adopted' ? adoptedOf(row) : { ...commonOf(row), status: 'draft' }
}

const adoptedOf = (row: Row): AdoptedVersion => ({ ...commonOf(row), status: 'adopted', ...adoptionOf(row) })

const commonOf = (row: Row) => ({
  id: row.id,
  fundId: row.fund_id,
  number: row.number,
  content: contentOf(row.content),
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
})

const mostContents = 500

/** Contents by their text, because validating one costs more than reading its row. */
const contents = new Map<string, RuleContent>()

function contentOf(text: string): RuleContent {
  const known = contents.get(text)
  if (known) return known
  const content = parseRuleContent(JSON.parse(text))
  if (contents.size >= mostContents) contents.clear()
  contents.set(text, content)
  return content
}

function adoptionOf(row: Row): Adoption {
  const { in_force_from: inForceFrom, board_case: boardCase, adopted_day: adoptedDay, adopted_by: adoptedBy } = row
  if (!inForceFrom || !boardCase || !adoptedDay || !adoptedBy)
    throw new Error(`Rule version ${row.id} lacks its adoption.`)
  return { inForceFrom, boardCase, adoptedDay, adoptedBy }
}
