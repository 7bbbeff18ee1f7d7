import type { Tx } from '../../db/database.ts'
import { reopenApplication } from '../applications/reopen-application.ts'
import { reopenClaim } from '../claims/reopen-claim.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { restoreGuarantee } from '../guarantees/restore-guarantee.ts'
import { listEvents, recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Reopening } from '../history/earlier-decisions-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { assertNever } from '../shared/assert-never.ts'
import { addMonths } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type Appeal, requireAppealMove } from './appeal.ts'
import { changeAppeal, listAppeals } from './appeal-store.ts'
import { canTakeUp, matterOf, type StandingDecision, standingDecisions } from './appealable.ts'

/**
 * What follows when an appeal leads to something, the fund's own way or by the appeal body: an application or a claim is
 * assessed anew, a guarantee stands again, an appeal that was dismissed is handled after all.
 * NOTE: everything that it calls refuses before it changes anything; `recordOutcome` goes on where it refuses.
 * @throws Refused `wrong-state` where the decision does not stand any more, was settled, or its matter cannot be taken up now;
 * `insufficient-capital` for a guarantee that is to stand again
 */
export async function takeUp(
  tx: Tx,
  file: CaseFile,
  { appeal, reopening }: { appeal: Appeal; reopening: Reopening },
): Promise<void> {
  const decision = await requireStanding(tx, file, appeal)
  const matter = matterOf(decision.kind)
  switch (matter) {
    case 'application':
      return reopenApplication(tx, file, reopening)
    case 'claim':
      return reopenClaim(tx, file, { number: numberOf(decision), reopening })
    case 'guarantee':
      return restoreGuarantee(tx, file)
    case 'appeal':
      return handleAfterAll(tx, file, numberOf(decision))
    default:
      return assertNever(matter)
  }
}

async function requireStanding(
  tx: Tx,
  file: CaseFile,
  { decisionSeq, decisionKind }: Appeal,
): Promise<StandingDecision> {
  if (!canTakeUp(decisionKind)) refuse({ code: 'wrong-state', action: 'take-up', state: 'settled' })
  const decision = standingDecisions(await listEvents(tx, file.id)).find(({ seq }) => seq === decisionSeq)
  return decision ?? refuse({ code: 'wrong-state', action: 'take-up', state: 'superseded' })
}

/** Of the claim, or the earlier appeal, that the decision was on. */
function numberOf({ kind, number }: StandingDecision): number {
  if (number === null) throw new Error(`No number of what was ${kind}`)
  return number
}

async function handleAfterAll(tx: Tx, file: CaseFile, number: number): Promise<void> {
  const dismissed = (await listAppeals(tx, file.id)).find(one => one.number === number)
  if (!dismissed) return refuse({ code: 'not-found' })
  requireAppealMove(dismissed, 'received')
  const { id } = dismissed
  await changeAppeal(tx, file, { id, change: { status: 'received' } })
  await setDeadline(tx, file, { kind: 'answer', dueDay: addMonths(file.today, 1), subject: id })
  await enqueueNotice(tx, file, { kind: 'appeal', content: { step: 'taken-up', number } })
  await recordEvent(tx, file, { kind: 'appeal-taken-up', detail: { number } })
}
