import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { changed, expectRefused, offerOf, settlementOf } from './cases.ts'

const apportionment = { kind: 'apportion', amountOre: 1000, weights: ['1', '2'], unitOre: 100 }
const headroom = {
  kind: 'de-minimis',
  ceilingEur: '300000',
  onDate: '2026-01-01',
  nokPerEur: '11.5',
  awards: [{ date: '2025-01-01', amountEur: '1' }],
}
const tiered = settlementOf({
  terms: {
    coverageTiers: [
      { upToOre: 500, rate: '1' },
      { upToOre: null, rate: '0' },
    ],
  },
})

/** [request, path, values that do not fit there, values that do] */
const table: readonly (readonly [object, string, readonly unknown[], readonly unknown[]])[] = [
  [settlementOf(), 'kind', [undefined, null, 5, '', 'settle', '__proto__', 'constructor', ['settlement']], []],
  [settlementOf(), 'terms', [undefined, null, [], 'terms', 1], []],
  [
    settlementOf(),
    'terms.coverageRate',
    [
      0.5,
      '',
      '.5',
      '1.',
      '00.5',
      '01',
      '1.1',
      '1.0000001',
      '0.1234567',
      '-0',
      '-0.1',
      '+1',
      '1e-1',
      ' 1',
      '1\n',
      '0,5',
      '٠',
    ],
    ['0', '1', '0.0', '1.0', '1.000000', '0.123456', '0.80'],
  ],
  [
    settlementOf(),
    'terms.deductibleMinimumOre',
    [null, '1', 1.5, -1, 10_000_000_000_001, Number.NaN, {}, true],
    [0, -0, 1e3, 10_000_000_000_000],
  ],
  [settlementOf(), 'terms.deductibleBase', [null, 'value', 'Cost', 0], ['cost', 'loss']],
  [settlementOf(), 'terms.capPerDwellingOre', [undefined, '1', -1, 0.1], [null, 0, 1]],
  [settlementOf(), 'terms.capShareOfCost', [undefined, 0, '2'], [null, '0', '1']],
  [settlementOf(), 'terms.eligibleCosts', [null, {}, 'plot'], [[], ['other', 'plot']]],
  [settlementOf(), 'terms.eligibleCosts.0', ['garage', null, 'contract'], ['other']],
  [settlementOf(), 'terms.grantsReduceCost', [null, 0, 'true'], [true]],
  [settlementOf(), 'terms.appraisalFloor', [undefined, '1.5', 1], [null]],
  [settlementOf(), 'terms.termYears', [0, 41, 1.5, '2', null], []],
  [settlementOf(), 'terms.stepDown', [null, [], ['1'], ['1', '1', '1'], ['1', '1', 'x'], {}], [['1', '0.5']]],
  [settlementOf(), 'terms.stepDown.1', ['1.1', 1, null, undefined], ['0']],
  [settlementOf(), 'terms.roundDownToOre', [0, -1, null, 1.5], [1]],
  [
    settlementOf({ terms: { roundDownToOre: 100, offerRoundUpToOre: 300 } }),
    'terms.offerRoundUpToOre',
    [0, 50, 101, 299],
    [100, 1000],
  ],
  [tiered, 'terms.coverageTiers', [[], {}, 'x', Array(21).fill({ upToOre: null, rate: '1' })], [null]],
  [tiered, 'terms.coverageTiers.0.upToOre', [0, null, -1, '5', undefined], [1, 10_000_000_000_000]],
  [tiered, 'terms.coverageTiers.1.upToOre', [500, 501, 0], [null]],
  [tiered, 'terms.coverageTiers.1.rate', ['2', null], ['1']],
  [tiered, 'terms.coverageTiers.1.note', [1], []],
  [settlementOf(), 'guarantee', [undefined, null, []], []],
  [settlementOf(), 'guarantee.startDate', [undefined, '2025-02-29', 0], [null, '2024-02-29']],
  [
    settlementOf(),
    'settlementDate',
    [
      null,
      '',
      '2026-2-3',
      '20260203',
      '03.02.2026',
      '2026-13-01',
      '2026-00-01',
      '2026-04-31',
      '2026-02-03T00:00:00Z',
      '1900-02-29',
      20260203,
    ],
    ['2000-02-29'],
  ],
  [settlementOf(), 'limits.projectPaidEarlierOre', [null, -1], [0]],
  [settlementOf(), 'limits.reservedOre', [undefined, -5], [null, 0]],
  [settlementOf(), 'dwellings', [undefined, null, [], {}, Array(201).fill(settlementOf().dwellings[0])], []],
  [settlementOf(), 'dwellings.0', [null, 1, []], []],
  [
    settlementOf(),
    'dwellings.0.id',
    ['', 1, null, 'x'.repeat(65), '🏠'.repeat(65)],
    ['x'.repeat(64), '🏠'.repeat(64), '__proto__', ' '],
  ],
  [settlementOf({ dwellings: [{}, {}] }), 'dwellings.1.id', ['A'], ['B', 'a']],
  [
    settlementOf(),
    'dwellings.0.approvedAreaM2',
    [undefined, 120, '0', '0.0', '0.00', '12.345', '012', '-1', '1e2', '12345678901234'],
    [null, '0.01', '120', '120.50', '1234567890123'],
  ],
  [settlementOf(), 'dwellings.0.costLines', [null, {}, Array(1001).fill({ category: 'plot', amountOre: 0 })], [[]]],
  [settlementOf(), 'dwellings.0.costLines.0.category', ['garage', null], ['furniture']],
  [settlementOf(), 'dwellings.0.costLines.0.amountOre', [-10_000_000_000_001, 0.5, null], [-0]],
  [settlementOf(), 'dwellings.0.sale', [undefined, [], 'sold'], [null]],
  [settlementOf(), 'dwellings.0.sale.preApproved', [null, 1, 'yes'], [false]],
  [settlementOf(), 'dwellings.0.appraisalOre', [undefined, -1], [null, 0]],
  [offerOf(), 'requestedOre', [undefined, -1, '5'], [null, 0]],
  [offerOf(), 'limits.availableOre', [undefined, 1.5], [null]],
  [offerOf(), 'limits.reservedOre', [1], []],
  [offerOf(), 'dwellings.0.expectedValueOre', [null], [0]],
  [apportionment, 'amountOre', [1050, 1, null, -100], [0, 900]],
  [apportionment, 'weights', [[], Array(1001).fill('1'), null], [Array(1000).fill('1')]],
  [apportionment, 'weights.1', ['-1', '1.0000001', 2, '1e3', '12345678901234'], ['0', '1234567890123.123456']],
  [apportionment, 'unitOre', [0, null], [1]],
  [headroom, 'awards', [null, Array(1001).fill({ date: '2025-01-01', amountEur: '1' })], [[]]],
  [headroom, 'awards.0.date', ['2026-02-30'], ['2024-02-29']],
  [headroom, 'awards.0.amountEur', [5, '-1'], ['0.000001']],
  [headroom, 'nokPerEur', ['-1', 11.5, null], ['0']],
]

describe('coverage shapes', () => {
  for (const [request, path, wrong, right] of table) {
    for (const value of wrong)
      it(`${path} cannot be ${shown(value)}`, () => expectRefused(changed(request, path, value), pathOf(path, value)))
    for (const value of right)
      it(`${path} can be ${shown(value)}`, () => {
        const answer = calculate(changed(request, path, value))
        if ('error' in answer) expect(answer.error.code, answer.error.message).not.to.equal('invalid-input')
      })
  }

  for (const request of [undefined, null, 5, 'settlement', true, [], [settlementOf()]])
    it(`a request cannot be ${shown(request)}`, () => expectRefused(request, ''))
})

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 40)
}

/** A category that stands in the list from before is wrong the second time. */
function pathOf(path: string, value: unknown): string {
  return path === 'terms.eligibleCosts.0' && value === 'contract' ? 'terms.eligibleCosts.1' : path
}
