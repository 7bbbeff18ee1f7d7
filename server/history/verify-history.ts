import type { Reader } from '../../db/database.ts'
import { type BrokenLink, brokenLink } from './chain.ts'
import { findLostCases, findStrayEvent, readChains, readLatestChains, type StoredChain } from './chain-read.ts'

/** A case whose history is not what was recorded, with the first link that is broken. */
export interface BrokenChain extends BrokenLink {
  readonly caseId: string
  readonly reference: string | null
  readonly kind: string | null
}

export interface Verification {
  readonly cases: number
  readonly events: number
  readonly brokenCases: number
  /** An event that belongs to no case. */
  readonly stray: { readonly caseId: string; readonly seq: number } | null
  /** Cases that were given a number and are gone altogether. */
  readonly lost: { readonly prefix: string; readonly lost: number } | null
}

export const isWhole = ({ brokenCases, stray, lost }: Verification): boolean =>
  brokenCases === 0 && stray === null && lost === null

/**
 * Recomputes every link of every case, in order, and compares the last with what the case says that it is. It may run while
 * the app does. NOTE: somebody who can rewrite a whole chain and its head together is found only by a head that was kept elsewhere.
 */
export async function verifyHistory(reader: Reader, tell: (broken: BrokenChain) => void): Promise<Verification> {
  let [cases, events, brokenCases] = [0, 0, 0]
  for await (const chain of readChains(reader)) {
    cases += 1
    events += chain.links.length
    const broken = brokenIn(chain)
    if (!broken) continue
    brokenCases += 1
    tell(broken)
  }
  return { cases, events, brokenCases, stray: await findStrayEvent(reader), lost: await findLostCases(reader) }
}

const eventsAtStart = 200

/**
 * What the app asks before it serves anybody: the cases that were changed last, which is where most faults of a disk, a
 * restored copy or a hand would show, and takes a few milliseconds. The whole history is for `npm run verify-history`.
 */
export async function findBrokenChain(reader: Reader): Promise<BrokenChain | null> {
  for (const chain of await readLatestChains(reader, eventsAtStart)) {
    const broken = brokenIn(chain)
    if (broken) return broken
  }
  return null
}

function brokenIn(chain: StoredChain): BrokenChain | null {
  const broken = brokenLink(chain.links, chain)
  if (!broken) return null
  const kind = chain.links.find(link => link.seq === broken.seq)?.kind ?? null
  return { caseId: chain.caseId, reference: chain.reference, kind, ...broken }
}
