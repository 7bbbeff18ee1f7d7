import { expect } from 'chai'
import { allowedClaimActions, type ClaimAction, type ClaimActionState } from '../../server/cases/claim-actions.ts'
import { type ClaimStatus, claimTransitions } from '../../server/claims/claim.ts'
import type { Party } from '../../server/people/access.ts'

const statuses = Object.keys(claimTransitions) as ClaimStatus[]
const parties: readonly Party[] = ['applicant', 'case-officer', 'approver', 'fund-manager', 'owner', 'bank']

/** What each may do with a claim that others have prepared and decided; what is not here nobody may. */
const table: Readonly<Record<ClaimStatus, Partial<Record<Party, readonly ClaimAction[]>>>> = {
  lodged: { applicant: ['withdraw'], 'case-officer': ['take'] },
  'under-assessment': { applicant: ['withdraw'], 'case-officer': ['recommend'] },
  recommended: { applicant: ['withdraw'], approver: ['decide', 'return'] },
  payable: { approver: ['attest'], 'fund-manager': ['attest'] },
  attested: { 'fund-manager': ['pay'] },
  paid: { 'case-officer': ['demand-repayment'] },
  refused: {},
  withdrawn: {},
}

const stateIn = (status: ClaimStatus, changed: Partial<ClaimActionState> = {}): ClaimActionState => ({
  status,
  preparedBy: 'anne',
  decidedBy: 'cecilie',
  openDemandsBy: [],
  ...changed,
})

const allowed = (userId: string, held: readonly Party[], state: ClaimActionState) =>
  allowedClaimActions({ userId, parties: new Set(held) }, state)

describe('What the page of a claim offers', () => {
  for (const status of statuses) {
    for (const party of parties) {
      const expected = table[status][party] ?? []
      it(`${status}: ${party} may ${expected.join(', ') || 'nothing'}`, () => {
        expect(allowed('somebody', [party], stateIn(status))).to.deep.equal(expected)
      })
    }

    it(`${status}: staff with their own claim are applicants and nothing else`, () => {
      const all = allowed('somebody', parties, stateIn(status, { openDemandsBy: ['anne'] }))
      expect(all).to.deep.equal(table[status].applicant ?? [])
    })
  }

  it('who prepared it does not decide it, but can give it back', () => {
    expect(allowed('anne', ['case-officer', 'approver'], stateIn('recommended'))).to.deep.equal(['return'])
  })

  it('who prepared or decided it does not attest its payment', () => {
    for (const userId of ['anne', 'cecilie']) {
      expect(allowed(userId, ['case-officer', 'approver', 'fund-manager'], stateIn('payable'))).to.deep.equal([])
    }
  })

  it('a repayment that was demanded is received by somebody else than who demanded it', () => {
    const state = stateIn('paid', { openDemandsBy: ['eva'] })
    expect(allowed('eva', ['fund-manager'], state)).to.deep.equal([])
    expect(allowed('other', ['fund-manager'], state)).to.deep.equal(['receive-repayment'])
  })
})
