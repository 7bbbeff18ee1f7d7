import type { Deps } from '../deps.ts'
import { scanWithClamav } from './clamav.ts'
import type { ScanState } from './document.ts'
import { documentBytes } from './document-bytes.ts'

/** What the scanner says of a stored file; `not-scanned` where none is configured. */
export async function scanFile(deps: Pick<Deps, 'config' | 'database'>, fileId: string): Promise<ScanState> {
  const { clamav } = deps.config
  return clamav === null ? 'not-scanned' : scanWithClamav(clamav, documentBytes(deps).read(fileId))
}
