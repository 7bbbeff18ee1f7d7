import type { DeadlineKind } from '../../server/deadlines/deadline.ts'
import { type Content, type NoticeText, within, words } from '../notices/content.ts'

const phrases: Readonly<Record<DeadlineKind, string>> = {
  answer: 'å svare, eller si når svaret kommer',
  'promised-answer': 'svaret som var varslet',
  request: 'å svare på det fondet spurte om',
  acceptance: 'å svare på tilsagnet',
  start: 'å sette i gang byggingen',
  completion: 'å gjøre boligen ferdig',
  'sale-response': 'å svare på salgsmeldingen',
  repayment: 'å betale tilbake til fondet',
  appeal: 'å klage på vedtaket',
  draft: 'å sende inn søknaden',
}

/** ` for å svare på tilsagnet`; nothing for a kind that is not known. */
export const deadlineFor = (kind: unknown): string =>
  typeof kind === 'string' && Object.hasOwn(phrases, kind) ? ` for ${phrases[kind as DeadlineKind]}` : ''

const builds = (done: string) =>
  `Fondet kan nå la garantien falle bort. ${done}, må du melde fra med en gang; trenger du mer tid, må du be om det.`

const ends: Readonly<Record<string, string>> = {
  start: builds('Er byggingen i gang'),
  completion: builds('Er boligen ferdig'),
  repayment: 'Har du betalt, trenger du ikke gjøre noe. Ellers må du ta kontakt med fondet.',
}

export const deadlineEnds = (kind: unknown): string => ends[words(kind)] ?? 'Se i saken hva som skjer nå.'

export const preliminaryText = ({ expectedDay, waiting }: Content): NoticeText =>
  waiting === true
    ? {
        title: 'Du står på venteliste',
        text: 'Saken er ferdig vurdert, men fondet har ikke nok ledig nå. Du får melding når det blir plass.',
      }
    : {
        title: 'Svaret kommer senere',
        text: `Saken tar mer tid enn vi først sa. Vi regner med at du har svar${bokmaalWithin(expectedDay)}.`,
      }

export const appealText = ({ step, dueDay }: Content): NoticeText =>
  appealSteps[words(step)]?.(dueDay) ?? { title: 'Det har skjedd noe med klagen', text: 'Hva det er, står i saken.' }

const appealSteps: Readonly<Record<string, (dueDay: unknown) => NoticeText>> = {
  arrived: () => ({ title: 'Det er kommet en klage', text: 'Klagen ligger i saken og venter på deg.' }),
  returned: () => ({
    title: 'Klagen må vurderes en gang til',
    text: 'Godkjenneren har sendt den tilbake. Grunnen står i saken.',
  }),
  withdrawn: () => ({ title: 'Klagen er trukket', text: 'Du trenger ikke gjøre mer med den.' }),
  receipt: dueDay => ({
    title: 'Vi har fått klagen din',
    text: `Fondet ser først på om vedtaket bør gjøres om. Du hører fra oss${bokmaalWithin(dueDay) || ' innen en måned'}.`,
  }),
  late: () => ({
    title: 'Vi har fått klagen din, etter fristen',
    text: 'Fondet vurderer om den likevel kan tas opp. Du får svar i saken.',
  }),
  forwarded: () => ({
    title: 'Klagen din er sendt til klageinstansen',
    text: 'Fondet har ikke gjort om vedtaket. Merknadene våre til klagen står i saken, og du kan kommentere dem der.',
  }),
}

/** NOTE: `within` says «innan», which is nynorsk. */
export const bokmaalWithin = (day: unknown): string => within(day).replace(' innan', ' innen')
