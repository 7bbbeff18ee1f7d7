import type { CriterionCode } from '../../server/rules/criteria.ts'
import { formatCount, formatDay, formatOre } from '../figures.ts'
import { criterionLabels, isLimit } from '../pages/rules/criterion-text.ts'
import type { RefusalBy, RefusalWords } from './refusal-words.ts'

/** Who may decide, and what a decision has to rest on. */
export const decisionRefusals = {
  'four-eyes': ({ rule }) => ({ title: 'Ein annan må gjere dette', detail: fourEyesTexts[rule] }),
  authority: ({ limitOre, amountOre }) => ({
    title: 'Summen er over fullmakta di',
    detail: `Du kan avgjere inntil ${formatOre(limitOre)}; denne saka gjeld ${formatOre(amountOre)}. Ein godkjennar med høgare fullmakt eller styret må avgjere. Du kan leggje saka fram for styret.`,
  }),
  'amount-changed': ({ seenOre, currentOre }) => ({
    title: 'Summen er endra',
    detail: `Du såg ${formatOre(seenOre)}; no er summen ${formatOre(currentOre)}. Sjå gjennom utrekninga, og stadfest den nye summen.`,
  }),
  'criteria-not-met': ({ criteria }) => ({
    title: 'Ikkje alle krav er oppfylte',
    detail: `Søknaden oppfyller ikkje ${formatCount(criteria.length, 'eitt av krava', 'av krava')} i reglane: ${criteria.map(criterionName).join(', ')}. Sjå funna i saka. Rett opplysningane, ${criteria.every(isLimit) ? '' : 'overprøv svaret frå reglane med ei grunngjeving, '}eller gjer framlegg om avslag.`,
  }),
  'no-rules-in-force': ({ onDay }) => ({
    title: 'Ingen reglar gjeld denne dagen',
    detail: `Fondet har ingen regelversjon som gjeld ${formatDay(onDay)}. Fondsforvaltaren må vedta ein før de kan gå vidare.`,
  }),
  'not-heard': refusal => ({
    title: 'Søkjaren må få seie sitt først',
    detail: `${untoldText(refusal)}${waitingText(refusal)}Etter det kan saka avgjerast i søkjaren si ulempe.`,
  }),
  'worse-than-before': ({ home, beforeOre, neededOre }) => ({
    title: 'Vedtaket kan ikkje gjerast dårlegare',
    detail: `${home ? `Bustad ${home}` : 'Søkjaren'} har alt ein garanti på ${formatOre(beforeOre)}; dette gir ${formatOre(neededOre)}. Når eit vedtak blir teke opp att, kan søkjaren ikkje kome dårlegare ut. Gi minst det same.`,
  }),
} satisfies Partial<RefusalWords>

const fourEyesTexts: Readonly<Record<RefusalBy['four-eyes']['rule'], string>> = {
  'preparer-decides': 'Du har førebudd saka og kan difor ikkje avgjere henne. Be ein annan godkjennar ta avgjerda.',
  'preparer-attests': 'Du har førebudd utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'decider-attests': 'Du har godkjent utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'own-case': 'Du er sjølv part i saka og kan difor ikkje handsame henne. Be ein kollega ta over.',
}

const criterionName = (code: string): string => criterionLabels[code as CriterionCode] ?? code

const untoldText = ({ untold }: RefusalBy['not-heard']): string =>
  untold === 0
    ? ''
    : 'Saka har opplysningar frå andre som søkjaren ikkje har fått sjå. Legg dei fram, eller skriv kvifor dei ikkje skal brukast. '

const waitingText = ({ waiting }: RefusalBy['not-heard']): string =>
  waiting === 0
    ? ''
    : 'Søkjaren har framleis tid til å svare på det de har bedt om. Vent til svaret kjem eller fristen er ute, eller trekk det tilbake. '
