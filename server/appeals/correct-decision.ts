import { requireStatus } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import { storeCorrection } from '../applications/decision-store.ts'
import { type Reasons, reasonParts } from '../applications/reasons.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { countEarlier, ofApplication } from '../history/earlier-decisions-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { keepCorrection } from './corrections-store.ts'

export interface Correction {
  readonly reasons: Reasons
  /** What was wrong, for the applicant to read. */
  readonly reason: string
}

/**
 * An approver corrects a clear error in the words of a decision: a slip of the pen, a sum or a name that was typed wrong.
 * What was decided stays as it was, and so does the day; both texts stay readable.
 * @throws Refused `wrong-state` where nothing is decided, `invalid` where nothing was changed
 */
export const correctDecision = (deps: Deps, command: CaseCommand, { reasons, reason }: Correction): Promise<void> =>
  onCase(deps, { ...command, name: 'correct-decision' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const application = await loadApplication(tx, file.id)
    const { decision } = requireStatus(application, 'correct', 'granted', 'granted-in-part', 'refused', 'dismissed')
    if (reasonParts.every(part => reasons[part] === decision.reasons[part])) refuse(nothingChanged)
    const decisionNumber = (await countEarlier(tx, file.id, ofApplication)) + 1
    await keepCorrection(tx, file, { decisionNumber, before: decision.reasons, after: reasons, reason })
    await storeCorrection(tx, file, { ...decision, reasons })
    await enqueueNotice(tx, file, { kind: 'decision-corrected', content: { reason } })
    await recordEvent(tx, file, { kind: 'decision-corrected', detail: { number: decisionNumber, reason } })
  })

const nothingChanged = {
  code: 'invalid',
  errors: [{ path: 'reasons.facts', message: 'Teksten er den same som før. Rett det som er feil.' }],
} as const
