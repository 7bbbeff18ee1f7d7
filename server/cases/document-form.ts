import type { Deps } from '../deps.ts'
import { documentKinds } from '../documents/document.ts'
import { isKept } from '../documents/keep-file.ts'
import { findKept, type KeptFile, type Sender } from '../documents/stored-file-store.ts'
import { choice, fileInput, form, identifier, list } from '../http/inputs.ts'
import { SentFile } from '../http/sent-file.ts'
import type { RefusedFile } from '../shared/file-fault.ts'

const chooseKind = 'Vel kva slag dokument det er.'

/** `kept`: files that came with an earlier try, and wait for the rest of the form to be right. */
export const documentForm = form({
  kind: choice(documentKinds).messages({ 'any.required': chooseKind, 'any.only': chooseKind }),
  kept: list(identifier(), { max: 20 }),
  files: list(fileInput()),
})

export interface Fates {
  readonly kept: readonly KeptFile[]
  readonly refused: readonly RefusedFile[]
}

/** What became of the files of a form, with those that came before and still wait. Whatever else stands in the fields is left out. */
export async function fatesOf(
  deps: Deps,
  sender: Sender,
  { files, kept }: { readonly files?: unknown; readonly kept?: unknown },
): Promise<Fates> {
  const fates = asList(files).flatMap(file => (file instanceof SentFile ? [file.fate] : []))
  const ids = asList(kept).filter(id => typeof id === 'string')
  const all = [...ids.slice(0, 20), ...fates.filter(isKept).map(({ id }) => id)]
  return {
    kept: await findKept(deps.database.reader, sender, all),
    refused: fates.flatMap(fate => ('fault' in fate ? [fate] : [])),
  }
}

const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
