import type { Reader } from '../../db/database.ts'
import type { Application } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import type { ApprovedDwelling } from '../applications/decision.ts'
import { decisionIn, recommendationIn } from '../applications/stored-decision.ts'
import type { Claim, ClaimRecommendation, Recovery } from '../claims/claim.ts'
import { grantedEarlier, listClaims } from '../claims/claim-store.ts'
import { payeeOf } from '../claims/payee-store.ts'
import { listRecoveries } from '../claims/recovery-store.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import type { Payee } from '../guarantees/payout-assignment.ts'
import { listEvents } from '../history/case-events-store.ts'
import { type EarlierDecision, listEarlierDecisions, ofApplication } from '../history/earlier-decisions-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type CaseHead, readCaseHead } from './case-head-read.ts'
import type { CalculationBase } from './claim-calculation.ts'

/** A case with what a loss in it is calculated from. */
export interface ClaimableCase extends CalculationBase {
  readonly caseId: string
  readonly head: CaseHead
  /** In the applicant's words. */
  readonly place: string
  readonly approved: readonly ApprovedDwelling[]
  readonly claims: readonly Claim[]
}

/** One claim with its case. */
export interface ClaimView extends ClaimableCase {
  readonly claim: Claim
  readonly recoveries: readonly Recovery[]
  /** Where a payout goes. */
  readonly payee: Payee
  readonly handlers: ClaimHandlers
  /** What was decided on it before, and taken up again. */
  readonly earlier: readonly EarlierDecision[]
}

/** @throws Refused `not-found` where the case has no guarantee. */
export async function readClaimableCase(reader: Reader, caseId: string): Promise<ClaimableCase> {
  const open = await openGuarantee(reader, caseId)
  const application = await loadApplication(reader, caseId)
  if (!('reopenedDay' in application))
    return refuse({ code: 'wrong-state', action: 'claim', state: application.status })
  return {
    caseId,
    open,
    approved: await approvedDwellings(reader, caseId, application),
    head: await readCaseHead(reader, caseId),
    place: application.facts.place ?? '',
    claims: await listClaims(reader, caseId),
    paidEarlierOre: await grantedEarlier(reader, caseId),
  }
}

/** As they were when the guarantee was given: what is recommended anew does not count before it is decided. */
async function approvedDwellings(reader: Reader, caseId: string, application: Application) {
  if (application.status === 'granted' || application.status === 'granted-in-part')
    return application.recommendation.dwellings
  const earlier = await listEarlierDecisions(reader, caseId)
  const granted = earlier.findLast(({ subject, decision }) => subject === ofApplication && decisionIn(decision).offer)
  return granted ? recommendationIn(granted.recommendation).dwellings : []
}

/** @throws Refused `not-found` */
export async function readClaim(reader: Reader, caseId: string, claimId: string): Promise<ClaimView> {
  const claimable = await readClaimableCase(reader, caseId)
  const claim = claimable.claims.find(one => one.id === claimId)
  if (!claim) return refuse({ code: 'not-found' })
  const recoveries = (await listRecoveries(reader, caseId)).filter(recovery => recovery.claimId === claimId)
  const earlier = (await listEarlierDecisions(reader, caseId)).filter(({ subject }) => subject === claimId)
  const payee = await payeeOf(reader, claim)
  return { ...claimable, claim, recoveries, earlier, payee, handlers: await readHandlers(reader, claimId) }
}

/** Who has handled a claim, by name. */
export interface ClaimHandlers {
  readonly officerName: string | null
  readonly preparerName: string | null
  readonly deciderName: string | null
  readonly attesterName: string | null
}

async function readHandlers(reader: Reader, claimId: string): Promise<ClaimHandlers> {
  const handlers = await reader.first<ClaimHandlers>(handlersSql, [claimId])
  return handlers ?? refuse({ code: 'not-found' })
}

const handlersSql = `
  SELECT o.name AS "officerName", p.name AS "preparerName", d.name AS "deciderName", a.name AS "attesterName"
  FROM claims c
  LEFT JOIN users o ON o.id = c.assigned_to
  LEFT JOIN users p ON p.id = c.prepared_by
  LEFT JOIN users d ON d.id = c.decided_by
  LEFT JOIN users a ON a.id = c.attested_by
  WHERE c.id = ?`

/** What was recommended the last time, also where the approver has returned it since. */
export async function readLastRecommendation(reader: Reader, claimId: string): Promise<ClaimRecommendation | null> {
  const row = await reader.first<{ recommendation: string | null }>('SELECT recommendation FROM claims WHERE id = ?', [
    claimId,
  ])
  return row?.recommendation ? JSON.parse(row.recommendation) : null
}

/** Why the approver gave the claim back, if its newest event of that kind says so. */
export async function readReturnReason(reader: Reader, { caseId, claim }: ClaimView): Promise<string | null> {
  const returns = (await listEvents(reader, caseId)).filter(({ kind }) => kind === 'claim-recommendation-returned')
  const reason = returns.findLast(({ detail }) => detail?.number === claim.number)?.detail?.reason
  return typeof reason === 'string' ? reason : null
}
