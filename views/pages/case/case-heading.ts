import type { CasePage } from '../../../server/cases/case-page.ts'

type Identified = Pick<CasePage, 'reference' | 'facts'>

/** `Sak VT-2026-0001` */
export const overText = ({ reference }: Pick<CasePage, 'reference'>): string =>
  reference === null ? 'Utkast til søknad' : `Sak ${reference}`

/** Where it is built: `Moland 14, Fyresdal`. */
export function caseTitle({ facts: { place, municipalityName } }: Identified): string {
  if (!place) return municipalityName ? `Tapsgaranti i ${municipalityName}` : 'Søknad om tapsgaranti'
  return municipalityName && !place.includes(municipalityName) ? `${place}, ${municipalityName}` : place
}

/** `Moen Bustad AS, Ragnhild Moen` */
export const whoText = ({ facts: { orgName }, applicantName }: Pick<CasePage, 'facts' | 'applicantName'>): string =>
  orgName ? `${orgName}, ${applicantName}` : applicantName
