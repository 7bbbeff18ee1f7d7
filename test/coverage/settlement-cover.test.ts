import { expect } from 'chai'
import type { CoverageTier } from '../../server/coverage/terms.ts'
import { type SettlementCase, settled, soldFor } from './cases.ts'

const tiers: readonly CoverageTier[] = [
  { upToOre: 100, rate: '0.9' },
  { upToOre: 300, rate: '0.5' },
  { upToOre: null, rate: '0.1' },
]
const twoGainAndLoss = [soldFor(600), soldFor(1100)]

/** Cost 1 000, sold for 600 unless said: [what, case, loss, deductible, covered]. */
const covers: readonly (readonly [string, SettlementCase, string, string, string])[] = [
  ['all of it', {}, '400', '0', '400'],
  ['a rate', { terms: { coverageRate: '0.123456' } }, '400', '0', '49.3824'],
  ['a rate of 0', { terms: { coverageRate: '0' } }, '400', '0', '0'],
  [
    'the deductible’s rate of the cost',
    { terms: { deductibleRate: '0.05', deductibleMinimumOre: 49 } },
    '400',
    '50',
    '350',
  ],
  ['the deductible’s minimum', { terms: { deductibleRate: '0.05', deductibleMinimumOre: 51 } }, '400', '51', '349'],
  [
    'the deductible’s rate of the loss',
    { terms: { deductibleRate: '0.05', deductibleBase: 'loss' } },
    '400',
    '20',
    '380',
  ],
  ['the deductible off the loss', { terms: { coverageRate: '0.5', deductibleMinimumOre: 50 } }, '400', '50', '175'],
  [
    'the deductible off the covered amount',
    { terms: { coverageRate: '0.5', deductibleMinimumOre: 50, deductibleTiming: 'after-coverage' } },
    '400',
    '50',
    '150',
  ],
  ['a deductible above the loss', { terms: { deductibleMinimumOre: 401 } }, '400', '401', '0'],
  [
    'a deductible above the covered amount',
    { terms: { coverageRate: '0.5', deductibleMinimumOre: 201, deductibleTiming: 'after-coverage' } },
    '400',
    '201',
    '0',
  ],
  [
    'no loss, the deductible in full',
    { terms: { deductibleMinimumOre: 50 }, dwellings: [soldFor(1000)] },
    '0',
    '50',
    '0',
  ],
  ['a gain', { terms: { deductibleRate: '0.05' }, dwellings: [soldFor(1200)] }, '0', '50', '0'],
  ['tiers in place of the rate', { terms: { coverageTiers: tiers } }, '400', '0', '200'],
  ['tiers up to an end', { terms: { coverageTiers: tiers }, dwellings: [soldFor(900)] }, '100', '0', '90'],
  ['tiers just above an end', { terms: { coverageTiers: tiers }, dwellings: [soldFor(899)] }, '101', '0', '90.5'],
  [
    'tiers of what the deductible leaves',
    { terms: { coverageTiers: tiers, deductibleMinimumOre: 200 } },
    '400',
    '200',
    '140',
  ],
  [
    'tiers, then the deductible',
    { terms: { coverageTiers: tiers, deductibleMinimumOre: 60, deductibleTiming: 'after-coverage' } },
    '400',
    '60',
    '140',
  ],
  ['one tier without end', { terms: { coverageTiers: [{ upToOre: null, rate: '0.25' }] } }, '400', '0', '100'],
  [
    'three times six decimals',
    {
      terms: { costOverrunTolerance: '0.000001', deductibleRate: '0.000001', coverageRate: '0.000001' },
      dwellings: [{ approvedCostOre: 999, ...soldFor(0) }],
    },
    '999.000999',
    '0.000999000999',
    '0.000998999999999001',
  ],
  ['other compensation', { dwellings: [{ otherCompensationOre: 150 }] }, '250', '0', '250'],
  ['gains netted against losses', { dwellings: twoGainAndLoss }, '300', '0', '300'],
  ['losses each on its own', { terms: { netProject: false }, dwellings: twoGainAndLoss }, '400', '0', '400'],
  ['one deductible, netted', { terms: { deductibleMinimumOre: 50 }, dwellings: [{}, {}] }, '800', '50', '750'],
  [
    'a deductible each, on its own',
    { terms: { deductibleMinimumOre: 50, netProject: false }, dwellings: [{}, {}] },
    '800',
    '100',
    '700',
  ],
  [
    'a deductible also for the dwelling without a loss',
    { terms: { deductibleMinimumOre: 50, netProject: false }, dwellings: twoGainAndLoss },
    '400',
    '100',
    '350',
  ],
  [
    'nothing included, no deductible, netted',
    { terms: { deductibleMinimumOre: 50 }, dwellings: [{ sale: null }] },
    '0',
    '0',
    '0',
  ],
  [
    'nothing included, no deductible, on its own',
    { terms: { deductibleMinimumOre: 50, netProject: false }, dwellings: [{ sale: null }] },
    '0',
    '0',
    '0',
  ],
]

describe('coverage, deductible and coverage', () => {
  for (const [name, change, loss, deductible, covered] of covers)
    it(`${name}: ${covered} of ${loss}`, () =>
      expect(settled(change).figures).to.include({ loss, deductible, covered }))
})
