import type { Tx } from '../../db/database.ts'
import { closeDeadline, setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { tellOfficer } from '../dialogue/tell.ts'
import { listEvents, recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { addMonths } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { isLate } from './appeal.ts'
import type { AppealInput } from './appeal-forms.ts'
import { insertAppeal, listAppeals, type NewAppeal } from './appeal-store.ts'
import { type StandingDecision, standingDecisions } from './appealable.ts'

/**
 * The applicant appeals a decision. It names the decision itself, so what else has happened in the case meanwhile is no
 * hindrance. After the last day it is taken in all the same, with the reason why it is late; whether it is handled is decided then.
 * @throws Refused `wrong-state` where the decision does not stand, or is appealed already; `invalid` without a reason when late
 */
export const fileAppeal = (deps: Deps, command: CaseCommand, input: AppealInput): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'file-appeal' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const decision = await requireAppealable(tx, file, input.decision)
    const { wrong, wanted, news, lateReason } = input
    const postedDay = file.today
    if (isLate({ postedDay, lastDay: decision.lastDay }) && lateReason === null)
      refuse({ code: 'invalid', errors: [{ path: 'lateReason', message: 'Skriv kvifor klaga kjem etter fristen.' }] })
    const filing = { wrong, wanted, news, lateReason, sender: null }
    await takeIn(tx, file, {
      decision,
      filing,
      channel: 'portal',
      postedDay,
      receivedDay: postedDay,
      documentId: null,
    })
  })

/** A decision that stands and that nobody has appealed. @throws Refused `wrong-state` */
export async function requireAppealable(tx: Tx, file: CaseFile, seq: number): Promise<StandingDecision> {
  const decision = standingDecisions(await listEvents(tx, file.id)).find(one => one.seq === seq)
  if (!decision) return refuse({ code: 'wrong-state', action: 'appeal', state: 'superseded' })
  const appeals = await listAppeals(tx, file.id)
  if (appeals.some(({ decisionSeq, status }) => decisionSeq === seq && status !== 'withdrawn'))
    refuse({ code: 'wrong-state', action: 'appeal', state: 'appealed' })
  return decision
}

/** The appeal gets its number, the fund a month to answer it, and the appellant a receipt. */
export async function takeIn(tx: Tx, file: CaseFile, appeal: Omit<NewAppeal, 'number' | 'status'>): Promise<void> {
  const { decision, channel, filing, postedDay, receivedDay } = appeal
  const number = (await listAppeals(tx, file.id)).length + 1
  const late = isLate({ postedDay, lastDay: decision.lastDay })
  await insertAppeal(tx, file, { ...appeal, number, status: late ? 'late' : 'received' })
  await closeDeadline(tx, file, { kind: 'appeal', subject: String(decision.seq), outcome: 'met' })
  const subject = file.commandId
  const dueDay = await setDeadline(tx, file, { kind: 'answer', dueDay: addMonths(receivedDay, 1), subject })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: late ? 'late' : 'receipt', number, dueDay } })
  await tellOfficer(tx, file, { kind: 'appeal', content: { step: 'arrived', number } })
  const kind = channel === 'paper' ? 'appeal-registered' : 'appeal-filed'
  await recordEvent(tx, file, { kind, detail: { number, decision: decision.seq, late, postedDay, filing } })
}
