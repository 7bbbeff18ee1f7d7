import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { isApplicant, requireWriter } from '../history/case-parties.ts'
import { hasRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { FileFault } from '../shared/file-fault.ts'
import { refuse } from '../shared/refusal.ts'
import { type DocumentKind, type DocumentSource, kindsFrom, mostDocumentsInCase } from './document.ts'
import { countDocuments, findDocument, insertDocument } from './document-store.ts'
import { type KeptFile, lockKept } from './stored-file-store.ts'

export interface Received {
  readonly kind: DocumentKind
  readonly files: readonly KeptFile[]
}

/** Makes proved files part of the case, whoever of its parties sends them. All of them, or none. */
export const receiveDocuments = (deps: Deps, command: CaseCommand, received: Received): Promise<void> =>
  onCase(deps, { ...command, name: 'receive-documents' }, async (tx, file) => {
    const source = await requireUploader(tx, file)
    if (!kindsFrom(source).includes(received.kind))
      refuse({ code: 'invalid', errors: [{ path: 'kind', message: 'Vel kva slag dokument det er.' }] })
    await addDocuments(tx, file, { ...received, source })
  })

/** @throws Refused `files-refused` where the case has as many as it can have, or one of them has been discarded meanwhile */
async function addDocuments(
  tx: Tx,
  file: CaseFile,
  { kind, files, source }: Received & { readonly source: DocumentSource },
): Promise<void> {
  const before = await countDocuments(tx, file)
  const kept = await lockKept(
    tx,
    { caseId: file.id, userId: file.actor.id },
    files.map(({ id }) => id),
  )
  if (before + kept.length > mostDocumentsInCase) refuseFiles(kept, 'case-full')
  const gone: KeptFile[] = []
  for (const one of files) if (!(await isHere(tx, file, { id: one.id, kept }))) gone.push(one)
  if (gone.length > 0) refuseFiles(gone, 'broken')
  for (const [index, { id, name, sizeBytes, sha256 }] of kept.entries()) {
    const number = before + index + 1
    await insertDocument(tx, file, { id, number, kind, source })
    await recordEvent(tx, file, { kind: 'document-received', detail: { number, kind, name, sizeBytes, sha256 } })
  }
}

const refuseFiles = (files: readonly KeptFile[], fault: FileFault): never =>
  refuse({ code: 'files-refused', received: [], refused: files.map(({ name }) => ({ name, fault })) })

/** As a file to be taken in, or as a document already, from a window beside this one. */
const isHere = async (tx: Tx, file: CaseFile, { id, kept }: { id: string; kept: readonly KeptFile[] }) =>
  kept.some(one => one.id === id) || (await findDocument(tx, file.id, id)) !== null

/** Staff take in what comes by post; in their own case they are applicants. @throws Refused `not-found`, `forbidden` */
async function requireUploader(tx: Tx, file: CaseFile): Promise<DocumentSource> {
  const { actor, fundId } = file
  const handles = (['case-officer', 'approver', 'fund-manager'] as const).some(role => hasRole(actor, fundId, role))
  if (handles && !(await isApplicant(tx, file))) {
    await requireImpartial(tx, file)
    return 'fund'
  }
  await requireWriter(tx, file)
  return 'applicant'
}
