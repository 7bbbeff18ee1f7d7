import type { Tx } from '../../db/database.ts'
import { startAnswerClock } from '../deadlines/answer-clock.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { changeGuarantee } from '../guarantees/guarantee-store.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { dropSaleDeadlines } from '../guarantees/sale-deadlines.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { keepEarlierDecision, type Reopening } from '../history/earlier-decisions-store.ts'
import { refuse } from '../shared/refusal.ts'
import { claimedAsSold, requireClaim } from './claim.ts'
import { listClaims, storeClaimReopening } from './claim-store.ts'

/**
 * Takes a refused claim up again: the refusal is kept as it stood, and the claim is assessed anew by its case officer.
 * @throws Refused `wrong-state` where its homes were settled, the guarantee has ended, or another claim is open
 */
export async function reopenClaim(
  tx: Tx,
  file: CaseFile,
  { number, reopening }: { number: number; reopening: Reopening },
): Promise<void> {
  const found = (await listClaims(tx, file.id)).find(one => one.number === number)
  if (!found) return refuse({ code: 'not-found' })
  const claim = requireClaim(found, 'under-assessment', 'refused')
  if (claim.decision.outcome !== 'refused')
    refuse({ code: 'wrong-state', action: 'reopen', state: claim.decision.outcome })
  const { guarantee, rules } = await openGuarantee(tx, file.id)
  requireGuarantee(guarantee, 'reopen', 'in-force', 'building', 'completed')
  if (guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: 'reopen', state: 'open-claim' })
  await keepEarlierDecision(tx, file, { decided: { ...claim, subject: claim.id }, reopening })
  await storeClaimReopening(tx, file, claim.id)
  await changeGuarantee(tx, file, { open_claim_id: claim.id })
  await dropSaleDeadlines(tx, file, claimedAsSold(claim.facts))
  await startAnswerClock(tx, file, { months: rules.content.deadlines.answerMonths, subject: claim.id })
  await recordEvent(tx, file, { kind: 'claim-reopened', detail: { number, reason: reopening.reason } })
}
