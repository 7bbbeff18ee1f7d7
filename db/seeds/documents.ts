import PDFDocument from 'pdfkit'
import type { Deps } from '../../server/deps.ts'
import type { DocumentKind } from '../../server/documents/document.ts'
import { isKept, keepFile } from '../../server/documents/keep-file.ts'
import { receiveDocuments } from '../../server/documents/receive-documents.ts'
import { commandBy } from './play.ts'
import { pngOf } from './png.ts'

/** A cost estimate and a drawing, sent in by the applicant as everybody sends documents in. Both are invented. */
export async function attachDemonstrationDocuments(deps: Deps, caseId: string, applicant: string): Promise<void> {
  const sent = { caseId, applicant }
  await attach(deps, { ...sent, kind: 'cost-estimate', name: 'Kostnadsoverslag.pdf', content: await costEstimate() })
  await attach(deps, { ...sent, kind: 'drawings', name: 'Plan 1. etasje.png', content: floorPlan() })
}

interface Attached {
  readonly caseId: string
  readonly applicant: string
  readonly kind: DocumentKind
  readonly name: string
  readonly content: Buffer
}

async function attach(deps: Deps, { caseId, applicant, kind, name, content }: Attached): Promise<void> {
  async function* whole() {
    yield content
  }
  const fate = await keepFile(deps, { caseId, userId: applicant }, { name, content: whole() })
  if (!isKept(fate)) throw new Error(`${name} was refused: ${fate.fault}`)
  await receiveDocuments(deps, await commandBy(deps, caseId, applicant), { kind, files: [fate] })
}

const costLines = [
  ['Grunnarbeid og fundament', '620 000 kr'],
  ['Råbygg og tak', '1 540 000 kr'],
  ['Innvendige arbeid', '1 210 000 kr'],
  ['Røyr, elektro og ventilasjon', '880 000 kr'],
  ['Prosjektering og gebyr', '550 000 kr'],
  ['Sum', '4 800 000 kr'],
] as const

async function costEstimate(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', info: { Title: 'Kostnadsoverslag' } })
  const ended = new Promise(resolve => document.once('end', resolve))
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.fontSize(20).text('Kostnadsoverslag').moveDown().fontSize(12)
  for (const [what, amount] of costLines) document.text(`${what}: ${amount}`)
  document.moveDown().text('Demonstrasjon: oppdikta tal.').end()
  await ended
  return Buffer.concat(chunks)
}

/** Walls as dark lines on white: outer walls, and two rooms beside a large one. */
function floorPlan(): Buffer {
  const [width, height] = [480, 320]
  const pixels = Buffer.alloc(width * height, 255)
  const wall = (left: number, top: number, right: number, bottom: number) => {
    for (let row = top; row < bottom; row += 1) pixels.fill(60, row * width + left, row * width + right)
  }
  for (const top of [20, 292]) wall(20, top, 460, top + 8)
  for (const left of [20, 452]) wall(left, 20, left + 8, 300)
  wall(280, 20, 285, 300)
  wall(280, 150, 460, 155)
  return pngOf(width, pixels)
}
