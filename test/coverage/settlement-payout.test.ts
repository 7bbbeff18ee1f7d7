import { expect } from 'chai'
import { type SettlementCase, settled, soldFor } from './cases.ts'

const two = [soldFor(600), soldFor(800)]

/** Losses of 400 (and 200), covered in full unless said: [what, case, payout, binding limit, outcome]. */
const payouts: readonly (readonly [string, SettlementCase, number, string, string])[] = [
  ['the covered amount', {}, 400, 'none', 'payable'],
  ['the guaranteed sum', { dwellings: [{ guaranteedSumOre: 399 }] }, 399, 'guaranteed-sum', 'payable'],
  [
    'a cap that equals the covered amount does not bind',
    { dwellings: [{ guaranteedSumOre: 400 }] },
    400,
    'none',
    'payable',
  ],
  [
    'the step-down of the year',
    { terms: { stepDown: ['0.5', '0.1'] }, dwellings: [{ guaranteedSumOre: 700 }] },
    350,
    'guaranteed-sum',
    'payable',
  ],
  ['the cap per dwelling', { terms: { capPerDwellingOre: 300 } }, 300, 'cap-per-dwelling', 'payable'],
  ['the cap as a share of the cost', { terms: { capShareOfCost: '0.25' } }, 250, 'cap-share-of-cost', 'payable'],
  [
    'of equal caps the first named',
    { terms: { capPerDwellingOre: 300, capShareOfCost: '0.3' }, dwellings: [{ guaranteedSumOre: 300 }] },
    300,
    'guaranteed-sum',
    'payable',
  ],
  [
    'of equal caps the first named, two of three',
    { terms: { capPerDwellingOre: 300, capShareOfCost: '0.3' } },
    300,
    'cap-per-dwelling',
    'payable',
  ],
  [
    'the lowest cap, though named last',
    { terms: { capPerDwellingOre: 300, capShareOfCost: '0.2' } },
    200,
    'cap-share-of-cost',
    'payable',
  ],
  [
    'the cap per dwelling times the dwellings, netted',
    { terms: { capPerDwellingOre: 250 }, dwellings: two },
    500,
    'cap-per-dwelling',
    'payable',
  ],
  [
    'the sums of all dwellings, netted',
    { dwellings: two.map(each => ({ ...each, guaranteedSumOre: 250 })) },
    500,
    'guaranteed-sum',
    'payable',
  ],
  [
    'the dwellings that count alone, netted',
    { terms: { capPerDwellingOre: 250 }, dwellings: [...two, { sale: null }] },
    500,
    'cap-per-dwelling',
    'payable',
  ],
  [
    'the first dwelling’s binding cap, each on its own',
    {
      terms: { netProject: false, capPerDwellingOre: 150 },
      dwellings: [{ ...soldFor(900) }, { ...soldFor(600), guaranteedSumOre: 100 }, soldFor(800)],
    },
    350,
    'guaranteed-sum',
    'payable',
  ],
  [
    'a cap binds one dwelling alone, each on its own',
    { terms: { netProject: false, capPerDwellingOre: 250 }, dwellings: two },
    450,
    'cap-per-dwelling',
    'payable',
  ],
  [
    'the cap of the project',
    { terms: { capPerProjectOre: 500 }, limits: { projectPaidEarlierOre: 150 } },
    350,
    'cap-per-project',
    'payable',
  ],
  [
    'what was paid earlier without a cap is nothing',
    { limits: { projectPaidEarlierOre: 5000 } },
    400,
    'none',
    'payable',
  ],
  [
    'a project limit that equals the amount does not bind',
    { terms: { capPerProjectOre: 400 } },
    400,
    'none',
    'payable',
  ],
  [
    'a project limit that equals the cap leaves the cap',
    { terms: { capPerDwellingOre: 300, capPerProjectOre: 300 } },
    300,
    'cap-per-dwelling',
    'payable',
  ],
  [
    'a project limit below the cap takes its place',
    { terms: { capPerDwellingOre: 300, capPerProjectOre: 299 } },
    299,
    'cap-per-project',
    'payable',
  ],
  [
    'the lowest project limit',
    {
      terms: { capPerProjectOre: 300 },
      limits: { applicantRemainingOre: 200, deMinimisRemainingOre: 100, reservedOre: 100 },
    },
    100,
    'de-minimis',
    'payable',
  ],
  [
    'the reserved amount',
    { limits: { applicantRemainingOre: 200, deMinimisRemainingOre: 150, reservedOre: 100 } },
    100,
    'reserved',
    'payable',
  ],
  [
    'a later limit that is higher changes nothing',
    { limits: { applicantRemainingOre: 100, reservedOre: 200 } },
    100,
    'applicant-cap',
    'payable',
  ],
  ['rounded down', { terms: { roundDownToOre: 150, offerRoundUpToOre: 150 } }, 300, 'none', 'payable'],
  [
    'rounded down after the limits',
    { terms: { roundDownToOre: 150, offerRoundUpToOre: 150 }, limits: { reservedOre: 299 } },
    150,
    'reserved',
    'payable',
  ],
  [
    'fractions are rounded down once',
    { terms: { coverageRate: '0.999', netProject: false }, dwellings: two },
    599,
    'none',
    'payable',
  ],
  ['the smallest payout', { terms: { minimumPayoutOre: 400 } }, 400, 'none', 'payable'],
  ['below the smallest payout', { terms: { minimumPayoutOre: 401 } }, 0, 'none', 'below-minimum'],
  [
    'less than a unit of rounding',
    { terms: { roundDownToOre: 500, offerRoundUpToOre: 500 } },
    0,
    'none',
    'below-minimum',
  ],
  [
    'a smallest payout that the rounding falls below',
    { terms: { roundDownToOre: 150, offerRoundUpToOre: 150, minimumPayoutOre: 350 } },
    0,
    'none',
    'below-minimum',
  ],
  [
    'a limit leaves too little',
    { terms: { minimumPayoutOre: 300 }, limits: { reservedOre: 299 } },
    0,
    'reserved',
    'limit-exhausted',
  ],
  [
    'a limit leaves nothing, without a smallest payout',
    { limits: { reservedOre: 0 } },
    0,
    'reserved',
    'limit-exhausted',
  ],
  ['a cap of 0', { terms: { capPerDwellingOre: 0 } }, 0, 'cap-per-dwelling', 'limit-exhausted'],
  [
    'a limit binds, but too little was covered anyway',
    { terms: { minimumPayoutOre: 500 }, limits: { reservedOre: 100 } },
    0,
    'reserved',
    'below-minimum',
  ],
  [
    'a limit binds, but the covered amount rounds down to too little',
    { terms: { roundDownToOre: 300, offerRoundUpToOre: 300, minimumPayoutOre: 350 }, limits: { reservedOre: 100 } },
    0,
    'reserved',
    'below-minimum',
  ],
  [
    'more was paid earlier than the project’s cap',
    { terms: { capPerProjectOre: 100 }, limits: { projectPaidEarlierOre: 900 } },
    0,
    'cap-per-project',
    'limit-exhausted',
  ],
  ['no loss under a limit of 0', { limits: { reservedOre: 0 }, dwellings: [soldFor(1000)] }, 0, 'none', 'no-loss'],
  [
    'within the deductible under a cap of 0',
    { terms: { deductibleMinimumOre: 400, capPerDwellingOre: 0 } },
    0,
    'none',
    'within-deductible',
  ],
  ['a rate of 0', { terms: { coverageRate: '0' } }, 0, 'none', 'within-deductible'],
  ['nothing sold', { dwellings: [{ sale: null }], limits: { reservedOre: 0 } }, 0, 'none', 'no-event'],
  [
    'nothing but a sale outside the term and one unsold',
    { startDate: '2001-01-01', dwellings: [{ sale: null }, {}] },
    0,
    'none',
    'outside-term',
  ],
]

describe('coverage, caps, limits and payout', () => {
  for (const [name, change, payoutOre, bindingLimit, outcome] of payouts)
    it(`${name}: ${payoutOre}`, () => expect(settled(change)).to.include({ payoutOre, bindingLimit, outcome }))
})

describe('coverage, the split', () => {
  const parts = (change: SettlementCase): readonly number[] =>
    settled(change).dwellings.map(({ payoutOre }) => payoutOre)

  it('is by loss where the project is netted', () => {
    expect(parts({ dwellings: [soldFor(600), soldFor(1100), soldFor(800)] })).to.deep.equal([333, 0, 167])
  })

  it('is by each one’s own amount otherwise', () => {
    expect(parts({ terms: { netProject: false, capPerDwellingOre: 300 }, dwellings: two })).to.deep.equal([300, 200])
  })

  it('gives the units that are left to the largest remainders, the earlier first', () => {
    const terms = { roundDownToOre: 100, offerRoundUpToOre: 100, netProject: false }
    expect(parts({ terms, dwellings: [soldFor(850), soldFor(850)] })).to.deep.equal([200, 100])
    expect(parts({ terms, dwellings: [soldFor(850), soldFor(840)] })).to.deep.equal([100, 200])
  })

  it('leaves out what does not count, and everyone where nothing is paid', () => {
    expect(parts({ dwellings: [{ sale: null }, {}] })).to.deep.equal([0, 400])
    expect(parts({ terms: { minimumPayoutOre: 1000 }, dwellings: two })).to.deep.equal([0, 0])
  })
})
