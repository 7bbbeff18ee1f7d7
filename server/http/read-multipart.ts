import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Request } from 'express'
import { mostFileBytes, mostFilesAtOnce } from '../documents/document.ts'
import { safeFileName } from '../documents/file-name.ts'
import type { IncomingFile } from '../documents/keep-file.ts'
import type { KeptFile } from '../documents/stored-file-store.ts'
import type { RefusedFile } from '../shared/file-fault.ts'
import { EdgeFault } from './edge-fault.ts'
import { FilesUnderWay } from './files-under-way.ts'
import { pourInto } from './pour-into.ts'
import { type ReadText, SentFile } from './sent-file.ts'

/** Takes in one file. `null`: it may not come in; the command says why. */
export type TakeIn = (file: IncomingFile, before: Fields) => Promise<KeptFile | RefusedFile | ReadText | null>

/** What a form has sent; a name that came several times has a list. */
type Fields = Readonly<Record<string, unknown>>

/** NOTE: a file of one byte too many is recognized as too large; the rest of it is read past, as is every file beyond the last. */
const limits = {
  fieldNameSize: 100,
  fieldSize: 100_000,
  fields: 200,
  fileSize: mostFileBytes + 1,
  files: 5 * mostFilesAtOnce,
  headerPairs: 20,
  headerSize: 4096,
}

/**
 * A form with files, as browsers send it. Each file is taken in while it comes, one after the other, so that none is ever held whole;
 * what became of it stands in its field. What comes before a file may decide whether it is taken in.
 * @throws EdgeFault where it is no such form, too large or cut off; then every file that was under way has been let go
 */
export async function readMultipart(request: Request, takeIn: TakeIn): Promise<Fields> {
  const parser = openParser(request)
  const [fields, files] = [new SentFields(), new FilesUnderWay()]
  let lastField = ''
  parser.on('field', (name, value, isNameCut, isCut) => {
    fields.add(name, value)
    fields.tooLong ||= isNameCut || isCut
  })
  parser.on('fieldsLimit', () => {
    fields.tooLong = true
  })
  parser.on('filesLimit', () => fields.addFile(lastField, { name: '', fault: 'the-rest' }))
  parser.on('file', (field, stream, name) => {
    lastField = field
    const before = fields.all()
    files.take(stream, async () => {
      const isTooMany = fields.files >= mostFilesAtOnce
      const fate = await takeOne({ name: name ?? '', content: stream, isTooMany }, file => takeIn(file, before))
      if (fate) fields.addFile(field, fate)
    })
  })
  await files.until(pourInto(parser, request, files.failed))
  if (fields.tooLong) throw new EdgeFault('too-large')
  return fields.all()
}

function openParser(request: Request): BusboyInstance {
  try {
    return Busboy({ headers: { ...request.headers, 'content-type': request.get('content-type') ?? '' }, limits })
  } catch {
    throw new EdgeFault('malformed')
  }
}

interface Coming {
  readonly name: string
  readonly content: BusboyFileStream
  readonly isTooMany: boolean
}

/** NOTE: a field for files that was left empty sends a part without a name. */
async function takeOne(
  { name, content, isTooMany }: Coming,
  takeIn: (file: IncomingFile) => ReturnType<TakeIn>,
): ReturnType<TakeIn> {
  const fate = name === '' || isTooMany ? null : await takeIn({ name, content })
  if (!content.readableEnded) content.resume()
  return name !== '' && isTooMany ? { name: safeFileName(name), fault: 'too-many' } : fate
}

class SentFields {
  readonly #values = new Map<string, unknown[]>()
  files = 0
  tooLong = false

  add(name: string, value: unknown): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []), value])
  }

  addFile(name: string, fate: KeptFile | RefusedFile | ReadText): void {
    this.files += 1
    this.add(name, new SentFile(fate))
  }

  all(): Fields {
    return Object.fromEntries([...this.#values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]))
  }
}
