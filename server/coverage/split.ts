import { type Exact, exactText, fromOre, type Proportion, proportion, toOre, zero } from './exact.ts'
import type { Sheet } from './sheet.ts'

/** Whose part, and its weight. */
export type WeightedPart = { readonly id: string; readonly weight: Exact }

/** `amount` is a multiple of `unitOre`. */
export type Split = { readonly amount: Exact; readonly unitOre: number; readonly parts: readonly WeightedPart[] }

/**
 * Parts in whole øre, in the order of `parts`, that add up to the amount; all 0 where all weights are 0.
 * Each part is rounded down, and the units that are left go to the largest remainders, of equal ones the earlier first:
 * 1 000 in units of 100 by 1 : 1 : 1 is 400, 300, 300.
 */
export function splitOre(split: Split, sheet: Sheet): readonly number[] {
  sheet.subject = null
  const whole = sheet.total('weight-sum', split.parts, part => part.weight)
  if (whole === zero || split.amount === zero) return split.parts.map(({ id }) => partOre(id, [], sheet))
  const cuts = split.parts.map(({ id, weight }) => cutPart(id, { ...split, part: weight, whole }, sheet))
  sheet.subject = null
  const distributed = sheet.total('whole-part-sum', cuts, cut => cut.down)
  const undistributed = sheet.line('undistributed', 'difference', [split.amount, distributed])
  const ranks = rankByRemainder(cuts)
  return cuts.map(cut => {
    const rest = { undistributed, rank: ranks.get(cut) ?? cuts.length, unitOre: split.unitOre }
    return partOre(cut.id, [cut.down, extraPart(cut.id, rest, sheet)], sheet)
  })
}

type Cut = { readonly id: string; readonly down: Exact; readonly remainder: Exact }

function cutPart(id: string, share: Proportion, sheet: Sheet): Cut {
  const { down, remainder } = proportion(share)
  if (sheet.tracing) {
    sheet.subject = id
    const shared = [exactText(share.amount), exactText(share.part), exactText(share.whole)]
    const [downText, unitText] = [exactText(down), String(share.unitOre)]
    sheet.write({ code: 'whole-part', operation: 'proportion' }, [...shared, unitText], downText)
    sheet.write({ code: 'remainder', operation: 'remainder' }, [...shared, downText], exactText(remainder))
  }
  return { id, down, remainder }
}

/** The place of each cut, from 1, when the largest remainder comes first; the sort keeps equal ones in order. */
function rankByRemainder(cuts: readonly Cut[]): ReadonlyMap<Cut, number> {
  const ranked = cuts.toSorted(
    (one, other) => Number(one.remainder < other.remainder) - Number(one.remainder > other.remainder),
  )
  return new Map(ranked.map((cut, index) => [cut, index + 1]))
}

type Rest = { readonly undistributed: Exact; readonly rank: number; readonly unitOre: number }

/** One unit for the first in rank, as far as what is left goes. */
function extraPart(id: string, { undistributed, rank, unitOre }: Rest, sheet: Sheet): Exact {
  const extra = rank <= Number(undistributed / fromOre(unitOre)) ? fromOre(unitOre) : zero
  if (sheet.tracing) {
    sheet.subject = id
    const values = [exactText(undistributed), String(rank), String(unitOre)]
    sheet.write({ code: 'extra-part', operation: 'largest-remainder' }, values, exactText(extra))
  }
  return extra
}

function partOre(id: string, cuts: readonly Exact[], sheet: Sheet): number {
  sheet.subject = id
  return toOre(sheet.line('part', 'sum', cuts))
}
