import type { Deps } from '../deps.ts'
import { type Scanned, scanWithClamav } from './clamav.ts'
import { documentBytes } from './document-bytes.ts'

/** What the scanner says of a stored file; `not-scanned` where none is configured. */
export async function scanFile(deps: Pick<Deps, 'config' | 'database'>, fileId: string): Promise<Scanned> {
  const { clamav } = deps.config
  return clamav === null ? 'not-scanned' : scanWithClamav(clamav, documentBytes(deps).read(fileId))
}
