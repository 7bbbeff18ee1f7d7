import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { LetterBlock } from '../../server/letters/letter-body.ts'
import type { Evidence } from '../../server/letters/letter-parts.ts'
import { coverageLines } from './coverage-words.ts'
import { documentKindName } from './document-kinds.ts'
import type { GuaranteeWords } from './guarantee-words.ts'
import { homeTable } from './home-table.ts'
import { letterFigures } from './letter-figures.ts'

interface Saying {
  readonly said: GuaranteeWords
  readonly language: LetterLanguage
}

/** The sum of each home and each year, the calculation, the conditions and the evidence. */
export function guaranteeAnnex(facts: GuaranteeLetterFacts, saying: Saying): LetterBlock[] {
  const { said, language } = saying
  return [
    { newPage: true },
    { heading: `${said.annex} ${facts.number}` },
    ...homeBlocks(facts, saying),
    { heading: said.yearsHeading, level: 3 },
    { text: said.yearsText },
    ...(facts.followsRemainingLoan ? [{ text: said.followsText }] : []),
    yearTable(facts, saying),
    { heading: said.calculation, level: 3 },
    { points: coverageLines(facts.terms, language) },
    ...conditionBlocks(facts, said),
    ...evidenceBlocks(facts.evidence, saying),
    { heading: said.legal, level: 3 },
    { text: said.legalText(facts) },
  ]
}

function homeBlocks(facts: GuaranteeLetterFacts, { said, language }: Saying): LetterBlock[] {
  if (facts.dwellings.length < 2) return []
  return [{ heading: said.homesHeading, level: 3 }, homeTable(facts, said, letterFigures[language])]
}

function yearTable({ years }: GuaranteeLetterFacts, { said, language }: Saying): LetterBlock {
  const { ore, day, share } = letterFigures[language]
  const [year, from, to, sum] = said.yearColumns
  return {
    columns: [
      { heading: year, share: 2 },
      { heading: from, share: 3 },
      { heading: to, share: 3 },
      { heading: sum, share: 4, numeric: true },
    ],
    rows: years.map(one => [
      String(one.year),
      one.from === null ? said.notYet(one.year) : day(one.from),
      one.to === null ? '–' : day(one.to),
      `${ore(one.standsOre)} (${share(one.share)})`,
    ]),
  }
}

function conditionBlocks({ conditions }: GuaranteeLetterFacts, said: GuaranteeWords): LetterBlock[] {
  const heading: LetterBlock = { heading: said.conditions, level: 3 }
  if (conditions.length === 0) return [heading, { text: said.noConditions }]
  return [heading, { numbered: conditions.map(({ text, purpose }) => `${text}\n${said.purpose}: ${purpose}`) }]
}

function evidenceBlocks(evidence: readonly Evidence[], { said, language }: Saying): LetterBlock[] {
  if (evidence.length === 0) return []
  const [name, kind, hash] = said.evidenceColumns
  return [
    { heading: said.evidence, level: 3 },
    { text: said.evidenceText },
    {
      columns: [
        { heading: name, share: 4 },
        { heading: kind, share: 3 },
        { heading: hash, share: 5 },
      ],
      rows: evidence.map(one => [one.name, documentKindName(one.kind, language), inHalves(one.sha256)]),
    },
  ]
}

/** Two lines of 32 signs, so that it can be compared by eye. */
const inHalves = (sha256: string): string => (sha256.match(/.{1,32}/g) ?? []).join('\n')
