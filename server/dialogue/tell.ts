import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice, type NoticeKind } from '../letters/outbox-store.ts'
import { caseOfficer } from './case-officer-read.ts'

interface Told {
  readonly kind: NoticeKind
  readonly content?: object
}

/** Tells whoever has the case at the fund; where nobody has taken it, the worklist does. Never the words themselves. */
export async function tellOfficer(tx: Tx, file: CaseFile, told: Told): Promise<void> {
  const recipientId = await caseOfficer(tx, file.id)
  if (recipientId !== null && recipientId !== file.actor.id) await enqueueNotice(tx, file, { recipientId, ...told })
}
