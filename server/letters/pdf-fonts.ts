import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { type ParsedFont, rememberWords } from './shaped-words.ts'
import { unpackedWoff } from './woff.ts'

/** The faces that documents are set in; embedded, because an archived file may not depend on what a reader has. */
export type PdfFace = 'regular' | 'bold'

/** Each face in two files: the letters of Western Europe, and the rest of the Latin ones. */
const fontFiles = {
  regular: 'latin-400',
  'regular-extended': 'latin-ext-400',
  bold: 'latin-600',
  'bold-extended': 'latin-ext-600',
} as const
export type PdfFont = keyof typeof fontFiles

let loaded: ReadonlyMap<PdfFont, PDFKit.Mixins.PDFFontSource> | undefined

/** The fonts by the names that runs have, read and parsed once: that takes longer than to draw a letter. */
export function pdfFonts(): ReadonlyMap<PdfFont, PDFKit.Mixins.PDFFontSource> {
  const names = Object.keys(fontFiles) as PdfFont[]
  loaded ??= new Map(names.map(name => [name, sourceOf(rememberWords(parsedFont(fontFile(name))))]))
  return loaded
}

function fontFile(name: PdfFont): Buffer {
  const { resolve } = createRequire(import.meta.url)
  return unpackedWoff(readFileSync(resolve(`@fontsource/inter/files/inter-${fontFiles[name]}-normal.woff`)))
}

/** NOTE: parsed by the library itself, which keeps it where its types do not show it. */
function parsedFont(file: Buffer): ParsedFont {
  const doc = new PDFDocument({ font: '' }).registerFont('parsed', file).font('parsed')
  const { font }: { readonly font: ParsedFont } = Reflect.get(doc, '_font')
  return font
}

/** The library takes a parsed font too, but its types do not say so. */
const sourceOf = (font: ParsedFont): PDFKit.Mixins.PDFFontSource => font as unknown as ArrayBuffer
