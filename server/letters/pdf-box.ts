import { asArtifact, bottomOf, makeRoom, type PdfPaper, pdfColors, widthOf } from './pdf-paper.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'

const padding = 8
const [titleSize, textSize] = [10, 9.5]

/** A text in a frame with a bar in front; too long for a page it stands without. */
export function writeNote({ doc, body }: PdfPaper, text: string, title = ''): void {
  const width = widthOf(doc) - 2 * padding - 3
  const height = noteHeight(doc, { text, title, width })
  makeRoom(doc, Math.min(height, 200))
  const [top, { left }] = [doc.y + 2, doc.page.margins]
  if (top + height < bottomOf(doc)) drawFrame(doc, top, height)
  doc.y = top + padding
  const x = left + padding + 3
  if (title !== '') body.add(doc.struct('P', {}, () => setLine(doc, title, { face: 'bold', x, width })))
  body.add(doc.struct('P', {}, () => setLine(doc, text, { face: 'regular', x, width })))
  doc.x = left
  doc.y += padding + 4
}

interface Note {
  readonly text: string
  readonly title: string
  readonly width: number
}

function noteHeight(doc: PDFKit.PDFDocument, { text, title, width }: Note): number {
  doc.fontSize(titleSize)
  const titleHeight = title === '' ? 0 : heightOfRuns(doc, title, { face: 'bold', width, lineGap: 2 })
  doc.fontSize(textSize)
  return titleHeight + heightOfRuns(doc, text, { face: 'regular', width, lineGap: 2 }) + 2 * padding
}

function drawFrame(doc: PDFKit.PDFDocument, top: number, height: number): void {
  const { left } = doc.page.margins
  asArtifact(doc, 'Layout', () => {
    doc.rect(left, top, widthOf(doc), height).fill(pdfColors.sand)
    doc.rect(left, top, 3, height).fill(pdfColors.copper)
  })
}

interface Line {
  readonly face: 'regular' | 'bold'
  readonly x: number
  readonly width: number
}

function setLine(doc: PDFKit.PDFDocument, text: string, { face, x, width }: Line): void {
  doc.fontSize(face === 'bold' ? titleSize : textSize).fillColor(pdfColors.text)
  setRuns(doc, text, { face, x, y: doc.y, width, lineGap: 2 })
}
