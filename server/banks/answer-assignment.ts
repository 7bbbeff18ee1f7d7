import type { Tx } from '../../db/database.ts'
import { awaitsPayment } from '../claims/payee-store.ts'
import type { Deps } from '../deps.ts'
import type { PayoutAssignment } from '../guarantees/payout-assignment.ts'
import { findAssignment, insertAgreement, storeAssignmentStatus } from '../guarantees/payout-assignment-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { listApplicants } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { tellBank } from './tell-bank.ts'

/** An applicant agrees that a payout goes to the bank's loan account, or does not; it is agreed once all of them have. */
export const answerAssignment = (
  deps: Deps,
  command: CaseCommand,
  { answer }: { readonly answer: 'agree' | 'decline' },
): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-assignment' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const proposed = await findAssignment(tx, file.id)
    if (proposed?.status !== 'proposed' || proposed.bankId !== file.bankId)
      return refuse({ code: 'wrong-state', action: 'answer-assignment', state: proposed ? 'assigned' : 'not-assigned' })
    if (answer === 'decline') await settle(tx, file, { id: proposed.id, status: 'declined' })
    else await agree(tx, file, proposed)
  })

async function agree(tx: Tx, file: CaseFile, { id, agreedBy }: PayoutAssignment): Promise<void> {
  if (await awaitsPayment(tx, file.id)) refuse({ code: 'wrong-state', action: 'answer-assignment', state: 'attested' })
  await insertAgreement(tx, file, id)
  const agreed = new Set([...agreedBy, file.actor.id])
  if ((await listApplicants(tx, file)).every(userId => agreed.has(userId)))
    await settle(tx, file, { id, status: 'agreed' })
  else await recordEvent(tx, file, { kind: 'assignment-agreed', detail: { partly: true } })
}

async function settle(
  tx: Tx,
  file: CaseFile,
  settled: { readonly id: string; readonly status: 'agreed' | 'declined' },
): Promise<void> {
  await storeAssignmentStatus(tx, file, settled)
  await tellBank(tx, file, { kind: 'assignment-answered', content: { answer: settled.status } })
  await recordEvent(tx, file, { kind: settled.status === 'agreed' ? 'assignment-agreed' : 'assignment-declined' })
}
