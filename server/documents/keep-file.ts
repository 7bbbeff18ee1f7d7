import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'
import type { FileFault, RefusedFile } from '../shared/file-fault.ts'
import { discardFile } from './discard-file.ts'
import { documentBytes } from './document-bytes.ts'
import { examineFile, type Verdict } from './examine-file.ts'
import { safeFileName } from './file-name.ts'
import { withEnding } from './file-type.ts'
import { inPieces } from './pieces.ts'
import { scanFile } from './scan-file.ts'
import { insertFile, type KeptFile, type Sender, storeVerified } from './stored-file-store.ts'

export interface IncomingFile {
  readonly name: string
  readonly content: AsyncIterable<Buffer>
}

/**
 * Takes in a file while it comes, and keeps it where type and content are as they should be and what is read back from the store has the
 * size and hash of what came. It is part of no case yet, and nothing shows it. @throws what breaks off `content`; then nothing is kept
 */
export async function keepFile(
  deps: Deps,
  sender: Sender,
  { name: given, content }: IncomingFile,
): Promise<KeptFile | RefusedFile> {
  const [id, name] = [deps.newId(), safeFileName(given)]
  await deps.database.transact(tx => insertFile(tx, { id, name, ...sender, at: deps.clock.now() }))
  try {
    const stored = await store(deps, id, { name, content })
    const kept = 'fault' in stored ? stored.fault : await prove(deps, { id, name, ...stored })
    if (typeof kept !== 'string') return kept
    await discardFile(deps, id)
    return { name, fault: kept }
  } catch (error) {
    await discardFile(deps, id)
    throw error
  }
}

export const isKept = (fate: object): fate is KeptFile => 'sha256' in fate

type Stored = Extract<Verdict, { type: unknown }> & { readonly sizeBytes: number; readonly sha256: string }

/** What follows a fault that nothing can mend is read past and not stored. */
async function store(
  deps: Deps,
  fileId: string,
  { name, content }: IncomingFile,
): Promise<Stored | { readonly fault: FileFault }> {
  const [examination, hash, bytes] = [examineFile(name), createHash('sha256'), documentBytes(deps)]
  let [seq, sizeBytes, hopeless]: [number, number, FileFault | null] = [0, 0, null]
  for await (const piece of inPieces(content)) {
    hopeless ??= examination.take(piece)
    if (hopeless !== null) continue
    hash.update(piece)
    sizeBytes += piece.length
    await bytes.write({ fileId, seq: seq++, bytes: piece })
  }
  if (hopeless !== null) return { fault: hopeless }
  const verdict = examination.verdict()
  return 'fault' in verdict ? verdict : { ...verdict, sizeBytes, sha256: hash.digest('hex') }
}

async function prove(deps: Deps, file: Omit<KeptFile, 'scan'>): Promise<KeptFile | FileFault> {
  if (!(await isAsStored(deps, file))) return 'broken'
  const scanned = await scanFile(deps, file.id)
  if (scanned === 'infected') return 'infected'
  const scan = scanned === 'clean' ? scanned : 'not-scanned'
  const kept: KeptFile = { ...file, name: withEnding(file.name, file.type), scan }
  await deps.database.transact(tx => storeVerified(tx, kept, deps.clock.now()))
  return kept
}

async function isAsStored(deps: Deps, { id, sizeBytes, sha256 }: Omit<KeptFile, 'scan'>): Promise<boolean> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of documentBytes(deps).read(id)) {
    hash.update(piece)
    size += piece.length
  }
  return size === sizeBytes && hash.digest('hex') === sha256
}
