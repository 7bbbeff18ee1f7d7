import { expect } from 'chai'
import { type OfferAnswer, offer } from '../../server/coverage/offer.ts'
import { type OfferCase, offerOf } from './cases.ts'

function offered(change: OfferCase): OfferAnswer {
  const answer = offer(offerOf(change))
  if ('error' in answer) throw new Error(answer.error.message)
  return answer
}

const inHundreds = { roundDownToOre: 50, offerRoundUpToOre: 100 }

/** Cost 1 000, expected value 600, covered in full unless said: [what, case, sum, binding limit, outcome]. */
const sums: readonly (readonly [string, OfferCase, number, string, string])[] = [
  ['the expected loss', {}, 400, 'none', 'offer'],
  ['a fall in value is allowed for', { terms: { offerValueMargin: '0.1' } }, 460, 'none', 'offer'],
  ['a margin of 1 allows for the whole cost', { terms: { offerValueMargin: '1' } }, 1000, 'none', 'offer'],
  ['the deductible and the rate', { terms: { deductibleRate: '0.05', coverageRate: '0.8' } }, 280, 'none', 'offer'],
  [
    'ceilings on the cost',
    { terms: { maxCostPerDwellingOre: 900, maxCostPerSquareMetreOre: 8 }, dwellings: [{ approvedAreaM2: '100.5' }] },
    204,
    'none',
    'offer',
  ],
  ['grants', { terms: { grantsReduceCost: true }, dwellings: [{ grantsOre: 100 }] }, 300, 'none', 'offer'],
  ['rounded up', { terms: { ...inHundreds, deductibleMinimumOre: 99 } }, 400, 'none', 'offer'],
  ['rounded up from a fraction', { terms: { coverageRate: '0.251' } }, 101, 'none', 'offer'],
  [
    'a cap, rounded down, after the rounding up',
    { terms: { ...inHundreds, deductibleMinimumOre: 50, capPerDwellingOre: 399 } },
    350,
    'cap-per-dwelling',
    'offer',
  ],
  [
    'a cap that equals the sum does not bind',
    { terms: { capPerDwellingOre: 400, capShareOfCost: '0.4' } },
    400,
    'none',
    'offer',
  ],
  [
    'a lower later cap replaces the first',
    { terms: { capPerDwellingOre: 300, capShareOfCost: '0.25' } },
    250,
    'cap-share-of-cost',
    'offer',
  ],
  [
    'an equal later cap does not',
    { terms: { capPerDwellingOre: 300, capShareOfCost: '0.3' } },
    300,
    'cap-per-dwelling',
    'offer',
  ],
  [
    'the project’s cap, rounded down',
    { terms: { ...inHundreds, capPerProjectOre: 349 } },
    300,
    'cap-per-project',
    'offer',
  ],
  [
    'the applicant’s limit',
    { limits: { applicantRemainingOre: 200, deMinimisRemainingOre: 200 }, requestedOre: 200 },
    200,
    'applicant-cap',
    'offer',
  ],
  [
    'the lowest limit',
    {
      terms: { capPerProjectOre: 300 },
      limits: { applicantRemainingOre: 399, deMinimisRemainingOre: 200 },
      requestedOre: 100,
    },
    100,
    'requested',
    'offer',
  ],
  [
    'a limit below a cap takes its place',
    { terms: { capPerDwellingOre: 300 }, requestedOre: 299 },
    299,
    'requested',
    'offer',
  ],
  [
    'a limit that equals the total leaves the cap',
    { terms: { capPerDwellingOre: 300 }, requestedOre: 300 },
    300,
    'cap-per-dwelling',
    'offer',
  ],
  [
    'the first dwelling’s cap',
    {
      terms: { capPerDwellingOre: 300, capShareOfCost: '0.3' },
      dwellings: [{ expectedValueOre: 900 }, { approvedCostOre: 900, expectedValueOre: 0 }, {}],
    },
    670,
    'cap-share-of-cost',
    'offer',
  ],
  ['no expected loss', { dwellings: [{ expectedValueOre: 1000 }], requestedOre: 0 }, 0, 'none', 'no-expected-loss'],
  ['within the deductible', { terms: { deductibleMinimumOre: 400 } }, 0, 'none', 'no-expected-loss'],
  ['nothing asked for', { requestedOre: 0 }, 0, 'requested', 'limit-exhausted'],
  ['a cap of 0', { terms: { capPerDwellingOre: 0 } }, 0, 'cap-per-dwelling', 'limit-exhausted'],
  ['a limit below the rounding', { terms: inHundreds, requestedOre: 49 }, 0, 'requested', 'limit-exhausted'],
]

describe('coverage, the offer', () => {
  for (const [name, change, guaranteedSumOre, bindingLimit, outcome] of sums)
    it(`${name}: ${guaranteedSumOre}`, () =>
      expect(offered(change)).to.include({ guaranteedSumOre, bindingLimit, outcome }))

  it('is not reduced by what the fund has left, but says what is lacking', () => {
    expect(offered({ limits: { availableOre: 150 } })).to.include({ guaranteedSumOre: 400, shortfallOre: 250 })
    expect(offered({ limits: { availableOre: 400 } })).to.include({ shortfallOre: 0 })
    expect(offered({})).to.include({ shortfallOre: 0 })
  })

  it('is split by the sums of the dwellings', () => {
    const { dwellings } = offered({
      requestedOre: 100,
      dwellings: [{}, { expectedValueOre: 800 }, { expectedValueOre: 1001 }],
    })
    expect(dwellings).to.deep.equal([
      { id: 'A', guaranteedSumOre: 67, expectedGap: '400' },
      { id: 'B', guaranteedSumOre: 33, expectedGap: '200' },
      { id: 'C', guaranteedSumOre: 0, expectedGap: '0' },
    ])
  })

  it('shows the expected gap exactly, without the margin', () => {
    const terms = { maxCostPerSquareMetreOre: 7, offerValueMargin: '0.1' }
    expect(offered({ terms, dwellings: [{ approvedAreaM2: '120.55' }] }).dwellings[0]?.expectedGap).to.equal('243.85')
  })
})
