import { caseOfficer } from '../dialogue/case-officer-read.ts'
import type { CaseRequest } from '../dialogue/request.ts'
import { listRequests } from '../dialogue/request-store.ts'
import { countUnread, markRead, type ThreadReader } from '../dialogue/thread-reading-store.ts'
import { listThread, type ThreadEntry } from '../dialogue/thread-store.ts'
import type { CaseContext } from '../http/context.ts'
import { audienceOf } from './audience.ts'
import { type CaseSubject, readSubject } from './subpage-read.ts'

/** The thread of a case as one viewer has it before them. */
export interface CaseMessages extends CaseSubject {
  readonly entries: readonly Omit<ThreadEntry, 'authorId'>[]
  /** What each request in the thread is, by its id. */
  readonly requests: Readonly<Record<string, RequestInThread>>
  /** How many of the other side's latest entries the viewer had not read. */
  readonly unread: number
  readonly canWrite: boolean
}

export type RequestInThread = Pick<CaseRequest, 'kind' | 'status' | 'dueDay'> & { readonly items: number }

export async function readMessages(context: CaseContext): Promise<CaseMessages> {
  const subject = await readSubject(context)
  const { reader } = context.deps.database
  const { parties, id } = context.caseAccess
  const [entries, requests] = [await listThread(reader, id), await listRequests(reader, id)]
  const by = await threadReader(context)
  return {
    ...subject,
    entries: entries.map(({ authorId: _id, ...entry }) => entry),
    requests: Object.fromEntries(requests.map(request => [request.id, inThread(request)])),
    unread: by ? await countUnread(reader, id, by) : 0,
    canWrite: subject.reference !== null && (parties.has('applicant') || parties.has('case-officer')),
  }
}

const inThread = ({ kind, status, dueDay, items }: CaseRequest): RequestInThread => ({
  kind,
  status,
  dueDay,
  items: items.length,
})

/** Whoever looks at the thread has read what was shown of it: an applicant for themselves, the case officer of the case for the fund. */
export async function markThreadRead(context: CaseContext, { entries, unread }: CaseMessages): Promise<void> {
  const last = entries.at(-1)
  const by = await threadReader(context)
  if (!by || !last || unread === 0) return
  await context.deps.database.transact(tx => markRead(tx, context.caseAccess.id, { by, upTo: last.id }))
}

/** `null` for colleagues who only look in. */
async function threadReader({ deps, caseAccess, viewer }: CaseContext): Promise<ThreadReader | null> {
  const { id, parties } = caseAccess
  if (audienceOf(parties) === 'applicant') return { side: 'applicant', userId: viewer.id }
  const officer = await caseOfficer(deps.database.reader, id)
  const isTheirs = officer === viewer.id || (officer === null && parties.has('case-officer'))
  return isTheirs ? { side: 'fund' } : null
}
