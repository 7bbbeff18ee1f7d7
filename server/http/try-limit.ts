import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../shared/refusal.ts'

export interface TryLimit {
  /** Counts a try from an address; one that costs as much as several counts as several. @throws Refused `too-many-tries` */
  (address: string, tries?: number): Promise<void>
  /** Whether the next try would be refused, so that nothing of what comes with it need be read. */
  isReached(address: string): Promise<boolean>
}

export interface Tries {
  /** From one address, in a minute. */
  readonly each: number
  /** From everybody, in a minute. */
  readonly all: number
}

const minute = 60

/**
 * How often what is open to everybody may be asked, counted in memory by each instance. A code of a letter is one in a million million, so
 * this is not what keeps them from being guessed; it keeps one machine from taking up the time of others.
 */
export function tryLimit({ each, all }: Tries = { each: 30, all: 1200 }): TryLimit {
  const byAddress = new RateLimiterMemory({ points: each, duration: minute })
  const together = new RateLimiterMemory({ points: all, duration: minute })
  const count = async (address: string, tries = 1) => {
    await taken(byAddress, placeOf(address), tries)
    await taken(together, '', tries)
  }
  const isReached = async (address: string) => (await isOut(byAddress, placeOf(address))) || (await isOut(together, ''))
  return Object.assign(count, { isReached })
}

const isOut = async (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  (await limiter.get(key))?.remainingPoints === 0

async function taken(limiter: RateLimiterMemory, key: string, tries: number): Promise<void> {
  try {
    await limiter.consume(key, tries)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    refuse({ code: 'too-many-tries', seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
  }
}

/** Whoever has one IPv6 address has all that begin with the same four groups. */
function placeOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [before = '', after = ''] = address.split('::')
  const [head, tail] = [groupsOf(before), groupsOf(after)]
  const between = address.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : []
  return [...head, ...between, ...tail].slice(0, 4).join(':')
}

const groupsOf = (part: string): string[] => part.split(':').filter(group => group !== '')
