import type { Deps } from '../deps.ts'
import type { Instant } from '../shared/day.ts'
import { documentBytes } from './document-bytes.ts'
import { deleteFile, listErased, listLeftBehind } from './stored-file-store.ts'

/** Removes a file that did not become a document, with its bytes. */
export async function discardFile(deps: Pick<Deps, 'database'>, fileId: string): Promise<void> {
  await documentBytes(deps).delete(fileId)
  await deps.database.transact(tx => deleteFile(tx, fileId))
}

const keptForMs = 24 * 60 * 60 * 1000

/** For the job of the day: uploads that were cut off, files that nobody came back to within a day, and what was erased. */
export async function discardLeftBehind(deps: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  const before = new Date(Date.parse(deps.clock.now()) - keptForMs).toISOString() as Instant
  for (const fileId of await listLeftBehind(deps.database.reader, before)) await discardFile(deps, fileId)
  for (const fileId of await listErased(deps.database.reader)) await documentBytes(deps).delete(fileId)
}
