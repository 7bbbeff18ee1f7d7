import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type AnswerOutcome, requireAppealMove } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'

export interface AppealReview {
  readonly appealId: string
  readonly outcome: AnswerOutcome
  readonly words: string
}

/** The case officer looks at the decision once more, and says whether it should be changed or the appeal be forwarded. */
export const reviewAppeal = (
  deps: Deps,
  command: CaseCommand,
  { appealId, outcome, words }: AppealReview,
): Promise<void> =>
  onCase(deps, { ...command, name: 'review-appeal' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const appeal = await findAppeal(tx, file.id, appealId)
    requireAppealMove(appeal, 'reviewed')
    const review = { outcome, words, day: file.today }
    await changeAppeal(tx, file, {
      id: appealId,
      change: { status: 'reviewed', review, prepared_by: file.actor.id },
    })
    const detail = { number: appeal.number, answer: outcome, reason: words }
    await recordEvent(tx, file, { kind: 'appeal-reviewed', detail })
  })

/** The approver gives the appeal back to the case officer, with a reason. */
export const returnReview = (
  deps: Deps,
  command: CaseCommand,
  { appealId, reason }: { appealId: string; reason: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'return-appeal-review' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const { status, number, preparedBy } = await findAppeal(tx, file.id, appealId)
    if (status !== 'reviewed' || preparedBy === null)
      return refuse({ code: 'wrong-state', action: 'appeal-received', state: `appeal-${status}` })
    const change = { status: 'received', review: null, prepared_by: null } as const
    await changeAppeal(tx, file, { id: appealId, change })
    const content = { step: 'returned', number }
    await enqueueNotice(tx, file, { recipientId: preparedBy, kind: 'appeal', content })
    await recordEvent(tx, file, { kind: 'appeal-review-returned', detail: { number, reason } })
  })
