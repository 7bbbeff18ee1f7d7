import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { storeAskedAgain, storeSufficient } from './item-store.ts'
import { giveTheBall } from './open-request.ts'
import { type CaseRequest, dueDayFrom, requireRequestIn } from './request.ts'
import { changeRequest, loadRequest } from './request-store.ts'
import { addToThread } from './thread-store.ts'

export interface Verdict {
  readonly number: number
  readonly sufficient: boolean
  /** What is still missing, where it does not suffice. */
  readonly guidance: string | null
}

export interface Review {
  readonly requestId: string
  readonly verdicts: readonly Verdict[]
  /** The last day for what is asked again; two weeks where it is left out. */
  readonly dueDay: Day | null
}

/** The case officer looks at the answers: each suffices, or is asked for again with what is still missing. */
export const reviewRequest = (deps: Deps, command: CaseCommand, review: Review): Promise<void> =>
  onCase(deps, { ...command, name: 'review-request' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const request = await loadRequest(tx, file.id, review.requestId)
    requireRequestIn(request, 'review', 'answered')
    requireVerdicts(request, review.verdicts)
    const again = review.verdicts.filter(({ sufficient }) => !sufficient)
    for (const { number } of review.verdicts.filter(({ sufficient }) => sufficient))
      await storeSufficient(tx, file, { requestId: request.id, number })
    if (again.length === 0) await settle(tx, file, request)
    else await askAgain(tx, file, { request, again, dueDay: dueDayFrom(review.dueDay, file.today) })
  })

/** One for every answer that nobody has judged. */
function requireVerdicts({ items }: CaseRequest, verdicts: readonly Verdict[]): void {
  const answered = items.filter(({ status }) => status === 'answered')
  const errors = answered.flatMap(({ number }, index) => {
    const verdict = verdicts.find(one => one.number === number)
    if (!verdict) return [{ path: `verdicts.${index}.verdict`, message: 'Vel om svaret er godt nok.' }]
    const unsaid = !verdict.sufficient && verdict.guidance === null
    return unsaid ? [{ path: `verdicts.${index}.guidance`, message: 'Skriv kva som framleis manglar.' }] : []
  })
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

async function settle(tx: Tx, file: CaseFile, { id: requestId }: CaseRequest): Promise<void> {
  await changeRequest(tx, requestId, { status: 'closed', closedDay: file.today })
  await addToThread(tx, file, { side: 'fund', kind: 'settled', requestId })
  await recordEvent(tx, file, { kind: 'request-settled', detail: { requestId } })
}

interface AskedAgain {
  readonly request: CaseRequest
  readonly again: readonly Verdict[]
  readonly dueDay: Day
}

async function askAgain(tx: Tx, file: CaseFile, { request, again, dueDay }: AskedAgain): Promise<void> {
  const { id: requestId } = request
  for (const { number, guidance } of again)
    await storeAskedAgain(tx, file, { requestId, number, guidance: guidance ?? '' })
  await changeRequest(tx, requestId, { status: 'open', dueDay })
  await giveTheBall(tx, file, { requestId, dueDay })
  await addToThread(tx, file, { side: 'fund', kind: 'asked-again', requestId })
  await enqueueNotice(tx, file, { kind: 'request-for-more', content: { requestId, dueDay } })
  await recordEvent(tx, file, { kind: 'asked-again', detail: { requestId, number: again.length, dueDay } })
}
