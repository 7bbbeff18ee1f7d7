import { beginClaimAssessment } from '../../server/claims/begin-claim-assessment.ts'
import type { Claim, ClaimFacts, ClaimOutcome } from '../../server/claims/claim.ts'
import { asClaimed } from '../../server/claims/claim-settlement.ts'
import { listClaims } from '../../server/claims/claim-store.ts'
import { decideClaim } from '../../server/claims/decide-claim.ts'
import { lodgeClaim } from '../../server/claims/lodge-claim.ts'
import { attestPayment, payClaim } from '../../server/claims/pay-claim.ts'
import { recommendClaim } from '../../server/claims/recommend-claim.ts'
import type { Deps } from '../../server/deps.ts'
import { listDwellings } from '../../server/guarantees/dwelling-store.ts'
import { commandBy } from './play.ts'

/** Lodges a claim; answers its id. */
export async function claim(
  deps: Deps,
  caseId: string,
  { applicant, facts }: { applicant: string; facts: ClaimFacts },
): Promise<string> {
  const command = await commandBy(deps, caseId, applicant)
  await lodgeClaim(deps, command, facts)
  return command.commandId
}

export async function findClaim(deps: Deps, caseId: string, claimId: string): Promise<Claim> {
  const found = (await listClaims(deps.database.reader, caseId)).find(one => one.id === claimId)
  if (!found) throw new Error(`No claim ${claimId}`)
  return found
}

/** The case officer takes the claim and recommends it as claimed. */
export async function recommendAsClaimed(
  deps: Deps,
  caseId: string,
  { claimId, officer, outcome = 'settled' }: { claimId: string; officer: string; outcome?: ClaimOutcome },
): Promise<void> {
  await beginClaimAssessment(deps, await commandBy(deps, caseId, officer), { claimId })
  const { facts } = await findClaim(deps, caseId, claimId)
  const assessed = asClaimed(facts.dwellings, await listDwellings(deps.database.reader, caseId))
  await recommendClaim(deps, await commandBy(deps, caseId, officer), {
    claimId,
    outcome,
    reasons: 'Salet var marknadsmessig, og kostnadene er dokumenterte med bilag.',
    assessed,
  })
}

/** The approver decides the claim as recommended. */
export async function settle(
  deps: Deps,
  caseId: string,
  { claimId, approver }: { claimId: string; approver: string },
): Promise<void> {
  const found = await findClaim(deps, caseId, claimId)
  if (found.status !== 'recommended') throw new Error(`Claim ${claimId} is ${found.status}`)
  const { outcome, settlement } = found.recommendation
  await decideClaim(deps, await commandBy(deps, caseId, approver), {
    claimId,
    outcome,
    reasons: 'Oppgjeret følgjer utrekninga.',
    seenOre: settlement.answer.payoutOre,
  })
}

/** The fund manager attests and pays. */
export async function pay(
  deps: Deps,
  caseId: string,
  { claimId, manager }: { claimId: string; manager: string },
): Promise<void> {
  await attestPayment(deps, await commandBy(deps, caseId, manager), { claimId })
  await payClaim(deps, await commandBy(deps, caseId, manager), { claimId, paidDay: deps.clock.today() })
}
