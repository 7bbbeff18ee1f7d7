import type { Tx } from '../../db/database.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import type { Day } from '../shared/day.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { storeAskedAgain, storeSufficient } from './item-store.ts'
import { giveTheBall } from './open-request.ts'
import { answeredItems, type CaseRequest, dueDayFrom, requireRequestIn } from './request.ts'
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

/**
 * Stores what the case officer thinks of the answers: each suffices, or is asked for again with what is still missing.
 * For the command that asks who may; it gives the application back where a question of it is among what is asked again.
 * @returns what is asked again @throws Refused `invalid` unless each answer has one verdict, `wrong-state`, `day-out-of-range`
 */
export async function judgeAnswers(tx: Tx, file: CaseFile, review: Review): Promise<readonly AskedAgain[]> {
  const request = await loadRequest(tx, file.id, review.requestId)
  requireRequestIn(request, 'review', 'answered')
  const judged = judgedAnswers(request, review.verdicts)
  const again = judged.filter(({ sufficient }) => !sufficient)
  for (const { number } of judged.filter(({ sufficient }) => sufficient))
    await storeSufficient(tx, file, { requestId: request.id, number })
  if (again.length === 0) await settle(tx, file, request)
  else await askAgain(tx, file, { request, again, dueDay: dueDayFrom(review.dueDay, file.today) })
  return again
}

export interface AskedAgain {
  readonly number: number
  readonly about: CaseRequest['items'][number]['about']
  readonly guidance: string
}

type Judged = AskedAgain & { readonly sufficient: boolean }

/** One verdict for every answer that nobody has judged, in the order of the items, and none for anything else. */
function judgedAnswers(request: CaseRequest, verdicts: readonly Verdict[]): Judged[] {
  const answered = answeredItems(request)
  const judged = answered.map(({ number, about }) => ({
    number,
    about,
    verdicts: verdicts.filter(verdict => verdict.number === number),
  }))
  const known = new Set(answered.map(({ number }) => number))
  const unknown = verdicts.filter(({ number }) => !known.has(number)).map(notThere)
  const errors = [...unknown, ...judged.flatMap((one, index) => faultsOf(one.verdicts, index))]
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  return judged.map(({ number, about, verdicts: [verdict] }) => ({
    number,
    about,
    sufficient: verdict?.sufficient ?? false,
    guidance: verdict?.guidance ?? '',
  }))
}

const notThere = ({ number }: Verdict): FieldError => ({
  path: '',
  message: `Punkt ${number} har ikkje noko svar som skal vurderast. Last sida på nytt for å sjå kva som ventar.`,
})

function faultsOf([verdict, another]: readonly Verdict[], index: number): FieldError[] {
  if (!verdict) return [{ path: `verdicts.${index}.verdict`, message: 'Vel om svaret er godt nok.' }]
  if (another) return [{ path: `verdicts.${index}.verdict`, message: 'Vurder svaret éin gong.' }]
  const unsaid = !verdict.sufficient && verdict.guidance === null
  return unsaid ? [{ path: `verdicts.${index}.guidance`, message: 'Skriv kva som framleis manglar.' }] : []
}

async function settle(tx: Tx, file: CaseFile, { id: requestId }: CaseRequest): Promise<void> {
  await changeRequest(tx, requestId, { status: 'closed', closedDay: file.today })
  await addToThread(tx, file, { side: 'fund', kind: 'settled', requestId })
  await recordEvent(tx, file, { kind: 'request-settled', detail: { requestId } })
}

interface Asking {
  readonly request: CaseRequest
  readonly again: readonly AskedAgain[]
  readonly dueDay: Day
}

async function askAgain(tx: Tx, file: CaseFile, { request, again, dueDay }: Asking): Promise<void> {
  const { id: requestId } = request
  for (const { number, guidance } of again) await storeAskedAgain(tx, file, { requestId, number, guidance })
  await changeRequest(tx, requestId, { status: 'open', dueDay })
  await giveTheBall(tx, file, { requestId, dueDay })
  await addToThread(tx, file, { side: 'fund', kind: 'asked-again', requestId })
  await enqueueNotice(tx, file, { kind: 'request-for-more', content: { requestId, dueDay } })
  await recordEvent(tx, file, { kind: 'asked-again', detail: { requestId, number: again.length, dueDay } })
}
