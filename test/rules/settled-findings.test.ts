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

  it('an officer overrules what the rules have answered, both ways, and both answers stand', () => {
    const [started, municipality] = [
      { answer: 'met', reason: 'Berre tomta er planert.' },
      { answer: 'not-met', reason: 'Tomta ligg i nabokommunen.' },
    ] as const
    const settled = withAnswers(findings, { 'not-started': started, municipality })
    const of = (code: string) => settled.find(({ criterion }) => criterion === code)
    expect([of('not-started')?.answer, of('not-started')?.officer]).to.deep.equal(['not-met', started])
    expect([of('municipality')?.answer, of('municipality')?.officer]).to.deep.equal(['met', municipality])
    expect(blocking(settled).map(({ criterion }) => criterion))
      .to.include('municipality')
      .and.not.include('not-started')
  })

  it('saying the same as the rules is no overruling, and the limits are held by the books', () => {
    expect(faultsOf({ 'not-started': { answer: 'not-met', reason: 'Som reglane.' } })).to.deep.equal([
      'answers.not-started.answer',
    ])
    expect(faultsOf({ 'applicant-limit': { answer: 'met', reason: 'Det går bra.' } })).to.deep.equal([
      'answers.applicant-limit.answer',
    ])
  })

  it('a criterion that the version does not use cannot be answered', () => {
    expect(faultsOf({ 'dwelling-size': { answer: 'met', reason: 'Liten nok.' } })).to.deep.equal([
      'answers.dwelling-size.answer',
    ])
  })

  it('an answer needs a reason, and all faults are told at once', () => {
    const answers: OfficerAnswers = {
      'new-housing': { answer: 'met', reason: '  ' },
      intake: { answer: 'not-met', reason: '' },
    }
    expect(faultsOf(answers)).to.deep.equal(['answers.new-housing.reason', 'answers.intake.reason'])
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
