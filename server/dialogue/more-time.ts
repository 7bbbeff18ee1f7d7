import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { addDays, addMonths, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { nextWorkingDay } from '../shared/working-day.ts'
import { insertWish, listWishes, storeWishAnswer, type WishForTime } from './more-time-store.ts'
import { type CaseRequest, requireRequestIn } from './request.ts'
import { changeRequest, loadRequest } from './request-store.ts'
import { tellOfficer } from './tell.ts'
import { addToThread } from './thread-store.ts'

export interface WishInput {
  readonly requestId: string
  readonly wishedDay: Day
  readonly reason: string
}

/** The applicant asks for a later last day; one wish at a time. Until it is answered, the day stands. */
export const askForMoreTime = (deps: Deps, command: CaseCommand, wish: WishInput): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'ask-for-more-time' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const { request, open } = await requestWithWish(tx, file, wish.requestId)
    requireRequestIn(request, 'ask-for-more-time', 'open')
    if (open) refuse({ code: 'wrong-state', action: 'ask-for-more-time', state: 'time-asked' })
    requireLater(request, { day: wish.wishedDay, path: 'wishedDay' })
    await insertWish(tx, file, wish)
    await addToThread(tx, file, { side: 'applicant', kind: 'time-asked', requestId: request.id })
    await tellOfficer(tx, file, { kind: 'more-time-asked' })
    await recordEvent(tx, file, {
      kind: 'more-time-asked',
      detail: { requestId: request.id, onDay: wish.wishedDay },
    })
  })

export interface WishAnswer {
  readonly requestId: string
  readonly answer: 'granted' | 'refused'
  /** The new last day; the one that was wished for where it is left out. */
  readonly newDay: Day | null
  readonly words: string | null
}

/** The case officer gives more time, as much as was wished for or other, or says why not. */
export const answerWish = (deps: Deps, command: CaseCommand, given: WishAnswer): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-wish-for-time' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const { request, open } = await requestWithWish(tx, file, given.requestId)
    requireRequestIn(request, 'answer-wish-for-time', 'open')
    if (!open) return refuse({ code: 'wrong-state', action: 'answer-wish-for-time', state: request.status })
    if (given.answer === 'refused') await refuseTime(tx, file, { request, wish: open, words: given.words })
    else await giveTime(tx, file, { request, wish: open, given })
  })

async function requestWithWish(tx: Tx, file: CaseFile, requestId: string) {
  const request = await loadRequest(tx, file.id, requestId)
  const wishes = await listWishes(tx, requestId)
  return { request, open: wishes.find(({ answer }) => answer === null) }
}

function requireLater({ dueDay }: CaseRequest, { day, path }: { day: Day; path: string }): void {
  const [earliest, latest] = [addDays(dueDay, 1), addMonths(dueDay, 6)]
  if (day < earliest || day > latest) refuse({ code: 'day-out-of-range', path, earliest, latest })
}

interface Answering {
  readonly request: CaseRequest
  readonly wish: WishForTime
}

async function refuseTime(tx: Tx, file: CaseFile, { request, wish, words }: Answering & { words: string | null }) {
  if (words === null) refuse({ code: 'invalid', errors: [{ path: 'words', message: 'Skriv kvifor fristen står.' }] })
  await storeWishAnswer(tx, file, { id: wish.id, answer: 'refused', newDay: null, words })
  await tellAnswer(tx, file, { request, kind: 'time-refused', dueDay: request.dueDay })
}

async function giveTime(tx: Tx, file: CaseFile, { request, wish, given }: Answering & { given: WishAnswer }) {
  const chosen = given.newDay ?? wish.wishedDay
  requireLater(request, { day: chosen, path: 'newDay' })
  const dueDay = nextWorkingDay(chosen)
  await storeWishAnswer(tx, file, { id: wish.id, answer: 'granted', newDay: dueDay, words: given.words })
  await changeRequest(tx, request.id, { dueDay })
  await setDeadline(tx, file, { kind: 'request', dueDay, subject: request.id })
  await tellAnswer(tx, file, { request, kind: 'time-granted', dueDay })
}

interface Answer {
  readonly request: CaseRequest
  readonly kind: 'time-granted' | 'time-refused'
  readonly dueDay: Day
}

async function tellAnswer(tx: Tx, file: CaseFile, { request, kind, dueDay }: Answer): Promise<void> {
  const answer = kind === 'time-granted' ? 'granted' : 'refused'
  await addToThread(tx, file, { side: 'fund', kind, requestId: request.id })
  await enqueueNotice(tx, file, { kind: 'more-time-answered', content: { requestId: request.id, answer, dueDay } })
  const detail = { requestId: request.id, answer, oldDay: request.dueDay, dueDay }
  await recordEvent(tx, file, { kind: 'more-time-answered', detail })
}
