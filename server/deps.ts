import { randomFillSync } from 'node:crypto'
import type { Logger } from 'pino'
import { v7 } from 'uuid'
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

let [msecs, seq] = [0, 0]

/**
 * Ids grow with each one (UUID version 7), also within a millisecond and when the clock goes back, so that new rows stand beside
 * each other in every index, in the order in which one instance made them. They are no secrets.
 */
export function newId(): string {
  const random = randomBytes()
  const now = Date.now()
  if (now > msecs) [msecs, seq] = [now, firstSeq(random)]
  else seq += 1
  return v7({ random, msecs, seq })
}

/** Any number of 31 bits, so that as many more have room after it. */
const firstSeq = ({ buffer, byteOffset }: Uint8Array): number => new DataView(buffer, byteOffset).getUint32(6) >>> 1

const idBytes = 16
const pool = new Uint8Array(256 * idBytes)
let used = pool.length

/** NOTE: asking the system costs more than all the rest of an id, and as much for many bytes as for few. Each is given out once. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += idBytes
  return pool.subarray(used - idBytes, used)
}

/** @param aheadMs how far the clock runs ahead of the machine's, asked for at each reading. */
export function systemClock(aheadMs: () => number = () => 0): Clock {
  const now = () => new Date(Date.now() + aheadMs()).toISOString() as Instant
  return { now, today: daysOf(now) }
}

/** NOTE: finding the day of a moment takes longer than all else that a clock does, and no day changes within a minute. */
function daysOf(now: () => Instant): () => Day {
  let last: { readonly minute: string; readonly day: Day } | null = null
  return () => {
    const at = now()
    const minute = at.slice(0, 'YYYY-MM-DDTHH:mm'.length)
    if (last?.minute !== minute) last = { minute, day: osloDay(at) }
    return last.day
  }
}
