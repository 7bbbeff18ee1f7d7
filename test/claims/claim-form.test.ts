import { expect } from 'chai'
import type { ObjectSchema } from 'joi'
import { claimCalculationForm, claimFacts, claimForm } from '../../server/claims/claim-form.ts'
import { claimDecisionForm, paymentForm, repaymentDemandForm } from '../../server/claims/claim-handling-form.ts'
import { assessedDwelling, claimRecommendationForm } from '../../server/claims/claim-recommendation-form.ts'
import { validate } from '../../server/http/validate.ts'
import { kroner } from '../../server/shared/money.ts'
import { typedHome } from './claim-world.ts'

const accountNumber = '8601.11.17947'

const errorsOf = (schema: ObjectSchema, values: unknown) =>
  validate(schema, values).errors.map(({ path, message }) => `${path}: ${message}`)

/** What a form that fits is read as. */
function read<Input, Made>(schema: ObjectSchema<Input>, values: unknown, make: (input: Input) => Made): Made {
  const { value, error } = schema.validate(values)
  if (error) throw error
  return make(value)
}

const homeErrors = (changed: Readonly<Record<string, unknown>>) =>
  errorsOf(claimForm, { dwellings: [typedHome('1', changed)], accountNumber })

describe('The claim form', () => {
  it('reads what people type', () => {
    expect(
      read(claimForm, { dwellings: [typedHome('1', { grantsOre: '50 000' })], accountNumber }, claimFacts),
    ).to.deep.equal({
      accountNumber: '86011117947',
      dwellings: [
        {
          id: '1',
          costLines: [
            { category: 'contract', amountOre: kroner(4_820_000) },
            { category: 'contract', amountOre: kroner(-20_000) },
          ],
          grantsOre: kroner(50_000),
          sale: { date: '2028-03-01', priceOre: kroner(4_000_000), armsLength: true, sellingCostsOre: 0 },
          appraisalOre: null,
          otherCompensationOre: 0,
        },
      ],
    })
  })

  it('takes from machines what they would write: numbers in øre, and only what there is', () => {
    const sale = { date: '2028-03-01', priceOre: 400_000_000, armsLength: false, sellingCostsOre: 100 }
    const dwellings = [
      { id: '1', sold: true, sale, appraisalOre: 410_000_000 },
      { id: '2', sold: false },
      { id: '3', sold: false, sale: null },
    ]
    expect(errorsOf(claimForm, { dwellings, accountNumber })).to.deep.equal([])
    const facts = read(claimForm, { dwellings, accountNumber }, claimFacts)
    expect(facts.dwellings.map(({ sale }) => sale)).to.deep.equal([sale, null, null])
  })

  it('asks for the sale of a home that is sold, and for nothing of it where it is not', () => {
    const blank = { date: '', priceOre: '', sellingCostsOre: '' }
    expect(homeErrors({ sale: blank })).to.deep.equal([
      'dwellings.0.sale.date: Skriv dagen du fekk bindande aksept.',
      'dwellings.0.sale.priceOre: Skriv kva han vart seld for.',
      'dwellings.0.sale.armsLength: Svar på om kjøparen er uavhengig av deg.',
    ])
    expect(homeErrors({ sold: 'nei', sale: { ...blank, priceOre: '3 500 000', armsLength: 'ja' } })).to.deep.equal([])
    expect(homeErrors({ sold: true, sale: null })).to.deep.equal(['dwellings.0.sale: Fyll ut salet.'])
  })

  it('does not overlook a day of sale beside the answer that it is not sold', () => {
    expect(homeErrors({ sold: 'nei' })).to.deep.equal([
      'dwellings.0.sale.date: Du har svart at bustaden ikkje er seld. Ta bort dagen, eller svar ja.',
    ])
  })

  const faults: [string, Readonly<Record<string, unknown>>, string][] = [
    ['no answer', { sold: '' }, 'dwellings.0.sold: Svar på om bustaden er seld.'],
    [
      'an amount of no kind',
      { costLines: [{ category: '', amountOre: '100' }] },
      'dwellings.0.costLines.0.category: Vel kva slags kostnad beløpet er.',
    ],
    [
      'an amount that is none',
      { costLines: [{ category: 'plot', amountOre: '1.5' }] },
      'dwellings.0.costLines.0.amountOre: Skriv eit beløp i kroner, som 1 250 000 eller 1 250 000,50.',
    ],
    ['grants below zero', { grantsOre: '-1' }, 'dwellings.0.grantsOre: Beløpet kan ikkje vere under null.'],
    ['an appraisal of zero', { appraisalOre: '0' }, 'dwellings.0.appraisalOre: Beløpet må vere over null.'],
    [
      'a day that does not exist',
      { sale: { ...typedHome('1').sale, date: '30.2.2028' } },
      'dwellings.0.sale.date: 30.2.2028 finst ikkje i kalenderen.',
    ],
    [
      'a price of zero',
      { sale: { ...typedHome('1').sale, priceOre: '0' } },
      'dwellings.0.sale.priceOre: Beløpet må vere over null.',
    ],
    [
      'a field of somebody else',
      { guaranteedOre: 1 },
      'dwellings.0.guaranteedOre: Dette feltet finst ikkje i skjemaet.',
    ],
  ]
  for (const [fault, changed, error] of faults) {
    it(`tells of ${fault}`, () => expect(homeErrors(changed)).to.include(error))
  }

  it('takes a thousand cost lines for a home, and no more', () => {
    const lines = (count: number) => Array.from({ length: count }, () => ({ category: 'contract', amountOre: '1' }))
    expect(homeErrors({ costLines: lines(1000) })).to.deep.equal([])
    expect(homeErrors({ costLines: lines(1001) })).to.deep.equal(['dwellings.0.costLines: Det kan vere høgst 1000.'])
  })

  it('needs an account that exists, but not to calculate', () => {
    const dwellings = [typedHome('1')]
    expect(errorsOf(claimForm, { dwellings, accountNumber: '' })).to.deep.equal([
      'accountNumber: Skriv kontonummeret som pengane skal til.',
    ])
    expect(errorsOf(claimForm, { dwellings, accountNumber: '8601.11.17946' })[0]).to.include('ikkje rett')
    expect(errorsOf(claimCalculationForm, { dwellings, accountNumber: '8601' })).to.deep.equal([])
  })
})

describe('The form of an assessment', () => {
  const opinion = { outcome: 'settled', reasons: 'Bilaga stemmer.' }

  it('adds what the fund judges: approval beforehand, and what neglect took off the value', () => {
    const dwellings = [typedHome('1', { preApproved: 'true', valueReductionOre: '15 000' }), typedHome('2')]
    const judged = read(claimRecommendationForm, { dwellings, ...opinion }, input =>
      input.dwellings.map(assessedDwelling),
    )
    expect(judged.map(({ preApproved, valueReductionOre }) => ({ preApproved, valueReductionOre }))).to.deep.equal([
      { preApproved: true, valueReductionOre: kroner(15_000) },
      { preApproved: false, valueReductionOre: 0 },
    ])
  })

  it('approves no sale that was not made', () => {
    const dwellings = [{ id: '1', sold: 'nei', preApproved: 'true' }]
    const judged = read(claimRecommendationForm, { dwellings, ...opinion }, input =>
      input.dwellings.map(assessedDwelling),
    )
    expect(judged[0]?.preApproved).to.equal(false)
  })

  it('needs an outcome and reasons', () => {
    expect(errorsOf(claimRecommendationForm, { dwellings: [typedHome('1')], reasons: ' ' })).to.deep.equal([
      'outcome: Vel kva du tilrår.',
      'reasons: Skriv ei grunngjeving.',
    ])
  })
})

describe('The forms of what follows', () => {
  it('a decision says which sum was seen, in øre', () => {
    const decision = { outcome: 'settled', reasons: 'Som innstilt.', seenOre: '44800000' }
    expect(read(claimDecisionForm, decision, input => input.seenOre)).to.equal(44_800_000)
    expect(errorsOf(claimDecisionForm, { ...decision, seenOre: '448 000 kr' })).to.have.length(1)
  })

  it('what is missing is asked for by name', () => {
    expect(errorsOf(paymentForm, {})).to.deep.equal(['paidDay: Skriv dagen pengane gjekk ut av kontoen.'])
    expect(errorsOf(repaymentDemandForm, { dwellingId: '1', recoveredOre: '0' })).to.deep.equal([
      'recoveredOre: Beløpet må vere over null.',
      'method: Vel korleis kravet skal reknast ut.',
      'reason: Skriv kvifor pengane skal betalast tilbake.',
    ])
  })
})
