import { asArtifact, pdfColors } from './pdf-paper.ts'

/** The mark of the pages (`views/public/logo.svg`), which is 48 units wide and high. */
const shapes = {
  house: 'M24 7.5 40 19v8.5C40 36 33 41.5 24 45 15 41.5 8 36 8 27.5V19Z',
  roof: 'M4 20.5 24 6l20 14.5',
  windows: 'M17.5 22h5.5v5.5h-5.5ZM25 22h5.5v5.5H25ZM17.5 29.5h5.5V35h-5.5ZM25 29.5h5.5V35H25Z',
} as const

/** Says nothing that the fund's name beside it does not. */
export function drawMark(doc: PDFKit.PDFDocument, { x, y, size }: { x: number; y: number; size: number }): void {
  asArtifact(doc, 'Layout', () => {
    doc.save()
    doc.translate(x, y).scale(size / 48)
    doc.path(shapes.house).fill(pdfColors.pine)
    doc.lineWidth(4).lineCap('round').lineJoin('round')
    doc.path(shapes.roof).stroke(pdfColors.copper)
    doc.path(shapes.windows).fill('#fdf7ec')
    doc.restore()
  })
}
