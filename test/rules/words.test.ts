import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Terms } from '../../server/coverage/terms.ts'
import { assess } from '../../server/rules/assess.ts'
import { criterionCodes, dwellingKinds } from '../../server/rules/criteria.ts'
import { addDays, day } from '../../server/shared/day.ts'
import { contentGroups } from '../../views/pages/rules/content-rows.ts'
import { coverageSteps } from '../../views/pages/rules/coverage-text.ts'
import { demandText } from '../../views/pages/rules/criterion-text.ts'
import { findingText } from '../../views/pages/rules/finding-text.ts'
import { content, contentWith, facts } from './facts.ts'

const names = { 4022: 'Seljord', 4028: 'Kviteseid', 4030: 'Nissedal', 4032: 'Fyresdal', 4034: 'Tokke', 4036: 'Vinje' }

const vectorTerms: Terms[] = ['coverage-worked.jsonl', 'coverage-random.jsonl'].flatMap(file =>
  readFileSync(new URL(`../vectors/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => JSON.parse(line).request.terms ?? []),
)

const isSentence = (text: string) => {
  expect(text).to.match(/^[A-ZÆØÅÉ0-9].*[.]$/)
  expect(text).to.not.match(/undefined|null|NaN|ukjend|kommune \d{4}/)
}

const strict = contentWith({
  maxAreaM2: { detached: '150', 'semi-detached': '120', 'row-house': '100', apartment: null },
  intake: {
    kind: 'rounds',
    rounds: [
      { from: day('2026-01-15'), to: day('2026-03-15') },
      { from: day('2026-09-01'), to: day('2026-09-30') },
    ],
  },
})

const anyFacts = fc.record({
  track: fc.constantFrom('private', 'contractor'),
  submittedOn: fc.nat(400).map(days => addDays(day('2026-01-01'), days)),
  birthDay: fc.option(fc.nat(30_000).map(days => addDays(day('1940-01-01'), days))),
  municipalityNumber: fc.constantFrom('4032', '4034', null),
  purpose: fc.constantFrom('new-building', 'conversion', 'existing', null),
  publicDeveloper: fc.option(fc.boolean()),
  started: fc.option(fc.boolean()),
  financing: fc.constantFrom('confirmed-by-bank', 'stated', 'none', null),
  dwellings: fc.array(
    fc.record({ kind: fc.constantFrom(...dwellingKinds), areaM2: fc.constantFrom('90', '160.5', null) }),
    { maxLength: 8 },
  ),
  neededOre: fc.option(fc.nat(200_000_000)),
  applicantHeldOre: fc.nat(200_000_000),
  municipalityHeldOre: fc.nat(400_000_000),
} as const)

describe('The words of the rules', () => {
  it('every finding reads as sentences, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, given => {
        for (const finding of assess(strict, given)) isSentence(findingText(finding, names))
      }),
      { numRuns: 500 },
    )
  })

  it('a finding that was stored reads the same', () => {
    const findings = assess(content, { ...facts, birthDay: day('1980-01-01') })
    const stored: typeof findings = JSON.parse(JSON.stringify(findings))
    expect(stored.map(finding => findingText(finding))).to.deep.equal(findings.map(finding => findingText(finding)))
    expect(findingText(findings[1] ?? findings[0] ?? expect.fail('no findings'))).to.equal(
      '46 år er utanfor målgruppene: Unge i etableringsfasen (til og med 39 år), Eldre som vil investere i ny bustad (frå og med 60 år).',
    )
  })

  it('every demand reads as a sentence, in use or not', () => {
    const open = contentWith({
      targetGroups: [],
      maxUnits: null,
      applicantLimitOre: null,
      municipalityLimitOre: null,
      newHousingOnly: false,
    })
    for (const { criteria } of [content, strict, open]) {
      for (const code of criterionCodes) isSentence(demandText(code, criteria, names))
    }
  })

  it('the calculation is worded for any terms', () => {
    for (const terms of vectorTerms) {
      for (const { heading, formula, sentences } of coverageSteps(terms)) {
        expect(`${heading} ${formula}`).to.not.match(/undefined|null|NaN/)
        sentences.forEach(isSentence)
      }
    }
  })

  it('everything that a version decides has its row', () => {
    const { terms, criteria, deadlines, product, legalReferences } = content
    const groups = contentGroups(content, names)
    const keys = groups.map(({ rows }) => rows.map(({ key }) => key))
    expect(keys).to.deep.equal([
      [...Object.keys(terms), 'gearing'],
      [...criterionCodes],
      Object.keys(deadlines),
      Object.keys(product),
      Object.keys(legalReferences),
    ])
    expect(Object.keys(criteria)).to.have.length(criterionCodes.length)
    for (const { rows } of groups) for (const { value } of rows) expect(value).to.not.match(/undefined|null|NaN/)
  })
})
