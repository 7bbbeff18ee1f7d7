import { encodeQR } from 'qr'
import type { PdfPaper } from './pdf-paper.ts'
import { literalText } from './pdfkit-gaps.ts'

/** With its quiet edge: 34 mm, so that a phone reads the smallest of its dots on paper. */
export const qrSide = 97

interface QrPlace {
  readonly x: number
  readonly y: number
  readonly url: string
  readonly alt: string
}

/** A square of dots that leads to an address; it can be clicked on a screen. */
export function writeQr({ doc, body }: PdfPaper, { x, y, url, alt }: QrPlace): void {
  const dots = encodeQR(url, 'raw', { ecc: 'low', border: 2 })
  const link = doc.struct('Link', { alt })
  body.add(link)
  link.add(doc.struct('Figure', { alt, bbox: [x, y, x + qrSide, y + qrSide] }, () => drawDots(doc, dots, { x, y })))
  doc.link(x, y, qrSide, qrSide, url, { structParent: link, Contents: literalText(alt) })
  link.end()
}

/** One shape of many pieces, so that no fine lines stand between dots that touch. */
function drawDots(
  doc: PDFKit.PDFDocument,
  dots: readonly (readonly boolean[])[],
  { x, y }: { x: number; y: number },
): void {
  doc.save()
  doc.rect(x, y, qrSide, qrSide).fill('#ffffff')
  doc.translate(x, y).scale(qrSide / dots.length)
  doc.fillColor('#000000').addContent(`${dots.flatMap(piecesOfRow).join(' ')} f`)
  doc.restore()
}

/** Dots beside each other are one piece. */
function piecesOfRow(row: readonly boolean[], y: number): string[] {
  const pieces: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x += 1
    pieces.push(`${from} ${y} ${x + 1 - from} 1 re`)
  }
  return pieces
}
