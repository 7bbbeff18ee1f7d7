import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { Config } from '../config.ts'
import { EdgeFault } from './edge-fault.ts'

/** The mark that only our own pages, shown in this session, can put in a form. */
export function csrfToken(config: Config, sessionHash: string): string {
  return createHmac('sha256', config.sessionSecret).update(`csrf:${sessionHash}`).digest('base64url')
}

/**
 * Commands come from our own pages: the browser says so itself. It protects the sign-in too, where there is no token yet.
 * NOTE: a client that sends neither header is no browser, so nobody's cookies were borrowed.
 * @throws EdgeFault `csrf-origin`
 */
export function checkOrigin(request: Request, config: Config): void {
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  const ours = site !== undefined ? site === 'same-origin' || site === 'none' : isOurs(origin, request, config)
  if (!ours) throw new EdgeFault('csrf-origin')
}

/** @param token the session's own @throws EdgeFault `csrf-token` */
export function checkToken(given: unknown, token: string): void {
  if (!isToken(given, token)) throw new EdgeFault('csrf-token')
}

export function isToken(given: unknown, token: string): boolean {
  const expected = Buffer.from(token)
  const found = Buffer.from(typeof given === 'string' ? given : '')
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** Outside production the machine's other names and a forwarded port are ours as well, when the request was sent there. */
function isOurs(origin: string | undefined, request: Request, { publicUrl, production }: Config): boolean {
  if (origin === undefined || origin === new URL(publicUrl).origin) return true
  return !production && (origin === `http://${request.host}` || origin === `https://${request.host}`)
}
