import type { Reader } from '../../db/database.ts'
import { calculationOf } from '../cases/claim-calculation.ts'
import { type ClaimView, readClaim } from '../cases/claim-page-read.ts'
import type { ClaimDecision } from '../claims/claim.ts'
import type { LetterFacts } from '../letters/letter.ts'
import type { SettledHome } from '../letters/letter-parts.ts'
import { listNotices } from '../letters/outbox-store.ts'
import { letterLegal } from '../rules/letter-terms.ts'
import type { Day } from '../shared/day.ts'
import { homeIn, type LetterOrder, letterHead, type NoticedCase, placeOf } from './letter-order.ts'

/** What was decided on a claim: the settlement with every line of it, or the refusal. */
export async function claimLetter(reader: Reader, noticed: NoticedCase): Promise<LetterOrder[]> {
  const { notice, parts } = noticed
  const claim = parts.claims.find(({ number }) => number === notice.content.number)
  if (!claim) throw new Error(`Notice ${notice.id} is of no claim of its case`)
  const view = await readClaim(reader, notice.caseId, claim.id)
  const decided = decidedAs(view, await decisionNumber(reader, noticed))
  return [{ subject: claim.id, facts: claimFacts(noticed, view, decided) }]
}

interface Decided {
  readonly decision: ClaimDecision
  readonly day: Day
  readonly officerName: string | null
  readonly responsibleName: string | null
}

/** A claim that was refused can be taken up again, and decided once more. */
async function decisionNumber(reader: Reader, { notice }: NoticedCase): Promise<number> {
  const told = await listNotices(reader, notice.caseId, notice.openerId)
  return told.filter(
    ({ id, kind, content }) => kind === notice.kind && content.number === notice.content.number && id <= notice.id,
  ).length
}

function decidedAs({ claim, earlier, handlers }: ClaimView, number: number): Decided {
  const before = earlier.find(one => one.number === number)
  if (before) {
    const { decision, decidedDay: day, preparerName: officerName, deciderName: responsibleName } = before
    return { decision: JSON.parse(decision), day, officerName, responsibleName }
  }
  if (!('decision' in claim) || claim.decision === null) throw new Error(`Claim ${claim.id} has no decision ${number}`)
  const { decision, decidedDay: day } = claim
  return { decision, day, officerName: handlers.preparerName, responsibleName: handlers.deciderName }
}

function claimFacts(noticed: NoticedCase, view: ClaimView, { decision, ...signed }: Decided): LetterFacts {
  const { claim, open } = view
  const { outcome, reasons } = decision
  const common = {
    ...letterHead(noticed),
    ...signed,
    guaranteeNumber: open.guarantee.number,
    claimNumber: claim.number,
    place: placeOf(noticed),
    lodgedDay: claim.lodgedDay,
    reasons,
    legal: letterLegal(open.rules),
  }
  if (outcome === 'refused') return { ...common, kind: 'claim-refusal' }
  const { answer, trace } = calculationOf(decision.settlement)
  const payoutOre = outcome === 'settled' ? answer.payoutOre : 0
  const { accountNumber, bankName } = view.payee
  return {
    ...common,
    kind: 'settlement',
    outcome,
    payoutOre,
    dwellings: homesOf(noticed, answer),
    trace,
    accountNumber,
    ...(bankName !== null && { payeeBankName: bankName }),
  }
}

function homesOf(noticed: NoticedCase, { dwellings }: ReturnType<typeof calculationOf>['answer']): SettledHome[] {
  return dwellings.map(dwelling => ({ ...dwelling, name: homeIn(noticed, dwelling.id) }))
}
