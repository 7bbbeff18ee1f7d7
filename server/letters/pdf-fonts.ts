import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

let loaded: ReadonlyMap<PdfFont, Buffer> | undefined

/** The fonts by the names that runs have, read once. */
export function pdfFonts(): ReadonlyMap<PdfFont, Buffer> {
  const { resolve } = createRequire(import.meta.url)
  const names = Object.keys(fontFiles) as PdfFont[]
  loaded ??= new Map(
    names.map(name => [
      name,
      unpackedWoff(readFileSync(resolve(`@fontsource/inter/files/inter-${fontFiles[name]}-normal.woff`))),
    ]),
  )
  return loaded
}

/** A piece of text that is set in one font. */
export interface PdfRun {
  readonly text: string
  readonly font: PdfFont
}

/** What the first file has, and what the second has besides; the rest of the world's signs become a mark that one is missing. */
const isPlain =
  /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212\n]/u
const isExtended = /[\u0100-\u02ba\u02bd-\u02ff\u1e00-\u1eff\u2020\u20a0-\u20c0\u2113]/u

export function runsOf(text: string, face: PdfFace): PdfRun[] {
  const runs: { text: string; font: PdfFont }[] = []
  for (const sign of text.normalize('NFC')) {
    const isBeyond = !isPlain.test(sign) && isExtended.test(sign)
    const font: PdfFont = isBeyond ? `${face}-extended` : face
    const shown = isBeyond || isPlain.test(sign) ? sign : '?'
    const last = runs.at(-1)
    if (last?.font === font) last.text += shown
    else runs.push({ text: shown, font })
  }
  return runs
}
