import { bottomOf, type PdfPaper, pdfColors, setRuns, widthOf } from './pdf-paper.ts'

const sizes = { 1: 19, 2: 13.5, 3: 10.5 } as const
const textSize = 10

/** Stays on the page of what follows it. */
export function writeHeading({ doc, body }: PdfPaper, level: 1 | 2 | 3, text: string): void {
  if (doc.y > bottomOf(doc) - 70) doc.addPage()
  else if (doc.y > doc.page.margins.top) doc.y += level === 3 ? 7 : 14
  body.add(
    doc.struct(`H${level}`, {}, () => {
      doc.fontSize(sizes[level]).fillColor(pdfColors.text)
      setRuns(doc, text, { face: 'bold', x: doc.page.margins.left, y: doc.y, width: widthOf(doc) })
    }),
  )
  doc.y += level === 1 ? 6 : 3
}

/** One element for each paragraph of the text; an empty line is between them. */
export function writeText({ doc, body }: PdfPaper, text: string): void {
  for (const paragraph of text.split(/\n{2,}/)) {
    if (paragraph.trim() === '') continue
    body.add(
      doc.struct('P', {}, () => {
        doc.fontSize(textSize).fillColor(pdfColors.text)
        setRuns(doc, paragraph, {
          face: 'regular',
          x: doc.page.margins.left,
          y: doc.y,
          width: widthOf(doc),
          lineGap: 2,
        })
      }),
    )
    doc.y += 5
  }
}

/** Numbered, each item with its label. */
export function writeList({ doc, body }: PdfPaper, items: readonly string[]): void {
  const list = doc.struct('L')
  body.add(list)
  for (const [index, item] of items.entries()) list.add(listItem(doc, `${index + 1}.`, item))
  list.end()
  doc.y += 3
}

const indent = 20

function listItem(doc: PDFKit.PDFDocument, label: string, text: string): PDFKit.PDFStructureElement {
  const { left } = doc.page.margins
  return doc.struct('LI', {}, [
    doc.struct('Lbl', {}, () => {
      if (doc.y > bottomOf(doc) - 30) doc.addPage()
      doc.fontSize(textSize).fillColor(pdfColors.text)
      const { y } = doc
      setRuns(doc, label, { face: 'regular', x: left, y, lineBreak: false })
      doc.y = y
    }),
    doc.struct('LBody', {}, () => {
      setRuns(doc, text, { face: 'regular', x: left + indent, y: doc.y, width: widthOf(doc) - indent, lineGap: 2 })
      doc.y += 3
    }),
  ])
}
