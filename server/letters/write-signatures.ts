import type { PdfFace } from './pdf-fonts.ts'
import { makeRoom, type PdfPaper, pdfColors, widthOf } from './pdf-paper.ts'
import { setRuns } from './pdf-set.ts'

interface Signer {
  readonly name: string
  readonly title: string
}

export interface Signatures {
  readonly regards: string
  readonly fundName: string
  /** Name and what the person is; at most two. */
  readonly signers: readonly Signer[]
  /** In place of signatures of their own. */
  readonly approved: string
}

interface Line {
  readonly size?: number
  readonly face?: PdfFace
  readonly x?: number
  readonly width?: number
}

export const signaturesHeight = 94

/** The end of a letter; it stays together. */
export function writeSignatures(paper: PdfPaper, { regards, fundName, signers, approved }: Signatures): void {
  const { doc } = paper
  makeRoom(doc, signaturesHeight - 10)
  doc.y += 10
  writeLine(paper, regards)
  writeLine(paper, fundName, { face: 'bold', size: 10 })
  doc.y += 6
  writeSigners(paper, signers)
  doc.y += 5
  writeLine(paper, approved, { size: 8 })
  doc.x = doc.page.margins.left
}

/** Beside each other. */
function writeSigners(paper: PdfPaper, signers: readonly Signer[]): void {
  const { doc } = paper
  const top = doc.y
  let bottom = top
  for (const [index, { name, title }] of signers.entries()) {
    doc.y = top
    const place = { x: doc.page.margins.left + index * 210, width: 200 }
    writeLine(paper, name, { ...place, face: 'bold' })
    writeLine(paper, title, place)
    bottom = Math.max(bottom, doc.y)
  }
  doc.y = bottom
}

export function writeLine(
  { doc, body }: PdfPaper,
  text: string,
  { size = 9.2, face = 'regular', x, width }: Line = {},
): void {
  body.add(
    doc.struct('P', {}, () => {
      doc.fontSize(size).fillColor(pdfColors.text)
      setRuns(doc, text, { face, x: x ?? doc.page.margins.left, y: doc.y, width: width ?? widthOf(doc) })
    }),
  )
}
