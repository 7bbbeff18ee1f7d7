import { parseCookie, stringifySetCookie } from 'cookie'
import type { Config } from '../config.ts'

/**
 * `__Host-` ties the cookie to this host and to https; browsers also take it over http from the machine itself.
 * NOTE: a demonstration over plain http on another machine would lose every sign-in, so there, and only there, the name is plain.
 */
export function sessionCookieName(config: Config): string {
  return isSecure(config) ? '__Host-session' : 'session'
}

export function readSessionCookie(config: Config, header: string | undefined): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[sessionCookieName(config)]
}

/** The `Set-Cookie` that hands out a token. */
export function sessionCookie(config: Config, token: string): string {
  return setCookie(config, token, config.sessionMaxHours * 3600)
}

/** The `Set-Cookie` that takes it back. */
export const clearedSessionCookie = (config: Config): string => setCookie(config, '', 0)

function setCookie(config: Config, value: string, maxAge: number): string {
  const name = sessionCookieName(config)
  return stringifySetCookie({
    name,
    value,
    maxAge,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
  })
}

function isSecure({ production, publicUrl }: Config): boolean {
  return (
    production ||
    publicUrl.startsWith('https:') ||
    /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(publicUrl)
  )
}
