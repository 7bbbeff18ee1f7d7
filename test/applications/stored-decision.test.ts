import { expect } from 'chai'
import { reasonsText } from '../../server/applications/reasons.ts'
import { decisionIn, recommendationIn } from '../../server/applications/stored-decision.ts'

const dwelling = { id: '1', approvedCostOre: 1, expectedValueOre: 1, approvedAreaM2: null, grantsOre: 0 }

describe('A stored recommendation or decision', () => {
  it('from before reasons had parts is read as what weighed, without conditions, sources or a board', () => {
    const recommendation = recommendationIn(
      JSON.stringify({
        outcome: 'granted',
        reasons: 'Alt er i orden.',
        dwellings: [dwelling],
        findings: [],
        offer: null,
      }),
    )
    expect(recommendation.reasons).to.deep.equal({ facts: '', rules: '', considerations: 'Alt er i orden.' })
    expect([recommendation.conditions, recommendation.dwellings[0]?.sources]).to.deep.equal([[], null])
    const decision = decisionIn(JSON.stringify({ outcome: 'refused', reasons: 'Nei, av di.', offer: null }))
    expect(decision).to.deep.equal({
      outcome: 'refused',
      reasons: { facts: '', rules: '', considerations: 'Nei, av di.' },
      conditions: [],
      offer: null,
      board: null,
    })
  })

  it('is read as it was written when it has everything', () => {
    const whole = {
      outcome: 'granted',
      reasons: { facts: 'A', rules: 'B', considerations: 'C' },
      conditions: [{ text: 'T', purpose: 'P' }],
      offer: null,
      board: { caseNumber: '4/26', day: '2026-05-01', disqualified: '' },
    }
    expect(decisionIn(JSON.stringify(whole))).to.deep.equal(whole)
    expect(reasonsText({ facts: 'A', rules: '', considerations: 'C' })).to.equal('A\n\nC')
  })
})
