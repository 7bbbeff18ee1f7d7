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
import { type AppealableKind, matterOf, standingDecisions } from './appealable.ts'

/** A claim that was settled has been paid, or is about to be, once; what is to come besides is settled in a claim of its own. */
export const canTakeUp = (kind: AppealableKind): boolean => kind !== 'claim-settled' && kind !== 'claim-nothing-to-pay'

/**
 * What follows when an appeal leads to something, the fund's own way or by the appeal body: an application or a claim is
 * assessed anew, a guarantee stands again, an appeal that was dismissed is handled after all.
 */
export async function takeUp(
  tx: Tx,
  file: CaseFile,
  { appeal, reopening }: { appeal: Appeal; reopening: Reopening },
): Promise<void> {
  const matter = matterOf(appeal.decisionKind)
  switch (matter) {
    case 'application':
      return reopenApplication(tx, file, reopening)
    case 'claim':
      return reopenClaim(tx, file, { number: await numberOf(tx, file, appeal), reopening })
    case 'guarantee':
      return restoreGuarantee(tx, file)
    case 'appeal':
      return handleAfterAll(tx, file, await numberOf(tx, file, appeal))
    default:
      return assertNever(matter)
  }
}

/** Of the claim, or the earlier appeal, that the decision was on. */
async function numberOf(tx: Tx, file: CaseFile, { decisionSeq }: Appeal): Promise<number> {
  const decision = standingDecisions(await listEvents(tx, file.id)).find(({ seq }) => seq === decisionSeq)
  return decision?.number ?? refuse({ code: 'wrong-state', action: 'appeal-changed', state: 'superseded' })
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
