import type { DocumentType } from './document.ts'

/** What a file is, by its first bytes: one that is taken in, one that people often have instead, or none of these. */
export type FoundType = DocumentType | 'heic' | 'office' | null

/**
 * NOTE: three types are taken in, so three signatures are all it takes; what stands at the end of the file is looked at too, which no
 * library for types does.
 */
export function typeOfContent(head: Buffer): FoundType {
  if (startsWith(head, jpegStart)) return 'image/jpeg'
  if (startsWith(head, pngStart)) return 'image/png'
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,8}%PDF-\d/.test(head.toString('latin1', 0, 24))) return 'application/pdf'
  if (/^ftyp(?:hei|hev|mif1|msf1|avif)/.test(head.toString('latin1', 4, 12))) return 'heic'
  return startsWith(head, zipStart) || startsWith(head, oldOfficeStart) ? 'office' : null
}

const startsWith = (head: Buffer, start: Buffer) => head.subarray(0, start.length).equals(start)

const jpegStart = Buffer.from('ffd8ff', 'hex')
const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')
/** What newer office programs make is a ZIP file. */
const zipStart = Buffer.from('504b0304', 'hex')
const oldOfficeStart = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const endings: Readonly<Record<DocumentType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
}

/** Whether a name may stand for content of the type; a name without an ending may. */
export function namesType(name: string, type: DocumentType): boolean {
  const ending = endingOf(name)
  return ending === null || endings[type].includes(ending)
}

/** Whether the name promises something that is taken in. */
export const promisesKnownType = (name: string): boolean =>
  Object.values(endings).some(known => known.includes(endingOf(name) ?? ''))

/** `takst` → `takst.pdf` */
export const withEnding = (name: string, type: DocumentType): string =>
  endingOf(name) === null ? `${name}.${endings[type][0]}` : name

/** A number behind a point is no ending: `takst 1.2`. */
const endingOf = (name: string): string | null =>
  /[^.]\.(?=.*[A-Za-z])([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? null
