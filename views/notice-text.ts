import type { NoticeKind } from '../server/letters/outbox-store.ts'
import { type Day, parseDay } from '../server/shared/day.ts'
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
  receipt: ({ reference }) => ({
    title: 'Vi har fått søknaden din',
    text: `Saka har nummer ${words(reference)}. Ein saksbehandlar ser på søknaden, og du høyrer frå oss innan ein månad.`,
  }),
  'request-for-more': ({ reason }) => ({ title: 'Vi treng meir frå deg', text: words(reason) }),
  decision: content => decisions[words(content.outcome)]?.(content) ?? plainDecision,
  'room-in-the-fund': ({ neededOre }) => ({
    title: 'Det er blitt plass i fondet',
    text: `Fondet har no rom for garantien på ${amount(neededOre)} som du ventar på. Saka går vidare av seg sjølv.`,
  }),
  'guarantee-in-force': ({ number }) => ({
    title: 'Garantien er i kraft',
    text: `Garanti ${words(number)} gjeld frå no. Meld frå i saka når bygginga er i gang.`,
  }),
  'guarantee-changed': content => changes[words(content.reason)]?.(content) ?? plainChange,
  'sale-answered': ({ answer, reason }) => ({
    title: answer === 'pre-approved' ? 'Bodet er godkjent på førehand' : 'Bodet er ikkje godkjent på førehand',
    text: words(reason),
  }),
  'claim-receipt': ({ number }) => ({
    title: 'Vi har fått tapskravet ditt',
    text: `Det er krav nummer ${words(number)} i saka. Ein saksbehandlar går gjennom det.`,
  }),
  'claim-decision': ({ outcome, payoutOre }) => ({
    title: 'Tapskravet er avgjort',
    text: claimDecision(outcome, payoutOre),
  }),
  paid: ({ payoutOre, paidDay }) => ({
    title: 'Pengane er utbetalte',
    text: `${amount(payoutOre)} er betalt ut${onDay(paidDay)}.`,
  }),
  'repayment-demanded': ({ repaymentOre }) => ({
    title: 'Noko av utbetalinga skal tilbake',
    text: `Du har fått dekt noko av tapet av andre, så ${amount(repaymentOre)} skal betalast tilbake til fondet. Grunngjevinga står i saka.`,
  }),
}

const appeal = 'Grunngjevinga står i saka. Du kan klage innan tre veker.'
const plainDecision: NoticeText = { title: 'Søknaden er avgjord', text: 'Vedtaket og grunngjevinga står i saka.' }
const plainChange: NoticeText = { title: 'Garantien er endra', text: 'Det som er endra, står i saka.' }

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
const onDay = (value: unknown): string =>
  typeof value === 'string' && parseDay(value) ? ` ${formatDay(value as Day)}` : ''
