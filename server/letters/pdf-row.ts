import type { PdfFace } from './pdf-fonts.ts'
import { asArtifact, pdfColors, widthOf } from './pdf-paper.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'

export interface PdfColumn {
  readonly heading: string
  /** Its part of the width. */
  readonly share: number
  /** Set to the right. */
  readonly numeric?: boolean
}

interface Place {
  readonly x: number
  readonly width: number
  readonly numeric: boolean
}

export function placesOf(doc: PDFKit.PDFDocument, columns: readonly PdfColumn[]): Place[] {
  const unit = widthOf(doc) / columns.reduce((sum, { share }) => sum + share, 0)
  let x = doc.page.margins.left
  return columns.map(({ share, numeric = false }) => {
    const place = { x, width: share * unit, numeric }
    x += place.width
    return place
  })
}

export interface Row {
  readonly places: readonly Place[]
  readonly cells: readonly string[]
  readonly look: 'head' | 'plain' | 'total' | 'fact'
}

/** Text in a row of a table, with the padding around it. */
const [padding, size] = [4, 9]
const factPadding = 3

/** NOTE: it has been read aloud once, so what stands on later pages is for the eye alone. */
export function repeatHead(doc: PDFKit.PDFDocument, head: Row): void {
  const [top, height] = [doc.y, rowHeight(doc, head)]
  drawGround(doc, { top, height, look: 'head' })
  asArtifact(doc, 'Pagination', () => {
    for (const [index, place] of head.places.entries()) setCell(doc, head, { index, place, top })
  })
  doc.y = top + height
}

export function writeRow(doc: PDFKit.PDFDocument, table: PDFKit.PDFStructureElement, row: Row): void {
  const [top, height] = [doc.y, rowHeight(doc, row)]
  drawGround(doc, { top, height, look: row.look })
  const struct = doc.struct('TR')
  table.add(struct)
  for (const [index, place] of row.places.entries()) {
    const isName = row.look === 'head' || index === 0
    const scope = row.look === 'head' ? 'Column' : 'Row'
    const set = () => setCell(doc, row, { index, place, top })
    struct.add(doc.struct(isName ? 'TH' : 'TD', isName ? { scope } : {}, set))
  }
  struct.end()
  doc.y = top + height
}

interface Cell {
  readonly index: number
  readonly place: Place
  readonly top: number
}

function setCell(doc: PDFKit.PDFDocument, row: Row, { index, place, top }: Cell): void {
  doc.fontSize(size).fillColor(row.look === 'fact' && index === 0 ? pdfColors.quiet : pdfColors.text)
  setRuns(doc, row.cells[index] ?? '', {
    face: faceOf(row, index),
    x: place.x + (row.look === 'fact' && index === 0 ? 0 : padding),
    y: top + paddingOf(row),
    width: place.width - 2 * padding,
    align: place.numeric ? 'right' : 'left',
  })
}

function faceOf({ look }: Row, index: number): PdfFace {
  if (look === 'fact') return index === 0 ? 'regular' : 'bold'
  return look === 'plain' && index > 0 ? 'regular' : 'bold'
}

export function rowHeight(doc: PDFKit.PDFDocument, row: Row): number {
  const { places, cells } = row
  doc.fontSize(size)
  const heights = places.map(({ width }, index) =>
    heightOfRuns(doc, cells[index] ?? '', { face: faceOf(row, index), width: width - 2 * padding }),
  )
  return Math.max(...heights) + 2 * paddingOf(row)
}

const paddingOf = ({ look }: Row): number => (look === 'fact' ? factPadding : padding)

/** Lines and tints say nothing that is read aloud. */
function drawGround(doc: PDFKit.PDFDocument, row: { top: number; height: number; look: Row['look'] }): void {
  const { top, height, look } = row
  const { left } = doc.page.margins
  asArtifact(doc, 'Layout', () => {
    if (look === 'head' || look === 'total') doc.rect(left, top, widthOf(doc), height).fill(pdfColors.tint)
    doc
      .moveTo(left, top + height)
      .lineTo(left + widthOf(doc), top + height)
      .lineWidth(0.5)
      .stroke(pdfColors.line)
  })
}
