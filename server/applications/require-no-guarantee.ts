import type { Tx } from '../../db/database.ts'
import { findGuarantee } from '../guarantees/guarantee-store.ts'
import { refuse } from '../shared/refusal.ts'
import type { Application } from './application.ts'

/**
 * An application that was taken up again while its guarantee stands is not withdrawn, and not given back to be written anew:
 * who no longer wants the guarantee says so in its own place, and its homes are what they were. One that has ended is no
 * hindrance. @throws Refused `wrong-state`
 */
export async function requireNoGuarantee(
  tx: Tx,
  caseId: string,
  { application, action }: { application: Application; action: string },
): Promise<void> {
  if (!('reopenedDay' in application) || application.reopenedDay === null) return
  const guarantee = await findGuarantee(tx, caseId)
  if (guarantee && guarantee.status !== 'ended') refuse({ code: 'wrong-state', action, state: 'guaranteed' })
}
