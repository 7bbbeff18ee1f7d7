import { expect } from 'chai'
import fc from 'fast-check'
import { assess } from '../../server/rules/assess.ts'
import type { AssessmentFacts } from '../../server/rules/assessment-facts.ts'
import { type Criteria, type CriterionCode, criterionCodes } from '../../server/rules/criteria.ts'
import type { Answer, Finding } from '../../server/rules/finding.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { content, contentWith, facts } from './facts.ts'

type Case = {
  readonly name: string
  readonly facts?: Partial<AssessmentFacts>
  readonly criteria?: Partial<Criteria>
  readonly answer: Answer
  readonly saw?: Finding['saw']
}

const ceilings = { detached: '150', 'semi-detached': null, 'row-house': '120.5', apartment: null }
const rounds = {
  kind: 'rounds',
  rounds: [
    { from: day('2026-01-15'), to: day('2026-02-15') },
    { from: day('2026-09-01'), to: day('2026-09-30') },
  ],
} as const
const groups = 'Unge i etableringsfasen (–39), Eldre som vil investere i ny bustad (60–)'
const four = (kind: 'row-house' | 'apartment', areaM2: string | null) =>
  Array.from({ length: 4 }, () => ({ kind, areaM2 }))

const cases: Partial<Record<CriterionCode, readonly Case[]>> = {
  'applicant-kind': [
    { name: 'a person', answer: 'met', saw: { track: 'private', allowed: 'private,contractor' } },
    { name: 'a contractor', facts: { track: 'contractor' }, answer: 'met' },
    {
      name: 'a contractor where only persons may',
      facts: { track: 'contractor' },
      criteria: { tracks: ['private'] },
      answer: 'not-met',
    },
  ],
  'target-group': [
    { name: '27 years', answer: 'met', saw: { track: 'private', age: 27, group: 'Unge i etableringsfasen', groups } },
    {
      name: '68 years',
      facts: { birthDay: day('1957-05-05') },
      answer: 'met',
      saw: { track: 'private', age: 68, group: 'Eldre som vil investere i ny bustad', groups },
    },
    { name: 'the last day as 39', facts: { birthDay: day('1986-03-03') }, answer: 'met' },
    {
      name: 'turns 40 that day',
      facts: { birthDay: day('1986-03-02') },
      answer: 'not-met',
      saw: { track: 'private', age: 40, group: null, groups },
    },
    { name: 'turns 60 that day', facts: { birthDay: day('1966-03-02') }, answer: 'met' },
    { name: 'turns 60 the day after', facts: { birthDay: day('1966-03-03') }, answer: 'not-met' },
    {
      name: 'born 29 February, 60 on 28 February in a common year',
      facts: { birthDay: day('1964-02-29'), submittedOn: day('2023-02-28') },
      criteria: { targetGroups: [{ code: 'x', label: 'X', minAge: 59, maxAge: null }] },
      answer: 'met',
    },
    {
      name: 'born 29 February, not yet on 27 February',
      facts: { birthDay: day('1964-02-29'), submittedOn: day('2023-02-27') },
      criteria: { targetGroups: [{ code: 'x', label: 'X', minAge: 59, maxAge: null }] },
      answer: 'not-met',
    },
    {
      name: 'born 29 February, on 28 February in a leap year not yet',
      facts: { birthDay: day('1964-02-29'), submittedOn: day('2024-02-28') },
      criteria: { targetGroups: [{ code: 'x', label: 'X', minAge: 60, maxAge: null }] },
      answer: 'not-met',
    },
    {
      name: 'day of birth not stated',
      facts: { birthDay: null },
      answer: 'needs-officer',
      saw: { track: 'private', age: null, groups },
    },
    { name: 'born after the submission', facts: { birthDay: day('2026-03-03') }, answer: 'needs-officer' },
    {
      name: 'a contractor has no age',
      facts: { track: 'contractor', birthDay: null },
      answer: 'met',
      saw: { track: 'contractor', applies: false },
    },
    {
      name: 'a contractor with an age outside',
      facts: { track: 'contractor', birthDay: day('1976-01-01') },
      answer: 'met',
    },
  ],
  municipality: [
    { name: 'Fyresdal', answer: 'met', saw: { municipalityNumber: '4032', allowed: '4022,4028,4030,4032,4034,4036' } },
    { name: 'Oslo', facts: { municipalityNumber: '0301' }, answer: 'not-met' },
    { name: 'not stated', facts: { municipalityNumber: null }, answer: 'needs-officer' },
  ],
  'dwelling-kind': [
    {
      name: 'detached',
      answer: 'met',
      saw: { kinds: 'detached', allowed: 'detached,semi-detached,row-house,apartment' },
    },
    {
      name: 'four of a row, seen once',
      facts: { dwellings: four('row-house', '90') },
      answer: 'met',
      saw: { kinds: 'row-house', allowed: 'detached,semi-detached,row-house,apartment' },
    },
    {
      name: 'one of a kind that is not allowed',
      facts: {
        dwellings: [
          { kind: 'detached', areaM2: '90' },
          { kind: 'apartment', areaM2: '60' },
        ],
      },
      criteria: { dwellingKinds: ['detached'] },
      answer: 'not-met',
    },
    {
      name: 'one not stated',
      facts: {
        dwellings: [
          { kind: 'detached', areaM2: '90' },
          { kind: null, areaM2: '60' },
        ],
      },
      answer: 'needs-officer',
    },
    {
      name: 'one not allowed and one not stated',
      facts: {
        dwellings: [
          { kind: null, areaM2: '90' },
          { kind: 'apartment', areaM2: '60' },
        ],
      },
      criteria: { dwellingKinds: ['detached'] },
      answer: 'not-met',
    },
    { name: 'no dwellings', facts: { dwellings: [] }, answer: 'needs-officer' },
  ],
  'dwelling-size': [
    {
      name: 'exactly at the ceiling',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: [{ kind: 'detached', areaM2: '150.00' }] },
      answer: 'met',
      saw: { dwelling: 1, kind: 'detached', areaM2: '150.00', maxAreaM2: '150' },
    },
    {
      name: 'a hundredth above',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: [{ kind: 'detached', areaM2: '150.01' }] },
      answer: 'not-met',
    },
    {
      name: 'the second of a row is too large',
      criteria: { maxAreaM2: ceilings },
      facts: {
        dwellings: [
          { kind: 'row-house', areaM2: '120.5' },
          { kind: 'row-house', areaM2: '120.51' },
        ],
      },
      answer: 'not-met',
      saw: { dwelling: 2, kind: 'row-house', areaM2: '120.51', maxAreaM2: '120.5' },
    },
    {
      name: 'a kind without a ceiling, area unknown',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: four('apartment', null) },
      answer: 'met',
    },
    {
      name: 'a kind with a ceiling, area unknown',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: four('row-house', null) },
      answer: 'needs-officer',
    },
    {
      name: 'the kind is unknown',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: [{ kind: null, areaM2: '20' }] },
      answer: 'needs-officer',
    },
    {
      name: 'no dwellings',
      criteria: { maxAreaM2: ceilings },
      facts: { dwellings: [] },
      answer: 'needs-officer',
      saw: { dwelling: null, kind: null, areaM2: null, maxAreaM2: null },
    },
  ],
  'new-housing': [
    { name: 'a new building', answer: 'met', saw: { purpose: 'new-building' } },
    { name: 'a home that exists', facts: { purpose: 'existing' }, answer: 'not-met' },
    { name: 'a conversion', facts: { purpose: 'conversion' }, answer: 'needs-officer' },
    { name: 'not stated', facts: { purpose: null }, answer: 'needs-officer', saw: { purpose: null } },
  ],
  'no-public-developer': [
    { name: 'private', answer: 'met', saw: { publicDeveloper: false } },
    { name: 'a municipality', facts: { publicDeveloper: true }, answer: 'not-met' },
    { name: 'not stated', facts: { publicDeveloper: null }, answer: 'needs-officer' },
  ],
  'not-started': [
    { name: 'not started', answer: 'met', saw: { started: false } },
    { name: 'started', facts: { started: true }, answer: 'not-met' },
    { name: 'not stated', facts: { started: null }, answer: 'needs-officer' },
  ],
  'financing-confirmed': [
    { name: 'confirmed by the bank', answer: 'met', saw: { financing: 'confirmed-by-bank' } },
    { name: 'stated by the applicant', facts: { financing: 'stated' }, answer: 'needs-officer' },
    { name: 'none', facts: { financing: 'none' }, answer: 'not-met' },
    { name: 'not stated', facts: { financing: null }, answer: 'needs-officer' },
  ],
  'largest-number-of-units': [
    { name: 'one', answer: 'met', saw: { units: 1, maxUnits: 6 } },
    {
      name: 'exactly as many as allowed',
      facts: { dwellings: four('apartment', '50') },
      criteria: { maxUnits: 4 },
      answer: 'met',
    },
    {
      name: 'one too many',
      facts: { dwellings: four('apartment', '50') },
      criteria: { maxUnits: 3 },
      answer: 'not-met',
      saw: { units: 4, maxUnits: 3 },
    },
    { name: 'none stated', facts: { dwellings: [] }, answer: 'needs-officer' },
  ],
  'applicant-limit': [
    {
      name: 'the first case',
      answer: 'met',
      saw: { limitOre: kroner(1_500_000), heldOre: 0, neededOre: kroner(500_000) },
    },
    { name: 'exactly up to the limit', facts: { applicantHeldOre: kroner(1_000_000) }, answer: 'met' },
    { name: 'an øre above', facts: { applicantHeldOre: kroner(1_000_000) + 1 }, answer: 'not-met' },
    { name: 'need unknown', facts: { neededOre: null }, answer: 'needs-officer' },
  ],
  'municipality-limit': [
    {
      name: 'exactly up to the limit',
      facts: { municipalityHeldOre: kroner(2_500_000) },
      answer: 'met',
      saw: { limitOre: kroner(3_000_000), heldOre: kroner(2_500_000), neededOre: kroner(500_000) },
    },
    { name: 'an øre above', facts: { municipalityHeldOre: kroner(2_500_000) + 1 }, answer: 'not-met' },
    { name: 'need unknown', facts: { neededOre: null }, answer: 'needs-officer' },
  ],
  intake: [
    { name: 'rolling', answer: 'met', saw: { intake: 'rolling', submittedOn: '2026-03-02' } },
    {
      name: 'first day of a round',
      criteria: { intake: rounds },
      facts: { submittedOn: day('2026-01-15') },
      answer: 'met',
    },
    {
      name: 'last day of a round',
      criteria: { intake: rounds },
      facts: { submittedOn: day('2026-02-15') },
      answer: 'met',
      saw: {
        intake: 'rounds',
        submittedOn: '2026-02-15',
        from: '2026-01-15',
        to: '2026-02-15',
        rounds: '2026-01-15/2026-02-15,2026-09-01/2026-09-30',
      },
    },
    {
      name: 'the day after',
      criteria: { intake: rounds },
      facts: { submittedOn: day('2026-02-16') },
      answer: 'not-met',
    },
    {
      name: 'in the second round',
      criteria: { intake: rounds },
      facts: { submittedOn: day('2026-09-30') },
      answer: 'met',
    },
  ],
}

describe('Assessing a case against a rule version', () => {
  for (const criterion of criterionCodes) {
    describe(criterion, () => {
      for (const { name, answer, saw, ...given } of cases[criterion] ?? []) {
        it(`${name}: ${answer}`, () => {
          const finding = findingOf(criterion, given)
          expect(finding?.answer).to.equal(answer)
          if (saw) expect(finding?.saw).to.deep.equal(saw)
        })
      }
    })
  }

  it('every criterion has cases for each answer that it can give', () => {
    const alwaysKnown: readonly CriterionCode[] = ['applicant-kind', 'intake']
    for (const criterion of criterionCodes) {
      const expected = alwaysKnown.includes(criterion) ? ['met', 'not-met'] : ['met', 'needs-officer', 'not-met']
      expect([...new Set(cases[criterion]?.map(({ answer }) => answer))].sort(), criterion).to.deep.equal(expected)
    }
  })

  it('lists what is in use in one fixed order, each with its legal basis', () => {
    const findings = assess(content, facts)
    expect(findings.map(({ criterion }) => criterion)).to.deep.equal(
      criterionCodes.filter(code => code !== 'dwelling-size'),
    )
    expect(findings.map(({ basis }) => basis)).to.deep.equal(
      findings.map(({ criterion }) => content.legalReferences[criterion]),
    )
  })

  it('leaves out a criterion that is not in use', () => {
    const without = contentWith({
      targetGroups: [],
      newHousingOnly: false,
      publicDevelopersExcluded: false,
      mustNotHaveStarted: false,
      financingMustBeConfirmed: false,
      maxUnits: null,
      applicantLimitOre: null,
      municipalityLimitOre: null,
    })
    expect(assess(without, facts).map(({ criterion }) => criterion)).to.deep.equal([
      'applicant-kind',
      'municipality',
      'dwelling-kind',
      'intake',
    ])
  })

  it('lists all that is in the way at once', () => {
    const wrong = { ...facts, municipalityNumber: '0301', started: true, purpose: 'existing' } as const
    const notMet = assess(content, wrong).filter(({ answer }) => answer === 'not-met')
    expect(notMet.map(({ criterion }) => criterion)).to.deep.equal(['municipality', 'new-housing', 'not-started'])
  })

  it('a fact that is taken away never makes a criterion met', () => {
    const factNames = [
      'birthDay',
      'municipalityNumber',
      'purpose',
      'publicDeveloper',
      'started',
      'financing',
      'neededOre',
    ] as const
    fc.assert(
      fc.property(fc.subarray([...factNames]), missing => {
        const fewer = { ...facts, ...Object.fromEntries(missing.map(name => [name, null])) }
        const met = assess(content, fewer).filter(({ answer }) => answer === 'met').length
        const expected = assess(content, facts).length - missing.length - (missing.includes('neededOre') ? 1 : 0)
        expect(met).to.equal(expected)
      }),
    )
  })
})

const findingOf = (criterion: CriterionCode, given: Pick<Case, 'facts' | 'criteria'>): Finding | undefined =>
  assess(contentWith(given.criteria ?? {}), { ...facts, ...given.facts }).find(
    finding => finding.criterion === criterion,
  )
