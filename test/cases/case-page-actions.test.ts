import { expect } from 'chai'
import { type ApplicationStatus, applicationTransitions } from '../../server/applications/application.ts'
import {
  type ActionState,
  allowedActions,
  type CaseAction,
  type GuaranteeActionState,
} from '../../server/cases/actions.ts'
import type { GuaranteeStatus } from '../../server/guarantees/guarantee.ts'
import type { Party } from '../../server/people/access.ts'

const statuses = Object.keys(applicationTransitions) as ApplicationStatus[]
const parties: readonly Party[] = ['applicant', 'case-officer', 'approver', 'fund-manager', 'owner', 'bank']

/** What each may do before there is a guarantee; what is not here nobody may. */
const applications: Readonly<Record<ApplicationStatus, Partial<Record<Party, readonly CaseAction[]>>>> = {
  draft: { applicant: ['write-application', 'withdraw-application'] },
  submitted: { applicant: ['withdraw-application'], 'case-officer': ['take'] },
  returned: { applicant: ['write-application', 'withdraw-application'] },
  'under-assessment': { applicant: ['withdraw-application'], 'case-officer': ['recommend', 'return-application'] },
  recommended: {
    applicant: ['withdraw-application'],
    approver: ['decide', 'put-on-waiting-list', 'send-to-board', 'return-recommendation'],
  },
  waiting: { applicant: ['withdraw-application'], approver: ['decide', 'send-to-board', 'return-recommendation'] },
  granted: {},
  'granted-in-part': {},
  refused: {},
  dismissed: {},
  withdrawn: {},
  lapsed: {},
}

/** What each may do with a guarantee that no deadline has passed for and nothing is claimed of. */
const guarantees: Readonly<Record<GuaranteeStatus, Partial<Record<Party, readonly CaseAction[]>>>> = {
  committed: { applicant: ['answer-commitment'], approver: ['extend-deadline', 'reverse'] },
  'in-force': {
    applicant: ['report-start', 'notify-sale', 'claim', 'withdraw-guarantee'],
    'case-officer': ['report-start'],
    approver: ['extend-deadline', 'reverse'],
  },
  building: {
    applicant: ['report-completion', 'notify-sale', 'claim', 'withdraw-guarantee'],
    'case-officer': ['report-completion'],
    approver: ['extend-deadline', 'reverse'],
  },
  completed: { applicant: ['notify-sale', 'claim', 'withdraw-guarantee'], approver: ['reverse'] },
  ended: {},
}

const applicationIn = (status: ApplicationStatus, changed: Partial<ActionState> = {}): ActionState => ({
  status,
  preparedBy: 'anne',
  recommendsGrant: true,
  beforeBoard: false,
  onBoardList: false,
  guarantee: null,
  answerOwed: false,
  mayAskBank: false,
  payoutWishAgreedBy: null,
  ...changed,
})

const guaranteeIn = (status: GuaranteeStatus, changed: Partial<GuaranteeActionState> = {}): ActionState =>
  applicationIn('granted', { guarantee: { ...quiet, status, ...changed } })

const quiet: Omit<GuaranteeActionState, 'status'> = {
  deadlinePassed: false,
  claimOpen: false,
  termOver: false,
  claimTimeOver: false,
  unsettled: 1,
  pendingSales: 0,
}

const allowed = (held: readonly Party[], state: ActionState, userId = 'somebody') =>
  allowedActions({ userId, parties: new Set(held) }, state)

describe('What the page of a case offers', () => {
  it('the applicant, of what is between them and the bank', () => {
    const asked = applicationIn('submitted', { mayAskBank: true })
    expect(allowed(['applicant'], asked)).to.include('ask-financing')
    expect(allowed(['helper', 'case-officer', 'bank'], asked)).not.to.include('ask-financing')
    const wished = { ...guaranteeIn('in-force'), payoutWishAgreedBy: ['jon'] }
    expect(allowed(['applicant'], wished, 'ingrid')).to.include('answer-assignment')
    expect(allowed(['applicant'], wished, 'jon')).not.to.include('answer-assignment')
    expect(allowed(['case-officer'], wished)).not.to.include('answer-assignment')
  })

  for (const status of statuses) {
    for (const party of parties) {
      const expected = applications[status][party] ?? []
      it(`${status}: ${party} may ${expected.join(', ') || 'nothing'}`, () => {
        expect(allowed([party], applicationIn(status))).to.deep.equal(expected)
      })
    }

    it(`${status}: staff in their own case are applicants and nothing else`, () => {
      expect(allowed(parties, applicationIn(status))).to.deep.equal(applications[status].applicant ?? [])
    })
  }

  for (const status of Object.keys(guarantees) as GuaranteeStatus[]) {
    for (const party of parties) {
      const expected = guarantees[status][party] ?? []
      it(`a guarantee that is ${status}: ${party} may ${expected.join(', ') || 'nothing'}`, () => {
        expect(allowed([party], guaranteeIn(status))).to.deep.equal(expected)
      })
    }
  }

  it('who prepared the case neither decides it nor lets it wait', () => {
    const both: readonly Party[] = ['case-officer', 'approver']
    expect(allowed(both, applicationIn('recommended'), 'anne')).not.to.include('decide')
    expect(allowed(both, applicationIn('recommended'), 'anne')).not.to.include('put-on-waiting-list')
    expect(allowed(both, applicationIn('recommended'), 'cecilie')).to.include.members(['decide', 'put-on-waiting-list'])
  })

  it('only a case that would be granted can wait for room', () => {
    const state = applicationIn('recommended', { recommendsGrant: false })
    expect(allowed(['approver'], state)).to.deep.equal(['decide', 'send-to-board', 'return-recommendation'])
  })

  it('what is before the board is decided there, and recorded by another than who prepared it', () => {
    const sent = applicationIn('recommended', { beforeBoard: true })
    expect(allowed(['approver'], sent)).to.deep.equal(['return-recommendation'])
    const state = { ...sent, onBoardList: true }
    expect(allowed(['approver'], state)).to.deep.equal(['record-board', 'return-recommendation'])
    expect(allowed(['fund-manager'], state)).to.deep.equal(['record-board'])
    expect(allowed(['fund-manager'], state, 'anne')).to.deep.equal([])
  })

  it('after its deadline a commitment is not answered any more, but lapses', () => {
    const late = guaranteeIn('committed', { deadlinePassed: true })
    expect(allowed(['applicant'], late)).to.deep.equal([])
    expect(allowed(['approver'], late)).to.deep.equal(['lapse', 'reverse'])
  })

  it('nobody ends a guarantee while a claim is open, and nothing more is claimed', () => {
    const claimed = guaranteeIn('completed', { claimOpen: true })
    expect(allowed(['approver'], claimed)).to.deep.equal([])
    expect(allowed(['applicant'], claimed)).to.deep.equal(['notify-sale'])
  })

  it('after the term no sale is notified, but what was notified in time can be claimed until the time for claims is over', () => {
    expect(allowed(['applicant'], guaranteeIn('completed', { termOver: true }))).to.deep.equal([
      'claim',
      'withdraw-guarantee',
    ])
    const over = guaranteeIn('completed', { termOver: true, claimTimeOver: true })
    expect(allowed(['applicant'], over)).to.deep.equal(['withdraw-guarantee'])
  })

  it('nothing is sold or claimed when every home is settled', () => {
    expect(allowed(['applicant'], guaranteeIn('completed', { unsettled: 0 }))).to.deep.equal(['withdraw-guarantee'])
  })

  it('a bid is answered by a case officer while the guarantee is alive', () => {
    const bid = { pendingSales: 1 }
    expect(allowed(['case-officer'], guaranteeIn('completed', bid))).to.deep.equal(['answer-sale'])
    expect(allowed(['approver'], guaranteeIn('completed', bid))).to.deep.equal(['reverse'])
    expect(allowed(['case-officer'], guaranteeIn('ended', bid))).to.deep.equal([])
  })
})
