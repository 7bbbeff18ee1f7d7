/**
 * A path on this site, or `null` for anything that could lead away from it: `//other.example`, `/\other.example`, `https:…`,
 * and for the sign-in itself, where one would go round in circles.
 */
export function safePath(text: string | null): string | null {
  if (text === null || text.length > 2000 || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(text)) return null
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return null
  const { origin, pathname, search } = new URL(text, here)
  if (origin !== here || pathname.startsWith('//') || pathname === '/sign-in') return null
  return pathname + search
}

/** Where to sign in, and to come back from. `unsent`: somebody sent a form, and was signed in no more. */
export function signInPath(next: string | null, { unsent = false } = {}): string {
  const safe = safePath(next)
  const query = new URLSearchParams({
    ...(safe !== null && safe !== '/' && { next: safe }),
    ...(unsent && { unsent: 'yes' }),
  })
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`
}
