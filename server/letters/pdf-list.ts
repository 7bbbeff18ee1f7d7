import type { LetterList } from './letter-body.ts'
import { makeRoom, type PdfPaper, pdfColors, textSizeOf, widthOf } from './pdf-paper.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'
import { writeHeading } from './pdf-text.ts'

export type ListLabel = 'number' | 'point'

/** Each item with its label: numbered, or with a point. */
export function writeList(paper: PdfPaper, items: readonly string[], label: ListLabel = 'number'): void {
  const { doc } = paper
  const column = { x: doc.page.margins.left, width: widthOf(doc) }
  writeItems(paper, items, { label, column })
  doc.x = column.x
  doc.y += 3
}

const gap = 22

/** Two lists beside each other, each under its heading; they stay on one page. */
export function writePair(paper: PdfPaper, sides: readonly [LetterList, LetterList]): void {
  const { doc } = paper
  const { left } = doc.page.margins
  const width = (widthOf(doc) - gap) / 2
  makeRoom(doc, Math.max(...sides.map(side => heightOf(paper, side, width))))
  const top = doc.y
  let bottom = top
  for (const [index, { heading, points }] of sides.entries()) {
    const column = { x: left + index * (width + gap), width }
    doc.y = top
    writeHeading(paper, 2, heading, column)
    writeItems(paper, points, { label: 'point', column })
    bottom = Math.max(bottom, doc.y)
  }
  doc.x = left
  doc.y = bottom + 2
}

function heightOf({ doc, head }: PdfPaper, { points }: LetterList, width: number): number {
  doc.fontSize(textSizeOf(head))
  const options = { face: 'regular', width: width - indents.point, lineGap: 2 } as const
  return points.reduce((sum, point) => sum + heightOfRuns(doc, point, options) + 3, 30)
}

interface Items {
  readonly label: ListLabel
  readonly column: { readonly x: number; readonly width: number }
}

function writeItems(paper: PdfPaper, items: readonly string[], { label, column }: Items): void {
  const { doc, body } = paper
  const list = doc.struct('L')
  body.add(list)
  for (const [index, text] of items.entries()) {
    makeRoom(doc, 30)
    list.add(
      listItem(paper, { text, label: label === 'number' ? `${index + 1}.` : '•', indent: indents[label], column }),
    )
  }
  list.end()
}

const indents = { number: 20, point: 11 } as const

interface Item extends Pick<Items, 'column'> {
  readonly text: string
  readonly label: string
  readonly indent: number
}

function listItem({ doc, head }: PdfPaper, { text, label, indent, column }: Item): PDFKit.PDFStructureElement {
  const { x, width } = column
  return doc.struct('LI', {}, [
    doc.struct('Lbl', {}, () => {
      doc.fontSize(textSizeOf(head)).fillColor(pdfColors.text)
      const { y } = doc
      setRuns(doc, label, { face: 'regular', x, y, lineBreak: false })
      doc.y = y
    }),
    doc.struct('LBody', {}, () => {
      setRuns(doc, text, {
        face: 'regular',
        x: x + indent,
        y: doc.y,
        width: width - indent,
        lineGap: head.isDense ? 1 : 2,
      })
      doc.y += head.isDense ? 2 : 3
    }),
  ])
}
