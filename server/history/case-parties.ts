import type { Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import type { CaseFile } from './case-file.ts'

/** @throws Refused `not-found`: somebody else's case looks like none. */
export async function requireApplicant(_tx: Tx, file: CaseFile): Promise<void> {
  if (file.actor.id !== file.applicantId) refuse({ code: 'not-found' })
}
