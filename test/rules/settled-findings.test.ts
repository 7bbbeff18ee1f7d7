import { expect } from 'chai'
import { assess } from '../../server/rules/assess.ts'
import {
  blocking,
  type OfficerAnswers,
  standing,
  unanswered,
  withAnswers,
} from '../../server/rules/settled-findings.ts'
import { Refused } from '../../server/shared/refusal.ts'
import { content, facts } from './facts.ts'

const findings = assess(content, { ...facts, purpose: 'conversion', started: true, financing: 'stated' })

describe("An officer's answers to findings", () => {
  it('what the rules said is kept beside what the officer said', () => {
    const settled = withAnswers(findings, {
      'new-housing': { answer: 'met', reason: 'Skulen blir til fire nye bustader.' },
    })
    const newHousing = settled.find(({ criterion }) => criterion === 'new-housing')
    expect(newHousing?.answer).to.equal('needs-officer')
    expect(newHousing?.officer).to.deep.equal({ answer: 'met', reason: 'Skulen blir til fire nye bustader.' })
    expect(newHousing && standing(newHousing)).to.equal('met')
  })

  it('what is not met and what nobody has answered is in the way', () => {
    const codes = (answers: OfficerAnswers) =>
      blocking(withAnswers(findings, answers)).map(({ criterion }) => criterion)
    expect(codes({})).to.deep.equal(['new-housing', 'not-started', 'financing-confirmed'])
    expect(codes({ 'financing-confirmed': { answer: 'met', reason: 'Banken har ringt.' } })).to.deep.equal([
      'new-housing',
      'not-started',
    ])
    expect(codes({ 'new-housing': { answer: 'not-met', reason: 'Berre oppussing.' } })).to.include('new-housing')
    expect(unanswered(withAnswers(findings, {})).map(({ criterion }) => criterion)).to.deep.equal([
      'new-housing',
      'financing-confirmed',
    ])
  })

  it('an officer does not overrule what the rules have answered', () => {
    expect(faultsOf({ 'not-started': { answer: 'met', reason: 'Eg meiner det.' } })).to.deep.equal([
      'answers.not-started',
    ])
    expect(faultsOf({ municipality: { answer: 'not-met', reason: 'Eg meiner det.' } })).to.deep.equal([
      'answers.municipality',
    ])
  })

  it('a criterion that the version does not use cannot be answered', () => {
    expect(faultsOf({ 'dwelling-size': { answer: 'met', reason: 'Liten nok.' } })).to.deep.equal([
      'answers.dwelling-size',
    ])
  })

  it('an answer needs a reason, and all faults are told at once', () => {
    const answers: OfficerAnswers = {
      'new-housing': { answer: 'met', reason: '  ' },
      intake: { answer: 'met', reason: 'x' },
    }
    expect(faultsOf(answers)).to.deep.equal(['answers.new-housing.reason', 'answers.intake'])
  })
})

function faultsOf(answers: OfficerAnswers): string[] {
  try {
    withAnswers(findings, answers)
    return []
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'invalid') throw error
    return error.refusal.errors.map(({ path }) => path)
  }
}
