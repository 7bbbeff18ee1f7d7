import { bottomOf, type PdfPaper } from './pdf-paper.ts'
import { type PdfColumn, placesOf, type Row, repeatHead, rowHeight, writeRow } from './pdf-row.ts'

export interface PdfTable {
  readonly columns: readonly PdfColumn[]
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[]
  /** The last row adds the others up. */
  readonly total?: boolean
}

/** A row stays on one page; a table that goes on over the page has its headings there too. */
export function writeTable(paper: PdfPaper, { columns, rows, total = false }: PdfTable): void {
  const places = placesOf(paper.doc, columns)
  const head: Row = { places, cells: columns.map(({ heading }) => heading), look: 'head' }
  writeRows(paper, [
    head,
    ...rows.map(
      (cells, index): Row => ({ places, cells, look: total && index === rows.length - 1 ? 'total' : 'plain' }),
    ),
  ])
}

/** Two columns, label and value; a letter shows without headings what they are. */
export function writeFacts(paper: PdfPaper, rows: readonly (readonly [string, string])[]): void {
  if (!paper.head.isLetter) writeTable(paper, { columns: factColumns, rows })
  else {
    const places = placesOf(paper.doc, factColumns)
    writeRows(
      paper,
      rows.map(cells => ({ places, cells, look: 'fact' })),
    )
  }
}

const factColumns = [
  { heading: 'Opplysning', share: 3 },
  { heading: 'Verdi', share: 7 },
] as const

function writeRows(paper: PdfPaper, rows: readonly Row[]): void {
  const { doc, body } = paper
  const head = rows.find(({ look }) => look === 'head')
  const table = doc.struct('Table')
  body.add(table)
  for (const row of rows) {
    if (doc.y + roomFor(doc, row, rows) > bottomOf(doc) && doc.y > doc.page.margins.top) {
      doc.addPage()
      if (head && row !== head) repeatHead(doc, head)
    }
    writeRow(doc, table, row)
  }
  table.end()
  doc.x = doc.page.margins.left
  doc.y += 8
}

/** A head never stands alone at the foot of a page. */
function roomFor(doc: PDFKit.PDFDocument, row: Row, rows: readonly Row[]): number {
  const next = row.look === 'head' ? rows[1] : undefined
  return rowHeight(doc, row) + (next ? rowHeight(doc, next) : 0)
}
