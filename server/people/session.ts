import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { type Instant, later } from '../shared/day.ts'
import { hashOf, newSecret } from './secret.ts'
import { clearedSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.ts'
import {
  deleteDeadSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type LiveAt,
  type Session,
  touchSession,
} from './session-store.ts'

/** How stale `seen_at` may be: a session ends at most this much before its idle limit, and pages seldom write. */
const seenEveryMs = 5 * 60_000

/**
 * Signs a person in: every kind of sign-in ends here. The token is new each time, so one that was planted before is worth nothing.
 *
 * @param formerTokenHash the session this browser had until now, if any; it ends.
 * @returns the `Set-Cookie` to answer with.
 */
export async function startSession(deps: Deps, userId: string, formerTokenHash: string | null = null): Promise<string> {
  const token = newSecret()
  const createdAt = deps.clock.now()
  const expiresAt = later(createdAt, deps.config.sessionMaxHours * 3_600_000)
  await deps.database.transact(async tx => {
    if (formerTokenHash !== null) await deleteSession(tx, formerTokenHash)
    await deleteDeadSessions(tx, liveAt(deps.config, createdAt))
    await insertSession(tx, { tokenHash: hashOf(token), userId, createdAt, expiresAt })
  })
  return sessionCookie(deps.config, token)
}

/** @returns the `Set-Cookie` to answer with. */
export async function endSession(deps: Deps, tokenHash: string): Promise<string> {
  await deps.database.transact(tx => deleteSession(tx, tokenHash))
  return clearedSessionCookie(deps.config)
}

/** Ends every session of a person, on all their machines. @returns the `Set-Cookie` to answer with. */
export async function endSessionsOf(deps: Deps, userId: string): Promise<string> {
  await deps.database.transact(tx => deleteSessionsOf(tx, userId))
  return clearedSessionCookie(deps.config)
}

/** The live session that a request's cookie names, and its viewer. */
export async function readSession(deps: Deps, cookieHeader: string | undefined): Promise<Session | null> {
  const token = readSessionCookie(deps.config, cookieHeader)
  if (token === undefined || token.length !== 43) return null
  const now = deps.clock.now()
  const session = await findSession(deps.database.reader, hashOf(token), liveAt(deps.config, now))
  if (session && Date.parse(now) - Date.parse(session.seenAt) >= seenEveryMs) await touch(deps, session.tokenHash, now)
  return session
}

export function liveAt(config: Config, now: Instant): LiveAt {
  return { now, seenSince: later(now, -config.sessionIdleMinutes * 60_000) }
}

/** A page must not fail because this could not be written. */
async function touch(deps: Deps, tokenHash: string, now: Instant): Promise<void> {
  try {
    await deps.database.transact(tx => touchSession(tx, tokenHash, now))
  } catch (error) {
    deps.log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'could not record that a session was seen')
  }
}
