import { type Exact, exactText, fromDecimal, fromOre, proportion, toOre, zero } from './exact.ts'
import { type Failure, failure } from './failure.ts'
import { amountOre, choice, id } from './fields.ts'
import { settle } from './settlement.ts'
import { settlementForm } from './settlement-form.ts'
import type { SettlementRequest } from './settlement-request.ts'
import { type Form, object, unprefixed } from './shape.ts'
import { Sheet } from './sheet.ts'

/** Money that came in for a dwelling after the payout, and the settlement's whole request. */
export type RecoveryRequest = {
  readonly kind: 'recovery'
  readonly method: 'recompute' | 'proportional'
  readonly dwellingId: string
  readonly recoveredOre: number
  readonly settlement: SettlementRequest
}

export type RecoveryAnswer = {
  readonly kind: 'recovery'
  readonly repaymentOre: number
  readonly remainingPayoutOre: number
}

export const recoveryForm: Form<RecoveryRequest> = {
  shape: object<RecoveryRequest>({
    kind: choice('recovery'),
    method: choice('recompute', 'proportional'),
    dwellingId: id,
    recoveredOre: amountOre,
    settlement: unprefixed(settlementForm.shape),
  }),
  rule: (request, reading) => settlementForm.rule(request.settlement, reading),
}

/**
 * What is paid back. `recompute`: the settlement again, with the amount as other compensation of the dwelling; what the
 * payout falls by. `proportional`: the share of the recovered amount that the payout was of the loss.
 *
 * NOTE: recomputed, the repayment is below 0 where the terms pay more for a smaller loss (a deductible after coverage,
 * on the loss, at a higher rate than the last tier's).
 */
export function recover(request: RecoveryRequest, sheet = new Sheet()): RecoveryAnswer | Failure {
  const { settlement, dwellingId } = request
  if (!settlement.dwellings.some(dwelling => dwelling.id === dwellingId)) return unknownDwelling(dwellingId)
  const before = settle(settlement, sheet)
  if ('error' in before) return before
  sheet.subject = null
  const payout = sheet.line('payout-before', 'sum', [fromOre(before.payoutOre)])
  const paid = { payout, loss: fromDecimal(before.figures.loss) }
  const repayment =
    request.method === 'recompute' ? recomputed(request, paid, sheet) : proportional(request, paid, sheet)
  if (typeof repayment === 'object') return repayment
  const remaining = sheet.line('remaining-payout', 'difference', [payout, repayment])
  return { kind: 'recovery', repaymentOre: toOre(repayment), remainingPayoutOre: toOre(remaining) }
}

function unknownDwelling(dwellingId: string): Failure {
  const message = `Oppgjeret har ingen bustad med namnet «${dwellingId}». Vel ein av bustadene i oppgjeret.`
  return failure({ code: 'unknown-dwelling', path: 'dwellingId', message })
}

/** The whole settlement's payout and loss. */
type Paid = { readonly payout: Exact; readonly loss: Exact }

function recomputed(request: RecoveryRequest, { payout }: Paid, sheet: Sheet): Exact | Failure {
  const after = settle(withRecovered(request, sheet), sheet)
  if ('error' in after) return after
  sheet.subject = null
  const payoutAfter = sheet.line('payout-after', 'sum', [fromOre(after.payoutOre)])
  return sheet.line('repayment', 'difference', [payout, payoutAfter])
}

function withRecovered({ settlement, dwellingId, recoveredOre }: RecoveryRequest, sheet: Sheet): SettlementRequest {
  const dwellings = settlement.dwellings.map(dwelling => {
    if (dwelling.id !== dwellingId) return dwelling
    sheet.subject = dwellingId
    const amounts = [fromOre(dwelling.otherCompensationOre), fromOre(recoveredOre)]
    return { ...dwelling, otherCompensationOre: toOre(sheet.line('compensation-with-recovered', 'sum', amounts)) }
  })
  return { ...settlement, dwellings }
}

/** Rounded down, and never more than was paid. */
function proportional({ recoveredOre, settlement }: RecoveryRequest, { payout, loss }: Paid, sheet: Sheet): Exact {
  if (loss === zero) return sheet.line('repayment', 'sum', [])
  const unitOre = settlement.terms.roundDownToOre
  const { down } = proportion({ amount: fromOre(recoveredOre), part: payout, whole: loss, unitOre })
  if (sheet.tracing) {
    const values = [String(recoveredOre), exactText(payout), exactText(loss), String(unitOre)]
    sheet.write({ code: 'share-of-recovered', operation: 'proportion' }, values, exactText(down))
  }
  return sheet.line('repayment', 'least', [payout, null, down])
}
