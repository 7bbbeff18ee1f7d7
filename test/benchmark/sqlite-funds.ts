import { join } from 'node:path'
import { migrateToLatest } from '../../db/migrate.ts'
import { scratchDirectory } from '../support/guard.ts'
import { type BenchmarkFund, fillFund } from './benchmark-fund.ts'

export const sizes = [100, 100_000] as const
export type Size = (typeof sizes)[number]

/** The waiting cases of a fund, each of which can be decided once. */
export interface Waiting {
  take(count: number): readonly string[]
}

export interface SqliteFund extends BenchmarkFund {
  readonly file: string
  readonly cases: Waiting
}

const made = new Map<Size, Promise<SqliteFund>>()

/** Enough for the command and for the approvals over HTTP. */
const waiting = 13_500

/** The SQLite fund of that size; made at the first call, and then shared by the figures. */
export function sqliteFund(guarantees: Size): Promise<SqliteFund> {
  const fund = made.get(guarantees) ?? makeFund(guarantees)
  made.set(guarantees, fund)
  return fund
}

/** One of one's own: for what leaves a history behind that the app would not start on. */
export async function makeFund(guarantees: Size): Promise<SqliteFund> {
  const config = {
    engine: 'sqlite',
    driver: 'better-sqlite3',
    file: join(await scratchDirectory(), 'fund.sqlite'),
  } as const
  await migrateToLatest(config)
  const fund = await fillFund(config, { guarantees, waiting })
  return { ...fund, file: config.file, cases: waitingCases(fund.waiting) }
}

export function waitingCases(ids: readonly string[]): Waiting {
  let next = 0
  return {
    take(count) {
      next += count
      if (next > ids.length) throw new Error(`The benchmark needs more than ${ids.length} waiting cases.`)
      return ids.slice(next - count, next)
    },
  }
}
