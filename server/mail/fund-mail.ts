import type { Deps } from '../deps.ts'
import { withoutTiedCases } from '../people/known-tie-read.ts'
import {
  countMails,
  type ListedMail,
  listInHand,
  listSentMails,
  listWaitingMails,
  type MailCounts,
} from './mail-lists.ts'
import { type Pause, readPause } from './pause-store.ts'

/** The fund's mail, for one of its staff: without that of cases which they are disqualified from. */
export interface FundMail {
  readonly counts: MailCounts
  readonly inHand: readonly ListedMail[]
  readonly waiting: readonly ListedMail[]
  readonly sent: readonly ListedMail[]
  /** How much of it is left out. */
  readonly hidden: number
  /** The server takes nothing now; `null` where it does. */
  readonly pause: Pause | null
  /** Where mail goes: to a server, to the demonstration's mailbox, or nowhere yet. */
  readonly way: 'server' | 'mailbox' | 'none'
}

const mostShown = 100

export async function readFundMail(
  deps: Deps,
  { fundId, viewerId }: { readonly fundId: string; readonly viewerId: string },
): Promise<FundMail> {
  const { reader } = deps.database
  const { mail, demo } = deps.config
  const counts = await countMails(reader, fundId)
  const inHand = await listInHand(reader, fundId, mostShown)
  const waiting = await listWaitingMails(reader, fundId, mostShown)
  const sent = await listSentMails(reader, fundId, mostShown)
  const all = [...inHand, ...waiting, ...sent]
  const seen = new Set(await withoutTiedCases(reader, viewerId, all))
  const left = (mails: readonly ListedMail[]) => mails.filter(one => seen.has(one))
  return {
    counts: {
      inHand: counts.inHand - inHand.length + left(inHand).length,
      waiting: counts.waiting - waiting.length + left(waiting).length,
    },
    inHand: left(inHand),
    waiting: left(waiting),
    sent: left(sent),
    hidden: all.length - seen.size,
    pause: await readPause(reader),
    way: mail ? 'server' : demo ? 'mailbox' : 'none',
  }
}
