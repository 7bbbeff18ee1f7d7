import { expect } from 'chai'
import fc from 'fast-check'
import { calculate } from '../../server/coverage/calculate.ts'
import { traced } from '../../server/coverage/traced.ts'
import { answerOfTrace } from './answer-of-trace.ts'
import { requestArbitrary } from './arbitraries.ts'
import { recomputeFaults } from './recompute.ts'
import { fieldFaults, linkFaults } from './trace-links.ts'

describe('coverage, any request', () => {
  it('is answered, or refused for a fact that is missing', () => {
    fc.assert(
      fc.property(requestArbitrary, request => {
        const answer = calculate(request)
        if ('error' in answer) expect(answer.error.code).not.to.equal('invalid-input')
        else expect(answer.kind).to.equal(request.kind)
      }),
    )
  })

  it('has a trace that leads from the request to its answer', () => {
    fc.assert(
      fc.property(requestArbitrary, request => {
        const answer = traced(calculate, request)
        if ('error' in answer) return
        const { trace, ...rest } = answer
        expect(recomputeFaults(trace)).to.deep.equal([])
        expect(linkFaults(trace)).to.deep.equal([])
        if (request.kind === 'settlement' || request.kind === 'offer')
          expect(fieldFaults(request, trace)).to.deep.equal([])
        expect(answerOfTrace(rest.kind, trace)).to.deep.equal(rest)
      }),
      { numRuns: 300 },
    )
  })

  it('is answered the same way again, and left as it was', () => {
    fc.assert(
      fc.property(requestArbitrary, request => {
        const before = JSON.stringify(request)
        expect(calculate(request)).to.deep.equal(calculate(JSON.parse(before)))
        expect(JSON.stringify(request)).to.equal(before)
      }),
    )
  })
})
