import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { systemActor } from '../people/actor.ts'
import { documentBytes } from './document-bytes.ts'
import { findDocument, storeDocumentStatus } from './document-store.ts'
import { scanFile } from './scan-file.ts'
import { listNotScanned, storeScan, type WaitingForScan } from './stored-file-store.ts'

/**
 * For the job of the day: lets the scanner look at what came while it was away. A file that it gives up on, or that it falls
 * silent over, keeps no other from its turn; where it is silent time after time, it is away, and the rest waits for the next run.
 * One that is harmful is blocked, its bytes are removed, the history says so, and whoever sent it is told.
 */
export async function scanWaiting(deps: Deps): Promise<void> {
  if (deps.config.clamav === null) return
  let silences = 0
  for await (const waiting of allNotScanned(deps)) {
    const scanned = await scanFile(deps, waiting.id)
    silences = scanned === 'away' ? silences + 1 : 0
    if (silences === mostSilences) return
    if (scanned === 'infected') await block(deps, waiting)
    if (scanned === 'clean') await deps.database.transact(tx => storeScan(tx, waiting.id, 'clean'))
  }
}

const mostSilences = 3

async function* allNotScanned({ database }: Deps): AsyncGenerator<WaitingForScan> {
  let page = await listNotScanned(database.reader, '')
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield* page
    page = await listNotScanned(database.reader, last.id)
  }
}

async function block(deps: Deps, { id, caseId }: WaitingForScan): Promise<void> {
  const command = { caseId, commandId: deps.newId(), actor: systemActor, seenVersion: null, name: 'block-document' }
  await onCase(deps, command, async (tx, file) => {
    await storeScan(tx, id, 'infected')
    const document = await findDocument(tx, caseId, id)
    if (document?.status !== 'received') return
    await storeDocumentStatus(tx, id, 'blocked')
    const { number, kind, name, source, uploadedBy } = document
    const recipient = source === 'fund' ? { recipientId: uploadedBy } : {}
    await enqueueNotice(tx, file, { ...recipient, kind: 'document-blocked', content: { name } })
    await recordEvent(tx, file, { kind: 'document-blocked', detail: { number, kind, name } })
  })
  await documentBytes(deps).delete(id)
}
