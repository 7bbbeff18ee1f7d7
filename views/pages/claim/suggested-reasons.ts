import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimOutcome } from '../../../server/claims/claim.ts'
import type { SettlementAnswer } from '../../../server/coverage/settlement.ts'
import type { SettlementDwelling } from '../../../server/coverage/settlement-request.ts'
import { formatDay, formatFigure, formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'

/** Reasons to begin from, with the figures of the calculation; the case officer makes them their own. */
export function suggestedReasons({ request, answer }: ClaimCalculation): string {
  const sales = request.dwellings.flatMap(dwelling => saleText(dwelling, request.dwellings.length > 1))
  return [sales.join(' '), lossText(answer), outcomeText(request.terms.coverageRate, answer)]
    .filter(Boolean)
    .join('\n\n')
}

/** What the calculation leads to, unless there are other reasons to refuse. */
export const suggestedOutcome = ({ answer }: ClaimCalculation): ClaimOutcome =>
  answer.payoutOre > 0 ? 'settled' : 'nothing-to-pay'

function saleText({ id, sale }: SettlementDwelling, several: boolean): string[] {
  if (!sale) return []
  const home = several ? `Bustad ${id}` : 'Bustaden'
  const buyer = sale.armsLength ? 'ein uavhengig kjøpar' : 'ein kjøpar som ikkje er uavhengig av seljaren'
  const beforehand = sale.preApproved ? ' Fondet godtok bodet på førehand.' : ''
  return [`${home} vart seld ${formatDay(sale.date)} for ${formatOre(sale.priceOre)} til ${buyer}.${beforehand}`]
}

const lossText = ({ figures: { cost, value, loss } }: SettlementAnswer): string =>
  `Kostnaden som tel, er ${formatFigure(cost)}, og verdien ${formatFigure(value)}. Tapet er ${formatFigure(loss)}.`

function outcomeText(coverageRate: string, { figures, outcome, bindingLimit, payoutOre }: SettlementAnswer): string {
  if (outcome !== 'payable') return `Ingenting blir betalt ut: ${text('nn', 'outcome', outcome).toLowerCase()}.`
  const limit =
    bindingLimit === 'none'
      ? ''
      : ` ${text('nn', 'bindingLimit', bindingLimit)} avgrensar summen til ${formatOre(payoutOre)}.`
  return `Etter ein eigendel på ${formatFigure(figures.deductible)} dekkjer fondet ${formatShare(coverageRate)} av resten, ${formatFigure(figures.covered)}.${limit} Til utbetaling er ${formatOre(payoutOre)}.`
}
