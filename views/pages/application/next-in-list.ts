import type { MyCase } from '../../../server/cases/my-cases-read.ts'
import type { StepCode } from '../../../server/cases/next-step.ts'
import { formatDay } from '../../figures.ts'
import { type GuaranteeEndReason, text } from '../../messages.ts'

/** What happens next in one of my cases, in one plain sentence; the case's own page tells more. */
export function nextInList({ next, guarantee }: Pick<MyCase, 'next' | 'guarantee'>): string {
  const { step, by, overdue } = next
  if (step === 'ended' && guarantee?.endReason) return `Garantien er avslutta: ${endText(guarantee.endReason)}.`
  const sentence = sentences[step](by === null ? null : formatDay(by))
  return overdue && !saysItself.includes(step) ? `${sentence} Fristen har gått ut.` : sentence
}

const saysItself: readonly StepCode[] = ['lapses']

const endText = (reason: GuaranteeEndReason): string => text('nn', 'guaranteeEndReason', reason).toLowerCase()

const always = (sentence: string) => () => sentence

const sentences: Readonly<Record<StepCode, (by: string | null) => string>> = {
  'finish-draft': always('Fyll ut det som manglar, og send søknaden inn når du er klar.'),
  take: by => `Søknaden ventar på ein saksbehandlar. Du høyrer frå oss innan ${by}.`,
  recommend: by => `Ein saksbehandlar vurderer søknaden. Du høyrer frå oss innan ${by}.`,
  'answer-return': always('Saksbehandlaren treng meir frå deg. Rett søknaden, og send han inn på nytt.'),
  decide: by => `Saksbehandlaren er ferdig, og ein annan avgjer saka. Du høyrer frå oss innan ${by}.`,
  'wait-for-room': always('Du står på venteliste, og får melding når det blir plass i fondet.'),
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
  refused: always('Søknaden er avslått. Du kan klage innan tre veker frå du fekk melding om vedtaket.'),
  dismissed: always('Søknaden er avvist. Du kan klage innan tre veker frå du fekk melding om vedtaket.'),
  withdrawn: always('Du har trekt søknaden. Du kan søkje på nytt når du vil.'),
  lapsed: always('Søknaden er fallen bort. Du kan søkje på nytt når du vil.'),
  ended: always('Saka er avslutta.'),
}
