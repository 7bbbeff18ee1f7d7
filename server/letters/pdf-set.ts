import type { PdfFace } from './pdf-fonts.ts'
import { brokenText, widthOfRuns } from './pdf-lines.ts'
import { runsOf, tidy } from './pdf-runs.ts'

export interface RunOptions {
  readonly face: PdfFace
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly lineGap?: number
  readonly lineBreak?: boolean
  readonly align?: 'left' | 'right'
  readonly characterSpacing?: number
}

/** Text in its fonts, from where the last ended, or at a place. */
export function setRuns(doc: PDFKit.PDFDocument, text: string, { face, ...options }: RunOptions): void {
  const [first, ...others] = runsOf(text, face)
  if (first && (others.length > 0 || hasLongWord.test(text))) setMixed(doc, text, { face, ...options })
  else if (first) setPlain(doc.font(first.font), first.text, options)
}

/** NOTE: the library takes seconds to break such a word. */
const hasLongWord = /\S{60}/

function setPlain(doc: PDFKit.PDFDocument, text: string, { x, y, ...options }: Omit<RunOptions, 'face'>): void {
  if (x !== undefined && y !== undefined) doc.text(text, x, y, options)
  else doc.text(text, options)
}

/** NOTE: the library breaks lines where the font changes, so text in several fonts is set line by line. */
function setMixed(doc: PDFKit.PDFDocument, text: string, options: RunOptions): void {
  const { face, x = doc.x, y = doc.y, width, lineGap = 0, align = 'left' } = options
  const lines = width === undefined ? tidy(text) : brokenText(doc, tidy(text), { face, width })
  let top = y
  for (const line of lines.split('\n')) {
    const height = doc.font(face).currentLineHeight(true)
    if (top + height > doc.page.maxY()) {
      doc.continueOnNewPage()
      top = doc.y
    }
    setLine(doc, line, { face, x: align === 'right' ? x + (width ?? 0) - widthOfRuns(doc, line, face) : x, y: top })
    top += height + lineGap
  }
  doc.x = x
  doc.y = top
}

function setLine(doc: PDFKit.PDFDocument, line: string, { face, x, y }: { face: PdfFace; x: number; y: number }): void {
  let left = x
  for (const run of runsOf(line, face)) {
    doc.font(run.font).text(run.text, left, y, { lineBreak: false })
    left += doc.widthOfString(run.text)
  }
}

/** How high the text becomes when it is set. */
export function heightOfRuns(doc: PDFKit.PDFDocument, text: string, options: RunOptions & { width: number }): number {
  const { face, width, lineGap = 0 } = options
  const isMixed = runsOf(text, face).length > 1 || hasLongWord.test(text)
  if (!isMixed) return plainHeight(doc.font(face), tidy(text), { width, lineGap })
  const lines = brokenText(doc, tidy(text), { face, width }).split('\n').length
  return lines * (doc.font(face).currentLineHeight(true) + lineGap)
}

/** NOTE: most cells are one line, which is measured in much less time than lines are broken. */
function plainHeight(doc: PDFKit.PDFDocument, text: string, options: { width: number; lineGap: number }): number {
  const isOneLine = !text.includes('\n') && doc.widthOfString(text) <= options.width - 0.5
  return isOneLine ? doc.currentLineHeight(true) + options.lineGap : doc.heightOfString(text, options)
}
