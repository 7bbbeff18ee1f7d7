import type { NoticeKind } from '../server/letters/outbox-store.ts'
import { type Day, parseDay } from '../server/shared/day.ts'
import { phraseOf } from './deadline-text.ts'
import { formatDay, formatOre } from './figures.ts'

export interface NoticeText {
  readonly title: string
  readonly text: string
}

type Content = Readonly<Record<string, unknown>>

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
    title: answer === 'granted' ? 'Du har fått lengre frist' : 'Fristen står',
    text: `Du må svare innan${onDay(dueDay) || ' fristen'}. Grunnen står i saka.`,
  }),
  message: () => ({ title: 'Du har fått ei melding', text: 'Meldinga ligg i saka.' }),
  appeal: content => appealSteps[words(content.step)]?.(content) ?? plainAppeal,
  'case-reopened': ({ reason }) => ({
    title: 'Saka di blir vurdert på nytt',
    text: `Fondet tek opp att vedtaket. Du får eit nytt vedtak, og kan ikkje kome dårlegare ut. ${words(reason)}`.trim(),
  }),
  'decision-corrected': ({ reason }) => ({
    title: 'Vi har retta ein feil i vedtaket',
    text: `${words(reason)} Sjølve avgjerda er den same. Begge tekstane står i saka.`.trim(),
  }),
  decision: content => decisions[words(content.outcome)]?.(content) ?? plainDecision,
  'room-in-the-fund': ({ neededOre }) => ({
    title: 'Det er blitt plass i fondet',
    text: `Fondet har no rom for garantien på ${amount(neededOre)} som du ventar på. Saka går vidare av seg sjølv.`,
  }),
  'guarantee-in-force': ({ number }) => ({
    title: 'Garantien er i kraft',
    text: `Garanti ${words(number)} gjeld frå no. Meld frå i saka når bygginga er i gang.`,
  }),
  'document-blocked': ({ name }) => ({
    title: 'Send eit dokument på nytt',
    text: `Fila «${words(name)}» inneheldt skadeleg kode, så vi har sletta henne. Send dokumentet på nytt frå ei rein fil.`,
  }),
  'guarantee-changed': content => changes[words(content.reason)]?.(content) ?? plainChange,
  'sale-answered': ({ answer, reason }) => ({
    title: answer === 'pre-approved' ? 'Bodet er godkjent på førehand' : 'Bodet er ikkje godkjent på førehand',
    text: words(reason),
  }),
  'claim-receipt': ({ number, dueDay }) => ({
    title: 'Vi har fått tapskravet ditt',
    text: `Det er krav nummer ${words(number)} i saka. Ein saksbehandlar går gjennom det, og du høyrer frå oss${within(dueDay) || ' innan ein månad'}.`,
  }),
  'claim-decision': ({ outcome, payoutOre }) => ({
    title: 'Tapskravet er avgjort',
    text: claimDecision(outcome, payoutOre),
  }),
  paid: ({ payoutOre, paidDay }) => ({
    title: 'Pengane er utbetalte',
    text: `${amount(payoutOre)} er betalt ut${onDay(paidDay)}.`,
  }),
  invitation: ({ from, role }) => ({
    title: 'Du er invitert til ei sak',
    text: `${words(from)} vil ha deg med som ${roleName(role)}. Svar på «Mine saker».`,
  }),
  'invitation-answered': ({ name, role, answer }) => ({
    title: answer === 'accept' ? `${words(name)} er med i saka` : `${words(name)} takka nei`,
    text:
      answer === 'accept'
        ? `${words(name)} er no ${roleName(role)} i saka.`
        : `${words(name)} blir ikkje ${roleName(role)} i saka.`,
  }),
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
    title: 'Noko av utbetalinga skal tilbake',
    text: `Du har fått dekt noko av tapet av andre, så ${amount(repaymentOre)} skal betalast tilbake til fondet${within(dueDay)}. Fondet sender deg ein faktura. Grunngjevinga står i saka.`,
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

const roleName = (role: unknown): string => (role === 'helper' ? 'hjelpar' : 'medsøkjar')
const helperText = 'Du kan skrive i søknaden og leggje ved dokument. Søkjaren sender han inn.'

const appeal = 'Grunngjevinga står i saka. Du kan klage innan tre veker.'
const plainDecision: NoticeText = { title: 'Søknaden er avgjord', text: 'Vedtaket og grunngjevinga står i saka.' }
const plainChange: NoticeText = { title: 'Garantien er endra', text: 'Det som er endra, står i saka.' }

const plainAppeal: NoticeText = { title: 'Det har skjedd noko med klaga', text: 'Kva det er, står i saka.' }

/** By the step that an appeal has come to; the first is for the one who has the case. */
const appealSteps: Readonly<Record<string, (content: Content) => NoticeText>> = {
  arrived: () => ({ title: 'Det er kome ei klage', text: 'Klaga ligg i saka og ventar på deg.' }),
  returned: () => ({
    title: 'Klaga må vurderast ein gong til',
    text: 'Godkjennaren har sendt henne attende. Grunnen står i saka.',
  }),
  withdrawn: () => ({ title: 'Klaga er trekt', text: 'Du treng ikkje gjere meir med henne.' }),
  receipt: ({ dueDay }) => ({
    title: 'Vi har fått klaga di',
    text: `Fondet ser først på om vedtaket bør gjerast om. Du høyrer frå oss${within(dueDay) || ' innan ein månad'}.`,
  }),
  late: () => ({
    title: 'Vi har fått klaga di, etter fristen',
    text: 'Fondet vurderer om ho likevel kan takast opp. Du får svar i saka.',
  }),
  'taken-late': () => ({
    title: 'Klaga di blir handsama',
    text: 'Ho kom etter fristen, men fondet tek henne opp likevel.',
  }),
  dismissed: ({ reason }) => ({
    title: 'Klaga di er avvist',
    text: `Ho kom etter fristen. ${words(reason)} ${appeal}`,
  }),
  changed: ({ reason }) => ({
    title: 'Du får medhald i klaga',
    text: `Fondet gjer om vedtaket, og saka går vidare. ${words(reason)}`.trim(),
  }),
  forwarded: () => ({
    title: 'Klaga di er send til klageinstansen',
    text: 'Fondet har ikkje gjort om vedtaket. Merknadene våre til klaga står i saka, og du kan kommentere dei der.',
  }),
  closed: ({ outcome }) => ({
    title: 'Klageinstansen har avgjort klaga',
    text: bodyTexts[words(outcome)] ?? 'Avgjerda står i saka.',
  }),
  'taken-up': () => ({
    title: 'Klaga di blir likevel handsama',
    text: 'Avvisinga er gjord om. Fondet ser på klaga no.',
  }),
}

const bodyTexts: Readonly<Record<string, string>> = {
  upheld: 'Vedtaket står. Grunngjevinga ligg i saka, og vedtaket kan ikkje klagast på meir.',
  changed: 'Du fekk medhald. Fondet følgjer opp det klageinstansen bestemte.',
  'sent-back': 'Vedtaket er oppheva, og fondet skal vurdere saka på nytt.',
  dismissed: 'Klaga er avvist. Grunngjevinga ligg i saka.',
}

/** By outcome. */
const decisions: Readonly<Record<string, (content: Content) => NoticeText>> = {
  granted: ({ guaranteedOre }) => ({ title: 'Søknaden er innvilga', text: promise(guaranteedOre) }),
  'granted-in-part': ({ guaranteedOre }) => ({
    title: 'Søknaden er delvis innvilga',
    text: `${promise(guaranteedOre)} ${appeal}`,
  }),
  refused: () => ({ title: 'Søknaden er avslått', text: appeal }),
  dismissed: () => ({ title: 'Søknaden er avvist', text: appeal }),
}

const promise = (guaranteedOre: unknown): string =>
  `Fondet har gitt tilsegn om ein tapsgaranti på inntil ${amount(guaranteedOre)}. Svar i saka før fristen går ut.`

/** By the reason why a guarantee is other than it was. */
const changes: Readonly<Record<string, (content: Content) => NoticeText>> = {
  'stepped-down': ({ heldOre }) => ({
    title: 'Garantien er trappa ned',
    text: `Frå no dekkjer han inntil ${amount(heldOre)}, slik reglane seier.`,
  }),
  lapsed: ({ explanation }) => ({
    title: 'Garantien er bortfallen',
    text: words(explanation) || 'Ein frist gjekk ut.',
  }),
  expired: () => ({ title: 'Garantitida er ute', text: 'Garantien gjeld ikkje lenger.' }),
  reversed: ({ explanation }) => ({ title: 'Garantien er gjord om', text: `${words(explanation)} ${appeal}`.trim() }),
  withdrawn: () => ({ title: 'Garantien er trekt', text: 'Du har trekt garantien, og saka er avslutta.' }),
}

function claimDecision(outcome: unknown, payoutOre: unknown): string {
  if (outcome === 'settled')
    return `Fondet dekkjer ${amount(payoutOre)}. Utbetalinga skal stadfestast av ein til før ho blir send.`
  if (outcome === 'refused') return `Kravet er avslått. ${appeal}`
  return `Etter reglane er det ikkje noko å betale ut. ${appeal}`
}

/** NOTE: content is stored as JSON, so each value is looked at before it is used. */
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const amount = (value: unknown): string => (typeof value === 'number' ? formatOre(value) : 'ein sum')
const forWhat = (deadline: unknown): string => {
  const phrase = phraseOf(deadline)
  return phrase === null ? '' : ` for ${phrase}`
}
const within = (value: unknown): string => onDay(value) && ` innan${onDay(value)}`
const to = (value: unknown): string => onDay(value) && ` til${onDay(value)}`
const onDay = (value: unknown): string =>
  typeof value === 'string' && parseDay(value) ? ` ${formatDay(value as Day)}` : ''
