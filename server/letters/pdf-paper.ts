import PDFDocument from 'pdfkit'
import type { Instant } from '../shared/day.ts'
import { type PdfFace, pdfFonts, runsOf } from './pdf-fonts.ts'

/** What a document says of itself. */
export interface PdfHead {
  readonly title: string
  /** Whose document it is; at the top of each page. */
  readonly owner: string
  /** At the bottom of each page, before the page's number. */
  readonly footer: string
  /** Stands in the file instead of the time at which it is made, so that the same content gives the same bytes. */
  readonly createdAt: Instant
}

/** A document under way. `pdf-text.ts` and `pdf-table.ts` write on it; `finishPaper` gives the bytes. */
export interface PdfPaper {
  readonly doc: PDFKit.PDFDocument
  /** What everything on it is part of, so that it can be read aloud in its order. */
  readonly body: PDFKit.PDFStructureElement
  readonly head: PdfHead
  readonly bytes: Promise<Uint8Array>
}

const margins = { top: 78, bottom: 70, left: 62, right: 62 }
export const pdfColors = { text: '#1b2526', quiet: '#4d5657', line: '#b9c2bf', tint: '#eef4f2' } as const

/** An A4 that can be archived and read aloud: PDF/A-2a, tagged, in nynorsk. */
export function openPaper(head: PdfHead): PdfPaper {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nn-NO',
    displayTitle: true,
    subset: 'PDF/A-2a',
    bufferPages: true,
    // NOTE: none of the built-in ones, which may not stand in an archived file.
    font: '',
    info: { Title: head.title, Author: head.owner, Creator: 'Tapsgaranti', CreationDate: new Date(head.createdAt) },
  })
  for (const [name, font] of pdfFonts()) doc.registerFont(name, font)
  const body = doc.struct('Document')
  doc.addStructure(body)
  return { doc, body, head, bytes: bytesOf(doc) }
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}

/** Writes the head and the foot of each page, which are no part of what is read aloud. */
export function finishPaper({ doc, body, head, bytes }: PdfPaper): Promise<Uint8Array> {
  body.end()
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    writeEdge(doc, head.owner, 40)
    writeEdge(doc, `${head.footer} · Side ${index + 1} av ${count}`, doc.page.height - 46)
  }
  doc.end()
  return bytes
}

function writeEdge(doc: PDFKit.PDFDocument, text: string, y: number): void {
  const { bottom } = doc.page.margins
  // NOTE: below the margin pdfkit would begin a new page.
  doc.page.margins.bottom = 0
  doc.markContent('Artifact', { type: 'Pagination' })
  doc.fontSize(8).fillColor(pdfColors.quiet)
  setRuns(doc, text, { face: 'regular', x: margins.left, y, lineBreak: false })
  doc.endMarkedContent()
  doc.page.margins.bottom = bottom
}

export interface RunOptions extends PDFKit.Mixins.TextOptions {
  readonly face: PdfFace
  readonly x?: number
  readonly y?: number
}

/** Text in its fonts, from where the last ended, or at a place. */
export function setRuns(doc: PDFKit.PDFDocument, text: string, { face, x, y, ...options }: RunOptions): void {
  const runs = runsOf(text, face)
  for (const [index, run] of runs.entries()) {
    const continued = index < runs.length - 1
    doc.font(run.font)
    if (index === 0 && x !== undefined && y !== undefined) doc.text(run.text, x, y, { ...options, continued })
    else doc.text(run.text, { ...options, continued })
  }
}

/** From the left margin to the right one, in points. */
export const widthOf = ({ page }: PDFKit.PDFDocument): number => page.width - page.margins.left - page.margins.right

/** Where the text of a page ends. */
export const bottomOf = ({ page }: PDFKit.PDFDocument): number => page.height - page.margins.bottom
