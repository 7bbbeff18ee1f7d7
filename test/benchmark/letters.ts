import PDFDocument from 'pdfkit'
import { pdfFonts } from '../../server/letters/pdf-fonts.ts'
import { renderLetter } from '../../server/letters/render-letter.ts'
import type { Instant } from '../../server/shared/day.ts'
import { guaranteeAnnexBlocks, guaranteeBody } from '../../views/letters/guarantee-letter.ts'
import { exampleLetters } from '../letters/example-letters.ts'
import { interleave, type Sample } from './interleave.ts'
import { line, ms, ratioText } from './report.ts'
import { rate, rateRatio } from './statistics.ts'

const rounds = 9
const each = 40
const facts = exampleLetters['guarantee-letter']
const createdAt = '2026-06-10T08:00:00.000Z' as Instant
const sealUrl = `https://tapsgaranti.no/check#${'eyJuIjoiVlQtMjAyNi0wMDA3Iiwi'.repeat(16)}`

/** The processor's time for one guarantee letter when the process is warm, beside a bare page of the same words in the same fonts. */
export async function measureLetters(): Promise<readonly string[]> {
  const words = wordsOf([guaranteeBody(facts, { language: 'nn', address: null }), guaranteeAnnexBlocks(facts, 'nn')])
  const { letter, bare } = await interleave(
    rounds,
    {
      letter: () => processorTime(() => renderLetter(facts, { language: 'nn', createdAt, sealUrl })),
      bare: () => processorTime(() => barePage(words)),
    },
    3,
  )
  const bytes = (await renderLetter(facts, { language: 'nn', createdAt, sealUrl })).length
  return [
    line(
      'a guarantee letter',
      `${ms(1000 / rate(letter))} of processor time, goal < 40 ms; ${Math.round(bytes / 1000)} kB`,
    ),
    line('a bare page', ms(1000 / rate(bare))),
    line('the letter ÷ the page', `${ratioText(rateRatio(bare, letter))}, goal ≤ 2`),
  ]
}

/** Everything that the letter says, one piece after the other. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('') : ''
}

/** NOTE: of the processor and not of the clock: drawing waits for nothing, and other work on the machine is not its own. */
async function processorTime(draw: () => Promise<unknown>): Promise<Sample> {
  const latenciesMs: number[] = []
  for (let index = 0; index < each; index += 1) {
    const begun = process.cpuUsage()
    await draw()
    const { user, system } = process.cpuUsage(begun)
    latenciesMs.push((user + system) / 1000)
  }
  return { perSecond: (each / latenciesMs.reduce((sum, one) => sum + one, 0)) * 1000, latenciesMs }
}

/** What the library takes for the words alone: no structure, no table, no seal. */
function barePage(words: string): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', font: '' })
  for (const [name, font] of pdfFonts()) doc.registerFont(name, font)
  const ended = new Promise<void>(resolve => {
    doc.on('end', resolve)
  })
  doc.resume()
  doc.font('bold').fontSize(18).text(facts.number)
  doc.font('regular').fontSize(9.2).text(words)
  doc.end()
  return ended
}
