import type { NoticeKind } from '../server/letters/outbox-store.ts'
import { appealNotice } from './notices/appeal-notice.ts'
import {
  assignmentAnsweredNotice,
  assignmentProposedNotice,
  defaultNotice,
  financingAnsweredNotice,
  financingAskedNotice,
} from './notices/bank-notice.ts'
import { amount, type Content, forWhat, type NoticeText, onDay, to, within, words } from './notices/content.ts'
import { changeNotice, claimDecisionNotice, decisionNotice } from './notices/decision-notice.ts'

/** What somebody is told, in words; the content is what was enqueued with it. */
export const noticeText = ({ kind, content }: { kind: NoticeKind; content: Content }): NoticeText =>
  texts[kind](content)

const texts: Readonly<Record<NoticeKind, (content: Content) => NoticeText>> = {
  receipt: ({ reference, dueDay }) => ({
    title: 'Vi har fått søknaden din',
    text: `Saka har nummer ${words(reference)}. Ein saksbehandlar ser på søknaden, og du høyrer frå oss${within(dueDay) || ' innan ein månad'}.`,
  }),
  'request-for-more': ({ reason, dueDay }) => ({
    title: 'Vi treng meir frå deg',
    text: words(reason) || `Kva vi treng, står i saka. Svar innan${onDay(dueDay) || ' fristen'}.`,
  }),
  'comment-wanted': ({ dueDay }) => ({
    title: 'Vi har fått opplysningar frå andre',
    text: `Dei kan få noko å seie for saka di. Les dei, og sei kva du meiner innan${onDay(dueDay) || ' fristen'}.`,
  }),
  'request-answered': () => ({
    title: 'Søkjaren har svara',
    text: 'Svaret ligg i saka, og tida de har på dykk, går igjen.',
  }),
  'request-overdue': ({ toStaff }) => ({
    title: 'Fristen for å svare har gått ut',
    text:
      toStaff === true
        ? 'Søkjaren har ikkje svara. Saka kan avgjerast på det som ligg i ho.'
        : 'Vi har ikkje fått svar frå deg, så saka går vidare med det som ligg i ho. Du kan framleis svare fram til ho er avgjord.',
  }),
  'lapse-warning': ({ dueDay }) => ({
    title: 'Søknaden din kan falle bort',
    text: `Fristen har gått ut utan at du har sendt søknaden inn igjen. Gjer du ikkje det innan${onDay(dueDay) || ' den nye fristen'}, fell han bort.`,
  }),
  'application-lapsed': () => ({
    title: 'Søknaden din er fallen bort',
    text: 'Han vart ikkje send inn igjen innan fristen. Du kan søkje på nytt når du vil.',
  }),
  'more-time-asked': () => ({ title: 'Søkjaren ber om lengre frist', text: 'Ønsket og grunnen står i saka.' }),
  'more-time-answered': ({ answer, dueDay }) => ({
    title: moreTimeTitles[words(answer)] ?? 'Svar på ønsket om lengre frist',
    text: `Du må svare innan${onDay(dueDay) || ' fristen'}. Grunnen står i saka.`,
  }),
  message: () => ({ title: 'Du har fått ei melding', text: 'Meldinga ligg i saka.' }),
  appeal: appealNotice,
  'case-reopened': ({ reason }) => ({
    title: 'Saka di blir vurdert på nytt',
    text: `Fondet tek opp att vedtaket. Du får eit nytt vedtak, og kan ikkje kome dårlegare ut. ${words(reason)}`.trim(),
  }),
  'decision-corrected': ({ reason }) => ({
    title: 'Vi har retta ein feil i vedtaket',
    text: `${words(reason)} Sjølve avgjerda er den same. Begge tekstane står i saka.`.trim(),
  }),
  'financing-asked': financingAskedNotice,
  'financing-answered': financingAnsweredNotice,
  'assignment-proposed': assignmentProposedNotice,
  'assignment-answered': assignmentAnsweredNotice,
  'default-notified': defaultNotice,
  decision: decisionNotice,
  'room-in-the-fund': ({ neededOre }) => ({
    title: 'Det er blitt plass i fondet',
    text: `Fondet har no rom for garantien${neededOre === undefined ? '' : ` på ${amount(neededOre)}`} som du ventar på. Saka går vidare av seg sjølv.`,
  }),
  'guarantee-in-force': ({ number }) => ({
    title: 'Garantien er i kraft',
    text: `Garanti ${words(number)} gjeld frå no. Meld frå i saka når bygginga er i gang.`,
  }),
  'document-blocked': ({ name }) => ({
    title: 'Send eit dokument på nytt',
    text: `${name === undefined ? 'Ei fil' : `Fila «${words(name)}»`} inneheldt skadeleg kode, så vi har sletta henne. Send dokumentet på nytt frå ei rein fil.`,
  }),
  'guarantee-changed': changeNotice,
  'sale-answered': ({ answer, reason }) => ({
    title: saleTitles[words(answer)] ?? 'Fondet har svara på salsmeldinga',
    text: reason === undefined ? 'Svaret og grunnen står i saka.' : words(reason),
  }),
  'claim-receipt': ({ number, dueDay }) => ({
    title: 'Vi har fått tapskravet ditt',
    text: `Det er krav nummer ${words(number)} i saka. Ein saksbehandlar går gjennom det, og du høyrer frå oss${within(dueDay) || ' innan ein månad'}.`,
  }),
  'claim-decision': claimDecisionNotice,
  paid: ({ payoutOre, paidDay, bankName }) => ({
    title: 'Pengane er utbetalte',
    text:
      payoutOre === undefined
        ? `Utbetalinga${onDay(paidDay)} står i saka.`
        : `${amount(payoutOre)} er betalt ut${words(bankName) && ` til lånekontoen hos ${words(bankName)}`}${onDay(paidDay)}.`,
  }),
  invitation: ({ from, role }) => ({
    title: 'Du er invitert til ei sak',
    text: `${words(from) || 'Nokon'} vil ha deg med som ${roleName(role)}. Svar på «Mine saker».`,
  }),
  'invitation-answered': invitationAnswer,
  'taken-part': ({ role }) => ({
    title: `Du er no ${roleName(role)}`,
    text: role === 'helper' ? helperText : 'Du kan gjere det same som søkjaren i saka, og får dei same meldingane.',
  }),
  'removed-from-case': ({ role }) => ({
    title: 'Du er ikkje lenger med i saka',
    text: `Du er ikkje ${roleName(role)} i saka lenger, og kan ikkje opne henne.`,
  }),
  'draft-lapsed': () => ({
    title: 'Utkastet ditt er sletta',
    text: 'Ingen har skrive i det på eit halvt år. Du kan søkje på nytt når du vil.',
  }),
  'repayment-demanded': ({ repaymentOre, dueDay }) => ({
    title: repaymentOre === undefined ? 'Fondet krev noko tilbake' : 'Noko av utbetalinga skal tilbake',
    text:
      repaymentOre === undefined
        ? `Kor mykje, og kvifor, står i saka. Det skal betalast${within(dueDay) || ' innan fristen der'}.`
        : `Du har fått dekt noko av tapet av andre, så ${amount(repaymentOre)} skal betalast tilbake til fondet${within(dueDay)}. Fondet sender deg ein faktura. Grunngjevinga står i saka.`,
  }),
  'preliminary-answer': ({ expectedDay, reason, waiting }) =>
    waiting === true
      ? {
          title: 'Du står på venteliste',
          text: 'Saka er ferdig vurdert, men fondet har ikkje nok ledig no. Du får melding når det blir plass.',
        }
      : {
          title: 'Svaret kjem seinare',
          text: `Saka tek meir tid enn vi først sa. Vi reknar med at du har svar${within(expectedDay)}. ${words(reason)}`.trim(),
        },
  'deadline-reminder': ({ deadline, dueDay }) => ({
    title: 'Hugs fristen',
    text: `Fristen${forWhat(deadline)} er${onDay(dueDay) || ' snart ute'}. I saka står det kva du kan gjere, og kva som skjer når fristen er ute.`,
  }),
  'deadline-passed': ({ deadline, dueDay }) => ({
    title: 'Fristen er ute',
    text: `Fristen${forWhat(deadline)} gjekk ut${onDay(dueDay)}. ${afterwards[words(deadline)] ?? 'Sjå i saka kva som skjer no.'}`,
  }),
  'deadline-moved': ({ deadline, dueDay, reason }) => ({
    title: 'Du har fått ny frist',
    text: `Fristen${forWhat(deadline)} er flytta${to(dueDay)}. ${words(reason)}`.trim(),
  }),
}

/** By the kind of deadline that has passed: what the applicant can expect, or still do. */
const afterwards: Readonly<Record<string, string>> = {
  start:
    'Fondet kan no la garantien falle bort. Er bygginga i gang, må du melde frå med ein gong; treng du meir tid, må du be om det.',
  completion:
    'Fondet kan no la garantien falle bort. Er bustaden ferdig, må du melde frå med ein gong; treng du meir tid, må du be om det.',
  repayment: 'Har du betalt, treng du ikkje gjere noko. Elles må du ta kontakt med fondet.',
}

/** Without the name and the answer where it is told outside the case. */
function invitationAnswer({ name, role, answer }: Content): NoticeText {
  if (name === undefined) return { title: 'Du har fått svar på ei innbyding', text: 'Kva svaret er, står i saka.' }
  return answer === 'accept'
    ? { title: `${words(name)} er med i saka`, text: `${words(name)} er no ${roleName(role)} i saka.` }
    : { title: `${words(name)} takka nei`, text: `${words(name)} blir ikkje ${roleName(role)} i saka.` }
}

const moreTimeTitles: Readonly<Record<string, string>> = {
  granted: 'Du har fått lengre frist',
  refused: 'Fristen står',
}

const saleTitles: Readonly<Record<string, string>> = {
  'pre-approved': 'Bodet er godkjent på førehand',
  'not-pre-approved': 'Bodet er ikkje godkjent på førehand',
}

const roleName = (role: unknown): string => (role === 'helper' ? 'hjelpar' : 'medsøkjar')
const helperText = 'Du kan skrive i søknaden og leggje ved dokument. Søkjaren sender han inn.'
