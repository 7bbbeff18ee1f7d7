import { expect } from 'chai'
import type { LetterFacts, LetterLanguage } from '../../server/letters/letter.ts'
import type { LetterLegal } from '../../server/letters/letter-parts.ts'
import { guaranteeAnnexBlocks, guaranteeBody } from '../../views/letters/guarantee-letter.ts'
import { letterBody } from '../../views/letters/letter-body.ts'
import { exampleLetters } from './example-letters.ts'

/** All that a letter says, in its order. */
function wordsOf(facts: LetterFacts, language: LetterLanguage): string {
  if (facts.kind !== 'guarantee-letter') return JSON.stringify(letterBody(facts, language === 'en' ? 'nn' : language))
  const body = guaranteeBody(facts, { language, address: 'fondet.no/check' })
  return JSON.stringify([body, guaranteeAnnexBlocks(facts, language)])
}

const grant: Omit<LetterLegal, 'decisionBasis' | 'appealBasis' | 'ruleNumber'> = {
  legalForm: 'Vilkårsbunde tilskot',
  documentName: 'Tilsegnsbrev',
  notice: 'Tilskotet er ikkje ei trygd for eit lån.',
}

/** The same letter under a rule version whose product is no guarantee. */
function asGrant<Facts extends { readonly legal: LetterLegal; readonly fund: LetterFacts['fund'] }>(
  facts: Facts,
): Facts {
  const legal = { ...facts.legal, ...grant, decisionBasis: 'Vedtektene', appealBasis: 'Vedtektene' }
  return { ...facts, legal, fund: { ...facts.fund, name: 'Fondet' } }
}

const { decision, commitment } = exampleLetters
const promises = [
  decision,
  { ...decision, outcome: 'granted-in-part' as const },
  { ...decision, outcome: 'refused' as const, guaranteedOre: null },
  commitment,
  exampleLetters['guarantee-letter'],
]
/** What it says that it is not. */
const otherGuarantees = /entreprenøren sin garanti|entreprenørens garanti|does not guarantee a loan/g

describe('The words of a letter', () => {
  for (const facts of promises)
    for (const language of ['nn', 'nb', 'en'] as const)
      it(`call nothing a guarantee that the rule version does not: ${facts.kind} in ${language}`, () => {
        const human = { ...asGrant(facts), reasons: { facts: '', rules: '', considerations: '' } } as LetterFacts
        expect(wordsOf(human, language).replaceAll(otherGuarantees, '')).not.to.match(/g[au]+rant[ei]/i)
        expect(wordsOf(facts, language)).to.match(/g[au]+rant[ei]/i)
      })

  for (const facts of Object.values(exampleLetters)) {
    it(`are nynorsk alone: ${facts.kind}`, () => {
      expect(withoutNames(wordsOf(facts, 'nn')).match(bokmal)).to.equal(null)
    })
    it(`are bokmål alone: ${facts.kind}`, () => {
      expect(wordsOf(withoutTexts(facts) as LetterFacts, 'nb').match(nynorsk)).to.equal(null)
    })
  }

  it('of a decision that takes the place of another say which, and why', () => {
    const former = { day: decision.day, cause: 'appeal-body' } as const
    expect(wordsOf({ ...decision, replaces: former }, 'nn'))
      .to.include('Saka vart teken opp att fordi klageinstansen bestemte det.')
      .and.include('kjem i staden for vedtaket frå 3. juni 2026')
    expect(wordsOf({ ...decision, replaces: { ...former, cause: 'appeal' } }, 'nb'))
      .to.include('Saken ble tatt opp igjen etter at du klaget.')
      .and.include('kommer i stedet for vedtaket fra 3. juni 2026')
    expect(wordsOf(decision, 'nn')).not.to.include('teken opp att')
  })

  it('of a decision that was corrected say so first, with the day and what was wrong', () => {
    const corrected = { day: decision.day, reason: 'Summen var feil skriven.' }
    for (const [language, said] of [
      ['nn', 'Teksten i vedtaket vart retta 3. juni 2026'],
      ['nb', 'Teksten i vedtaket ble rettet 3. juni 2026'],
    ] as const) {
      const [first] = letterBody({ ...decision, corrected }, language).blocks
      expect(JSON.stringify(first)).to.include(said).and.include('Dette var feil: Summen var feil skriven.')
    }
  })

  it('count one month, day or year as one', () => {
    const deadlines = { acceptanceDays: 1, startMonths: 1, completionMonths: 1 }
    const shortest = [
      { ...decision, deadlines },
      { ...commitment, claimMonths: 1, termYears: 1 },
      { ...exampleLetters['guarantee-letter'], claimMonths: 1, termYears: 1 },
    ]
    for (const facts of shortest)
      for (const language of ['nn', 'nb', 'en'] as const)
        expect(wordsOf(facts, language)).not.to.match(/(?<![\d\p{L}])1.(månader|måneder|months|years|dagar|dager)/u)
    expect(wordsOf(shortest[0] ?? decision, 'nb'))
      .to.include('innen 1 dag;')
      .and.include('innen én måned,')
  })

  it('of a receipt name each document by its kind, in the letter’s language', () => {
    const documents = [{ name: 'Bilag 1.pdf', kind: 'voucher' }]
    const receipt = { ...exampleLetters.receipt, documents }
    for (const language of ['nn', 'nb'] as const)
      expect(wordsOf(receipt, language)).to.include('Bilag for kostnadene: Bilag 1.pdf')
    expect(wordsOf({ ...receipt, documents: [{ name: 'A.pdf', kind: 'Tegninger' }] }, 'nb')).to.include('Tegninger: A')
  })

  for (const kind of ['decision', 'claim-refusal', 'settlement'] as const)
    it(`of what can be appealed tell how, within when, to whom, and of access and the rules: ${kind}`, () => {
      const text = wordsOf(exampleLetters[kind], 'nn')
      for (const needed of ['Grunngjeving', 'tre veker', 'klageinstansen', 'sjå dokumenta', 'Vedtaket er gjort etter'])
        expect(text, needed).to.include(needed)
      expect(text).to.include(`${exampleLetters[kind].legal.decisionBasis}, og regelversjon 2 for fondet`)
    })
})

const word = (...words: readonly string[]) => new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'iu')
const bokmal = word(
  ...['ikke', 'fra', 'hva', 'hvordan', 'ble', 'eiendom', 'bolig', 'boligen', 'innen', 'gjelder', 'noe', 'egenandel'],
  ...['uten', 'etter at du klaget', 'saken', 'vedlagt', 'dere', 'kommer', 'regnet', 'dekker', 'begrunnelse'],
)
const nynorsk = word(
  ...['ikkje', 'frå', 'kva', 'korleis', 'vart', 'vert', 'eigedom', 'bustad', 'bustaden', 'innan', 'gjeld', 'noko'],
  ...['utan', 'saka', 'dykk', 'kjem', 'rekna', 'dekkjer', 'grunngjeving', 'eigendel', 'eigendelen', 'tilsegn', 'sjå'],
)

/** The fund's and the documents' own names are what they are. */
const withoutNames = (text: string): string => text.replaceAll(/[^"]*tapsgarantifond/g, '')

/** What people have written is in their own language, whatever the letter's is. */
const withoutTexts = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes(' ') ? 'X' : value
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutTexts(inner)]))
}
