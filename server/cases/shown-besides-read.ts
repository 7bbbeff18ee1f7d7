import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { CaseAccess } from '../people/access.ts'
import type { Viewer } from '../people/viewer.ts'

/**
 * What the page of a case shows besides the case itself, as one text: two that are equal make the same page. Everything else
 * on it changes by commands on the case, which raise its version; a part of the page that changes in another way belongs here.
 */
export async function shownBesides(reader: Reader, access: CaseAccess, viewer: Viewer): Promise<string> {
  return `${await fundShown(reader, access)} ${await tiesShown(reader, access, viewer)}`
}

/** While a case is here its page shows what the fund has left, what its applicant and municipality hold, and who waits before it. */
const weighed: ReadonlySet<string> = new Set<ApplicationStatus>([
  'submitted',
  'under-assessment',
  'recommended',
  'waiting',
])

async function fundShown(reader: Reader, { id, status }: CaseAccess): Promise<string> {
  return status !== null && weighed.has(status) ? valuesOf(reader, fundSql, [id]) : ''
}

/**
 * Those who handle the case see how they stand to it, and that follows also from ties that are registered for all cases; and
 * whether it is the board's, which follows from what the approvers may decide.
 */
async function tiesShown(reader: Reader, { fund, parties }: CaseAccess, { id }: Viewer): Promise<string> {
  const handles = ['case-officer', 'approver', 'fund-manager'] as const
  return handles.some(role => parties.has(role)) ? valuesOf(reader, tiesSql, [id, fund.id, fund.id]) : ''
}

async function valuesOf(reader: Reader, sql: string, values: readonly string[]): Promise<string> {
  const row = await reader.first<Readonly<Record<string, number | string | null>>>(sql, values)
  return Object.values(row ?? {}).join(' ')
}

const exposure = (dimension: string, key: string) =>
  `(SELECT x.held_ore FROM exposures x WHERE x.fund_id = a.fund_id AND x.dimension = '${dimension}' AND x.key = a.${key})`

const before = 'b.fund_id = w.fund_id AND b.left_at IS NULL AND b.id < w.id'

const fundSql = `
  SELECT l.balance_ore AS available, ${exposure('applicant', 'applicant_key')} AS applicant,
    ${exposure('municipality', 'municipality_number')} AS municipality, w.told_at AS told,
    (SELECT count(*) FROM waiting_list b WHERE ${before}) AS place,
    (SELECT CAST(SUM(b.needed_ore) AS bigint) FROM waiting_list b WHERE ${before}) AS ahead
  FROM applications a
  LEFT JOIN ledger_accounts l ON l.fund_id = a.fund_id AND l.code = 'available'
  LEFT JOIN waiting_list w ON w.case_id = a.case_id AND w.left_at IS NULL
  WHERE a.case_id = ?`

/** NOTE: ties are few, are only added, and end once: their number says whether any has come or gone. */
const tiesSql = `
  SELECT count(*) AS ties, count(ended_day) AS ended,
    (SELECT l.leader_id FROM staff_leaders l WHERE l.user_id = ? AND l.fund_id = ?) AS leader,
    (SELECT CAST(SUM(COALESCE(r.authority_limit_ore, -1)) AS bigint) FROM user_roles r
     WHERE r.fund_id = ? AND r.role = 'approver') AS limits
  FROM standing_ties`
