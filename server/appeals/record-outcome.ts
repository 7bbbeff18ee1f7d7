import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide, requireNotDecidedBelow } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { type FieldError, Refused, refuse } from '../shared/refusal.ts'
import { type Appeal, type AppealOutcome, type BodyOutcome, requireAppealMove, takesUp } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'
import { type Following, followOutcome } from './follow-outcome.ts'
import { requireDocument } from './register-appeal.ts'

export interface BodyDecision {
  readonly appealId: string
  readonly outcome: BodyOutcome
  readonly caseNumber: string
  readonly day: Day
  readonly reasons: string
  readonly instruction: string | null
  readonly document: string | null
}

/**
 * An approver who did not make the decision puts in what the appeal body decided on it. Where it changed or set aside the
 * decision, the matter is taken up again, with what the body said the fund must keep to: at once, or later by
 * `takeUpAfterOutcome` where something in the case keeps it from that now. What the body decided is recorded in any case.
 * @throws Refused `disqualified` for who decided below, `invalid` without that instruction or for days that cannot be
 */
export const recordOutcome = (deps: Deps, command: CaseCommand, decided: BodyDecision): Promise<void> =>
  onCase(deps, { ...command, name: 'record-appeal-outcome' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const appeal = await findAppeal(tx, file.id, decided.appealId)
    requireAppealMove(appeal, 'closed')
    requireNotDecidedBelow(file, [appeal.decidedBy])
    const errors = faults(file, appeal, decided)
    if (errors.length > 0) refuse({ code: 'invalid', errors })
    if (decided.document !== null) await requireDocument(tx, file, decided.document)
    await close(tx, file, { appeal, decided })
  })

function faults({ today }: CaseFile, { answer }: Appeal, decided: BodyDecision): FieldError[] {
  const errors: FieldError[] = []
  const { day, instruction } = decided
  if (day > today) errors.push({ path: 'day', message: 'Klageinstansen kan ikkje ha avgjort klaga etter i dag.' })
  if (answer && day < answer.day)
    errors.push({ path: 'day', message: 'Klageinstansen kan ikkje ha avgjort klaga før ho vart send dit.' })
  if (takesUp(decided) && instruction === null)
    errors.push({ path: 'instruction', message: 'Skriv kva fondet må rette seg etter når saka blir teken opp att.' })
  return errors
}

async function close(
  tx: Tx,
  file: CaseFile,
  { appeal, decided }: { appeal: Appeal; decided: BodyDecision },
): Promise<void> {
  const { id, number } = appeal
  const { appealId: _, document: documentId, ...told } = decided
  const outcome: AppealOutcome = { ...told, documentId, recordedDay: file.today, takenUpDay: null }
  await changeAppeal(tx, file, { id, change: { status: 'closed', outcome, recorded_by: file.actor.id } })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'closed', number, outcome: told.outcome } })
  const { caseNumber: bodyCase, day: onDay, reasons, instruction } = told
  const detail = { number, outcome: told.outcome, bodyCase, onDay, reasons, instruction }
  await recordEvent(tx, file, { kind: 'appeal-closed', detail })
  if (takesUp(decided)) await followIfPossible(tx, file, { appeal, outcome })
}

/** NOTE: what keeps the matter from being taken up is told on the appeal's page, with the step that is left. */
async function followIfPossible(tx: Tx, file: CaseFile, following: Following): Promise<void> {
  try {
    await followOutcome(tx, file, following)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
