import { countAid, isOldRate, type StateAid, type StatedAid } from '../applications/state-aid.ts'
import type { Day } from '../shared/day.ts'

/** The aid in a guarantee as it would be counted today; `count` is `null` where there is no sum to count. */
export interface ShownStateAid extends StateAid {
  /** A newer rate is to be had. */
  readonly isOldRate: boolean
}

export function shownStateAid(
  stated: StatedAid | null,
  { guaranteedOre, today }: { readonly guaranteedOre: number | null; readonly today: Day },
): ShownStateAid | null {
  if (stated === null) return null
  const count = guaranteedOre === null ? null : countAid(stated, guaranteedOre, today)
  return { ...stated, count, isOldRate: isOldRate(stated.rateDay, today) }
}
