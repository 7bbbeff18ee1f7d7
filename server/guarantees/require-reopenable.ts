import type { Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import { listDwellings } from './dwelling-store.ts'
import type { EndReason } from './guarantee.ts'
import { findGuarantee } from './guarantee-store.ts'

/** Ended before anything came of it, so that it can be given anew. */
export const renewable: readonly EndReason[] = ['declined', 'lapsed', 'withdrawn']

/**
 * Whether the decision behind a guarantee can be taken up again: there is none, or its sum can still be raised, or it can be
 * given anew. @throws Refused `wrong-state` while a claim is open, and once a home is settled
 */
export async function requireReopenable(tx: Tx, caseId: string): Promise<void> {
  const guarantee = await findGuarantee(tx, caseId)
  if (!guarantee) return
  if (guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: 'reopen', state: 'open-claim' })
  const isOver = guarantee.status === 'ended' && !renewable.includes(guarantee.endReason)
  const settled = (await listDwellings(tx, caseId)).some(({ settledClaimId }) => settledClaimId !== null)
  if (isOver || settled) refuse({ code: 'wrong-state', action: 'reopen', state: 'ended' })
}
