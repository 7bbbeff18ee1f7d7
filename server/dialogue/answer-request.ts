import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { refuse } from '../shared/refusal.ts'
import { sha256 } from '../shared/sha256.ts'
import { missingAnswers } from './answers.ts'
import { documentsFor } from './arrived-documents-read.ts'
import { type ItemAnswer, storeAnswer, storeDraftAnswer } from './item-store.ts'
import { askedInPlace, type CaseRequest, requireRequestIn } from './request.ts'
import { changeRequest, loadRequest } from './request-store.ts'
import { takeBackTheBall } from './take-back-the-ball.ts'
import { tellOfficer } from './tell.ts'
import { addToThread } from './thread-store.ts'

export interface AnsweredRequest {
  readonly requestId: string
  /** The version of the request that stood on the page; `null` where none was shown. */
  readonly seenVersion: number | null
  readonly answers: readonly ItemAnswer[]
}

/**
 * Keeps what the applicants have written so far, of those items that are sent. It is theirs alone until it is sent, so it leaves
 * no event; a window or a co-applicant that has not seen what was saved meanwhile is refused as `stale`.
 */
export const saveAnswerDraft = (deps: Deps, command: CaseCommand, answered: AnsweredRequest): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'save-answer-draft' }, async (tx, file) => {
    const request = await requestToAnswer(tx, file, answered)
    const sent = answered.answers.filter(({ number }) => askedInPlace(request).some(item => item.number === number))
    if (answered.seenVersion === null) requireNothingElse(request, sent)
    for (const answer of sent) await storeDraftAnswer(tx, request.id, answer)
    await changeRequest(tx, request.id, {})
  })

/**
 * Sends the answers to everything that is asked in its place. The request is answered when the application has been sent again
 * too, where that was asked for. @throws Refused `invalid` for each item without an answer, `stale`, `wrong-state`
 */
export const answerRequest = (deps: Deps, command: CaseCommand, answered: AnsweredRequest): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'answer-request' }, async (tx, file) => {
    const request = await requestToAnswer(tx, file, answered)
    const answers = asked(request, answered)
    const errors = missingAnswers(request, answers, await documentsFor(tx, file.id, request))
    if (errors.length > 0) refuse({ code: 'invalid', errors })
    for (const answer of answers) await storeAnswer(tx, file, { requestId: request.id, ...answer })
    await addToThread(tx, file, { side: 'applicant', kind: 'answer', requestId: request.id })
    await tellOfficer(tx, file, { kind: 'request-answered' })
    await finishIfAnswered(tx, file, request.id)
    const wordsHash = sha256(JSON.stringify(answers))
    await recordEvent(tx, file, { kind: 'request-answered', detail: { requestId: request.id, wordsHash } })
  })

/** @throws Refused `not-found`, `wrong-state`, `stale` */
async function requestToAnswer(tx: Tx, file: CaseFile, { requestId, seenVersion }: AnsweredRequest) {
  await requireApplicant(tx, file)
  const request = await loadRequest(tx, file.id, requestId)
  requireRequestIn(request, 'answer', 'open', 'overdue')
  if (askedInPlace(request).length === 0) refuse({ code: 'wrong-state', action: 'answer', state: request.status })
  if (seenVersion !== null && seenVersion !== request.version)
    refuse({ code: 'stale', seenVersion, currentVersion: request.version })
  return request
}

/** Who says nothing of what they saw writes over nothing. @throws Refused `stale` */
function requireNothingElse({ items, version }: CaseRequest, sent: readonly ItemAnswer[]): void {
  const isOther = ({ number, text, nothing }: ItemAnswer) =>
    items.some(
      item => item.number === number && hasDraft(item) && (item.draft !== text || item.draftNothing !== nothing),
    )
  if (sent.some(isOther)) refuse({ code: 'stale', seenVersion: 0, currentVersion: version })
}

const hasDraft = ({ draft, draftNothing }: CaseRequest['items'][number]): boolean => draft !== null || draftNothing

/** One answer for each item that is asked, in its order; what is sent about others is left aside. */
const asked = (request: CaseRequest, { answers }: AnsweredRequest): ItemAnswer[] =>
  askedInPlace(request).map(
    ({ number }) => answers.find(answer => answer.number === number) ?? { number, text: null, nothing: false },
  )

/** Where nothing is asked any more, the ball is the fund's again. */
export async function finishIfAnswered(tx: Tx, file: CaseFile, requestId: string): Promise<void> {
  const { items, status } = await loadRequest(tx, file.id, requestId)
  if (items.some(item => item.status === 'asked')) return changeRequest(tx, requestId, {})
  await changeRequest(tx, requestId, { status: 'answered', answeredDay: file.today })
  if (status === 'open') await takeBackTheBall(tx, file, { requestId, outcome: 'met' })
}
