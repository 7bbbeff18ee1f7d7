/** Where the open pages are; the header shows them to those who are not signed in, the footer to all. */
export const publicLinks = [
  { href: '/', label: 'Om ordninga' },
  { href: '/self-check', label: 'Kan eg søkje?' },
  { href: '/calculator', label: 'Kalkulator' },
  { href: '/rules', label: 'Reglar' },
] as const

export const footerLinks = [
  { href: '/rules', label: 'Reglar' },
  { href: '/check', label: 'Sjekk eit garantibrev' },
  { href: '/privacy', label: 'Personvern' },
  { href: '/accessibility', label: 'Tilgjenge' },
  { href: '/api', label: 'API' },
] as const
