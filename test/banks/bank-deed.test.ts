import { expect } from 'chai'
import { type BankDeed, openDeeds } from '../../server/banks/bank-deed.ts'
import type { Loan } from '../../server/banks/loan.ts'
import type { GuaranteeStatus } from '../../server/guarantees/guarantee.ts'
import type { PayoutAssignment } from '../../server/guarantees/payout-assignment.ts'
import { day } from '../../server/shared/day.ts'

const on = day('2026-06-01')
const loan: Loan = {
  bankId: 'fjellbanken',
  maskedNumber: '•••• 4321',
  amountOre: 400_000_000,
  loanDay: on,
  priority: 1,
  registeredDay: on,
  remaining: null,
}
const assigned = (status: 'proposed' | 'agreed') => ({ status }) as PayoutAssignment

describe('A bank can', () => {
  const live: BankDeed[] = ['loan', 'assignment', 'default-notice']
  const table: [GuaranteeStatus, BankDeed[]][] = [
    ['committed', ['loan', 'assignment']],
    ['in-force', live],
    ['building', live],
    ['completed', live],
    ['ended', []],
  ]
  for (const [status, deeds] of table)
    it(`${deeds.join(', ') || 'nothing'} while the guarantee is ${status}`, () =>
      expect(openDeeds(status, { loan: null, assignment: null })).to.eql(deeds))

  it('say what is left of a loan that it has registered', () => {
    expect(openDeeds('committed', { loan, assignment: null })).to.eql(['remaining-loan', 'loan', 'assignment'])
    expect(openDeeds('ended', { loan, assignment: null })).to.eql([])
  })

  it('give up a payout that it has proposed or been promised, also when the guarantee has ended', () => {
    const open = (status: GuaranteeStatus, agreed: 'proposed' | 'agreed') =>
      openDeeds(status, { loan: null, assignment: assigned(agreed) })
    expect(open('committed', 'proposed')).to.eql(['loan', 'assignment', 'assignment-revocation'])
    expect(open('committed', 'agreed')).to.eql(['loan', 'assignment-revocation'])
    expect(open('ended', 'agreed')).to.eql(['assignment-revocation'])
  })
})
