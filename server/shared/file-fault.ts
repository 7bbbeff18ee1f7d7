/**
 * Why a file was not taken in; each has its words, and what to do, in `views/file-fault-text.ts`.
 * - `unknown-type`, `heic`, `office`: not PDF, JPEG or PNG; the last two are what people have most often instead
 * - `disguised`: the content is something else than the name says
 * - `cut-off`: the end of the file is missing
 * - `broken`: what was stored is not what came
 * - `too-many`: more than are taken in at once; `the-rest` stands for those, without their names, that were not even looked at
 */
export const fileFaults = [
  'empty',
  'too-large',
  'unknown-type',
  'heic',
  'office',
  'disguised',
  'encrypted',
  'cut-off',
  'infected',
  'broken',
  'too-many',
  'the-rest',
  'case-full',
] as const
export type FileFault = (typeof fileFaults)[number]

export interface RefusedFile {
  /** Empty for `the-rest`. */
  readonly name: string
  readonly fault: FileFault
}
