import { expect } from 'chai'
import type { ApplicationStatus } from '../../server/applications/application.ts'
import { type GuaranteeStepState, nextStep, type StepState } from '../../server/cases/next-step.ts'
import type { ClaimStatus } from '../../server/claims/claim.ts'
import { type Day, day } from '../../server/shared/day.ts'

const today = day('2026-06-10')

const before = (status: ApplicationStatus, changed: Partial<StepState> = {}): StepState => ({
  status,
  submittedDay: day('2026-05-31'),
  toldOfRoom: false,
  guarantee: null,
  claims: [],
  ...changed,
})

const guaranteed = (guarantee: Partial<GuaranteeStepState>, claims: readonly ClaimStatus[] = []): StepState => ({
  ...before('granted'),
  guarantee: {
    status: 'committed',
    openDeadline: null,
    termEnds: null,
    claimableUntil: null,
    pendingSales: 0,
    ...guarantee,
  },
  claims: claims.map(status => ({ status })),
})

const soon = day('2026-07-01')
const past = day('2026-06-09')

const table: readonly (readonly [string, StepState, string, string, Day | null])[] = [
  ['a draft', before('draft', { submittedDay: null }), 'applicant', 'finish-draft', null],
  ['sent in on 31 May: an answer by 30 June', before('submitted'), 'case-officer', 'take', day('2026-06-30')],
  ['under assessment', before('under-assessment'), 'case-officer', 'recommend', day('2026-06-30')],
  ['returned', before('returned'), 'applicant', 'answer-return', null],
  ['recommended', before('recommended'), 'approver', 'decide', day('2026-06-30')],
  ['waiting for room', before('waiting'), 'nobody', 'wait-for-room', null],
  ['waiting, and told of room', before('waiting', { toldOfRoom: true }), 'approver', 'decide-waiting', null],
  ['refused', before('refused'), 'nobody', 'refused', null],
  ['committed', guaranteed({ openDeadline: soon }), 'applicant', 'accept', soon],
  ['committed, on the last day', guaranteed({ openDeadline: today }), 'applicant', 'accept', today],
  ['committed, too late', guaranteed({ openDeadline: past }), 'nobody', 'lapses', past],
  ['in force', guaranteed({ status: 'in-force', openDeadline: soon }), 'applicant', 'start', soon],
  ['building', guaranteed({ status: 'building', openDeadline: soon }), 'applicant', 'complete', soon],
  ['completed', guaranteed({ status: 'completed', termEnds: soon }), 'applicant', 'sell', soon],
  [
    'after the term',
    guaranteed({ status: 'completed', termEnds: past, claimableUntil: soon }),
    'applicant',
    'claim',
    soon,
  ],
  ['a bid', guaranteed({ status: 'completed', pendingSales: 1 }), 'case-officer', 'answer-sale', null],
  ['ended', guaranteed({ status: 'ended' }), 'nobody', 'ended', null],
  ['a claim lodged', guaranteed({ status: 'completed' }, ['lodged']), 'case-officer', 'claim-take', null],
  ['a claim recommended', guaranteed({ status: 'completed' }, ['recommended']), 'approver', 'claim-decide', null],
  ['a payment to attest', guaranteed({ status: 'ended' }, ['paid', 'payable']), 'fund-manager', 'claim-attest', null],
  ['a payment to send', guaranteed({ status: 'ended' }, ['attested']), 'fund-manager', 'claim-pay', null],
  ['all paid', guaranteed({ status: 'ended' }, ['paid', 'refused']), 'nobody', 'ended', null],
]

describe('Who has the ball in a case', () => {
  for (const [name, state, holder, step, by] of table) {
    it(`${name}: ${holder}, ${step}`, () => {
      const next = nextStep(state, today)
      expect([next.holder, next.step, next.by]).to.deep.equal([holder, step, by])
      expect(next.overdue).to.equal(by !== null && by < today)
    })
  }
})
