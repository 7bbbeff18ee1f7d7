import type { Reader, SqlValue } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import { type KnownOf, type Standing, standingOf, type TieKind } from './impartiality.ts'
import { knownTieSql, partiesSql } from './known-tie-read.ts'

/** How the one who acts stands to a case, and those whose disqualification binds them. */
export interface HandlerStanding {
  readonly self: Standing
  /** The one who leads them in the fund is disqualified: they may prepare, and not decide. */
  readonly leaderDisqualified: boolean
  /** Whoever prepared what waits for a decision is disqualified: it must be prepared again. */
  readonly preparerDisqualified: boolean
}

/** One statement, each part of it read by an index: this stands on the way of every decision. */
export async function readHandlerStanding(
  reader: Reader,
  of: { caseId: string; fundId: string; userId: string },
): Promise<HandlerStanding> {
  const { caseId, fundId, userId } = of
  const rows = await reader.all<KnownOf & { what: 'self' | 'leader' | 'preparer' }>(handlerSql, [
    ...partyValues(caseId),
    userId,
    userId,
    fundId,
    caseId,
    caseId,
    caseId,
    caseId,
  ])
  const isDisqualified = (who: 'leader' | 'preparer') =>
    rows.some(row => row.what === who && standingOf(row).state === 'disqualified')
  const self = rows.find(({ what }) => what === 'self')
  return {
    self: self ? standingOf(self) : { state: 'undeclared' },
    leaderDisqualified: isDisqualified('leader'),
    preparerDisqualified: isDisqualified('preparer'),
  }
}

/** How several people stand to a case, by their ids. */
export async function readStandings(
  reader: Reader,
  caseId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const sql = `${partiesSql('c.id = ?')} ${knownSql} WHERE p.id IN (${userIds.map(() => '?').join(', ') || 'NULL'})`
  const rows = await reader.all<KnownOf & { userId: string }>(sql, [...partyValues(caseId), caseId, ...userIds])
  return new Map(rows.map(row => [row.userId, standingOf(row)]))
}

/** What somebody has said of themselves in a case, or what was found of them. */
export interface DeclarationOf {
  readonly userId: string
  readonly userName: string
  readonly tie: TieKind | null
  readonly words: string | null
  readonly declaredById: string
  readonly declaredByName: string
  readonly declaredDay: Day
}

export function listDeclarations(reader: Reader, caseId: string): Promise<DeclarationOf[]> {
  return reader.all<DeclarationOf>(
    `SELECT d.user_id AS "userId", u.name AS "userName", d.tie, d.words, d.declared_by AS "declaredById",
       b.name AS "declaredByName", d.declared_day AS "declaredDay"
     FROM impartiality_declarations d JOIN users u ON u.id = d.user_id JOIN users b ON b.id = d.declared_by
     WHERE d.case_id = ? ORDER BY d.declared_day, u.name, u.id`,
    [caseId],
  )
}

const partyValues = (caseId: string): readonly SqlValue[] => [caseId, caseId]

const declaredSql = `CASE WHEN d.user_id IS NULL THEN 0 ELSE 1 END AS declared, d.tie AS "declaredTie", ${knownTieSql()} AS "knownTie"`

const knownSql = `SELECT p.id AS "userId", ${declaredSql}
  FROM users p LEFT JOIN impartiality_declarations d ON d.case_id = ? AND d.user_id = p.id`

const handlerSql = `${partiesSql('c.id = ?')}, handlers AS (
    SELECT 'self' AS what, CAST(? AS text) AS user_id
    UNION ALL SELECT 'leader', l.leader_id FROM staff_leaders l WHERE l.user_id = ? AND l.fund_id = ?
    UNION ALL SELECT 'preparer', a.prepared_by FROM applications a WHERE a.case_id = ? AND a.status IN ('recommended', 'waiting')
    UNION ALL SELECT 'preparer', k.prepared_by FROM claims k WHERE k.case_id = ? AND k.status = 'recommended'
    UNION ALL SELECT 'preparer', o.prepared_by FROM appeals o WHERE o.case_id = ? AND o.status = 'reviewed'
  )
  SELECT h.what, ${declaredSql}
  FROM handlers h JOIN users p ON p.id = h.user_id
  LEFT JOIN impartiality_declarations d ON d.case_id = ? AND d.user_id = p.id`
