import type { MyCase } from '../../../server/cases/my-cases-read.ts'
import type { StepCode } from '../../../server/cases/next-step.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { type GuaranteeEndReason, text } from '../../messages.ts'

/** What happens next in one of my cases, in one plain sentence; the case's own page tells more. */
export function nextInList({ next, guarantee, owedOre }: Pick<MyCase, 'next' | 'guarantee' | 'owedOre'>): string {
  const { step, by, overdue } = next
  if (step === 'repay') return repaymentText(owedOre, next)
  if (step === 'ended' && guarantee?.endReason) return `Garantien er avslutta: ${endText(guarantee.endReason)}.`
  const sentence = sentences[step](by === null ? null : formatDay(by))
  return overdue && !saysItself.includes(step) ? `${sentence} Fristen har gått ut.` : sentence
}

function repaymentText(owedOre: number, { by, overdue }: MyCase['next']): string {
  const when = by === null ? '' : ` innan ${formatDay(by)}`
  return `Du skal betale ${formatOre(owedOre)} tilbake til fondet${when}.${overdue ? ' Fristen har gått ut.' : ''}`
}

const saysItself: readonly StepCode[] = ['lapses']

const endText = (reason: GuaranteeEndReason): string => text('nn', 'guaranteeEndReason', reason).toLowerCase()

const always = (sentence: string) => () => sentence

const sentences: Readonly<Record<Exclude<StepCode, 'repay'>, (by: string | null) => string>> = {
  'finish-draft': always('Fyll ut det som manglar, og send søknaden inn når du er klar.'),
  take: by => `Søknaden ventar på ein saksbehandlar. Du høyrer frå oss innan ${by}.`,
  recommend: by => `Ein saksbehandlar vurderer søknaden. Du høyrer frå oss innan ${by}.`,
  'answer-request': by => `Saksbehandlaren treng noko frå deg. Svar innan ${by}.`,
  'answer-return': always('Saksbehandlaren treng meir frå deg. Rett søknaden, og send han inn på nytt.'),
  decide: by => `Saksbehandlaren er ferdig, og ein annan avgjer saka. Du høyrer frå oss innan ${by}.`,
  'wait-for-room': always('Du står på venteliste, og får melding når det blir plass i fondet.'),
  'decide-board': by => `Saksbehandlaren er ferdig, og styret avgjer saka. Du høyrer frå oss innan ${by}.`,
  'decide-waiting': always('Det er blitt plass i fondet, og saka skal avgjerast.'),
  accept: by => `Fondet har gitt deg tilsegn. Svar innan ${by}.`,
  lapses: by => `Fristen for å svare var ${by}. Tilsegna fell no bort.`,
  start: by => `Bygginga må ta til innan ${by}. Meld frå når ho er i gang.`,
  complete: by => `Bygginga må vere ferdig innan ${by}. Meld frå når du har ferdigattest.`,
  'answer-sale': always('Du har meldt om eit bod, og får svar frå saksbehandlaren. Vent med å ta imot bodet.'),
  sell: by => `Garantien gjeld til og med ${by}. Meld frå om bodet før du sel.`,
  claim: always('Garantitida er ute. Eit tap ved eit sal som er meldt i tide, kan du enno krevje dekt.'),
  'claim-take': always('Tapskravet ventar på ein saksbehandlar.'),
  'claim-recommend': always('Ein saksbehandlar går gjennom tapskravet.'),
  'claim-decide': always('Tapskravet er gjennomgått, og ein annan avgjer det.'),
  'claim-attest': always('Tapskravet er avgjort. Utbetalinga skal stadfestast av ein til.'),
  'claim-pay': always('Utbetalinga er stadfest, og pengane er på veg.'),
  'appeal-late': always('Klaga di kom etter fristen. Fondet avgjer om ho likevel kan takast opp.'),
  'appeal-review': by => `Fondet ser på klaga di.${by ? ` Du får svar innan ${by}.` : ''}`,
  'appeal-answer': by => `Klaga di er gjennomgått, og ein annan svarar på ho${by ? ` innan ${by}` : ''}.`,
  'appeal-forwarded': always('Klaga di ligg hos klageinstansen. Du får melding når ho er avgjord.'),
  'appeal-take-up': always('Klageinstansen har gitt deg medhald. Fondet tek saka opp att så snart det let seg gjere.'),
  refused: always('Søknaden er avslått. Klagefristen er tre veker frå du fekk melding om vedtaket.'),
  dismissed: always('Søknaden er avvist. Klagefristen er tre veker frå du fekk melding om vedtaket.'),
  withdrawn: always('Du har trekt søknaden. Du kan søkje på nytt når du vil.'),
  lapsed: always('Søknaden er fallen bort. Du kan søkje på nytt når du vil.'),
  ended: always('Saka er avslutta.'),
}
