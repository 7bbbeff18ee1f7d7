import type { Day } from '../shared/day.ts'
import { deMinimisHeadroom } from './de-minimis.ts'
import { decimalText, wholeParts } from './decimal.ts'

/** Euro as decimal strings. */
export interface StateAidRequest {
  readonly aidOre: number
  /** Kroner per euro, above 0, with at most six decimals. */
  readonly nokPerEur: string
  /** What the undertaking has been granted of such aid in the three years before. */
  readonly declaredEur: string
  readonly ceilingEur: string
  readonly onDate: Day
}

/** What one more guarantee comes to beside what an undertaking has been granted already. */
export interface StateAidCount {
  readonly aidOre: number
  readonly aidEur: string
  readonly ceilingEur: string
  /** With this one. */
  readonly usedEur: string
  /** Below the ceiling; `"0"` where it is reached. */
  readonly leftEur: string
  /** Exactly at the ceiling is inside. */
  readonly isAbove: boolean
  /** The largest sum that the ceiling has room for, in øre: whole kroner. */
  readonly roomOre: number
}

/** 500 000 kr at 11.423 is 43 771.34 euro: with 256 228.66 declared that is the whole ceiling of 300 000, and one cent more is too much. */
export function countStateAid({ aidOre, ...request }: StateAidRequest): StateAidCount {
  const { nokPerEur, declaredEur, ceilingEur, onDate } = request
  const aidCents = centsOf(aidOre, nokPerEur)
  const [declared, ceiling] = [wholeParts(declaredEur, 2), wholeParts(ceilingEur, 2)]
  const used = declared + aidCents
  const awards = [{ date: onDate, amountEur: declaredEur }]
  const { headroomOre } = deMinimisHeadroom({ kind: 'de-minimis', ceilingEur, onDate, nokPerEur, awards })
  return {
    aidOre,
    aidEur: euro(aidCents),
    ceilingEur,
    usedEur: euro(used),
    leftEur: euro(used < ceiling ? ceiling - used : 0n),
    isAbove: used > ceiling,
    roomOre: Number(headroomOre),
  }
}

/** Øre as euro at a rate, in whole cents, half a cent up. */
function centsOf(amountOre: number, nokPerEur: string): bigint {
  const [rate, amount] = [wholeParts(nokPerEur, rateDecimals), BigInt(amountOre) * 10n ** BigInt(rateDecimals)]
  return (2n * amount + rate) / (2n * rate)
}

const rateDecimals = 6

const euro = (cents: bigint): string => decimalText(cents, 100n)
