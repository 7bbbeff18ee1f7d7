import type { Tx } from '../../db/database.ts'
import { startAppealClock } from '../deadlines/appeal-clock.ts'
import type { Deps } from '../deps.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { type EventKind, recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type Guarantee, requireEnd } from './guarantee.ts'
import { openGuarantee } from './open-guarantee.ts'
import { endGuarantee } from './release-held.ts'

type Ending = { readonly reason: 'lapsed' | 'reversed' | 'withdrawn'; readonly explanation: string }

const eventOf: Record<Ending['reason'], EventKind> = {
  lapsed: 'guarantee-lapsed',
  reversed: 'guarantee-reversed',
  withdrawn: 'guarantee-withdrawn',
}

/**
 * Ends a live guarantee by a person's deed, and gives all it holds back:
 * - `lapsed`: an approver, once a deadline for acceptance, start or completion has passed
 * - `reversed`: an approver, when conditions were broken
 * - `withdrawn`: the applicant, who no longer needs it
 * @throws Refused `wrong-state` also while a claim is open, `day-out-of-range` before the deadline
 */
export async function endByDecision(deps: Deps, command: CaseCommand, ending: Ending): Promise<void> {
  await onCase(deps, { ...command, name: `end-${ending.reason}` }, async (tx, file) => {
    await requireEnder(tx, file, ending)
    const { guarantee } = await openGuarantee(tx, file.id)
    requireEnd(guarantee, ending.reason)
    if (guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: ending.reason, state: 'open-claim' })
    if (ending.reason === 'lapsed') requirePassedDeadline(guarantee, file.today)
    await enqueueNotice(tx, file, { kind: 'guarantee-changed', content: ending })
    const detail = { explanation: ending.explanation, releasedOre: guarantee.heldOre }
    await recordEvent(tx, file, { kind: eventOf[ending.reason], detail })
    if (ending.reason !== 'withdrawn') await startAppealClock(tx, file)
    await endGuarantee(tx, file, { guarantee, reason: ending.reason })
  })
  await tellAfter(deps, { caseId: command.caseId })
}

async function requireEnder(tx: Tx, file: CaseFile, { reason }: Ending): Promise<void> {
  if (reason === 'withdrawn') {
    return requireApplicant(tx, file)
  }
  requireRole(file.actor, file.fundId, 'approver')
  await requireImpartialToDecide(tx, file)
}

function requirePassedDeadline(guarantee: Guarantee, today: Day): void {
  const deadline = openDeadline(guarantee)
  if (deadline !== null && today > deadline) return
  refuse({ code: 'day-out-of-range', path: 'lapse', earliest: deadline, latest: null })
}

/** The deadline that the guarantee must meet next; `null` once the home is completed. */
export function openDeadline(guarantee: Guarantee): Day | null {
  switch (guarantee.status) {
    case 'committed':
      return guarantee.acceptanceDeadline
    case 'in-force':
      return guarantee.startDeadline
    case 'building':
      return guarantee.completionDeadline
    default:
      return null
  }
}
