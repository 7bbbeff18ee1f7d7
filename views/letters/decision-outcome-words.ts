import type { DecisionFacts } from '../../server/letters/application-letters.ts'
import { formatDay, formatOre } from '../figures.ts'
import type { DecisionWording } from './decision-words.ts'

type Outcomes = Readonly<Record<DecisionWording['outcome'], (decision: DecisionWording) => string>>

export function byNynorsk({ board, fundName, place, submittedDay, promise }: DecisionWording): string {
  const about = `søknaden din om ${promise.name} for ${place ?? 'bustaden'}`
  const sent = submittedDay === null ? '' : `, som kom inn ${formatDay(submittedDay)}`
  const who = board
    ? `Styret for ${fundName} har ${formatDay(board.day)}, i sak ${board.caseNumber},`
    : `${fundName} har`
  return `${who} behandla ${about}${sent}.`
}

export const nynorskOutcomes: Outcomes = {
  granted: ({ guaranteedOre, promise }) =>
    `Søknaden er innvilga. Du får tilsegn om ${promise.one} på inntil ${amount(guaranteedOre, 'ein sum som ikkje er rekna ut')}.`,
  'granted-in-part': ({ guaranteedOre, promise }) =>
    `Søknaden er delvis innvilga. Du får tilsegn om ${promise.one} på inntil ${amount(guaranteedOre, 'ein sum som ikkje er rekna ut')}, som er mindre enn du søkte om eller reglane kunne gi.`,
  refused: ({ promise }) => `Søknaden er avslått. Det vil seie at fondet ikkje gir ${promise.name} for prosjektet.`,
  dismissed: () => 'Søknaden er avvist. Det vil seie at fondet ikkje har kunna ta han til vurdering.',
}

export function byBokmal({ board, fundName, place, submittedDay, promise }: DecisionWording): string {
  const about = `søknaden din om ${promise.name} for ${place ?? 'boligen'}`
  const sent = submittedDay === null ? '' : `, som kom inn ${formatDay(submittedDay)}`
  const who = board
    ? `Styret for ${fundName} har ${formatDay(board.day)}, i sak ${board.caseNumber},`
    : `${fundName} har`
  return `${who} behandlet ${about}${sent}.`
}

export const bokmalOutcomes: Outcomes = {
  granted: ({ guaranteedOre, promise }) =>
    `Søknaden er innvilget. Du får tilsagn om ${promise.one} på inntil ${amount(guaranteedOre, 'et beløp som ikke er regnet ut')}.`,
  'granted-in-part': ({ guaranteedOre, promise }) =>
    `Søknaden er delvis innvilget. Du får tilsagn om ${promise.one} på inntil ${amount(guaranteedOre, 'et beløp som ikke er regnet ut')}, som er mindre enn du søkte om eller reglene kunne gi.`,
  refused: ({ promise }) => `Søknaden er avslått. Det vil si at fondet ikke gir ${promise.name} for prosjektet.`,
  dismissed: () => 'Søknaden er avvist. Det vil si at fondet ikke har kunnet ta den til vurdering.',
}

const amount = (ore: number | null, unknown: string): string => (ore === null ? unknown : formatOre(ore))

type Causes = Readonly<Record<NonNullable<DecisionFacts['replaces']>['cause'], string>>

export const nynorskCauses: Causes = {
  appeal: 'etter at du klaga',
  'appeal-body': 'fordi klageinstansen bestemte det',
  'own-initiative': 'av fondet sjølv',
}

export const bokmalCauses: Causes = {
  appeal: 'etter at du klaget',
  'appeal-body': 'fordi klageinstansen bestemte det',
  'own-initiative': 'av fondet selv',
}
