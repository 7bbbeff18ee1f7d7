import type { LetterBlock, LetterSeal } from './letter-body.ts'
import type { PdfFace } from './pdf-fonts.ts'
import { asArtifact, makeRoom, type PdfPaper, pdfColors, widthOf } from './pdf-paper.ts'
import { qrSide, writeQr } from './pdf-qr.ts'
import { heightOfRuns, setRuns } from './pdf-set.ts'

type Figure = Extract<LetterBlock, { readonly figure: string }>

const padding = 12

/**
 * What a letter is about, large: its label above, what it means below. Where it has a seal, the code that it is checked by stands
 * there too, and beside it the square that a phone reads.
 */
export function writeFigure(paper: PdfPaper, figure: Figure, sealUrl: string | null): void {
  const { doc } = paper
  const [{ left }, width] = [doc.page.margins, widthOf(doc)]
  const hasSquare = figure.seal !== undefined && sealUrl !== null
  const inner = width - 2 * padding - (hasSquare ? qrSide + padding : 0)
  const height = heightOf(doc, figure, { inner, hasSquare })
  makeRoom(doc, height + 8)
  const top = doc.y + 2
  asArtifact(doc, 'Layout', () => doc.roundedRect(left, top, width, height, 5).fill(pdfColors.tint))
  doc.y = top + 10
  writeLines(paper, figure, inner)
  if (figure.seal && sealUrl !== null)
    writeQr(paper, {
      x: left + width - padding - qrSide,
      y: top + (height - qrSide) / 2,
      url: sealUrl,
      alt: figure.seal.alt,
    })
  doc.x = left
  doc.y = top + height + 8
}

interface Room {
  readonly inner: number
  readonly hasSquare: boolean
}

function heightOf(doc: PDFKit.PDFDocument, { figure, below, seal }: Figure, { inner, hasSquare }: Room): number {
  doc.fontSize(9.5)
  const small = heightOfRuns(doc, below, { face: 'regular', width: inner })
  doc.fontSize(seal ? 24 : 20)
  const text = 34 + heightOfRuns(doc, figure, { face: 'bold', width: inner }) + small + (seal ? 42 : 0)
  return hasSquare ? Math.max(text, qrSide + 12) : text
}

function writeLines(paper: PdfPaper, { label, figure, below, seal }: Figure, width: number): void {
  const { doc, body } = paper
  const x = doc.page.margins.left + padding
  const line = (text: string, { size, color, face }: { size: number; color: string; face: PdfFace }) =>
    body.add(
      doc.struct('P', {}, () => {
        doc.fontSize(size).fillColor(color)
        setRuns(doc, text, { face, x, y: doc.y, width })
      }),
    )
  line(label, { size: 9, color: pdfColors.quiet, face: 'regular' })
  line(figure, { size: seal ? 24 : 20, color: pdfColors.pine, face: 'bold' })
  line(below, { size: 9.5, color: pdfColors.text, face: 'regular' })
  if (seal) writeCode(paper, seal, { x, width })
}

/** Set wide, so that no sign is taken for another. */
function writeCode({ doc, body }: PdfPaper, { label, code }: LetterSeal, at: { x: number; width: number }): void {
  doc.y += 7
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(9).fillColor(pdfColors.quiet)
      setRuns(doc, label, { face: 'regular', ...at, y: doc.y })
    }),
  )
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(15).fillColor(pdfColors.text)
      setRuns(doc, code, { face: 'bold', ...at, y: doc.y, characterSpacing: 0.8 })
    }),
  )
}
