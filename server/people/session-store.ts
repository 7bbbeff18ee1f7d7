import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { Authority, StaffRole, Viewer } from './viewer.ts'

export interface Session {
  readonly tokenHash: string
  readonly seenAt: Instant
  readonly viewer: Viewer
}

export interface NewSession {
  readonly tokenHash: string
  readonly userId: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** A session is live while it has not expired and was seen since this moment. */
export interface LiveAt {
  readonly now: Instant
  readonly seenSince: Instant
}

interface SessionRow {
  readonly seen_at: Instant
  readonly id: string
  readonly name: string
  readonly bank_id: string | null
  readonly org_number: string | null
  readonly fund_id: string | null
  readonly role: StaffRole | null
  readonly authority_limit_ore: number | null
}

/** One query with everything about the viewer: it stands in the way of every page. */
const findSql = `
  SELECT s.seen_at, u.id, u.name, u.bank_id, u.org_number, r.fund_id, r.role, r.authority_limit_ore
  FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_roles r ON r.user_id = u.id
  WHERE s.token_hash = ? AND s.expires_at > ? AND s.seen_at > ?`

export async function findSession(reader: Reader, tokenHash: string, live: LiveAt): Promise<Session | null> {
  const rows = await reader.all<SessionRow>(findSql, [tokenHash, live.now, live.seenSince])
  const first = rows[0]
  return first ? { tokenHash, seenAt: first.seen_at, viewer: viewerOf(first, rows) } : null
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.run('INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)', [
    session.tokenHash,
    session.userId,
    session.createdAt,
    session.createdAt,
    session.expiresAt,
  ])
}

export async function touchSession(tx: Tx, tokenHash: string, now: Instant): Promise<void> {
  await tx.run('UPDATE sessions SET seen_at = ? WHERE token_hash = ? AND seen_at < ?', [now, tokenHash, now])
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.run('DELETE FROM sessions WHERE token_hash = ?', [tokenHash])
}

export async function deleteSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.run('DELETE FROM sessions WHERE user_id = ?', [userId])
}

export async function deleteDeadSessions(tx: Tx, live: LiveAt): Promise<void> {
  await tx.run('DELETE FROM sessions WHERE expires_at <= ? OR seen_at <= ?', [live.now, live.seenSince])
}

/** When the demonstration day moves, nobody has been away: live sessions go on as if seen at the new moment. */
export async function carrySessions(tx: Tx, live: LiveAt, to: { now: Instant; expiresAt: Instant }): Promise<void> {
  await tx.run('UPDATE sessions SET seen_at = ?, expires_at = ? WHERE expires_at > ? AND seen_at > ?', [
    to.now,
    to.expiresAt,
    live.now,
    live.seenSince,
  ])
}

function viewerOf(row: SessionRow, rows: readonly SessionRow[]): Viewer {
  const roles = new Map<string, Map<StaffRole, Authority>>()
  for (const { fund_id: fundId, role, authority_limit_ore: authorityLimitOre } of rows) {
    if (fundId === null || role === null) continue
    const inFund = roles.get(fundId) ?? new Map()
    roles.set(fundId, inFund.set(role, { authorityLimitOre }))
  }
  return { id: row.id, name: row.name, bankId: row.bank_id, orgNumber: row.org_number, roles }
}
