import { expect } from 'chai'
import type { Sale } from '../../server/coverage/settlement-request.ts'
import { day } from '../../server/shared/day.ts'
import { expectRefused, plainSale, type SettlementCase, settled, settlementOf } from './cases.ts'

const sold = (change: Partial<Sale>): { sale: Sale } => ({ sale: { ...plainSale, ...change } })

/** [what, case, the value] */
const values: readonly (readonly [string, SettlementCase, string])[] = [
  ['the price of a sale between strangers', { dwellings: [{ appraisalOre: 900 }] }, '600'],
  [
    'the price of a pre-approved sale, whatever the floor',
    { terms: { appraisalFloor: '1' }, dwellings: [{ appraisalOre: 900 }] },
    '600',
  ],
  [
    'the floor of a sale that was not pre-approved',
    { terms: { appraisalFloor: '0.95' }, dwellings: [{ ...sold({ preApproved: false }), appraisalOre: 901 }] },
    '855.95',
  ],
  [
    'the price above the floor',
    { terms: { appraisalFloor: '0.5' }, dwellings: [{ ...sold({ preApproved: false }), appraisalOre: 901 }] },
    '600',
  ],
  [
    'the appraisal above the price of a sale to a relative',
    { dwellings: [{ ...sold({ armsLength: false }), appraisalOre: 901 }] },
    '901',
  ],
  [
    'the price above the appraisal of a sale to a relative',
    { terms: { appraisalFloor: '1' }, dwellings: [{ ...sold({ armsLength: false }), appraisalOre: 100 }] },
    '600',
  ],
  [
    'selling costs within their share of the price',
    { terms: { sellingCostsCapShare: '0.1' }, dwellings: [sold({ sellingCostsOre: 50 })] },
    '550',
  ],
  [
    'selling costs above their share of the price',
    { terms: { sellingCostsCapShare: '0.017123' }, dwellings: [sold({ sellingCostsOre: 50 })] },
    '589.7262',
  ],
  [
    'selling costs by the price, where the appraisal counts',
    {
      terms: { sellingCostsCapShare: '0.5' },
      dwellings: [{ ...sold({ armsLength: false, sellingCostsOre: 5000 }), appraisalOre: 900 }],
    },
    '600',
  ],
  ['neglect is added', { dwellings: [{ valueReductionOre: 25 }] }, '625'],
  [
    'an unsold dwelling at its appraisal, neglect added',
    {
      terms: { unsoldDwellings: 'at-appraisal' },
      dwellings: [{ sale: null, appraisalOre: 700, valueReductionOre: 25 }],
    },
    '725',
  ],
]

describe('coverage, the value', () => {
  for (const [name, change, value] of values)
    it(`${name}: ${value}`, () => expect(settled(change).figures.value).to.equal(value))

  const missing: readonly (readonly [string, SettlementCase])[] = [
    ['a sale to a relative', { dwellings: [sold({ armsLength: false })] }],
    ['a sale under a floor of 0', { terms: { appraisalFloor: '0' }, dwellings: [sold({ preApproved: false })] }],
    ['an unsold dwelling that counts', { terms: { unsoldDwellings: 'at-appraisal' }, dwellings: [{ sale: null }] }],
    ['a sale that will be outside the term', { dwellings: [sold({ armsLength: false, date: day('2050-01-01') })] }],
  ]
  for (const [name, change] of missing)
    it(`${name} needs an appraisal`, () =>
      expectRefused(settlementOf(change), 'dwellings.0.appraisalOre', 'missing-appraisal'))

  it('an unsold dwelling that is left out needs none', () => {
    const answer = settled({ dwellings: [{ sale: null }, {}] })
    expect(answer.figures).to.include({ cost: '1000', value: '600' })
    expect(answer.dwellings[0]).to.deep.equal({ id: 'A', status: 'unsold', guaranteeYear: null, payoutOre: 0 })
  })
})

describe('coverage, the year of the sale', () => {
  const statuses: readonly (readonly [string, SettlementCase, unknown, unknown])[] = [
    ['on the last anniversary', { dwellings: [sold({ date: day('2028-01-01') })] }, 'included', 2],
    ['the day after the last anniversary', { dwellings: [sold({ date: day('2028-01-02') })] }, 'outside-term', null],
    ['before completion', { dwellings: [sold({ date: day('2020-01-01') })] }, 'included', 1],
    ['never completed', { startDate: null, dwellings: [sold({ date: day('2090-01-01') })] }, 'included', 1],
    [
      'unsold, by the day of the settlement',
      {
        startDate: '2025-11-30',
        terms: { unsoldDwellings: 'at-appraisal' },
        dwellings: [{ sale: null, appraisalOre: 1 }],
      },
      'included',
      2,
    ],
    [
      'unsold after the term',
      {
        startDate: '2020-01-01',
        terms: { unsoldDwellings: 'at-appraisal' },
        dwellings: [{ sale: null, appraisalOre: 1 }],
      },
      'outside-term',
      null,
    ],
    ['sold after the settlement', { dwellings: [sold({ date: day('2027-06-01') })] }, 'included', 2],
  ]
  for (const [name, change, status, guaranteeYear] of statuses)
    it(`${name}: ${status} ${guaranteeYear}`, () =>
      expect(settled(change).dwellings[0]).to.include({ status, guaranteeYear }))
})
