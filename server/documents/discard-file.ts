import type { Deps } from '../deps.ts'
import { later } from '../shared/day.ts'
import { documentBytes } from './document-bytes.ts'
import { deleteFile, giveUpFile, listLeftBehind, listToEmpty } from './stored-file-store.ts'

/** Removes a file that did not become a document, with its bytes. From the first step on it can become none. */
export async function discardFile(deps: Pick<Deps, 'database'>, fileId: string): Promise<void> {
  if (!(await deps.database.transact(tx => giveUpFile(tx, fileId)))) return
  await documentBytes(deps).delete(fileId)
  await deps.database.transact(tx => deleteFile(tx, fileId))
}

const keptForMs = 24 * 60 * 60 * 1000

/** For the job of the day: uploads that were cut off, files that nobody came back to within a day, and bytes that were to go and did not. */
export async function discardLeftBehind(deps: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  const before = later(deps.clock.now(), -keptForMs)
  for (const fileId of await listLeftBehind(deps.database.reader, before)) await discardFile(deps, fileId)
  for (const fileId of await listToEmpty(deps.database.reader)) await documentBytes(deps).delete(fileId)
}
