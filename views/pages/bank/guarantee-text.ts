import type { BankPage, Milestone, Readiness } from '../../../server/cases/bank-guarantee.ts'
import type { Terms } from '../../../server/coverage/terms.ts'
import { formatOre, formatShare } from '../../figures.ts'

export const milestoneTexts: Readonly<Record<Milestone['code'], string>> = {
  accept: 'Ta imot tilsegna',
  start: 'Setje i gang bygginga',
  complete: 'Vere ferdig, med ferdigattest',
}

export const readinessTexts: Readonly<Record<Readiness['code'], string>> = {
  accepted: 'Låntakaren har teke imot tilsegna',
  started: 'Bygginga er sett i gang',
  completed: 'Bustaden er ferdig',
  'sale-noticed': 'Fondet har fått melding om bodet',
}

/** What has to be so for the fund to pay, in the order in which a bank would ask. */
export function conditionTexts({ terms, dwellings }: Pick<BankPage, 'terms' | 'dwellings'>): string[] {
  return [
    `${dwellings === 1 ? 'Bustaden' : 'Ein bustad'} blir seld for mindre enn det han kosta å byggje. Berre eit dokumentert tap blir dekt, og berre når det er eit sal.`,
    `${coverageText(terms)}, og aldri meir enn summen som står det året.`,
    'Salet er til ein uavhengig kjøpar. Elles blir verdien sett til minst taksten.',
    'Låntakaren held fristane over, og melder frå om bodet før det blir teke imot.',
    'Utbetalinga går til den kontoen som låntakaren oppgjev i tapskravet.',
  ]
}

function coverageText({
  coverageRate,
  coverageTiers,
  deductibleRate,
  deductibleMinimumOre,
  deductibleBase,
}: Terms): string {
  const base = deductibleBase === 'cost' ? 'kostnaden' : 'tapet'
  const part = coverageTiers === null ? formatShare(coverageRate) : 'ein del'
  return `Fondet dekkjer ${part} av tapet over ein eigendel på ${formatShare(deductibleRate)} av ${base} (minst ${formatOre(deductibleMinimumOre)})`
}
