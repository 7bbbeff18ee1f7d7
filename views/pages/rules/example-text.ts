import type { TraceStep } from '../../../server/coverage/trace.ts'
import type { ExampleCode, WorkedExample } from '../../../server/rules/worked-examples.ts'
import { formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'
import type { CalculationLine } from '../../parts/calculation-lines.tsx'
import { listText } from './criterion-text.ts'
import { traceLine } from './trace-lines.ts'

export const exampleHeadings: Readonly<Record<ExampleCode, string>> = {
  offer: 'Før bygginga: garantisummen',
  loss: 'Bustaden blir seld med tap',
  gain: 'Bustaden blir seld for meir enn han kosta',
  row: 'Fire rekkjehus blir selde',
  'last-year': 'Bustaden blir seld den siste dagen i garantitida',
}

/** What an example is about, in a sentence. */
export function exampleSentence({ code, costOre, pricesOre, guaranteedSumOre }: WorkedExample): string {
  const prices = listText(pricesOre.map(formatOre))
  if (code === 'offer') return `Ein bustad kostar ${formatOre(costOre)} å byggje, og er venta å bli seld for ${prices}.`
  const homes = pricesOre.length === 1 ? 'Bustaden' : 'Kvar bustad'
  return `${homes} kosta ${formatOre(costOre)} og har ein garantisum på ${formatOre(guaranteedSumOre)}. Salsprisen vart ${prices}.`
}

/** What comes out of it. */
export function exampleResult({ answer }: WorkedExample): string {
  if (answer.kind === 'offer') return `Garantisummen blir ${formatOre(answer.guaranteedSumOre)}.`
  if (answer.outcome === 'payable') return `Fondet betaler ${formatOre(answer.payoutOre)}.`
  return `${text('nn', 'outcome', answer.outcome)}. Fondet betaler ingenting.`
}

const mainCodes: readonly TraceStep['code'][] = [
  'cost',
  'value',
  'value-with-margin',
  'loss',
  'deductible',
  'coverage-base',
  'covered',
  'sum-before-caps',
  'guaranteed-sum',
  'cap-per-dwelling',
  'cap-share-of-cost',
  'offer-cap-per-dwelling',
  'offer-cap-share-of-cost',
  'cap-per-project',
  'payout',
  'total',
]

/** The lines that an example is followed by; every line stands in the calculator. */
export function exampleLines({ answer }: WorkedExample): CalculationLine[] {
  const subject = answer.kind === 'offer' ? (answer.dwellings[0]?.id ?? null) : null
  const isMain = (step: TraceStep) =>
    mainCodes.includes(step.code) && (step.subject === subject || step.subject === null)
  return answer.trace.filter(isMain).map(traceLine)
}
