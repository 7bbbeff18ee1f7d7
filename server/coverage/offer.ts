import { bindingLimit } from './binding-limit.ts'
import { type Exact, exactText, fromOre, type Operand, toOre, zero } from './exact.ts'
import type { Failure } from './failure.ts'
import { type OfferedSum, offerSum } from './guaranteed-sum.ts'
import type { BindingLimit, Limit } from './limits.ts'
import { missingFact } from './missing-fact.ts'
import { type Limited, Sheet } from './sheet.ts'
import { splitOre } from './split.ts'
import type { Terms } from './terms.ts'
import type { Work } from './work.ts'

export type OfferDwelling = {
  readonly id: string
  readonly approvedCostOre: number
  readonly expectedValueOre: number
  /** Square metres, a decimal string; needed only where the terms have a square-metre ceiling. */
  readonly approvedAreaM2: string | null
  readonly grantsOre: number
}

/** `null` = no limit. `availableOre`: what the fund may still promise; it does not reduce an offer. */
export type OfferLimits = {
  readonly applicantRemainingOre: number | null
  readonly deMinimisRemainingOre: number | null
  readonly availableOre: number | null
}

export type OfferRequest = {
  readonly kind: 'offer'
  readonly terms: Terms
  /** The sum applied for; `null` = as much as the terms give. */
  readonly requestedOre: number | null
  readonly limits: OfferLimits
  /** 1 to 200, each with its own id. */
  readonly dwellings: readonly OfferDwelling[]
}

/** `no-expected-loss`: no sum is needed; `limit-exhausted`: one is, but a limit leaves nothing. */
export type OfferOutcome = 'offer' | 'no-expected-loss' | 'limit-exhausted'

/** `expectedGap`: an exact decimal string in øre. */
export type OfferedDwelling = { readonly id: string; readonly guaranteedSumOre: number; readonly expectedGap: string }

/** The dwellings' sums add up to `guaranteedSumOre`. `shortfallOre`: what the fund lacks to promise it. */
export type OfferAnswer = {
  readonly kind: 'offer'
  readonly outcome: OfferOutcome
  readonly guaranteedSumOre: number
  readonly bindingLimit: BindingLimit
  readonly shortfallOre: number
  readonly dwellings: readonly OfferedDwelling[]
}

/** How large a guarantee to give: each dwelling's sum, limited together and split again over the dwellings. */
export function offer(request: OfferRequest, sheet = new Sheet()): OfferAnswer | Failure {
  const work = { terms: request.terms, sheet }
  const sums = offerSums(request, work)
  if ('error' in sums) return sums
  const total = limitedTotal(sums, request, work)
  const outcome = offerOutcome(total.amount, sums, sheet)
  const available = request.limits.availableOre
  const lacking = available === null ? [] : [total.amount, fromOre(available)]
  const shortfall = sheet.line('shortfall', 'excess', lacking)
  return {
    kind: 'offer',
    outcome,
    guaranteedSumOre: toOre(total.amount),
    bindingLimit: bindingLimit(total.binding, sums, sheet),
    shortfallOre: toOre(shortfall),
    dwellings: offered(sums, total.amount, work),
  }
}

function offerSums(request: OfferRequest, work: Work): readonly OfferedSum[] | Failure {
  const sums: OfferedSum[] = []
  for (const [index, dwelling] of request.dwellings.entries()) {
    const sum = offerSum(dwelling, work)
    if (sum === null) return missingFact('missing-area', { index, id: dwelling.id })
    sums.push(sum)
  }
  work.sheet.subject = null
  return sums
}

function limitedTotal(sums: readonly OfferedSum[], request: OfferRequest, { terms, sheet }: Work): Limited {
  const before = sheet.total('total-before-limits', sums, ({ sum }) => sum)
  const down = (code: OfferLimitCode, ore: number | null): Operand =>
    ore === null ? null : sheet.round(code, 'round-down', [fromOre(ore), terms.roundDownToOre])
  const limits: readonly Limit[] = [
    { name: 'cap-per-project', amount: down('offer-cap-per-project', terms.capPerProjectOre) },
    { name: 'applicant-cap', amount: down('offer-applicant-cap', request.limits.applicantRemainingOre) },
    { name: 'de-minimis', amount: down('offer-de-minimis', request.limits.deMinimisRemainingOre) },
    { name: 'requested', amount: down('offer-requested', request.requestedOre) },
  ]
  return sheet.limit({ amount: 'total', binding: 'binding-project-limit' }, before, limits)
}

type OfferLimitCode = 'offer-cap-per-project' | 'offer-applicant-cap' | 'offer-de-minimis' | 'offer-requested'

function offerOutcome(total: Exact, sums: readonly OfferedSum[], sheet: Sheet): OfferOutcome {
  const wanted = sheet.total('total-before-caps', sums, sum => sum.wanted)
  const outcome = total > zero ? 'offer' : wanted === zero ? 'no-expected-loss' : 'limit-exhausted'
  if (sheet.tracing)
    sheet.write({ code: 'offer-outcome', operation: 'offer-outcome' }, [total, wanted].map(exactText), outcome)
  return outcome
}

function offered(sums: readonly OfferedSum[], total: Exact, { terms, sheet }: Work): readonly OfferedDwelling[] {
  const amount = sheet.line('amount-to-split', 'sum', [null, total])
  const parts = sums.map(({ id, sum }) => {
    sheet.subject = id
    return { id, weight: sheet.line('weight', 'sum', [null, null, sum]) }
  })
  const sumsOre = splitOre({ amount, unitOre: terms.roundDownToOre, parts }, sheet)
  return sums.map(({ id, expectedGap }, index) => ({
    id,
    guaranteedSumOre: sumsOre[index] ?? 0,
    expectedGap: exactText(expectedGap),
  }))
}
