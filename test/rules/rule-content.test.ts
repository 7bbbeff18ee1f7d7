import { expect } from 'chai'
import { parseRuleContent } from '../../server/rules/rule-content.ts'
import { day } from '../../server/shared/day.ts'
import { Refused } from '../../server/shared/refusal.ts'
import { content } from './facts.ts'

const { criteria, terms } = content
const withCriteria = (changed: object) => ({ ...content, criteria: { ...criteria, ...changed } })
const withTerms = (changed: object) => ({ ...content, terms: { ...terms, ...changed } })
const group = { code: 'a', label: 'A', minAge: null, maxAge: null }

const faulty: readonly [string, unknown, readonly string[]][] = [
  ['nothing', undefined, ['terms', '']],
  ['a field that is missing', { ...content, gearing: undefined }, ['gearing']],
  ['a field that is unknown', { ...content, extra: 1 }, ['extra']],
  ['gearing below 1', { ...content, gearing: '0.9' }, ['gearing']],
  ['gearing as a number', { ...content, gearing: 1 }, ['gearing']],
  ['a rate above 1', withTerms({ coverageRate: '1.1' }), ['terms.coverageRate']],
  ['a step-down of another length than the term', withTerms({ termYears: 4 }), ['terms.stepDown']],
  ['a rounding that is no multiple', withTerms({ offerRoundUpToOre: 150 }), ['terms.offerRoundUpToOre']],
  [
    'tiers out of order',
    withTerms({
      coverageTiers: [
        { upToOre: 200, rate: '1' },
        { upToOre: 100, rate: '1' },
      ],
    }),
    ['terms.coverageTiers.1.upToOre'],
  ],
  ['no tracks', withCriteria({ tracks: [] }), ['criteria.tracks']],
  ['a track that is unknown', withCriteria({ tracks: ['public'] }), ['criteria.tracks.0']],
  ['no municipalities', withCriteria({ municipalities: [] }), ['criteria.municipalities']],
  ['a municipality twice', withCriteria({ municipalities: ['4032', '4032'] }), ['criteria.municipalities.1']],
  ['a municipality by name', withCriteria({ municipalities: ['Fyresdal'] }), ['criteria.municipalities.0']],
  [
    'ages in the wrong order',
    withCriteria({ targetGroups: [{ ...group, minAge: 40, maxAge: 39 }] }),
    ['criteria.targetGroups.0'],
  ],
  [
    'two groups of the same code',
    withCriteria({ targetGroups: [group, { ...group, label: 'B' }] }),
    ['criteria.targetGroups.1'],
  ],
  [
    'a group without a name',
    withCriteria({ targetGroups: [{ ...group, label: '' }] }),
    ['criteria.targetGroups.0.label'],
  ],
  [
    'an area of 0',
    withCriteria({ maxAreaM2: { ...criteria.maxAreaM2, detached: '0.00' } }),
    ['criteria.maxAreaM2.detached'],
  ],
  ['no units', withCriteria({ maxUnits: 0 }), ['criteria.maxUnits']],
  ['half an øre', withCriteria({ applicantLimitOre: 0.5 }), ['criteria.applicantLimitOre']],
  ['rounds without a round', withCriteria({ intake: { kind: 'rounds', rounds: [] } }), ['criteria.intake.rounds']],
  [
    'a round that ends before it begins',
    withCriteria({ intake: { kind: 'rounds', rounds: [{ from: '2026-03-01', to: '2026-02-01' }] } }),
    ['criteria.intake.rounds.0'],
  ],
  [
    'a day that does not exist',
    withCriteria({ intake: { kind: 'rounds', rounds: [{ from: '2026-02-30', to: '2026-03-01' }] } }),
    ['criteria.intake.rounds.0.from'],
  ],
  ['rolling with rounds', withCriteria({ intake: { kind: 'rolling', rounds: [] } }), ['criteria.intake.rounds']],
  [
    'no days to accept',
    { ...content, deadlines: { ...content.deadlines, acceptanceDays: 0 } },
    ['deadlines.acceptanceDays'],
  ],
  ['several faults at once', { ...withCriteria({ maxUnits: -1 }), gearing: '0' }, ['gearing', 'criteria.maxUnits']],
]

describe("A rule version's content", () => {
  it('the default content is whole', () => {
    expect(parseRuleContent(JSON.parse(JSON.stringify(content)))).to.deep.equal(content)
  })

  it('follows no loan where it was adopted before that could be chosen', () => {
    const { followsRemainingLoan: _, ...product } = content.product
    expect(parseRuleContent({ ...content, product }).product.followsRemainingLoan).to.equal(false)
  })

  it('a draft may have blank texts, open ages and rounds', () => {
    const open = withCriteria({
      targetGroups: [group, { ...group, code: 'b', minAge: 18, maxAge: 18 }],
      intake: { kind: 'rounds', rounds: [{ from: day('2026-02-01'), to: day('2026-02-01') }] },
    })
    const draft = { ...open, product: { legalForm: '', documentName: '', notice: '', followsRemainingLoan: true } }
    expect(parseRuleContent(draft)).to.deep.equal(draft)
  })

  for (const [name, given, paths] of faulty) {
    it(`${name}: ${paths.join(', ')}`, () => expect(faultPaths(given)).to.deep.equal(paths))
  }
})

function faultPaths(value: unknown): string[] {
  try {
    parseRuleContent(value)
    return []
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'invalid') throw error
    for (const { message } of error.refusal.errors) expect(message).to.match(/^[A-ZÅ«].*[.»]$/)
    return error.refusal.errors.map(({ path }) => path)
  }
}
