import { expect } from 'chai'
import type { ApplicationStatus } from '../../server/applications/application.ts'
import { type GuaranteeStepState, nextStep, type StepState } from '../../server/cases/next-step.ts'
import type { ClaimStatus } from '../../server/claims/claim.ts'
import type { DeadlineKind } from '../../server/deadlines/deadline.ts'
import { type Day, day } from '../../server/shared/day.ts'

const today = day('2026-06-10')

const before = (status: ApplicationStatus, changed: Partial<StepState> = {}): StepState => ({
  status,
  submittedDay: day('2026-05-31'),
  toldOfRoom: false,
  beforeBoard: false,
  guarantee: null,
  claims: [],
  deadlines: [],
  owedOre: 0,
  appeals: [],
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

const by = (kind: DeadlineKind, dueDay: Day): Pick<StepState, 'deadlines'> => ({ deadlines: [{ kind, dueDay }] })

const soon = day('2026-07-01')
const past = day('2026-06-09')

const table: readonly (readonly [string, StepState, string, string, Day | null])[] = [
  ['a draft', before('draft', { submittedDay: null }), 'applicant', 'finish-draft', null],
  ['sent in on 31 May: an answer by 30 June', before('submitted'), 'case-officer', 'take', day('2026-06-30')],
  ['under assessment', before('under-assessment'), 'case-officer', 'recommend', day('2026-06-30')],
  ['sent in, with the last day that is kept', before('submitted', by('answer', soon)), 'case-officer', 'take', soon],
  [
    'promised a later answer',
    before('under-assessment', by('promised-answer', soon)),
    'case-officer',
    'recommend',
    soon,
  ],
  ['a draft with a last day', before('draft', by('draft', soon)), 'applicant', 'finish-draft', soon],
  ['returned', before('returned'), 'applicant', 'answer-return', null],
  ['returned, with a last day', before('returned', by('request', past)), 'applicant', 'answer-return', past],
  ['recommended', before('recommended'), 'approver', 'decide', day('2026-06-30')],
  ['waiting for room', before('waiting'), 'nobody', 'wait-for-room', null],
  ['waiting, and told of room', before('waiting', { toldOfRoom: true }), 'approver', 'decide-waiting', null],
  [
    'told of room, before the board',
    before('waiting', { toldOfRoom: true, beforeBoard: true }),
    'board',
    'decide-waiting',
    null,
  ],
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
  [
    'a bid, with a last day',
    { ...guaranteed({ status: 'completed', pendingSales: 1 }), ...by('sale-response', soon) },
    'case-officer',
    'answer-sale',
    soon,
  ],
  ['ended', guaranteed({ status: 'ended' }), 'nobody', 'ended', null],
  [
    'money owed after all is over',
    { ...guaranteed({ status: 'ended' }, ['paid']), ...by('repayment', past), owedOre: 9_600_000 },
    'applicant',
    'repay',
    past,
  ],
  [
    'a claim with a last day',
    { ...guaranteed({ status: 'completed' }, ['lodged']), ...by('answer', soon) },
    'case-officer',
    'claim-take',
    soon,
  ],
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
