import type { StateAidFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay, formatEuro, formatNumber, formatOre } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

interface StateAidWords {
  readonly title: string
  readonly opening: (facts: StateAidFacts) => string
  readonly sum: string
  readonly below: (facts: StateAidFacts) => string
  readonly rows: Readonly<
    Record<'undertaking' | 'orgNumber' | 'granted' | 'guarantee' | 'regulation' | 'rate' | 'ceiling', string>
  >
  readonly rateText: (facts: StateAidFacts) => string
  readonly years: string
  readonly yearsText: string
  readonly columns: readonly [string, string, string]
  /** Who granted what the undertaking has said of itself, and when. */
  readonly declared: readonly [string, string]
  readonly own: (fund: string) => string
  readonly inAll: string
  readonly left: (eur: string) => string
  readonly keep: string
  readonly keepText: string
}

const words: Readonly<Record<NorwegianLanguage, StateAidWords>> = {
  nn: {
    title: 'Stadfesting på bagatellmessig støtte',
    opening: ({ fund, undertaking, grantedDay }) =>
      `${fund.name} gav ${formatDay(grantedDay)} støtte til ${undertaking.name}. Støtta er bagatellmessig, og gitt etter regelverket som er nemnt her. Ta vare på brevet: det skal visast fram neste gong føretaket søkjer om slik støtte.`,
    sum: 'Støtta i garantien',
    below: facts => `${formatEuro(facts.aidEur)} etter kursen nedanfor.`,
    rows: {
      undertaking: 'Føretak',
      orgNumber: 'Organisasjonsnummer',
      granted: 'Gitt',
      guarantee: 'Garanti',
      regulation: 'Regelverk',
      rate: 'Kurs',
      ceiling: 'Øvre grense for tre år',
    },
    rateText: ({ rate }) => `${formatNumber(rate.nokPerEur)} kr for 1 euro, ${formatDay(rate.day)} (${rate.source})`,
    years: 'Støtte dei siste tre åra',
    yearsText: 'Det føretaket og andre i same konsern har opplyst at dei har fått, og støtta i dette brevet.',
    columns: ['Dag', 'Gitt av', 'Støtte'],
    declared: ['Siste tre år', 'Opplyst av føretaket'],
    own: fund => `${fund} (dette brevet)`,
    inAll: 'I alt',
    left: eur => `Føretaket kan få ${eur} til innanfor grensa i den same treårsperioden.`,
    keep: 'Kva du må passe på',
    keepText:
      'Er noko i lista feil, eller manglar det noko, så sei frå med ein gong. Blir grensa broten, kan støtta krevjast tilbake. Fondet tek vare på opplysningane i ti år.',
  },
  nb: {
    title: 'Bekreftelse på bagatellmessig støtte',
    opening: ({ fund, undertaking, grantedDay }) =>
      `${fund.name} ga ${formatDay(grantedDay)} støtte til ${undertaking.name}. Støtten er bagatellmessig, og gitt etter regelverket som er nevnt her. Ta vare på brevet: det skal vises fram neste gang foretaket søker om slik støtte.`,
    sum: 'Støtten i garantien',
    below: facts => `${formatEuro(facts.aidEur)} etter kursen nedenfor.`,
    rows: {
      undertaking: 'Foretak',
      orgNumber: 'Organisasjonsnummer',
      granted: 'Gitt',
      guarantee: 'Garanti',
      regulation: 'Regelverk',
      rate: 'Kurs',
      ceiling: 'Øvre grense for tre år',
    },
    rateText: ({ rate }) => `${formatNumber(rate.nokPerEur)} kr for 1 euro, ${formatDay(rate.day)} (${rate.source})`,
    years: 'Støtte de siste tre årene',
    yearsText: 'Det foretaket og andre i samme konsern har opplyst at de har fått, og støtten i dette brevet.',
    columns: ['Dag', 'Gitt av', 'Støtte'],
    declared: ['Siste tre år', 'Opplyst av foretaket'],
    own: fund => `${fund} (dette brevet)`,
    inAll: 'I alt',
    left: eur => `Foretaket kan få ${eur} til innenfor grensen i den samme treårsperioden.`,
    keep: 'Hva du må passe på',
    keepText:
      'Er noe i listen feil, eller mangler det noe, så si fra med en gang. Blir grensen brutt, kan støtten kreves tilbake. Fondet tar vare på opplysningene i ti år.',
  },
}

export function stateAidBody(facts: StateAidFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  return {
    title: said.title,
    blocks: [
      { text: said.opening(facts) },
      { label: said.sum, figure: formatOre(facts.aidOre), below: said.below(facts) },
      { facts: aidRows(facts, said) },
      { heading: said.years },
      { text: said.yearsText },
      awardTable(facts, said),
      ...(facts.leftEur === null ? [] : [{ text: said.left(formatEuro(facts.leftEur)) }]),
      { heading: said.keep },
      { text: said.keepText },
    ],
  }
}

function aidRows(facts: StateAidFacts, said: StateAidWords): (readonly [string, string])[] {
  const { undertaking, guaranteeNumber, guaranteedOre } = facts
  const sum = guaranteedOre === null ? '' : `, ${formatOre(guaranteedOre)}`
  const rows: (readonly [string, string])[] = [
    [said.rows.undertaking, undertaking.name],
    [said.rows.orgNumber, undertaking.orgNumber ?? ''],
    [said.rows.granted, formatDay(facts.grantedDay)],
    [said.rows.guarantee, guaranteeNumber === null ? '' : `${guaranteeNumber}${sum}`],
    [said.rows.regulation, facts.regulation],
    [said.rows.rate, said.rateText(facts)],
    [said.rows.ceiling, formatEuro(facts.ceilingEur)],
  ]
  return rows.filter(([, value]) => value !== '')
}

const awardTable = (facts: StateAidFacts, said: StateAidWords) => ({
  columns: [
    { heading: said.columns[0], share: 3 },
    { heading: said.columns[1], share: 5 },
    { heading: said.columns[2], share: 3, numeric: true },
  ],
  rows: [
    ...(facts.declaredEur === null ? [] : [[...said.declared, formatEuro(facts.declaredEur)]]),
    ...facts.awards.map(({ day, granter, amountEur }) => [formatDay(day), granter, formatEuro(amountEur)]),
    [formatDay(facts.grantedDay), said.own(facts.fund.name), formatEuro(facts.aidEur)],
    [said.inAll, '', formatEuro(facts.usedEur)],
  ],
  total: true,
})
