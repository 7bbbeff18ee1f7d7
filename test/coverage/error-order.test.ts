import { changed, expectRefused, offerOf, settlementOf } from './cases.ts'

/** Changes one after another. */
const withAll = (request: object, changes: readonly (readonly [string, unknown])[]): unknown =>
  changes.reduce<object>((at, [path, value]) => Object(changed(at, path, value)), request)

const recovery = {
  kind: 'recovery',
  method: 'recompute',
  dwellingId: 'A',
  recoveredOre: 100,
  settlement: settlementOf({ dwellings: [{}, {}] }),
}
const gap = settlementOf({
  terms: { eligibleCosts: ['plot'] },
  dwellings: [{ costLines: [{ category: 'plot', amountOre: -1 }] }],
})

describe('coverage, which of several errors is told', () => {
  const cases: readonly (readonly [string, object, readonly (readonly [string, unknown])[], string])[] = [
    [
      'the field that the page lists first',
      settlementOf(),
      [
        ['dwellings.0.id', ''],
        ['settlementDate', ''],
        ['terms.netProject', 1],
        ['terms.stepDown.0', '2'],
      ],
      'terms.stepDown.0',
    ],
    [
      'depth first',
      settlementOf(),
      [
        ['guarantee', null],
        ['terms.offerRoundUpToOre', null],
      ],
      'terms.offerRoundUpToOre',
    ],
    ['a list’s length before its elements', settlementOf(), [['terms.stepDown', ['x', 'x', 'x']]], 'terms.stepDown'],
    [
      'the number of years before the steps',
      settlementOf(),
      [
        ['terms.termYears', 3.5],
        ['terms.stepDown', []],
      ],
      'terms.termYears',
    ],
    [
      'a missing field before an unknown one',
      settlementOf(),
      [
        ['vat', 1],
        ['terms.vat', 1],
        ['dwellings', undefined],
      ],
      'dwellings',
    ],
    [
      'a field in a later object before an unknown one in an earlier',
      settlementOf(),
      [
        ['terms.vat', 1],
        ['settlementDate', ''],
      ],
      'settlementDate',
    ],
    [
      'unknown fields depth first',
      settlementOf(),
      [
        ['vat', 1],
        ['dwellings.0.vat', 1],
        ['dwellings.0.sale.vat', 1],
      ],
      'dwellings.0.sale.vat',
    ],
    [
      'an unknown field before a rule across fields',
      settlementOf({ terms: { roundDownToOre: 100, offerRoundUpToOre: 150 } }),
      [['vat', 1]],
      'vat',
    ],
    [
      'a field before a rule across fields',
      settlementOf({ terms: { roundDownToOre: 100, offerRoundUpToOre: 150 } }),
      [['dwellings.0.otherCompensationOre', null]],
      'dwellings.0.otherCompensationOre',
    ],
    [
      'the tiers before the roundings',
      settlementOf({
        terms: { roundDownToOre: 100, offerRoundUpToOre: 150, coverageTiers: [{ upToOre: 5, rate: '1' }] },
      }),
      [],
      'terms.coverageTiers.0.upToOre',
    ],
    [
      'the roundings before the ids',
      settlementOf({ terms: { roundDownToOre: 100, offerRoundUpToOre: 150 }, dwellings: [{ id: 'A' }, { id: 'A' }] }),
      [],
      'terms.offerRoundUpToOre',
    ],
    ['the second of two ids', offerOf({ dwellings: [{}, {}, { id: 'B' }, { id: 'A' }] }), [], 'dwellings.2.id'],
    ['a shape before a calculation', gap, [['dwellings.0.id', '']], 'dwellings.0.id'],
    ['what is missing first where the kind is another', settlementOf(), [['kind', 'offer']], 'requestedOre'],
    ['what is missing first where the kind is another', settlementOf(), [['kind', 'recovery']], 'method'],
    ['an own __proto__ field', settlementOf(), [['terms.__proto__', { coverageRate: '1' }]], 'terms.__proto__'],
    [
      'a recovery’s own field first',
      recovery,
      [
        ['recoveredOre', -1],
        ['settlement.kind', 'x'],
      ],
      'recoveredOre',
    ],
    ['a settlement that is missing', recovery, [['settlement', undefined]], 'settlement'],
    ['a settlement that is no object', recovery, [['settlement', []]], 'settlement'],
    ['a settlement of another kind', recovery, [['settlement.kind', 'offer']], 'kind'],
    [
      'a settlement’s field by its own path',
      recovery,
      [['settlement.dwellings.1.sale.date', '']],
      'dwellings.1.sale.date',
    ],
    [
      'a settlement’s unknown field by its own path',
      recovery,
      [
        ['settlement.vat', 1],
        ['vat', 1],
      ],
      'vat',
    ],
    ['a settlement’s rule by its own path', recovery, [['settlement.dwellings.1.id', 'A']], 'dwellings.1.id'],
    [
      'a settlement’s shape before an unknown dwelling',
      recovery,
      [
        ['dwellingId', 'X'],
        ['settlement.dwellings.1.id', ''],
      ],
      'dwellings.1.id',
    ],
  ]
  for (const [name, request, changes, path] of cases)
    it(`${name}: ${path}`, () => expectRefused(withAll(request, changes), path))

  it('an unknown dwelling, before anything is calculated', () => {
    for (const method of ['recompute', 'proportional']) {
      const request = { ...recovery, method, dwellingId: 'X', settlement: gap }
      expectRefused(request, 'dwellingId', 'unknown-dwelling')
    }
  })

  it('a dwelling’s cost, then its area, then its appraisal; of the first dwelling that has one', () => {
    const credit = { costLines: [{ category: 'contract', amountOre: -1 }] } as const
    const terms = { maxCostPerSquareMetreOre: 1, unsoldDwellings: 'at-appraisal' } as const
    const area = { approvedAreaM2: '1' }
    const refused = (dwellings: readonly object[], path: string, code: string) =>
      expectRefused(settlementOf({ terms, dwellings }), path, code)
    refused([{ ...credit, sale: null }, {}], 'dwellings.0.costLines', 'negative-cost')
    refused([{ sale: null }, credit], 'dwellings.0.approvedAreaM2', 'missing-area')
    refused([{ ...area, sale: null }, credit], 'dwellings.0.appraisalOre', 'missing-appraisal')
    refused([area, { ...area, ...credit }], 'dwellings.1.costLines', 'negative-cost')
  })

  it('an offer’s area', () => {
    const request = offerOf({ terms: { maxCostPerSquareMetreOre: 0 }, dwellings: [{ approvedAreaM2: '1' }, {}] })
    expectRefused(request, 'dwellings.1.approvedAreaM2', 'missing-area')
  })
})
