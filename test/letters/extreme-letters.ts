import type { LetterFacts } from '../../server/letters/letter.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { exampleLetters } from './example-letters.ts'

/** 200 signs, with a word that no line has room for. */
const longName = `Đorđe Šiljak-Ǩeäđđǩuvlǥǥi ${'Wrzeszczyńskiłąćęóź'.repeat(7)} Áŋŋel 王小明 👨‍👩‍👧‍👦 Жанна`.slice(
  0,
  198,
)
const cadastre = 'gnr. 1234, bnr. 5678, fnr. 901, snr. 234, andelsnr. 56, bustadnr. H0304'
const paragraph =
  'Søkjaren har lagt fram kostnadsoverslag, teikningar og takst, og fondet har vurdert kvar post mot det som er vanleg i kommunen. '
const { decision, settlement } = exampleLetters
const guarantee = exampleLetters['guarantee-letter']

const forty = Array.from({ length: 40 }, (_, index) => ({
  name: `Bustad ${index + 1}, rekkjehus i to høgder, 8${index} m²`,
  guaranteedOre: kroner(125_000),
}))

const conditions = Array.from({ length: 10 }, (_, index) => ({
  text: `Vilkår nummer ${index + 1}: ${paragraph.repeat(2)}`,
  purpose: `At ${paragraph.toLowerCase()}`,
}))

/** Letters as long, as wide and as strange as they can become. */
export const extremeLetters = {
  names: {
    ...guarantee,
    recipient: { name: longName, orgName: longName },
    borrowerName: longName,
    bankName: longName,
    officerName: longName,
    responsibleName: longName,
    property: { ...guarantee.property, place: longName, cadastre },
  },
  'forty-dwellings': { ...guarantee, dwellings: forty, guaranteedOre: kroner(5_000_000), conditions },
  'no-bank': {
    ...guarantee,
    bankName: null,
    conditions: [],
    evidence: [],
    version: 1,
    replacesVersion: null,
    officerName: null,
    responsibleName: null,
    property: { ...guarantee.property, cadastre },
    heldOre: kroner(300_000),
    termEnds: day('2031-06-15'),
    years: guarantee.years.map(({ year, ...rest }) => ({
      ...rest,
      year,
      from: day(`${2025 + year}-06-16`),
      to: day(`${2026 + year}-06-15`),
    })),
  },
  'long-reasons': {
    ...decision,
    outcome: 'granted-in-part',
    conditions,
    board: { caseNumber: '12/26', day: day('2026-06-02') },
    reasons: {
      facts: `${paragraph.repeat(6)}\n\n`.repeat(4),
      rules: `${paragraph.repeat(8)}\n\n`.repeat(4),
      considerations: paragraph.repeat(20),
    },
  },
  'many-lines': {
    ...settlement,
    dwellings: forty.slice(0, 12).map((one, index) => ({
      id: String(index + 1),
      name: one.name,
      status: 'included' as const,
      guaranteeYear: 2,
      payoutOre: kroner(1),
    })),
    trace: [...settlement.trace, ...settlement.trace.map(step => ({ ...step, subject: step.subject && '2' }))],
  },
} as const satisfies Record<string, LetterFacts>
