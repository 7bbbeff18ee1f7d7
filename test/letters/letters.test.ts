import { expect } from 'chai'
import { type LetterFacts, type LetterLanguage, letterKinds } from '../../server/letters/letter.ts'
import { renderLetter } from '../../server/letters/render-letter.ts'
import type { Instant } from '../../server/shared/day.ts'
import { letterTexts } from '../../views/letters/letter-texts.ts'
import { exampleLetters, exampleOf } from './example-letters.ts'
import { extremeLetters } from './extreme-letters.ts'
import { type PlacedText, readPdf, readPlaces } from './read-pdf.ts'
import { readQr } from './read-qr.ts'

const createdAt = '2026-06-10T08:00:00.000Z' as Instant
const sealUrl = `https://tapsgaranti.no/check#${'eyJuIjoiVlQtMjAyNi0wMDA3Iiwi'.repeat(16)}`
const drawn = (facts: LetterFacts, language: LetterLanguage = 'nn') =>
  renderLetter(facts, { language, createdAt, sealUrl })
const guarantee = exampleLetters['guarantee-letter']

/** A text that only the letter of the kind has, in each language that it is written in. */
const ownWords = {
  receipt: ['Vi har fått søknaden din', 'Vi har mottatt søknaden din'],
  'request-for-more': ['Takst eller verdivurdering', 'Tiden fondet har på seg'],
  'preliminary-answer': ['1. juli 2026', 'Svaret kommer senere'],
  decision: ['Retten til å klage følgjer av', 'Retten til å klage følger av'],
  commitment: ['Svar innan 3. juli 2026', 'Svar innen 3. juli 2026'],
  'guarantee-letter': ['Dette brevet erstattar versjon 1', 'Dette brevet erstatter versjon 1', 'NOK\u00a0500,000'],
  'sale-response': ['Bodet er godkjent på førehand', 'Budet er godkjent på forhånd'],
  settlement: ['80 % av det som skal dekkjast 560 000 kr', '448 000 kr'],
  'claim-refusal': ['Kravet er avslått', 'Avslaget gjelder dette kravet'],
  'repayment-demand': ['96 000 kr', 'Betal innen 20. november 2029'],
  reminder: ['Setje i gang bygginga', 'Sette i gang byggingen'],
  'state-aid-certificate': ['5 782,61 euro', 'Bekreftelse på bagatellmessig støtte'],
} as const

const languages = ['nn', 'nb', 'en'] as const
const spaced = (text: string) => text.replace(/\s+/g, ' ')
const unspaced = (text: string) => text.replace(/\s+/g, '')

describe('A letter', () => {
  for (const kind of letterKinds)
    for (const [index, words] of ownWords[kind].entries()) {
      const language = languages[index] ?? 'nn'
      it(`is drawn in ${language}: ${kind}`, async () => {
        const bytes = await drawn(exampleOf(kind), language)
        const read = await readPdf(bytes)
        expect(spaced(read.text)).to.include(spaced(words)).and.include(exampleOf(kind).number)
        expect(read.language).to.equal({ nn: 'nn-NO', nb: 'nb-NO', en: 'en-GB' }[language])
        expect(read.title).not.to.equal('')
        expect(spaced(read.text)).to.match(language === 'en' ? /Page 1 of \d/ : /Side 1 av \d/)
        expect(read.roles).to.include.members(['Document', 'H1', 'P'])
        expect(read.text).not.to.match(/undefined|null|NaN|\[object/)
      })
    }

  it('is the same bytes for the same facts, whatever was drawn in between', async () => {
    const first = await drawn(guarantee)
    for (const facts of Object.values(extremeLetters)) await drawn(facts)
    expect(Buffer.from(await drawn(guarantee)).equals(first)).to.equal(true)
    expect(Buffer.from(await drawn({ ...guarantee, version: 3 })).equals(first)).to.equal(false)
  })

  it('names the texts that it was made with', async () => {
    expect((await readPdf(await drawn(guarantee))).creator).to.equal(`Tapsgaranti, brevtekstar ${letterTexts}`)
  })

  it('has its fonts in it and none of a reader’s own', async () => {
    const pdf = Buffer.from(await drawn(guarantee)).toString('latin1')
    expect(pdf).to.match(/^%PDF-1\.7/)
    expect(pdf)
      .to.include('/FontFile2')
      .and.not.match(/\/BaseFont \/(Helvetica|Times|Courier)/)
    expect(pdf).to.include('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('has the name alone where an envelope has its window, and all of it, however long', async () => {
    for (const facts of [guarantee, extremeLetters.names, exampleLetters['state-aid-certificate']]) {
      const [first = []] = await readPlaces(await drawn(facts))
      const seen = first.filter(isInWindow).map(({ text }) => text)
      const { name, orgName } = facts.recipient
      const wanted = facts === extremeLetters.names ? 'Đorđe' : name
      expect(seen.join('')).to.include(wanted)
      if (orgName === null) expect(seen).to.deep.equal([wanted])
      expect(first.filter(isAtItsEdge)).to.deep.equal([])
    }
  })

  it('sums up the aid that an undertaking has declared in one line, and writes cents in full', async () => {
    const facts = { ...exampleLetters['state-aid-certificate'], awards: [], declaredEur: '12000', aidEur: '5782.6' }
    const { text } = await readPdf(await drawn(facts))
    expect(spaced(text)).to.include('Siste tre år Opplyst av føretaket 12 000 euro').and.include('5 782,60 euro')
    expect(unspaced(text)).not.to.include('InnovasjonNoreg')
  })

  it('has its signatures on a page with something to sign', async () => {
    const last = (await readPlaces(await drawn(exampleLetters['state-aid-certificate']))).at(-1)
    expect(last?.map(({ text }) => text)).to.include.members(['Kva du må passe på', 'Med helsing', 'Olav Kvåle'])
  })
})

const millimetre = 72 / 25.4
/** In a window of 90 mm × 35 mm, wherever between 45 and 50 mm from the top it begins. */
const isInWindow = ({ x, y }: PlacedText): boolean =>
  x >= 20 * millimetre - 1 && x < 110 * millimetre && y > 50 * millimetre && y < 80 * millimetre
/** What may be seen or cut off, as the letter lies in the envelope. */
const isAtItsEdge = ({ x, y }: PlacedText): boolean =>
  x < 110 * millimetre && ((y > 44 * millimetre && y < 50 * millimetre) || (y > 80 * millimetre && y < 85 * millimetre))

describe('A guarantee letter', () => {
  for (const language of languages)
    it(`has what a bank must know on its first page, in ${language}`, async () => {
      const bytes = await drawn(guarantee, language)
      expect(bytes.length).to.be.below(60_000)
      const pages = await readPlaces(bytes)
      expect(pages).to.have.length(2)
      const first = spaced(pages[0]?.map(({ text }) => text).join(' ') ?? '')
      for (const words of ['VT-2026-0007', 'Telemark Sparebank', 'K7M4Q-X9RTA', 'tapsgaranti.no/check', '§ 12'])
        expect(first).to.include(language === 'en' && words === '§ 12' ? 'section 12' : words)
    })

  it('leads a phone to the signed page, and a reader on the screen too', async () => {
    const bytes = await drawn(guarantee)
    expect(await readQr(bytes)).to.equal(sealUrl)
    expect((await readPdf(bytes)).links).to.deep.equal([sealUrl])
  })

  it('has headings, lists, tables with headings and a described figure as its structure', async () => {
    const { roles } = await readPdf(await drawn(guarantee))
    expect(roles).to.include.members([
      'H1',
      'H2',
      'H3',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
      'Figure',
    ])
    expect(roles.filter(role => role === 'H1')).to.have.length(1)
  })

  it('shows what no font has as one mark each, and breaks names only where a line is full', async () => {
    const { text } = await readPdf(await drawn(extremeLetters.names))
    expect(text).to.include('Áŋŋel ??? ?')
    expect(text).to.include('Đorđe Šiljak-Ǩeäđđǩuvlǥǥi')
  })

  it('names forty homes, each whole, with the heading again on the next page', async () => {
    const pages = await readPlaces(await drawn(extremeLetters['forty-dwellings']))
    const text = unspaced(
      pages
        .flat()
        .map(piece => piece.text)
        .join(''),
    )
    for (const { name } of extremeLetters['forty-dwellings'].dwellings)
      expect(text).to.include(unspaced(`${name}125 000 kr`))
    const headings = pages.map(page => page.filter(piece => piece.text === 'Garantert sum').length)
    expect(headings).to.deep.equal([0, 1, 1, 0])
  })

  it('says that no bank is named, what is left of the sum, and until when', async () => {
    const { text } = await readPdf(await drawn(extremeLetters['no-bank']))
    const words = spaced(text)
    expect(words).to.include('Inga bank er nemnd').and.include('Gjeld til og med 15. juni 2031.')
    expect(words).to.include('Av denne står 300 000 kr att.').and.include('Det er ikkje sett særlege vilkår.')
    expect(words).to.include('Versjon 1.').and.not.include('erstattar').and.not.include('Vilkåra i vedlegget')
  })
})

describe('A long decision', () => {
  it('goes on over pages without a heading alone at the foot of one', async () => {
    const pages = await readPlaces(await drawn(extremeLetters['long-reasons']))
    expect(pages.length).to.be.above(3)
    const headings = ['Vilkår', 'Grunngjeving', 'Faktum', 'Reglane og innhaldet i dei', 'Du kan klage', 'Innsyn']
    for (const page of pages) {
      const last = page.filter(({ y }) => y > 90 && y < 795).at(-1)
      expect(headings).not.to.include(last?.text)
      for (const { y } of page) expect(y).to.be.below(815)
    }
  })

  it('keeps every word of its reasons', async () => {
    const { text } = await readPdf(await drawn(extremeLetters['long-reasons']))
    const { reasons } = extremeLetters['long-reasons']
    const printed = unspaced(text.replace(/Vest-Telemark tapsgarantifond( · VT-2026-0007-B3 · Side \d av \d)?\n/g, ''))
    expect(printed).to.include(unspaced(reasons.considerations))
  })
})
