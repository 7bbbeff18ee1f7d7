import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { findDocument } from '../documents/document-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import type { PaperAppealInput } from './appeal-forms.ts'
import { requireAppealable, takeIn } from './file-appeal.ts'

/**
 * A case officer puts in an appeal that came on paper. It is in time when it was posted in time, whenever it arrived.
 * @throws Refused `invalid` for days that cannot be, or a document that the case has not got; `wrong-state` as for `fileAppeal`
 */
export const registerAppeal = (deps: Deps, command: CaseCommand, input: PaperAppealInput): Promise<void> =>
  onCase(deps, { ...command, name: 'register-appeal' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const decision = await requireAppealable(tx, file, input.decision)
    const { wrong, wanted, news, lateReason, sender, postedDay, receivedDay, document: documentId } = input
    const errors = dayFaults(file, { postedDay, receivedDay, decidedDay: decision.day })
    if (errors.length > 0) refuse({ code: 'invalid', errors })
    if (documentId !== null) await requireDocument(tx, file, documentId)
    const filing = { wrong, wanted, news, lateReason, sender }
    await takeIn(tx, file, { decision, filing, channel: 'paper', postedDay, receivedDay, documentId })
  })

interface Days {
  readonly postedDay: Day
  readonly receivedDay: Day
  readonly decidedDay: Day
}

function dayFaults({ today }: CaseFile, { postedDay, receivedDay, decidedDay }: Days): FieldError[] {
  const errors: FieldError[] = []
  if (receivedDay > today) errors.push({ path: 'receivedDay', message: 'Klaga kan ikkje ha kome etter i dag.' })
  if (postedDay > receivedDay) errors.push({ path: 'postedDay', message: 'Klaga kan ikkje vere send etter at ho kom.' })
  if (postedDay < decidedDay) errors.push({ path: 'postedDay', message: 'Klaga kan ikkje vere send før vedtaket.' })
  return errors
}

/** @throws Refused `invalid` at `document` */
export async function requireDocument(tx: Tx, file: CaseFile, documentId: string): Promise<void> {
  const document = await findDocument(tx, file.id, documentId)
  if (document?.status === 'received') return
  refuse({ code: 'invalid', errors: [{ path: 'document', message: 'Vel eit dokument som ligg i saka.' }] })
}
