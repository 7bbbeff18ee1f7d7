import { Decimal } from 'decimal.js'
import type { Ore } from '../shared/money.ts'
import { ore } from '../shared/money.ts'

/**
 * The chart of accounts of a fund. Two books in one: the money (`contributions`, `recoveries` → `capital` →
 * `administration`, `returned`, `paid`) and the promises (`room` → `available` → `reserved` → `payable`).
 * The outer accounts `contributions`, `recoveries` and `room` go below zero; every other stops at zero, in the database.
 */
export const accountCodes = [
  'contributions',
  'recoveries',
  'capital',
  'administration',
  'returned',
  'paid',
  'room',
  'available',
  'reserved',
  'payable',
] as const
export type AccountCode = (typeof accountCodes)[number]

const outerAccounts: ReadonlySet<AccountCode> = new Set(['contributions', 'recoveries', 'room'])

/** The least that an account may hold, or `null` where it has no floor. */
export const floorOf = (code: AccountCode): number | null => (outerAccounts.has(code) ? null : 0)

export type TransferKind =
  | 'contribution'
  | 'administration'
  | 'return'
  | 'reserve'
  | 'release'
  | 'approve-claim'
  | 'pay'
  | 'recover'
  | 'raise-gearing'
  | 'lower-gearing'

export interface Posting {
  readonly from: AccountCode
  readonly to: AccountCode
  readonly amountOre: Ore
}

type Route = { readonly from: AccountCode; readonly to: AccountCode; readonly geared?: 'down' | 'up' }

const routes: Record<TransferKind, readonly Route[]> = {
  contribution: [
    { from: 'contributions', to: 'capital' },
    { from: 'room', to: 'available', geared: 'down' },
  ],
  recover: [
    { from: 'recoveries', to: 'capital' },
    { from: 'room', to: 'available', geared: 'down' },
  ],
  administration: [
    { from: 'capital', to: 'administration' },
    { from: 'available', to: 'room', geared: 'up' },
  ],
  return: [
    { from: 'capital', to: 'returned' },
    { from: 'available', to: 'room', geared: 'up' },
  ],
  reserve: [{ from: 'available', to: 'reserved' }],
  release: [{ from: 'reserved', to: 'available' }],
  'approve-claim': [{ from: 'reserved', to: 'payable' }],
  pay: [
    { from: 'capital', to: 'paid' },
    { from: 'payable', to: 'room' },
  ],
  'raise-gearing': [{ from: 'room', to: 'available' }],
  'lower-gearing': [{ from: 'available', to: 'room' }],
}

/**
 * The postings of one event. With a gearing above 1 each krone of capital gives that much room to promise; the room is
 * rounded to whole øre against the promise: down where it grows, up where it shrinks.
 */
export const postingsOf = (kind: TransferKind, amountOre: Ore, gearing: string): Posting[] =>
  routes[kind].map(({ from, to, geared }) => ({
    from,
    to,
    amountOre: geared ? gearedOre(amountOre, gearing, geared) : amountOre,
  }))

/** Whether the event changes how much there is room to promise. */
export const isGeared = (kind: TransferKind): boolean => routes[kind].some(route => route.geared !== undefined)

function gearedOre(amountOre: Ore, gearing: string, direction: 'down' | 'up'): Ore {
  if (gearing === '1') return amountOre
  const rounding = direction === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_UP
  return ore(new Decimal(amountOre).times(gearing).toDecimalPlaces(0, rounding).toNumber())
}
