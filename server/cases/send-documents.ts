import { discardFile } from '../documents/discard-file.ts'
import type { DocumentKind } from '../documents/document.ts'
import { listByCommand } from '../documents/document-store.ts'
import { receiveDocuments } from '../documents/receive-documents.ts'
import { findKept, type KeptFile, type Sender } from '../documents/stored-file-store.ts'
import type { CaseContext } from '../http/context.ts'
import type { Done } from '../http/route.ts'
import type { SentFile } from '../http/sent-file.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { readDocumentCase } from './document-case-read.ts'
import { fatesOf } from './document-form.ts'
import { takesDocuments } from './document-stage.ts'

interface Input {
  readonly kind: DocumentKind
  readonly kept: readonly string[]
  readonly files: readonly SentFile[]
}

export const senderOf = ({ caseAccess, viewer }: CaseContext): Sender => ({ caseId: caseAccess.id, userId: viewer.id })

/** Takes in those files that are as they should be, and names the others. @throws Refused `files-refused`, `invalid`, `wrong-state` */
export async function sendDocuments(context: CaseContext, input: Input): Promise<Done> {
  const { deps, caseAccess, commandId } = context
  const { status } = await readDocumentCase(deps.database.reader, caseAccess.id, caseAccess.parties)
  if (!takesDocuments(status)) refuse({ code: 'wrong-state', action: 'send-documents', state: status })
  const { kept, refused } = await fatesOf(deps, senderOf(context), input)
  if (kept.length + refused.length === 0)
    refuse({ code: 'invalid', errors: [{ path: 'files', message: 'Vel minst éi fil som skal lastast opp.' }] })
  if (kept.length > 0) await receiveDocuments(deps, caseCommand(context), { kind: input.kind, files: kept })
  await discardUnused(context, kept)
  const documents = await listByCommand(deps.database.reader, caseAccess.id, commandId)
  if (refused.length > 0) refuse({ code: 'files-refused', received: documents.map(({ name }) => name), refused })
  return {
    location: `/cases/${caseAccess.id}/documents?done=${documents.length === 1 ? 'received' : 'received-several'}`,
    created: true,
    data: { documents: documents.map(({ id, number, name, sha256 }) => ({ id, number, name, sha256 })) },
  }
}

/** A repeat of the command has sent the same files again. */
async function discardUnused(context: CaseContext, kept: readonly KeptFile[]): Promise<void> {
  const ids = kept.map(({ id }) => id)
  for (const { id } of await findKept(context.deps.database.reader, senderOf(context), ids))
    await discardFile(context.deps, id)
}
