import { bottomOf, makeRoom, type PdfHead, type PdfPaper, pdfColors, textSizeOf, widthOf } from './pdf-paper.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'

const sizes = { 1: 19, 2: 13.5, 3: 10.5 } as const
const letterSizes = { 1: 18, 2: 11.5, 3: 10 } as const

/** Stays on the page of what follows it. */
export function writeHeading(
  { doc, body, head }: PdfPaper,
  level: 1 | 2 | 3,
  text: string,
  column = { x: doc.page.margins.left, width: widthOf(doc) },
): void {
  if (doc.y > bottomOf(doc) - 70) doc.addPage()
  else if (doc.y > doc.page.margins.top) doc.y += gapBefore(head, level)
  body.add(
    doc.struct(`H${level}`, {}, () => {
      doc.fontSize((head.isLetter ? letterSizes : sizes)[level]).fillColor(headingColor(head.isLetter, level))
      setRuns(doc, text, { face: 'bold', ...column, y: doc.y })
    }),
  )
  doc.y += level === 1 && !head.isDense ? 6 : 3
}

function gapBefore({ isLetter, isDense }: PdfHead, level: 1 | 2 | 3): number {
  if (level === 3) return 7
  return isDense ? 4 : isLetter ? 9 : 14
}

const headingColor = (isLetter: boolean | undefined, level: 1 | 2 | 3): string =>
  isLetter && level < 3 ? pdfColors.pine : pdfColors.text

/** One element for each paragraph of the text; an empty line is between them. */
export function writeText(paper: PdfPaper, text: string): void {
  const { doc, body, head } = paper
  for (const paragraph of text.split(/\n{2,}/)) {
    if (paragraph.trim() === '') continue
    makeRoom(doc, doc.y < bottomOf(doc) - shortHeight ? 0 : paragraphRoom(paper, paragraph))
    body.add(
      doc.struct('P', {}, () => {
        doc.fontSize(textSizeOf(head)).fillColor(pdfColors.text)
        setRuns(doc, paragraph, {
          face: 'regular',
          x: doc.page.margins.left,
          y: doc.y,
          width: widthOf(doc),
          lineGap: head.isDense ? 1 : 2,
        })
      }),
    )
    doc.y += head.isDense ? 3 : 5
  }
}

const shortHeight = 90

/** A short one stays whole; of a long one two lines at the least stand at the foot of a page. */
export function paragraphRoom({ doc, head }: PdfPaper, paragraph: string): number {
  doc.fontSize(textSizeOf(head))
  const height = heightOfRuns(doc, paragraph, { face: 'regular', width: widthOf(doc), lineGap: 2 })
  return height < shortHeight ? height - 2 : 30
}
