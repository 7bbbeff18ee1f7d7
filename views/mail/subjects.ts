import type { NoticeKind } from '../../server/letters/outbox-store.ts'
import type { ExtraMailKind } from '../../server/mail/mail.ts'
import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'

/** What stands in the list of somebody's mail, where others may see it: that something is new, never what. */
export type WordedKind = NoticeKind | Exclude<ExtraMailKind, 'bank' | 'template-trial'>

type Subject = Readonly<Record<WrittenLanguage, string>>

const news: Subject = { nn: 'Nytt i {sak}', nb: 'Nytt i {sak}' }
const deadline: Subject = { nn: 'Frist i {sak}', nb: 'Frist i {sak}' }
const people: Subject = { nn: 'Dei som er med i {sak}', nb: 'De som er med i {sak}' }
const invitation: Subject = { nn: 'Innbyding til ei sak hos {fond}', nb: 'Invitasjon til en sak hos {fond}' }
const answer: Subject = { nn: 'Svar i {sak}', nb: 'Svar i {sak}' }
const guarantee: Subject = { nn: 'Garantien i {sak}', nb: 'Garantien i {sak}' }

export const subjects: Readonly<Record<WordedKind, Subject>> = {
  receipt: { nn: 'Kvittering i {sak}', nb: 'Kvittering i {sak}' },
  'request-for-more': { nn: 'Vi treng noko frå deg i {sak}', nb: 'Vi trenger noe fra deg i {sak}' },
  'comment-wanted': { nn: 'Nye opplysningar i {sak}', nb: 'Nye opplysninger i {sak}' },
  'request-answered': answer,
  'request-overdue': deadline,
  'lapse-warning': deadline,
  'application-lapsed': news,
  'more-time-asked': { nn: 'Ønske om lengre frist i {sak}', nb: 'Ønske om lengre frist i {sak}' },
  'more-time-answered': deadline,
  message: { nn: 'Ny melding i {sak}', nb: 'Ny melding i {sak}' },
  decision: { nn: 'Vedtak i {sak}', nb: 'Vedtak i {sak}' },
  'room-in-the-fund': news,
  'guarantee-in-force': guarantee,
  'guarantee-changed': guarantee,
  'sale-answered': answer,
  'claim-receipt': { nn: 'Kvittering for krav i {sak}', nb: 'Kvittering for krav i {sak}' },
  'claim-decision': { nn: 'Vedtak om krav i {sak}', nb: 'Vedtak om krav i {sak}' },
  paid: { nn: 'Utbetaling i {sak}', nb: 'Utbetaling i {sak}' },
  'repayment-demanded': { nn: 'Brev i {sak}', nb: 'Brev i {sak}' },
  'document-blocked': { nn: 'Send eit dokument på nytt i {sak}', nb: 'Send et dokument på nytt i {sak}' },
  'preliminary-answer': { nn: 'Førebels svar i {sak}', nb: 'Foreløpig svar i {sak}' },
  'deadline-reminder': { nn: 'Hugs fristen i {sak}', nb: 'Husk fristen i {sak}' },
  'deadline-passed': deadline,
  'deadline-moved': { nn: 'Ny frist i {sak}', nb: 'Ny frist i {sak}' },
  invitation,
  'invitation-answered': people,
  'taken-part': people,
  'removed-from-case': people,
  'draft-lapsed': { nn: 'Utkastet ditt hos {fond}', nb: 'Utkastet ditt hos {fond}' },
  appeal: { nn: 'Klage i {sak}', nb: 'Klage i {sak}' },
  'case-reopened': news,
  'decision-corrected': { nn: 'Retting i {sak}', nb: 'Retting i {sak}' },
  'financing-asked': { nn: 'Stadfest finansieringa i {sak}', nb: 'Bekreft finansieringen i {sak}' },
  'financing-answered': answer,
  'assignment-proposed': { nn: 'Spørsmål frå banken i {sak}', nb: 'Spørsmål fra banken i {sak}' },
  'assignment-answered': answer,
  'default-notified': { nn: 'Melding frå banken i {sak}', nb: 'Melding fra banken i {sak}' },
  'sign-in-invitation': invitation,
}

export const wordedKinds = Object.keys(subjects) as readonly WordedKind[]

/** What staff see in the list of templates. */
export const kindNames: Readonly<Record<WordedKind, string>> = {
  receipt: 'Kvittering for søknaden',
  'request-for-more': 'Fondet treng meir',
  'comment-wanted': 'Opplysningar frå andre',
  'request-answered': 'Søkjaren har svara (til saksbehandlaren)',
  'request-overdue': 'Fristen for å svare har gått ut',
  'lapse-warning': 'Søknaden kan falle bort',
  'application-lapsed': 'Søknaden er fallen bort',
  'more-time-asked': 'Søkjaren ber om lengre frist (til saksbehandlaren)',
  'more-time-answered': 'Svar på ønske om lengre frist',
  message: 'Ny melding',
  decision: 'Vedtak',
  'room-in-the-fund': 'Det er blitt plass i fondet',
  'guarantee-in-force': 'Garantien er i kraft',
  'guarantee-changed': 'Garantien er endra',
  'sale-answered': 'Svar på salsmelding',
  'claim-receipt': 'Kvittering for tapskrav',
  'claim-decision': 'Vedtak om tapskrav',
  paid: 'Utbetaling',
  'repayment-demanded': 'Krav om tilbakebetaling',
  'document-blocked': 'Dokument som må sendast på nytt',
  'preliminary-answer': 'Førebels svar',
  'deadline-reminder': 'Påminning om frist',
  'deadline-passed': 'Ein frist har gått ut',
  'deadline-moved': 'Ny frist',
  invitation: 'Innbyding til ei sak',
  'invitation-answered': 'Svar på innbyding',
  'taken-part': 'Med i ei sak',
  'removed-from-case': 'Ikkje lenger med i ei sak',
  'draft-lapsed': 'Utkast som er sletta',
  appeal: 'Klage',
  'case-reopened': 'Saka blir vurdert på nytt',
  'decision-corrected': 'Retting av vedtak',
  'financing-asked': 'Spørsmål om finansiering (til banken)',
  'financing-answered': 'Banken har svara om finansieringa',
  'assignment-proposed': 'Banken ber om utbetalinga',
  'assignment-answered': 'Svar om kven utbetalinga går til',
  'default-notified': 'Banken melder om misleghald eller tvangssal',
  'sign-in-invitation': 'Innbyding til nokon som ikkje har logga inn før',
}
