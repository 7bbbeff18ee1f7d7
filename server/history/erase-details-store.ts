import type { Tx } from '../../db/database.ts'
import type { EventKind } from './case-events-store.ts'
import type { CaseFile } from './case-file.ts'

/** Empties what events of these kinds say of people. That they happened, and the chain of their hashes, stays. */
export async function eraseDetails(tx: Tx, file: CaseFile, kinds: readonly EventKind[]): Promise<void> {
  const marks = kinds.map(() => '?').join(', ')
  await tx.run(`UPDATE case_events SET salt = NULL, detail = NULL WHERE case_id = ? AND kind IN (${marks})`, [
    file.id,
    ...kinds,
  ])
}
