import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { traced } from '../../server/coverage/traced.ts'
import { answerOfTrace } from './answer-of-trace.ts'
import { recomputeFaults } from './recompute.ts'
import { linkFaults } from './trace-links.ts'
import { allVectors } from './vectors.ts'

describe('coverage trace', () => {
  const answered = allVectors
    .map(({ name, request }) => ({ name, answer: traced(calculate, request) }))
    .flatMap(({ name, answer }) => ('error' in answer ? [] : [{ name, answer }]))

  it('leads to the answer, line by line', () => {
    for (const { name, answer } of answered) {
      const { trace, ...rest } = answer
      expect(recomputeFaults(trace), name).to.deep.equal([])
      expect(linkFaults(trace), name).to.deep.equal([])
      expect(answerOfTrace(rest.kind, trace), name).to.deep.equal(rest)
    }
  })

  it('changes nothing in the answer', () => {
    for (const { request } of allVectors) {
      const answer = traced(calculate, request)
      const { trace: _, ...rest } = 'error' in answer ? { ...answer, trace: null } : answer
      expect(rest).to.deep.equal(calculate(request))
    }
  })
})
