import { expect } from 'chai'
import { type RecoveryAnswer, type RecoveryRequest, recover } from '../../server/coverage/recovery.ts'
import { expectRefused, settlementOf, soldFor } from './cases.ts'

type Change = Partial<Omit<RecoveryRequest, 'kind'>>

const recoveryOf = (change: Change): RecoveryRequest => ({
  kind: 'recovery',
  method: 'recompute',
  dwellingId: 'A',
  recoveredOre: 100,
  settlement: settlementOf(),
  ...change,
})

function recovered(change: Change): RecoveryAnswer {
  const answer = recover(recoveryOf(change))
  if ('error' in answer) throw new Error(answer.error.message)
  return answer
}

const proportional = { method: 'proportional' } as const

/** Loss and payout of 400 unless said: [what, case, repaid, what remains]. */
const repayments: readonly (readonly [string, Change, number, number])[] = [
  ['the payout falls by the amount', {}, 100, 300],
  [
    'the payout falls by the covered part of it',
    { settlement: settlementOf({ terms: { coverageRate: '0.5' } }) },
    50,
    150,
  ],
  ['all of the payout, for more than the loss', { recoveredOre: 900 }, 400, 0],
  ['nothing, where a cap still binds', { settlement: settlementOf({ terms: { capPerDwellingOre: 300 } }) }, 0, 300],
  [
    'all, where the rest is below the smallest payout',
    { settlement: settlementOf({ terms: { minimumPayoutOre: 350 } }) },
    400,
    0,
  ],
  [
    'nothing for a dwelling that is left out',
    { settlement: settlementOf({ dwellings: [{ sale: null }, {}] }) },
    0,
    400,
  ],
  [
    'on top of earlier compensation',
    { settlement: settlementOf({ dwellings: [{ otherCompensationOre: 150 }] }) },
    100,
    150,
  ],
  [
    'less than nothing, where a smaller loss is paid more',
    {
      settlement: settlementOf({
        terms: {
          coverageTiers: [
            { upToOre: 300, rate: '1' },
            { upToOre: null, rate: '0' },
          ],
          deductibleRate: '0.5',
          deductibleBase: 'loss',
          deductibleTiming: 'after-coverage',
        },
      }),
    },
    -50,
    150,
  ],
  [
    'the share that was paid of the loss',
    { ...proportional, settlement: settlementOf({ terms: { coverageRate: '0.5' } }) },
    50,
    150,
  ],
  [
    'a share rounded down',
    {
      ...proportional,
      recoveredOre: 99,
      settlement: settlementOf({ terms: { roundDownToOre: 20, offerRoundUpToOre: 20 } }),
    },
    80,
    320,
  ],
  [
    'a share of the loss of all',
    {
      ...proportional,
      settlement: settlementOf({ terms: { coverageRate: '0.5' }, dwellings: [soldFor(600), soldFor(800)] }),
    },
    50,
    250,
  ],
  ['no more than was paid', { ...proportional, recoveredOre: 10_000_000_000_000 }, 400, 0],
  ['nothing without a loss', { ...proportional, settlement: settlementOf({ dwellings: [soldFor(1000)] }) }, 0, 0],
  ['nothing of nothing paid', { ...proportional, settlement: settlementOf({ limits: { reservedOre: 0 } }) }, 0, 0],
]

describe('coverage, the recovery', () => {
  for (const [name, change, repaymentOre, remainingPayoutOre] of repayments)
    it(`${change.method ?? 'recompute'}, ${name}: ${repaymentOre}`, () =>
      expect(recovered(change)).to.deep.equal({ kind: 'recovery', repaymentOre, remainingPayoutOre }))

  it('has the settlement’s errors, at the settlement’s paths', () => {
    const settlement = settlementOf({ terms: { maxCostPerSquareMetreOre: 1 } })
    for (const method of ['recompute', 'proportional'] as const)
      expectRefused(recoveryOf({ method, settlement }), 'dwellings.0.approvedAreaM2', 'missing-area')
  })
})
