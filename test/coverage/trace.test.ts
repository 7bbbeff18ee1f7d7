import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { offer } from '../../server/coverage/offer.ts'
import { settle } from '../../server/coverage/settlement.ts'
import { traced } from '../../server/coverage/traced.ts'
import { answerOfTrace } from './answer-of-trace.ts'
import { offerOf, settlementOf } from './cases.ts'
import { recomputeFaults } from './recompute.ts'
import { linkFaults } from './trace-links.ts'
import { allVectors } from './vectors.ts'

describe('coverage trace', () => {
  it('leads to the answer of every vector, line by line', () => {
    for (const { name, request } of allVectors) {
      const answer = traced(calculate, request)
      if ('error' in answer) continue
      const { trace, ...rest } = answer
      expect(recomputeFaults(trace), name).to.deep.equal([])
      expect(linkFaults(trace), name).to.deep.equal([])
      expect(answerOfTrace(rest.kind, trace), name).to.deep.equal(rest)
    }
  })

  it('changes nothing in the answer', () => {
    for (const { name, request } of allVectors) {
      const answer = traced(calculate, request)
      const { trace, ...rest } = 'error' in answer ? { ...answer, trace: null } : answer
      expect(rest, name).to.deep.equal(calculate(request))
      expect(trace === null, name).to.equal('error' in answer)
    }
  })

  it('names the numbers that went into a line, and leaves out those that a case does not have', () => {
    const answer = traced(settle, settlementOf({ terms: { deductibleRate: '0.1' } }))
    if ('error' in answer) throw new Error(answer.error.message)
    expect(answer.trace.filter(({ code }) => code === 'covered' || code === 'cost-before-grants')).to.deep.equal([
      {
        code: 'cost-before-grants',
        subject: 'A',
        operation: 'least',
        inputs: [{ name: 'cost-within-approval', value: '1000' }],
        result: '1000',
      },
      {
        code: 'covered',
        subject: null,
        operation: 'excess',
        inputs: [{ name: 'coverage', value: '300' }],
        result: '300',
      },
    ])
  })

  it('tells dwellings apart in a total', () => {
    const answer = traced(offer, offerOf({ dwellings: [{}, { expectedValueOre: 900 }] }))
    if ('error' in answer) throw new Error(answer.error.message)
    const total = answer.trace.find(({ code }) => code === 'total-before-limits')
    expect(total?.inputs).to.deep.equal([
      { name: 'offered-sum', value: '400', subject: 'A' },
      { name: 'offered-sum', value: '100', subject: 'B' },
    ])
  })
})
