import type { Tx } from '../../db/database.ts'
import { meetAnswer } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { addToThread } from '../dialogue/thread-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type Appeal, type AppealAnswer, requireAppealMove } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'
import type { AppealReview } from './review-appeal.ts'
import { takeUp } from './take-up.ts'

/**
 * Another person than the one who prepared it answers an appeal: the fund gives way, and the matter is taken up again at
 * once, or the appeal goes to the appeal body with the fund's comments, which the appellant gets too and may comment on.
 * @throws Refused `four-eyes`, `disqualified`, `wrong-state` also where what was decided cannot be taken up again
 */
export const answerAppeal = (
  deps: Deps,
  command: CaseCommand,
  { appealId, outcome, words }: AppealReview,
): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-appeal' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const appeal = await findAppeal(tx, file.id, appealId)
    requireAppealMove(appeal, outcome === 'change' ? 'changed' : 'forwarded')
    if (appeal.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
    const answer = { outcome, words, day: file.today }
    await meetAnswer(tx, file, appealId)
    if (outcome === 'change') await giveWay(tx, file, { appeal, answer })
    else await forward(tx, file, { appeal, answer })
  })

interface Answering {
  readonly appeal: Appeal
  readonly answer: AppealAnswer
}

async function giveWay(tx: Tx, file: CaseFile, { appeal, answer }: Answering): Promise<void> {
  const { id, number } = appeal
  const { words } = answer
  await changeAppeal(tx, file, { id, change: { status: 'changed', answer, answered_by: file.actor.id } })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'changed', number, reason: words } })
  await recordEvent(tx, file, { kind: 'appeal-changed', detail: { number, reason: words } })
  await takeUp(tx, file, { appeal, reopening: { cause: 'appeal', appealId: id, reason: words } })
}

async function forward(tx: Tx, file: CaseFile, { appeal, answer }: Answering): Promise<void> {
  const { id, number } = appeal
  const { words } = answer
  await changeAppeal(tx, file, { id, change: { status: 'forwarded', answer, answered_by: file.actor.id } })
  await addToThread(tx, file, { side: 'fund', kind: 'message', body: words })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'forwarded', number } })
  await recordEvent(tx, file, { kind: 'appeal-forwarded', detail: { number, reason: words } })
}
