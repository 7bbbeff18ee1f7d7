import type { NoticeKind } from '../../server/letters/outbox-store.ts'
import { type Content, type NoticeText, onDay, to, words } from '../notices/content.ts'
import { appealText, deadlineEnds, deadlineFor, preliminaryText, bokmaalWithin as within } from './bokmaal-parts.ts'

/** The same as `notice-text.ts` says of what a mail may tell, for those who have asked for bokmål. */
export const bokmaalText = (kind: NoticeKind, content: Content): NoticeText => texts[kind](content)

const inCase = 'Logg inn og les mer i saken.'
const by = (day: unknown): string => onDay(day) || ' fristen'

const texts: Readonly<Record<NoticeKind, (content: Content) => NoticeText>> = {
  receipt: ({ reference, dueDay }) => ({
    title: 'Vi har fått søknaden din',
    text: `Saken har nummer ${words(reference)}. En saksbehandler ser på søknaden, og du hører fra oss${within(dueDay) || ' innen en måned'}.`,
  }),
  'request-for-more': ({ dueDay }) => ({
    title: 'Vi trenger mer fra deg',
    text: `Hva vi trenger, står i saken. Svar innen${by(dueDay)}.`,
  }),
  'comment-wanted': ({ dueDay }) => ({
    title: 'Vi har fått opplysninger fra andre',
    text: `De kan få noe å si for saken din. Les dem, og si hva du mener innen${by(dueDay)}.`,
  }),
  'request-answered': () => ({
    title: 'Søkeren har svart',
    text: 'Svaret ligger i saken, og tiden dere har på dere, går igjen.',
  }),
  'request-overdue': ({ toStaff }) => ({
    title: 'Fristen for å svare har gått ut',
    text:
      toStaff === true
        ? 'Søkeren har ikke svart. Saken kan avgjøres på det som ligger i den.'
        : 'Vi har ikke fått svar fra deg, så saken går videre med det som ligger i den. Du kan fremdeles svare fram til den er avgjort.',
  }),
  'lapse-warning': ({ dueDay }) => ({
    title: 'Søknaden din kan falle bort',
    text: `Fristen har gått ut uten at du har sendt søknaden inn igjen. Gjør du ikke det innen${onDay(dueDay) || ' den nye fristen'}, faller den bort.`,
  }),
  'application-lapsed': () => ({
    title: 'Søknaden din er falt bort',
    text: 'Den ble ikke sendt inn igjen innen fristen. Du kan søke på nytt når du vil.',
  }),
  'more-time-asked': () => ({ title: 'Søkeren ber om lengre frist', text: 'Ønsket og grunnen står i saken.' }),
  'more-time-answered': ({ dueDay }) => ({
    title: 'Svar på ønsket om lengre frist',
    text: `Du må svare innen${by(dueDay)}. Grunnen står i saken.`,
  }),
  message: () => ({ title: 'Du har fått en melding', text: 'Meldingen ligger i saken.' }),
  decision: () => ({ title: 'Søknaden er avgjort', text: 'Vedtaket og begrunnelsen står i saken.' }),
  'room-in-the-fund': () => ({
    title: 'Det er blitt plass i fondet',
    text: 'Fondet har nå rom for garantien du venter på. Saken går videre av seg selv.',
  }),
  'guarantee-in-force': ({ number }) => ({
    title: 'Garantien er i kraft',
    text: `Garanti ${words(number)} gjelder fra nå. Meld fra i saken når byggingen er i gang.`,
  }),
  'guarantee-changed': ({ reason, number }) =>
    reason === 'letter-issued'
      ? {
          title: 'Garantibrevet ditt er klart',
          text: `Garanti ${words(number)} har fått et brev som du kan vise banken. Garantien selv er som før.`,
        }
      : { title: 'Garantien er endret', text: 'Det som er endret, står i saken.' },
  'sale-answered': () => ({ title: 'Fondet har svart på salgsmeldingen', text: 'Svaret og grunnen står i saken.' }),
  'claim-receipt': ({ number, dueDay }) => ({
    title: 'Vi har fått tapskravet ditt',
    text: `Det er krav nummer ${words(number)} i saken. En saksbehandler går gjennom det, og du hører fra oss${within(dueDay) || ' innen en måned'}.`,
  }),
  'claim-decision': () => ({ title: 'Tapskravet er avgjort', text: 'Avgjørelsen og begrunnelsen står i saken.' }),
  paid: ({ paidDay }) => ({ title: 'Pengene er utbetalt', text: `Utbetalingen${onDay(paidDay)} står i saken.` }),
  'repayment-demanded': ({ dueDay }) => ({
    title: 'Fondet krever noe tilbake',
    text: `Hvor mye, og hvorfor, står i saken. Det skal betales${within(dueDay) || ' innen fristen der'}.`,
  }),
  'document-blocked': () => ({
    title: 'Send et dokument på nytt',
    text: 'En fil inneholdt skadelig kode, så vi har slettet den. Send dokumentet på nytt fra en ren fil.',
  }),
  'preliminary-answer': preliminaryText,
  'deadline-reminder': ({ deadline, dueDay }) => ({
    title: 'Husk fristen',
    text: `Fristen${deadlineFor(deadline)} er${onDay(dueDay) || ' snart ute'}. I saken står det hva du kan gjøre, og hva som skjer når fristen er ute.`,
  }),
  'deadline-passed': ({ deadline, dueDay }) => ({
    title: 'Fristen er ute',
    text: `Fristen${deadlineFor(deadline)} gikk ut${onDay(dueDay)}. ${deadlineEnds(deadline)}`,
  }),
  'deadline-moved': ({ deadline, dueDay }) => ({
    title: 'Du har fått ny frist',
    text: `Fristen${deadlineFor(deadline)} er flyttet${to(dueDay)}. Grunnen står i saken.`,
  }),
  invitation: ({ role }) => ({
    title: 'Du er invitert til en sak',
    text: `Noen vil ha deg med som ${roleName(role)}. Svar på «Mine saker».`,
  }),
  'invitation-answered': () => ({ title: 'Du har fått svar på en invitasjon', text: inCase }),
  'taken-part': ({ role }) => ({
    title: `Du er nå ${roleName(role)}`,
    text:
      role === 'helper'
        ? 'Du kan skrive i søknaden og legge ved dokumenter. Søkeren sender den inn.'
        : 'Du kan gjøre det samme som søkeren i saken, og får de samme meldingene.',
  }),
  'removed-from-case': ({ role }) => ({
    title: 'Du er ikke lenger med i saken',
    text: `Du er ikke ${roleName(role)} i saken lenger, og kan ikke åpne den.`,
  }),
  'draft-lapsed': () => ({
    title: 'Utkastet ditt er slettet',
    text: 'Ingen har skrevet i det på et halvt år. Du kan søke på nytt når du vil.',
  }),
  appeal: appealText,
  'case-reopened': () => ({
    title: 'Saken din blir vurdert på nytt',
    text: 'Fondet tar opp igjen vedtaket. Du får et nytt vedtak, og kan ikke komme dårligere ut.',
  }),
  'financing-asked': ({ reference }) => ({
    title: 'Bekreft finansieringen',
    text: `En kunde har bedt dere bekrefte at dere finansierer byggingen i sak ${words(reference)}. Logg inn og svar under «Garantiar».`,
  }),
  'financing-answered': () => ({ title: 'Banken har svart om finansieringen', text: 'Svaret står i saken.' }),
  'assignment-proposed': () => ({
    title: 'Banken ber om utbetalingen',
    text: 'Banken ber om at en utbetaling fra garantien går rett til lånekontoen din. Se over, og svar i saken.',
  }),
  'assignment-answered': () => ({
    title: 'Nytt om hvem utbetalingen går til',
    text: 'Hva som gjelder nå, står i saken.',
  }),
  'default-notified': () => ({ title: 'Melding fra banken', text: 'Banken har meldt om noe. Det står i saken.' }),
  'decision-corrected': () => ({
    title: 'Vi har rettet en feil i vedtaket',
    text: 'Selve avgjørelsen er den samme. Begge tekstene står i saken.',
  }),
}

const roleName = (role: unknown): string => (role === 'helper' ? 'hjelper' : 'medsøker')
