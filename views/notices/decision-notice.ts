import { amount, appeal, type Content, type NoticeText, words } from './content.ts'

/** What was decided of an application. */
export const decisionNotice = (content: Content): NoticeText =>
  decisions[words(content.outcome)]?.(content) ?? plainDecision

/** What a guarantee is now that it was not. */
export const changeNotice = (content: Content): NoticeText => changes[words(content.reason)]?.(content) ?? plainChange

/** What was decided of a claim. */
export const claimDecisionNotice = ({ outcome, payoutOre }: Content): NoticeText => ({
  title: 'Tapskravet er avgjort',
  text: outcome === undefined ? 'Avgjerda og grunngjevinga står i saka.' : claimDecision(outcome, payoutOre),
})

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
  'letter-issued': ({ number }) => ({
    title: 'Garantibrevet ditt er klart',
    text: `Garanti ${words(number)} har fått eit brev som du kan vise banken. Garantien sjølv er som før.`,
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
