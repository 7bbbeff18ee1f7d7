import type { Reader } from '../../db/database.ts'
import type { TieKind } from './impartiality.ts'

/**
 * Everybody whose case it is, with the companies that they apply for, and those who help them, in the cases `c` that the
 * condition holds for. NOTE: its values are given twice. Who is only invited is nobody in the case: anybody can invite anybody.
 */
export const partiesSql = (condition: string): string => `
  WITH parties AS (
    SELECT c.id AS case_id, 'party' AS tie, u.id AS user_id, lower(u.email) AS email, u.org_number,
      CASE WHEN a.applicant_key LIKE 'org:%' THEN substr(a.applicant_key, 5) END AS applied_number
    FROM cases c JOIN users u ON u.id = c.applicant_id LEFT JOIN applications a ON a.case_id = c.id WHERE ${condition}
    UNION ALL
    SELECT c.id, CASE WHEN m.role = 'helper' THEN 'guardian' ELSE 'party' END, m.user_id, lower(m.email), u.org_number, NULL
    FROM case_people m JOIN cases c ON c.id = m.case_id LEFT JOIN users u ON u.id = m.user_id
    WHERE ${condition} AND m.state = 'accepted'
  )`

/**
 * What is known to tie the person `p` to the parties of a case; `inCase` says which, where there are several.
 * NOTE: a name alone is no tie, for many have the same; pages tell of it. Few have standing ties, so that is asked first:
 * this is read in every command. What somebody is themselves weighs most: `party`, `guardian` and `company` stand in that order
 * from the end of the alphabet.
 */
export const knownTieSql = (inCase = 'TRUE'): string => `
  COALESCE(
    (SELECT MAX(CASE WHEN q.user_id = p.id OR q.email = lower(p.email) THEN q.tie
       WHEN q.tie = 'party' AND p.org_number IN (q.org_number, q.applied_number) THEN 'company' END)
     FROM parties q WHERE ${inCase}),
    CASE WHEN EXISTS (SELECT 1 FROM standing_ties t WHERE t.user_id = p.id AND t.ended_day IS NULL) THEN (
      SELECT t.tie FROM standing_ties t JOIN parties q
        ON q.tie = 'party' AND (t.email = q.email OR t.org_number IN (q.org_number, q.applied_number)) AND ${inCase}
      WHERE t.user_id = p.id AND t.ended_day IS NULL LIMIT 1) END
  )`

export interface TiedCase {
  readonly caseId: string
  readonly tie: TieKind
}

/** Those of the cases that somebody is disqualified from, by what they said or what is known. */
export async function readTiedCases(reader: Reader, userId: string, caseIds: readonly string[]): Promise<TiedCase[]> {
  if (caseIds.length === 0) return []
  const these = `c.id IN (${caseIds.map(() => '?').join(', ')})`
  const declared = `(SELECT d.tie FROM impartiality_declarations d WHERE d.case_id = c.id AND d.user_id = p.id)`
  const sql = tiedSql(these, `COALESCE(${knownTieSql(inThis)}, ${declared})`)
  return tiedOf(await reader.all<FoundCase>(sql, [...caseIds, ...caseIds, userId, ...caseIds]))
}

/** What somebody may see of a list: nothing of the cases that they are disqualified from. */
export async function withoutTiedCases<Listed extends { readonly caseId: string | null }>(
  reader: Reader,
  userId: string,
  listed: readonly Listed[],
): Promise<Listed[]> {
  const caseIds = new Set(listed.flatMap(({ caseId }) => caseId ?? []))
  const tied = new Set((await readTiedCases(reader, userId, [...caseIds])).map(({ caseId }) => caseId))
  return listed.filter(({ caseId }) => caseId === null || !tied.has(caseId))
}

/** Open cases of the fund in which somebody has said that they are impartial, and a tie is known all the same. */
export async function readCasesFoundTied(
  reader: Reader,
  { fundId, userId }: { fundId: string; userId: string },
): Promise<TiedCase[]> {
  const values = [fundId, userId]
  const sql = tiedSql(openAndDeclared, knownTieSql(inThis))
  return tiedOf(await reader.all<FoundCase>(sql, [...values, ...values, userId, ...values]))
}

interface FoundCase {
  readonly caseId: string
  readonly tie: TieKind | null
}

const tiedOf = (found: readonly FoundCase[]): TiedCase[] =>
  found.flatMap(({ caseId, tie }) => (tie === null ? [] : [{ caseId, tie }]))

const inThis = 'q.case_id = c.id'

const tiedSql = (condition: string, tie: string): string => `${partiesSql(condition)}
  SELECT c.id AS "caseId", ${tie} AS tie FROM cases c JOIN users p ON p.id = ? WHERE ${condition} ORDER BY c.id`

/** A case that is over is handled by nobody; where it is taken up again, the tie is found when they act. */
const isOpenSql = `(
  EXISTS (SELECT 1 FROM applications o WHERE o.case_id = c.id
    AND o.status IN ('submitted', 'under-assessment', 'returned', 'recommended', 'waiting'))
  OR EXISTS (SELECT 1 FROM guarantees o WHERE o.case_id = c.id AND o.status <> 'ended')
  OR EXISTS (SELECT 1 FROM claims o WHERE o.case_id = c.id AND o.status NOT IN ('paid', 'refused', 'withdrawn'))
  OR EXISTS (SELECT 1 FROM appeals o WHERE o.case_id = c.id AND o.status IN ('late', 'received', 'reviewed', 'forwarded')))`

const openAndDeclared = `c.fund_id = ? AND ${isOpenSql} AND EXISTS (
  SELECT 1 FROM impartiality_declarations d WHERE d.case_id = c.id AND d.user_id = ? AND d.tie IS NULL)`
