import type { BankPage, Milestone } from '../../../server/banks/bank-guarantee.ts'
import type { Terms } from '../../../server/coverage/terms.ts'
import type { Readiness } from '../../../server/guarantees/readiness.ts'
import { assertNever } from '../../../server/shared/assert-never.ts'
import { formatDay, formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'

export const milestoneTexts: Readonly<Record<Milestone['code'], string>> = {
  accept: 'Ta imot tilsegna',
  start: 'Setje i gang bygginga',
  complete: 'Vere ferdig, med ferdigattest',
}

export const readinessTexts: Readonly<Record<Exclude<Readiness['code'], 'document'>, string>> = {
  accepted: 'Låntakaren har teke imot tilsegna',
  started: 'Bygginga er sett i gang',
  completed: 'Bustaden er ferdig',
  'sale-noticed': 'Fondet har fått melding om bodet',
}

/** Where the guarantee stands and what that depends on, in a sentence. */
export function stateText(guarantee: BankPage): string {
  const { status, heldOre, borrowerName, termEnds } = guarantee
  const holds = `Fondet held ${formatOre(heldOre)} for å dekkje eit mogleg tap ved sal.`
  const due = (code: Milestone['code']) => {
    const found = guarantee.milestones.find(milestone => milestone.code === code)
    return found ? formatDay(found.deadline) : 'fristen'
  }
  switch (status) {
    case 'committed':
      return `${borrowerName} har fått tilsegn, men har ikkje teke imot ho enno. Garantien gjeld ikkje før det. Fristen er ${due('accept')}.`
    case 'in-force':
      return `Garantien gjeld. ${holds} Han kan falle bort om bygginga ikkje er i gang innan ${due('start')} og bustaden ferdig innan ${due('complete')}.`
    case 'building':
      return `Garantien gjeld. ${holds} Han kan falle bort om bustaden ikkje er meld ferdig innan ${due('complete')}.`
    case 'completed':
      return `Garantien gjeld. ${holds}${termEnds ? ` Han gjeld for sal til og med ${formatDay(termEnds)}, når bodet er meldt til fondet.` : ''}`
    case 'ended':
      return endedText(guarantee)
    default:
      return assertNever(status)
  }
}

function endedText({ endReason, endedDay }: BankPage): string {
  const why = endReason ? `: ${text('nn', 'guaranteeEndReason', endReason).toLowerCase()}` : ''
  return `Garantien er avslutta${endedDay ? ` ${formatDay(endedDay)}` : ''}${why}. Fondet held ikkje lenger pengar for han.`
}

/** What is told on the page after something was done, by the code in its address. */
export const doneTexts: Readonly<Record<string, string>> = {
  loan: 'Lånet er registrert.',
  'remaining-loan': 'Restlånet er stadfest.',
  assignment: 'Låntakaren er spurd om utbetalinga kan gå til lånekontoen.',
  'assignment-revocation': 'Banken har gitt slepp på utbetalinga.',
  'default-notice': 'Meldinga er send. Fondet og låntakaren har fått ho.',
}

/** What has to be so for the fund to pay, in the order in which a bank would ask. */
export function conditionTexts({ terms, dwellings, bank, followsRemainingLoan }: Conditions): string[] {
  return [
    `${dwellings === 1 ? 'Bustaden' : 'Ein bustad'} blir seld for mindre enn det han kosta å byggje. Berre eit dokumentert tap blir dekt, og berre når det er eit sal.`,
    `${coverageText(terms)}, og aldri meir enn summen som står det året.`,
    'Salet er til ein uavhengig kjøpar. Elles blir verdien sett til minst taksten.',
    'Låntakaren held fristane over, og melder frå om bodet før det blir teke imot.',
    bank?.assignment?.status === 'agreed'
      ? 'Utbetalinga går til lånekontoen hos banken, slik låntakaren har godteke.'
      : 'Utbetalinga går til den kontoen som låntakaren oppgir i tapskravet.',
    ...(followsRemainingLoan
      ? ['Når bustaden er ferdig, følgjer garantien restlånet ned. Han blir aldri sett opp att.']
      : []),
  ]
}

type Conditions = Pick<BankPage, 'terms' | 'dwellings' | 'bank' | 'followsRemainingLoan'>

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
