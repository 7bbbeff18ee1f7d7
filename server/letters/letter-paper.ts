import type { Instant } from '../shared/day.ts'
import type { LetterLanguage } from './letter.ts'
import type { LetterHead } from './letter-head.ts'
import { drawMark } from './letter-mark.ts'
import { asArtifact, openPaper, type PdfPaper, pdfColors, widthOf } from './pdf-paper.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'

const millimetre = 72 / 25.4
/** The window of a C5 and of a long envelope: 20 mm from the left, 45 to 50 mm from the top, 90 mm × 35 mm. */
const window = { x: 20 * millimetre, y: 51 * millimetre, width: 88 * millimetre, height: 29 * millimetre }
const beside = { x: 352, label: 70 }

export interface LetterStart {
  readonly head: LetterHead
  readonly title: string
  readonly language: LetterLanguage
  readonly createdAt: Instant
  /** At the foot of each page. */
  readonly footer: string
  readonly isDense?: boolean
  /** What stands beside the address: `Dato`, `Sak`. */
  readonly reference: readonly (readonly [string, string])[]
}

/** A letter with all that stands above its text. */
export function openLetter({
  head,
  title,
  language,
  createdAt,
  footer,
  reference,
  isDense = false,
}: LetterStart): PdfPaper {
  const paper = openPaper({ title, owner: head.fund.name, footer, createdAt, language, isLetter: true, isDense })
  writeLetterhead(paper, head)
  writeAddress(paper, head)
  writeReference(paper, reference)
  paper.doc.x = paper.doc.page.margins.left
  paper.doc.y = Math.max(paper.doc.y + 8, window.y + window.height + (isDense ? 17 : 22))
  return paper
}

function writeLetterhead({ doc, body }: PdfPaper, { fund }: LetterHead): void {
  const [x, y, size] = [window.x - 2, 38, 42]
  drawMark(doc, { x, y, size })
  const [textX, width] = [x + size + 10, widthOf(doc) - size - 10]
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(13).fillColor(pdfColors.pine)
      setRuns(doc, fund.name, { face: 'bold', x: textX, y: y + 9, width, height: 30 })
    }),
  )
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(8.5).fillColor(pdfColors.quiet)
      setRuns(doc, fund.ownerName, { face: 'regular', x: textX, y: doc.y + 1, width, height: 22 })
    }),
  )
  asArtifact(doc, 'Layout', () =>
    doc
      .moveTo(window.x, 92)
      .lineTo(window.x + widthOf(doc), 92)
      .lineWidth(0.8)
      .stroke(pdfColors.pine),
  )
}

/** Name alone: the fund stores no postal address. Set as large as the window has room for. */
function writeAddress({ doc, body }: PdfPaper, { recipient }: LetterHead): void {
  const lines = [recipient.orgName, recipient.name].flatMap(line => line ?? []).join('\n')
  const { x, y, width, height } = window
  const fits = (size: number) =>
    heightOfRuns(doc.fontSize(size), lines, { face: 'regular', width, lineGap: 1.5 }) <= height
  const size = [10.5, 9, 8, 7].find(fits) ?? 6
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(size).fillColor(pdfColors.text)
      setRuns(doc, lines, { face: 'regular', x, y, width, lineGap: 1.5 })
    }),
  )
}

/** Beside the window, so that it cannot be seen through it. */
function writeReference({ doc, body }: PdfPaper, reference: readonly (readonly [string, string])[]): void {
  const list = doc.struct('L')
  body.add(list)
  doc.y = window.y - 14
  for (const line of reference) {
    list.add(referenceLine(doc, line))
    doc.y += 3.5
  }
  list.end()
}

function referenceLine(doc: PDFKit.PDFDocument, [label, value]: readonly [string, string]) {
  const top = doc.y
  const { x, label: labelWidth } = beside
  const width = window.x + widthOf(doc) - x - labelWidth
  return doc.struct('LI', {}, [
    doc.struct('Lbl', {}, () => {
      doc.fontSize(8.5).fillColor(pdfColors.quiet)
      setRuns(doc, label, { face: 'regular', x, y: top, width: labelWidth })
    }),
    doc.struct('LBody', {}, () => {
      doc.fillColor(pdfColors.text)
      setRuns(doc, value, { face: 'bold', x: x + labelWidth, y: top, width })
    }),
  ])
}
