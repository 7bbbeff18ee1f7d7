import type { Tx } from '../../db/database.ts'
import { startAnswerClock } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { changeGuarantee } from '../guarantees/guarantee-store.ts'
import { claimableUntil } from '../guarantees/guaranteed-dwelling.ts'
import { type OpenGuarantee, openGuarantee } from '../guarantees/open-guarantee.ts'
import { dropSaleDeadlines } from '../guarantees/sale-deadlines.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { type ClaimFacts, claimedAsSold } from './claim.ts'
import { asClaimed, counts, settlementFor } from './claim-settlement.ts'
import { grantedEarlier, insertClaim, listClaims } from './claim-store.ts'

/**
 * The applicant claims a loss that can be calculated; the claim's id is the command's. From now on the guarantee holds what
 * it holds until the claim is decided, and no bid for a home that is claimed as sold waits for an answer.
 * @throws Refused `invalid`, `calculation`, `wrong-state` where a claim is open already, `day-out-of-range` too late
 */
export const lodgeClaim = (deps: Deps, command: CaseCommand, facts: ClaimFacts): Promise<void> =>
  onCase(deps, { ...command, name: 'lodge-claim' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const open = await openGuarantee(tx, file.id)
    requireGuarantee(open.guarantee, 'claim', 'in-force', 'building', 'completed')
    if (open.guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: 'claim', state: 'open-claim' })
    requireInTime(file, open)
    requireClaimable(file, open, facts)
    await requireCalculable(tx, file, { open, facts })
    const number = (await listClaims(tx, file.id)).length + 1
    await insertClaim(tx, file, { number, facts })
    await changeGuarantee(tx, file, { open_claim_id: file.commandId })
    await dropSaleDeadlines(tx, file, claimedAsSold(facts))
    const months = open.rules.content.deadlines.answerMonths
    const dueDay = await startAnswerClock(tx, file, { months, subject: file.commandId })
    await enqueueNotice(tx, file, { kind: 'claim-receipt', content: { number, dueDay } })
    await recordEvent(tx, file, { kind: 'claim-lodged', detail: { number, facts } })
  })

function requireInTime(file: CaseFile, { guarantee, holdRules }: OpenGuarantee): void {
  const latest = claimableUntil(guarantee.completedDay, holdRules)
  if (latest !== null && file.today > latest)
    refuse({ code: 'day-out-of-range', path: 'claim', earliest: null, latest })
}

/**
 * Every home that is not settled yet, at least one of them sold, no sale before the commitment or after today, and costs for
 * each home that counts.
 */
function requireClaimable(file: CaseFile, { guarantee, dwellings, rules }: OpenGuarantee, facts: ClaimFacts): void {
  const errors: FieldError[] = []
  const unsettled = dwellings.filter(dwelling => dwelling.settledClaimId === null).map(dwelling => dwelling.id)
  const given = facts.dwellings.map(dwelling => dwelling.id)
  if (unsettled.join() !== given.join()) {
    errors.push({ path: 'dwellings', message: 'Ta med alle bustadene som ikkje er oppgjorde, i same rekkjefølgje.' })
  }
  if (!facts.dwellings.some(dwelling => dwelling.sale)) {
    errors.push({ path: 'dwellings.0.sale.priceOre', message: 'Skriv kva minst éin bustad vart seld for.' })
  }
  facts.dwellings.forEach((dwelling, index) => {
    if (dwelling.costLines.length === 0 && counts(dwelling, rules.content.terms)) {
      errors.push({ path: `dwellings.${index}.costLines`, message: 'Skriv kva bustaden kosta, minst éi linje.' })
    }
    const path = `dwellings.${index}.sale.date`
    const { date } = dwelling.sale ?? {}
    if (date && date > file.today) errors.push({ path, message: 'Salsdagen kan ikkje vere etter i dag.' })
    if (date && date < guarantee.committedDay) {
      errors.push({ path, message: 'Bustaden vart seld før fondet gav tilsegn. Garantien gjeld ikkje for det salet.' })
    }
  })
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

/** What the settlement lacks is asked for now, not when a case officer has waited for it. @throws Refused `calculation` */
async function requireCalculable(
  tx: Tx,
  file: CaseFile,
  { open, facts }: { open: OpenGuarantee; facts: ClaimFacts },
): Promise<void> {
  const assessed = asClaimed(facts.dwellings, open.dwellings)
  settlementFor({ open, assessed, settlementDate: file.today, paidEarlierOre: await grantedEarlier(tx, file.id) })
}
