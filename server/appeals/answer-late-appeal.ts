import type { Tx } from '../../db/database.ts'
import { meetAnswer } from '../deadlines/answer-clock.ts'
import { lastDayForLateAppeal, startAppealClock } from '../deadlines/appeal-clock.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type Appeal, requireAppealMove } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'

export interface LatenessAnswer {
  readonly appealId: string
  readonly answer: 'take' | 'dismiss'
  readonly reason: string
}

/**
 * An approver takes a late appeal, because the appellant is not to blame or for special reasons, or dismisses it; that is a
 * decision, which can be appealed. More than a year after the notice it can only be dismissed.
 * @throws Refused `day-out-of-range` when it is taken after that year
 */
export const answerLateAppeal = (deps: Deps, command: CaseCommand, given: LatenessAnswer): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-late-appeal' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const appeal = await findAppeal(tx, file.id, given.appealId)
    if (given.answer === 'take') await take(tx, file, { appeal, reason: given.reason })
    else await dismiss(tx, file, { appeal, reason: given.reason })
  })

interface Answering {
  readonly appeal: Appeal
  readonly reason: string
}

async function take(tx: Tx, file: CaseFile, { appeal, reason }: Answering): Promise<void> {
  const { id, number, status, postedDay, decisionDay } = appeal
  if (status !== 'late') refuse({ code: 'wrong-state', action: 'appeal-taken-late', state: `appeal-${status}` })
  const latest = lastDayForLateAppeal(decisionDay)
  if (postedDay > latest) refuse({ code: 'day-out-of-range', path: 'answer', earliest: null, latest })
  const lateness = { taken: true, reason, by: file.actor.id, day: file.today }
  await changeAppeal(tx, file, { id, change: { status: 'received', lateness } })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'taken-late', number } })
  await recordEvent(tx, file, { kind: 'appeal-taken-late', detail: { number, reason } })
}

async function dismiss(tx: Tx, file: CaseFile, { appeal, reason }: Answering): Promise<void> {
  const { id, number } = appeal
  requireAppealMove(appeal, 'dismissed')
  const lateness = { taken: false, reason, by: file.actor.id, day: file.today }
  await changeAppeal(tx, file, { id, change: { status: 'dismissed', lateness } })
  await meetAnswer(tx, file, id)
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'dismissed', number, reason } })
  await recordEvent(tx, file, { kind: 'appeal-dismissed', detail: { number, reason } })
  await startAppealClock(tx, file)
}
