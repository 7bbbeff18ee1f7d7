import type { Direction, JournalEntry, JournalKind } from '../../../server/cases/journal-entries.ts'

/** What each letter is called to everybody: its kind, never what it decides or whom it concerns. */
const titles: Readonly<Record<JournalKind, string>> = {
  submitted: 'Søknad om tapsgaranti',
  withdrawn: 'Melding om at søknaden er trekt',
  'returned-for-more': 'Førespurnad om fleire opplysningar',
  'more-asked': 'Førespurnad om fleire opplysningar',
  'comment-asked': 'Opplysningar til uttale',
  'asked-again': 'Ny førespurnad om opplysningar',
  'request-answered': 'Svar på førespurnad',
  'more-time-asked': 'Spørsmål om lengre frist',
  'more-time-answered': 'Svar om lengre frist',
  'information-registered': 'Opplysningar frå andre',
  'message-sent': 'Melding i saka',
  'document-received': 'Vedlegg',
  'preliminary-answer-sent': 'Førebels svar',
  'lapse-warned': 'Varsel om at søknaden kan falle bort',
  'application-lapsed': 'Melding om at søknaden er fallen bort',
  'put-on-waiting-list': 'Melding om venteliste',
  'told-of-room': 'Melding om ledig ramme',
  granted: 'Vedtak i søknad om tapsgaranti',
  'granted-in-part': 'Vedtak i søknad om tapsgaranti',
  refused: 'Vedtak i søknad om tapsgaranti',
  dismissed: 'Vedtak i søknad om tapsgaranti',
  'decision-corrected': 'Retta vedtak',
  'commitment-accepted': 'Svar på tilsegn',
  'commitment-declined': 'Svar på tilsegn',
  'building-started': 'Melding om igangsetjing',
  completed: 'Melding om ferdigstilling',
  'sale-noticed': 'Salsmelding',
  'sale-answered': 'Svar på salsmelding',
  'guarantee-lapsed': 'Melding om at garantien er slutt',
  'guarantee-expired': 'Melding om at garantien er slutt',
  'guarantee-reversed': 'Vedtak om omgjering',
  'guarantee-withdrawn': 'Melding om at garantien er oppsagd',
  'claim-lodged': 'Tapskrav',
  'claim-withdrawn': 'Melding om at tapskravet er trekt',
  'claim-settled': 'Vedtak om tapskrav',
  'claim-nothing-to-pay': 'Vedtak om tapskrav',
  'claim-refused': 'Vedtak om tapskrav',
  'repayment-demanded': 'Krav om tilbakebetaling',
  'appeal-filed': 'Klage på vedtak',
  'appeal-registered': 'Klage på vedtak',
  'appeal-withdrawn': 'Melding om at klagen er trekt',
  'appeal-dismissed': 'Avgjerd i klagesak',
  'appeal-forwarded': 'Oversending av klage',
  'appeal-changed': 'Avgjerd i klagesak',
  'appeal-closed': 'Avgjerd i klagesak',
}

export const journalTitle = ({ kind, isAgain }: Pick<JournalEntry, 'kind' | 'isAgain'>): string =>
  isAgain ? `${titles[kind]}, retta` : titles[kind]

export const directionNames: Readonly<Record<Direction, string>> = { in: 'Inn', out: 'Ut' }

export const screened = 'Skjerma (privatperson)'

/** Who a letter is from, or to, that has nothing to do with the applicant. */
const others: Readonly<Partial<Record<JournalKind, string>>> = {
  'information-registered': 'Andre enn søkjaren',
  'appeal-forwarded': 'Klageinstansen',
}

/** Who the letter is from, or to. */
export const partyText = ({ company, kind }: Pick<JournalEntry, 'company' | 'kind'>): string =>
  others[kind] ?? company ?? screened

/** `VT-2026-0003/17` */
export const letterNumber = ({ reference, number }: Pick<JournalEntry, 'reference' | 'number'>): string =>
  `${reference}/${number}`
