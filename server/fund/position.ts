import { Decimal } from 'decimal.js'
import type { AccountCode } from './transfer.ts'

/** What a fund has and has promised, in øre. capital = contributions + recoveries − administration − returned − paid. */
export interface Position {
  readonly contributionsOre: number
  readonly recoveriesOre: number
  readonly administrationOre: number
  readonly returnedOre: number
  readonly capitalOre: number
  readonly reservedOre: number
  /** Approved claims that are not paid yet. */
  readonly payableOre: number
  /** Paid in all the fund's time. */
  readonly paidOre: number
  /** What may still be promised. */
  readonly availableOre: number
}

/** Reads the position off the balances; accounts that are not named hold nothing. */
export function positionOf(balances: ReadonlyMap<AccountCode, number>): Position {
  const balance = (code: AccountCode) => balances.get(code) ?? 0
  return {
    contributionsOre: 0 - balance('contributions'),
    recoveriesOre: 0 - balance('recoveries'),
    administrationOre: balance('administration'),
    returnedOre: balance('returned'),
    capitalOre: balance('capital'),
    reservedOre: balance('reserved'),
    payableOre: balance('payable'),
    paidOre: balance('paid'),
    availableOre: balance('available'),
  }
}

/** The most that may leave the fund: money that is there, and that no promise rests on. Whole øre, rounded down. */
export const freeCapitalOf = ({ capitalOre, availableOre }: Position, gearing: string): number =>
  Math.min(capitalOre, new Decimal(availableOre).divToInt(gearing).toNumber())
