import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import type { Config } from './config.ts'
import { type Day, type Instant, osloDay } from './shared/day.ts'

/** Time comes in here and nowhere else. In demonstration mode it runs ahead of the real one by whole days. */
export interface Clock {
  now(): Instant
  today(): Day
}

/** What commands and routes are given from the outside world. */
export interface Deps {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly newId: () => string
  readonly log: Logger
}

export const newId = (): string => randomUUID()

/** @param aheadMs how far the clock runs ahead of the machine's, asked for at each reading. */
export function systemClock(aheadMs: () => number = () => 0): Clock {
  const now = () => new Date(Date.now() + aheadMs()).toISOString() as Instant
  return { now, today: () => osloDay(now()) }
}
