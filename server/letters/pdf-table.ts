import { bottomOf, type PdfPaper, pdfColors, setRuns, widthOf } from './pdf-paper.ts'

export interface PdfColumn {
  readonly heading: string
  /** Its part of the width. */
  readonly share: number
  /** Set to the right. */
  readonly numeric?: boolean
}

export interface PdfTable {
  readonly columns: readonly PdfColumn[]
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[]
}

const [padding, size] = [4, 9]

/** A row stays on one page. */
export function writeTable(paper: PdfPaper, { columns, rows }: PdfTable): void {
  const { doc, body } = paper
  const places = placesOf(doc, columns)
  const table = doc.struct('Table')
  body.add(table)
  writeRow(paper, table, { places, cells: columns.map(({ heading }) => heading), isHead: true })
  for (const cells of rows) writeRow(paper, table, { places, cells, isHead: false })
  table.end()
  doc.x = doc.page.margins.left
  doc.y += 8
}

/** Two columns, label and value. */
export const writeFacts = (paper: PdfPaper, rows: readonly (readonly [string, string])[]): void =>
  writeTable(paper, {
    columns: [
      { heading: 'Opplysning', share: 3 },
      { heading: 'Verdi', share: 7 },
    ],
    rows,
  })

interface Place {
  readonly x: number
  readonly width: number
  readonly numeric: boolean
}

function placesOf(doc: PDFKit.PDFDocument, columns: readonly PdfColumn[]): Place[] {
  const unit = widthOf(doc) / columns.reduce((sum, { share }) => sum + share, 0)
  let x = doc.page.margins.left
  return columns.map(({ share, numeric = false }) => {
    const place = { x, width: share * unit, numeric }
    x += place.width
    return place
  })
}

interface Row {
  readonly places: readonly Place[]
  readonly cells: readonly string[]
  readonly isHead: boolean
}

function writeRow({ doc }: PdfPaper, table: PDFKit.PDFStructureElement, { places, cells, isHead }: Row): void {
  const height = heightOf(doc, places, cells)
  if (doc.y + height > bottomOf(doc)) doc.addPage()
  const top = doc.y
  drawGround(doc, { top, height, isHead })
  const row = doc.struct('TR')
  table.add(row)
  for (const [index, { x, width, numeric }] of places.entries()) {
    const isNamed = isHead || index === 0
    const set = () => {
      doc.fontSize(size).fillColor(pdfColors.text)
      setRuns(doc, cells[index] ?? '', {
        face: isNamed ? 'bold' : 'regular',
        x: x + padding,
        y: top + padding,
        width: width - 2 * padding,
        align: numeric ? 'right' : 'left',
      })
    }
    row.add(doc.struct(isNamed ? 'TH' : 'TD', {}, set))
  }
  row.end()
  doc.y = top + height
}

/** Measured in the wider face, so that nothing is cut. */
function heightOf(doc: PDFKit.PDFDocument, places: readonly Place[], cells: readonly string[]): number {
  doc.font('bold').fontSize(size)
  const heights = places.map(({ width }, index) =>
    doc.heightOfString(cells[index] ?? '', { width: width - 2 * padding }),
  )
  return Math.max(...heights) + 2 * padding
}

/** Lines and tints say nothing that is read aloud. */
function drawGround(doc: PDFKit.PDFDocument, row: { top: number; height: number; isHead: boolean }): void {
  const { top, height, isHead } = row
  const { left } = doc.page.margins
  doc.markContent('Artifact', { type: 'Layout' })
  if (isHead) doc.rect(left, top, widthOf(doc), height).fill(pdfColors.tint)
  doc
    .moveTo(left, top + height)
    .lineTo(left + widthOf(doc), top + height)
    .lineWidth(0.5)
    .stroke(pdfColors.line)
  doc.endMarkedContent()
}
