import { expect } from 'chai'
import type { CostLine } from '../../server/coverage/settlement-request.ts'
import type { CostCategory } from '../../server/coverage/terms.ts'
import { expectRefused, type SettlementCase, settled, settlementOf } from './cases.ts'

const line = (category: CostCategory, amountOre: number): CostLine => ({ category, amountOre })

/** Sums, tolerance, ceilings and grants: [what, case, the cost that counts]. */
const costs: readonly (readonly [string, SettlementCase, string])[] = [
  [
    'eligible lines alone count',
    { dwellings: [{ costLines: [line('contract', 700), line('furniture', 200)] }] },
    '700',
  ],
  ['a credit note is taken off', { dwellings: [{ costLines: [line('contract', 700), line('plot', -100)] }] }, '600'],
  ['no lines cost nothing', { dwellings: [{ costLines: [] }] }, '0'],
  [
    'own labour counts in full under its share',
    {
      terms: { ownLabourCapShare: '0.5' },
      dwellings: [{ costLines: [line('contract', 600), line('own-labour', 300)] }],
    },
    '900',
  ],
  [
    'own labour counts up to its share',
    {
      terms: { ownLabourCapShare: '0.333333' },
      dwellings: [{ costLines: [line('contract', 500), line('own-labour', 300)] }],
    },
    '666.6665',
  ],
  ['own labour alone counts as nothing', { dwellings: [{ costLines: [line('own-labour', 300)] }] }, '0'],
  [
    'own labour that is not eligible may be below 0',
    {
      terms: { eligibleCosts: ['contract'] },
      dwellings: [{ costLines: [line('contract', 500), line('own-labour', -300)] }],
    },
    '500',
  ],
  [
    'cost within the tolerance counts',
    {
      terms: { costOverrunTolerance: '0.05' },
      dwellings: [{ approvedCostOre: 999, costLines: [line('contract', 1048)] }],
    },
    '1048',
  ],
  [
    'cost above the tolerance counts up to it, exactly',
    {
      terms: { costOverrunTolerance: '0.05' },
      dwellings: [{ approvedCostOre: 999, costLines: [line('contract', 1049)] }],
    },
    '1048.95',
  ],
  [
    'a tolerance of 1 doubles',
    { terms: { costOverrunTolerance: '1' }, dwellings: [{ costLines: [line('contract', 5000)] }] },
    '2000',
  ],
  ['a ceiling per dwelling', { terms: { maxCostPerDwellingOre: 900 } }, '900'],
  ['a ceiling of 0', { terms: { maxCostPerDwellingOre: 0 } }, '0'],
  [
    'a ceiling per square metre',
    { terms: { maxCostPerSquareMetreOre: 7 }, dwellings: [{ approvedAreaM2: '120.55' }] },
    '843.85',
  ],
  [
    'the lowest ceiling of several',
    { terms: { maxCostPerSquareMetreOre: 7, maxCostPerDwellingOre: 800 }, dwellings: [{ approvedAreaM2: '120.55' }] },
    '800',
  ],
  [
    'grants reduce the cost after the ceilings',
    { terms: { grantsReduceCost: true, maxCostPerDwellingOre: 900 }, dwellings: [{ grantsOre: 150 }] },
    '750',
  ],
  ['grants never take the cost below 0', { terms: { grantsReduceCost: true }, dwellings: [{ grantsOre: 1500 }] }, '0'],
  ['grants may be without effect', { dwellings: [{ grantsOre: 150 }] }, '1000'],
]

describe('coverage, the cost that counts', () => {
  for (const [name, change, cost] of costs)
    it(`${name}: ${cost}`, () => expect(settled(change).figures.cost).to.equal(cost))

  for (const category of ['contract', 'own-labour'] as const)
    it(`${category} below 0 is an error, in an unsold dwelling too`, () => {
      const costLines = [line('plot', 0), line(category, -1)]
      expectRefused(
        settlementOf({ dwellings: [{}, { costLines, sale: null }] }),
        'dwellings.1.costLines',
        'negative-cost',
      )
    })
})
