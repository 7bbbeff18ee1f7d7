import { closeDeadline, setDeadlines } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireGuarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { issueGuaranteeLetter } from './issue-guarantee-letter.ts'
import { openGuarantee } from './open-guarantee.ts'
import { endGuarantee } from './release-held.ts'

/** The applicant accepts the commitment: the guarantee is in force. @throws Refused `day-out-of-range` after the deadline */
export const acceptCommitment = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'accept-commitment' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    const { acceptanceDeadline } = requireGuarantee(guarantee, 'in-force', 'committed')
    if (file.today > acceptanceDeadline) {
      refuse({ code: 'day-out-of-range', path: 'acceptance', earliest: null, latest: acceptanceDeadline })
    }
    await changeGuarantee(tx, file, { status: 'in-force', accepted_day: file.today, next_due: null })
    await closeDeadline(tx, file, { kind: 'acceptance', outcome: 'met' })
    await setDeadlines(tx, file, [
      { kind: 'start', dueDay: guarantee.startDeadline },
      { kind: 'completion', dueDay: guarantee.completionDeadline },
    ])
    await enqueueNotice(tx, file, { kind: 'guarantee-in-force', content: { number: guarantee.number } })
    await recordEvent(tx, file, { kind: 'commitment-accepted' })
    await issueGuaranteeLetter(tx, file, { reason: 'in-force' })
  })

/** The applicant says no: all that was held goes back, and the next in the queue is told. */
export async function declineCommitment(deps: Deps, command: CaseCommand): Promise<void> {
  await onCase(deps, { ...command, name: 'decline-commitment' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, 'declined', 'committed')
    await recordEvent(tx, file, { kind: 'commitment-declined', detail: { releasedOre: guarantee.heldOre } })
    await endGuarantee(tx, file, { guarantee, reason: 'declined' })
  })
  await tellAfter(deps, { caseId: command.caseId })
}
