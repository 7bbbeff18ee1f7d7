import type { Reader } from '../../db/database.ts'
import { type Ore, ore } from '../shared/money.ts'
import { loadGearing } from './fund-store.ts'
import type { CapitalMove } from './move-capital.ts'
import { freeCapitalOf } from './position.ts'
import { currentPosition } from './position-read.ts'
import { type AccountCode, postingsOf } from './transfer.ts'

/** What a move of capital would change, in øre. Below zero after it where more would leave than is there. */
export interface CapitalEffect {
  readonly capitalOre: number
  readonly capitalAfterOre: number
  readonly availableOre: number
  readonly availableAfterOre: number
  /** The most that may leave. */
  readonly freeOre: number
  readonly isEnough: boolean
}

/** What the fund has now, and what it would have after a move; nothing is moved. */
export async function readCapitalEffect(
  reader: Reader,
  { fundId, kind, amountOre }: Pick<CapitalMove, 'fundId' | 'kind' | 'amountOre'>,
): Promise<CapitalEffect> {
  const gearing = await loadGearing(reader, fundId)
  const position = await currentPosition(reader, fundId)
  const { capitalOre, availableOre } = position
  const change = changesBy(kind, ore(amountOre), gearing)
  const [capitalAfterOre, availableAfterOre] = [capitalOre + change('capital'), availableOre + change('available')]
  const isEnough = capitalAfterOre >= 0 && availableAfterOre >= 0
  const freeOre = freeCapitalOf(position, gearing)
  return { capitalOre, capitalAfterOre, availableOre, availableAfterOre, freeOre, isEnough }
}

function changesBy(kind: CapitalMove['kind'], amountOre: Ore, gearing: string): (account: AccountCode) => number {
  const postings = postingsOf(kind, amountOre, gearing)
  return account =>
    postings.reduce(
      (sum, { from, to, amountOre: moved }) => sum + (to === account ? moved : 0) - (from === account ? moved : 0),
      0,
    )
}
