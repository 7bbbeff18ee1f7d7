import type { Reader } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import { loadGearing } from './fund-store.ts'
import { balancesFromTransfers, currentBalances } from './ledger-store.ts'
import { freeCapitalOf, type Position, positionOf } from './position.ts'

/** The position now, from the balances that the database keeps. */
export const currentPosition = async (reader: Reader, fundId: string): Promise<Position> =>
  positionOf(await currentBalances(reader, fundId))

/** The most that may leave the fund now, in øre. */
export const freeCapital = async (reader: Reader, fundId: string): Promise<number> =>
  freeCapitalOf(await currentPosition(reader, fundId), await loadGearing(reader, fundId))

/**
 * The position of a fund on a day, as it was known at a moment: from the transfers alone, so it never changes afterwards.
 * NOTE: on PostgreSQL a command that is under way at `knownAt` may still add to it until it ends (30 seconds at most).
 */
export const position = async (
  reader: Reader,
  fundId: string,
  at: { asOfDay: Day; knownAt: Instant },
): Promise<Position> => positionOf(await balancesFromTransfers(reader, fundId, at))
