import type { KeptFile } from '../documents/stored-file-store.ts'
import type { RefusedFile } from '../shared/file-fault.ts'

/** A file whose words were read on the way, and which is kept nowhere. */
export interface ReadText {
  readonly name: string
  readonly text: string
}

/**
 * A file that came with a form, and what became of it on the way. NOTE: only the reader of the form makes these, so a field that is
 * one can have been written by nobody else.
 */
export class SentFile {
  readonly fate: KeptFile | RefusedFile | ReadText

  constructor(fate: KeptFile | RefusedFile | ReadText) {
    this.fate = fate
  }
}
