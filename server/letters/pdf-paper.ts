import PDFDocument from 'pdfkit'
import { letterTexts } from '../../views/letters/letter-texts.ts'
import type { Instant } from '../shared/day.ts'
import type { LetterLanguage } from './letter.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { setRuns } from './pdf-set.ts'

/** What a document says of itself. */
export interface PdfHead {
  readonly title: string
  /** Whose document it is; at the top of each page. */
  readonly owner: string
  /** At the bottom of each page, before the page's number. */
  readonly footer: string
  /** Stands in the file instead of the time at which it is made, so that the same content gives the same bytes. */
  readonly createdAt: Instant
  /** Nynorsk where nothing else is said. */
  readonly language?: LetterLanguage
  /** A letter: its first page has a head of its own, and its text begins where an envelope's window does. */
  readonly isLetter?: boolean
  /** Set closer, so that what has to stand on one page does. */
  readonly isDense?: boolean
}

/** Of running text, in points. */
export const textSizeOf = ({ isDense }: PdfHead): number => (isDense ? 9.2 : 10)

/** A document under way. `pdf-text.ts` and `pdf-table.ts` write on it; `finishPaper` gives the bytes. */
export interface PdfPaper {
  readonly doc: PDFKit.PDFDocument
  /** What everything on it is part of, so that it can be read aloud in its order. */
  readonly body: PDFKit.PDFStructureElement
  readonly head: PdfHead
  readonly bytes: Promise<Uint8Array>
}

const margins = { top: 78, bottom: 70, left: 62, right: 62 }
/** 20 mm from the left, as the window of an envelope. */
const letterMargins = { ...margins, left: 56.7, right: 56.7, bottom: 50 }
export const pdfColors = {
  text: '#1b2526',
  quiet: '#4d5657',
  line: '#b9c2bf',
  tint: '#eef4f2',
  pine: '#145c57',
  copper: '#c0682c',
  sand: '#fbf3e6',
} as const

const languageTags = { nn: 'nn-NO', nb: 'nb-NO', en: 'en-GB' } as const

/** An A4 that can be archived and read aloud: PDF/A-2a, tagged, in its language. */
export function openPaper(head: PdfHead): PdfPaper {
  const doc = new PDFDocument({
    size: 'A4',
    margins: head.isLetter ? letterMargins : margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTags[head.language ?? 'nn'],
    displayTitle: true,
    subset: 'PDF/A-2a',
    bufferPages: true,
    // NOTE: none of the built-in ones, which may not stand in an archived file.
    font: '',
    info: { Title: head.title, Author: head.owner, Creator: creatorOf(head), CreationDate: new Date(head.createdAt) },
  })
  for (const [name, font] of pdfFonts()) doc.registerFont(name, font)
  const body = doc.struct('Document')
  doc.addStructure(body)
  return { doc, body, head, bytes: bytesOf(doc) }
}

const creatorOf = ({ isLetter }: PdfHead): string =>
  isLetter ? `Tapsgaranti, brevtekstar ${letterTexts}` : 'Tapsgaranti'

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
    if (!head.isLetter || index > 0) writeEdge(doc, head.owner, 40)
    const page = pageTexts[head.language ?? 'nn'](index + 1, count)
    writeEdge(doc, `${head.footer} · ${page}`, doc.page.height - (head.isLetter ? 36 : 46))
  }
  doc.end()
  return bytes
}

const pageTexts: Readonly<Record<LetterLanguage, (page: number, count: number) => string>> = {
  nn: (page, count) => `Side ${page} av ${count}`,
  nb: (page, count) => `Side ${page} av ${count}`,
  en: (page, count) => `Page ${page} of ${count}`,
}

function writeEdge(doc: PDFKit.PDFDocument, text: string, y: number): void {
  const { bottom, left } = doc.page.margins
  // NOTE: below the margin pdfkit would begin a new page.
  doc.page.margins.bottom = 0
  asArtifact(doc, 'Pagination', () => {
    doc.fontSize(8).fillColor(pdfColors.quiet)
    const width = widthOf(doc)
    setRuns(doc, text, { face: 'regular', x: left, y, width, height: 10, lineBreak: false })
  })
  doc.page.margins.bottom = bottom
}

/** What is drawn says nothing that is read aloud. */
export function asArtifact(doc: PDFKit.PDFDocument, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** From the left margin to the right one, in points. */
export const widthOf = ({ page }: PDFKit.PDFDocument): number => page.width - page.margins.left - page.margins.right

/** Where the text of a page ends. */
export const bottomOf = ({ page }: PDFKit.PDFDocument): number => page.height - page.margins.bottom

/** Begins a new page where the height is not left on this one. */
export function makeRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > bottomOf(doc) && doc.y > doc.page.margins.top) doc.addPage()
}
