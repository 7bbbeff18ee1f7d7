import type { LetterBlock, LetterBody } from './letter-body.ts'
import { writeNote } from './pdf-box.ts'
import { writeFigure } from './pdf-figure.ts'
import { writeList, writePair } from './pdf-list.ts'
import { makeRoom, type PdfPaper } from './pdf-paper.ts'
import { writeFacts, writeTable } from './pdf-table.ts'
import { paragraphRoom, writeHeading, writeText } from './pdf-text.ts'
import { signaturesHeight } from './write-signatures.ts'

/** Puts a letter's words on its paper, piece by piece. */
export function writeBody(paper: PdfPaper, { title, subtitle, blocks }: LetterBody, sealUrl: string | null): void {
  writeHeading(paper, 1, title)
  if (subtitle !== undefined) writeText(paper, subtitle)
  writeBlocks(paper, blocks, sealUrl)
}

/** @param sealUrl what the square of dots beside a seal's code leads to */
export function writeBlocks(paper: PdfPaper, blocks: readonly LetterBlock[], sealUrl: string | null): void {
  for (const [index, block] of blocks.entries()) {
    if ('heading' in block) makeRoom(paper.doc, roomFor(paper, blocks.slice(index)))
    if ('figure' in block) writeFigure(paper, block, sealUrl)
    else writeBlock(paper, block)
  }
}

const headingHeight = 30
/** A last part that is no longer stands on the page of the signatures, which never stand alone. */
const mostLast = 260

function roomFor(paper: PdfPaper, blocks: readonly LetterBlock[]): number {
  const least = leastHeight(paper, blocks)
  const isLast = !paper.head.isDense && !blocks.slice(1).some(block => 'heading' in block)
  const whole = isLast ? blocks.reduce((sum, block) => sum + leastHeight(paper, [block]), signaturesHeight) : 0
  return whole < mostLast ? Math.max(least, whole) : least
}

/** What has to stand together where a piece begins: a heading with the beginning of what it is the heading of. */
function leastHeight(paper: PdfPaper, [block, ...others]: readonly LetterBlock[]): number {
  if (!block) return 0
  if ('heading' in block) return headingHeight + leastHeight(paper, others)
  if ('text' in block) return paragraphRoom(paper, block.text.split(/\n{2,}/)[0] ?? '')
  return 'points' in block || 'numbered' in block ? headingHeight : 2 * headingHeight
}

function writeBlock(paper: PdfPaper, block: Exclude<LetterBlock, { readonly figure: string }>): void {
  if ('heading' in block) writeHeading(paper, block.level ?? 2, block.heading)
  else if ('text' in block) writeText(paper, block.text)
  else if ('points' in block) writeList(paper, block.points, 'point')
  else if ('numbered' in block) writeList(paper, block.numbered)
  else if ('pair' in block) writePair(paper, block.pair)
  else if ('facts' in block) writeFacts(paper, block.facts)
  else if ('columns' in block) writeTable(paper, block)
  else if ('note' in block) writeNote(paper, block.note, block.noteTitle)
  else paper.doc.addPage()
}
