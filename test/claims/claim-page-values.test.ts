import { expect } from 'chai'
import { assessmentStart, claimStart, reshaped, typedFor } from '../../server/cases/claim-form-values.ts'
import type { GuaranteedDwelling, SaleNotice } from '../../server/guarantees/guaranteed-dwelling.ts'
import { defaultTerms } from '../../server/rules/default-content.ts'
import { day } from '../../server/shared/day.ts'

const notice: SaleNotice = {
  id: 1,
  noticedDay: day('2028-02-01'),
  bidOre: 400_000_000,
  armsLength: false,
  answer: 'pending',
  answerReason: null,
  answeredDay: null,
}

const dwelling = (id: string, changed: Partial<GuaranteedDwelling> = {}): GuaranteedDwelling => ({
  id,
  guaranteedOre: 36_000_000,
  approvedCostOre: 360_000_000,
  approvedAreaM2: '82',
  expectedValueOre: 330_000_000,
  loanLimitOre: null,
  settledClaimId: null,
  notice: null,
  ...changed,
})

type Home = Record<string, unknown>

const homesOf = (values: Readonly<Home> | null) => (values?.dwellings ?? []) as Home[]

const linesOf = (home: Home | undefined) => (home?.costLines ?? []) as { category: string }[]

const line = (category: string, amountOre: string) => ({ category, amountOre })

describe('What stands in the form of a claim', () => {
  it('begins with the homes that are not settled, what is known of their sale and the grants that were approved', () => {
    const dwellings = [dwelling('1', { settledClaimId: 'c' }), dwelling('2', { notice }), dwelling('3')]
    const figures = { approvedCostOre: 0, expectedValueOre: 0, approvedAreaM2: null, grantsOre: 5_000_000 }
    const approved = [{ id: '2', ...figures, sources: null }]
    const start = claimStart({ dwellings, approved, terms: defaultTerms })
    const [first, second] = homesOf(start)
    expect(first).to.deep.include({
      id: '2',
      sold: 'ja',
      sale: { priceOre: 400_000_000, armsLength: 'nei' },
      grantsOre: 5_000_000,
    })
    expect(second).to.deep.include({ id: '3', grantsOre: '' }).and.not.have.any.keys('sold', 'sale')
    const categories = linesOf(first).map(({ category }) => category)
    expect(categories).to.deep.equal([...defaultTerms.eligibleCosts, '', ''])
  })

  it('more lines are added to one home, and all that was typed stays', () => {
    const typed = {
      step: 'lines-1-10',
      accountNumber: '86',
      dwellings: [
        { id: '1', costLines: [line('plot', 'x')] },
        { id: '2', sold: 'ja', costLines: [line('', '7')] },
      ],
    }
    const changed = reshaped(typed)
    expect(changed).to.deep.equal({
      ...typed,
      dwellings: [
        typed.dwellings[0],
        { id: '2', sold: 'ja', costLines: [line('', '7'), ...Array.from({ length: 10 }, () => line('', ''))] },
      ],
    })
  })

  it('there are never more than a thousand lines', () => {
    const costLines = Array.from({ length: 995 }, () => line('plot', '1'))
    const changed = reshaped({ step: 'lines-0-100', dwellings: [{ id: '1', costLines }] })
    expect(linesOf(homesOf(changed)[0])).to.have.length(1000)
  })

  it('a home gets the lines of the one above', () => {
    const typed = {
      step: 'copy-1',
      dwellings: [
        { id: '1', costLines: [line('plot', '5')] },
        { id: '2', sold: 'nei', costLines: [] },
      ],
    }
    expect(reshaped(typed)?.dwellings).to.deep.equal([
      typed.dwellings[0],
      { id: '2', sold: 'nei', costLines: [line('plot', '5')] },
    ])
  })

  for (const step of [undefined, 'calculate', 'lines-x-1', 'copy--1', 'copy-1-', ['lines-0-10'], { lines: 0 }]) {
    it(`${JSON.stringify(step)} changes no rows`, () => expect(reshaped({ step, dwellings: [] })).to.equal(null))
  }

  it('what was forged is no home and no line', () => {
    expect(reshaped({ step: 'copy-5', dwellings: 'none' })).to.deep.equal({ step: 'copy-5', dwellings: [] })
    expect(reshaped({ step: 'lines-0-10', dwellings: ['x'] })?.dwellings).to.deep.equal(['x'])
  })

  it('what was typed goes to its own home, also where another was settled meanwhile', () => {
    const start = { dwellings: [{ id: '2' }, { id: '3' }] }
    const typed = {
      accountNumber: '1',
      dwellings: [
        { id: '1', sold: 'ja' },
        { id: '2', sold: 'nei' },
      ],
    }
    expect(typedFor(start, typed)).to.deep.equal({
      accountNumber: '1',
      dwellings: [{ id: '2', sold: 'nei' }, { id: '3' }],
    })
  })

  it('an assessment begins with what is claimed, zero being nothing to write', () => {
    const sale = { date: day('2028-03-01'), priceOre: 400_000_000, armsLength: true, sellingCostsOre: 0 }
    const start = assessmentStart([
      {
        id: '1',
        costLines: [{ category: 'contract', amountOre: 480_000_000 }],
        grantsOre: 0,
        sale,
        appraisalOre: null,
        otherCompensationOre: 12_000_000,
        valueReductionOre: 0,
        preApproved: true,
      },
    ])
    const [home] = homesOf(start)
    expect(home).to.deep.include({
      sold: 'ja',
      sale: { ...sale, armsLength: 'ja', sellingCostsOre: '' },
      preApproved: true,
      grantsOre: '',
      appraisalOre: '',
      otherCompensationOre: 12_000_000,
      valueReductionOre: '',
    })
  })
})
