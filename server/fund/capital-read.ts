import type { Reader } from '../../db/database.ts'
import { type Ore, ore } from '../shared/money.ts'
import type { CapitalMove } from './move-capital.ts'
import { currentPosition } from './position-read.ts'
import { type AccountCode, postingsOf } from './transfer.ts'

/** What a move of capital would change, in øre. Below zero after it where more would leave than is there. */
export interface CapitalEffect {
  readonly capitalOre: number
  readonly capitalAfterOre: number
  readonly availableOre: number
  readonly availableAfterOre: number
}

/** What the fund has now, and what it would have after a move; nothing is moved. */
export async function readCapitalEffect(
  reader: Reader,
  { fundId, kind, amountOre }: Pick<CapitalMove, 'fundId' | 'kind' | 'amountOre'>,
): Promise<CapitalEffect> {
  const { capitalOre, availableOre } = await currentPosition(reader, fundId)
  const fund = await reader.first<{ gearing: string }>('SELECT gearing FROM funds WHERE id = ?', [fundId])
  const change = changesBy(kind, ore(amountOre), fund?.gearing ?? '1')
  return {
    capitalOre,
    capitalAfterOre: capitalOre + change('capital'),
    availableOre,
    availableAfterOre: availableOre + change('available'),
  }
}

function changesBy(kind: CapitalMove['kind'], amountOre: Ore, gearing: string): (account: AccountCode) => number {
  const postings = postingsOf(kind, amountOre, gearing)
  return account =>
    postings.reduce(
      (sum, { from, to, amountOre: moved }) => sum + (to === account ? moved : 0) - (from === account ? moved : 0),
      0,
    )
}
