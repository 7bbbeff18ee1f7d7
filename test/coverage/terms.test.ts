import { expect } from 'chai'
import { parseTerms } from '../../server/coverage/terms-form.ts'
import { plainTerms } from './cases.ts'

describe('parseTerms', () => {
  it('gives the terms where they fit', () => expect(parseTerms({ ...plainTerms })).to.deep.equal(plainTerms))

  it('names the field from where the terms stand', () => {
    const wrong = { ...plainTerms, coverageTiers: [{ upToOre: 5, rate: '1' }] }
    expect(pathOf(parseTerms(wrong))).to.equal('coverageTiers.0.upToOre')
    expect(pathOf(parseTerms(wrong, ['content', 'terms']))).to.equal('content.terms.coverageTiers.0.upToOre')
    expect(pathOf(parseTerms({ ...plainTerms, netProject: null }, ['terms']))).to.equal('terms.netProject')
    expect(pathOf(parseTerms({ ...plainTerms, extra: 1 }, ['terms']))).to.equal('terms.extra')
    expect(pathOf(parseTerms(null, ['terms']))).to.equal('terms')
  })
})

const pathOf = (parsed: ReturnType<typeof parseTerms>): string => ('error' in parsed ? parsed.error.path : 'no error')
