import type { PdfFace } from './pdf-fonts.ts'
import { runsOf } from './pdf-runs.ts'

export interface LineOptions {
  readonly face: PdfFace
  readonly width: number
}

/**
 * The text with its lines broken for a width, at the size that the document has now: the library breaks a line where the font changes,
 * so it would break `Kárášjohka` before its `š`. A word that no line has room for is broken where the line is full.
 */
export function brokenText(doc: PDFKit.PDFDocument, text: string, options: LineOptions): string {
  return text
    .split('\n')
    .map(line => brokenLine(doc, line, options).join('\n'))
    .join('\n')
}

function brokenLine(doc: PDFKit.PDFDocument, text: string, options: LineOptions): string[] {
  const { face, width } = options
  const parts = text
    .split(/(?<= )/)
    .flatMap(word => (widthOfRuns(doc, word, face) > width ? filledLines(doc, [...word], options) : [word]))
  return filledLines(doc, parts, options).map(line => line.trimEnd())
}

/** The library adds the same widths in another order, and moves some signs closer. */
const spare = 1

/** As many parts in each line as it has room for, one at the least. */
function filledLines(doc: PDFKit.PDFDocument, parts: readonly string[], { face, width }: LineOptions): string[] {
  const lines = ['']
  let used = 0
  for (const part of parts) {
    const line = lines.at(-1) ?? ''
    const isFull = line !== '' && used + widthOfRuns(doc, part.trimEnd(), face) > width - spare
    if (isFull) lines.push(part)
    else lines[lines.length - 1] = line + part
    used = (isFull ? 0 : used) + widthOfRuns(doc, part, face)
  }
  return lines
}

/** At the size that the document has now. */
export const widthOfRuns = (doc: PDFKit.PDFDocument, text: string, face: PdfFace): number =>
  runsOf(text, face).reduce((sum, run) => sum + doc.font(run.font).widthOfString(run.text), 0)
