import { detailHashOf, type EventLink, linkHash } from './case-events-store.ts'
import { noEventsYet } from './case-store.ts'

/** An event as it is stored: its place in the chain, and its own detail, which is `null` with its salt once it has been erased. */
export interface StoredLink extends EventLink {
  readonly previousHash: string
  readonly hash: string
  readonly salt: string | null
  readonly detail: string | null
}

/** What a case says of its own chain. */
export interface ChainHead {
  readonly version: number
  readonly headHash: string
}

/**
 * What is wrong where a chain is broken:
 * - `missing`, `twice` the event that should stand here is gone, or one stands here too many
 * - `not-linked` it does not follow the one before it
 * - `changed` its kind, actor, day, moment or place is not what its hash was made of
 * - `detail-changed` its detail is not what was recorded
 * - `cut-off`, `too-long` the case counts more events than there are, or fewer
 * - `head` the case ends in another hash than its last event
 */
export type ChainFault =
  | 'missing'
  | 'twice'
  | 'not-linked'
  | 'changed'
  | 'detail-changed'
  | 'cut-off'
  | 'too-long'
  | 'head'

export interface BrokenLink {
  /** The place of the event in its case, from 1. */
  readonly seq: number
  readonly fault: ChainFault
}

/** Recomputes a chain link by link, in the order of its events. `null` where it is whole. */
export function brokenLink(links: readonly StoredLink[], head: ChainHead): BrokenLink | null {
  let previous = noEventsYet
  for (const [index, link] of links.entries()) {
    const fault = faultAt(link, index + 1, previous)
    if (fault) return { seq: fault === 'missing' ? index + 1 : link.seq, fault }
    previous = link.hash
  }
  const fault = faultOfHead(links.length, previous, head)
  return fault && { seq: Math.min(links.length, head.version) + (fault === 'head' ? 0 : 1), fault }
}

function faultAt(link: StoredLink, place: number, previous: string): ChainFault | null {
  if (link.seq !== place) return link.seq > place ? 'missing' : 'twice'
  if (link.previousHash !== previous) return 'not-linked'
  if (link.hash !== linkHash(previous, link)) return 'changed'
  return isDetailWhole(link) ? null : 'detail-changed'
}

/** Erasing takes both the detail and its salt; one without the other is no erasure. */
function isDetailWhole({ salt, detail, detailHash }: StoredLink): boolean {
  if (salt === null || detail === null) return salt === detail
  return detailHashOf(salt, detail) === detailHash
}

function faultOfHead(events: number, last: string, { version, headHash }: ChainHead): ChainFault | null {
  if (version !== events) return version > events ? 'cut-off' : 'too-long'
  return headHash === last ? null : 'head'
}
