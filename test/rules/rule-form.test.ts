import { expect } from 'chai'
import fc from 'fast-check'
import { validate } from '../../server/http/validate.ts'
import { parseRuleContent } from '../../server/rules/rule-content.ts'
import { contentOf, ruleForm } from '../../server/rules/rule-form.ts'
import { ruleFormValues } from '../../server/rules/rule-form-values.ts'
import type { RuleContent } from '../../server/rules/rule-version.ts'
import { day } from '../../server/shared/day.ts'
import { content } from './facts.ts'
import { asTyped, typedForm } from './typed-form.ts'

const varied: RuleContent = {
  ...content,
  gearing: '1.25',
  terms: {
    ...content.terms,
    coverageRate: '0.123456',
    coverageTiers: [
      { upToOre: 40_000_050, rate: '0.5' },
      { upToOre: null, rate: '1' },
    ],
    appraisalFloor: '0',
    capPerDwellingOre: null,
    capShareOfCost: null,
    eligibleCosts: ['contract'],
    termYears: 1,
    stepDown: ['0.333333'],
  },
  criteria: {
    ...content.criteria,
    tracks: ['private'],
    targetGroups: [],
    municipalities: ['4032'],
    maxAreaM2: { detached: '150.5', 'semi-detached': null, 'row-house': '120', apartment: null },
    newHousingOnly: false,
    maxUnits: null,
    applicantLimitOre: null,
    intake: { kind: 'rounds', rounds: [{ from: day('2026-01-15'), to: day('2026-02-15') }] },
  },
}

describe('The form of a rule version', () => {
  for (const [name, original] of [
    ['the default', content],
    ['one of everything else', varied],
  ] as const) {
    it(`reads back what it shows: ${name}`, () => {
      const { input, errors } = validate(ruleForm, asTyped(ruleFormValues(original)))
      expect(errors).to.deep.equal([])
      expect(parseRuleContent(contentOf(input as Parameters<typeof contentOf>[0]))).to.deep.equal(original)
    })
  }

  it('reads back every share that can be stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), millionths => {
        const share = String(millionths / 1_000_000)
        fc.pre(!share.includes('e'))
        const shown = ruleFormValues({ ...content, terms: { ...content.terms, coverageRate: share } })
        const { input } = validate(ruleForm, asTyped(shown))
        expect(contentOf(input as Parameters<typeof contentOf>[0]).terms.coverageRate).to.equal(share)
      }),
    )
  })

  it('leaves out rows that were left empty, and names a group that has no code', () => {
    const values = typedForm({
      terms: { coverageTiers: [{ upToOre: ' ', rate: '' }], stepDown: ['100', '100', '100', '80', '60', '', ''] },
      criteria: {
        targetGroups: [
          { code: '', label: '', minAge: '', maxAge: '' },
          { code: '', label: 'Unge på veg', minAge: '', maxAge: '39' },
        ],
      },
    })
    const { input, errors } = validate(ruleForm, values)
    expect(errors).to.deep.equal([])
    const read = contentOf(input as Parameters<typeof contentOf>[0])
    expect(read.terms.coverageTiers).to.equal(null)
    expect(read.terms.stepDown).to.deep.equal(['1', '1', '1', '0.8', '0.6'])
    expect(read.criteria.targetGroups).to.deep.equal([
      { code: 'unge-pa-veg', label: 'Unge på veg', minAge: null, maxAge: 39 },
    ])
  })

  it('tells of all faults at once, beside their fields', () => {
    const values = typedForm({
      gearing: 'mykje',
      terms: {
        coverageRate: '120',
        deductibleMinimumOre: 'femti',
        coverageTiers: [{ upToOre: '100', rate: '' }],
        eligibleCosts: ['boat'],
      },
      criteria: {
        maxUnits: '0',
        municipalities: [],
        intake: { kind: 'rounds', rounds: [{ from: '31.2.2026', to: '' }] },
      },
    })
    expect(validate(ruleForm, values).errors.map(({ path }) => path)).to.deep.equal([
      'terms.coverageRate',
      'terms.coverageTiers.0.rate',
      'terms.deductibleMinimumOre',
      'terms.eligibleCosts.0',
      'gearing',
      'criteria.municipalities',
      'criteria.maxUnits',
      'criteria.intake.rounds.0.from',
      'criteria.intake.rounds.0.to',
    ])
  })
})
