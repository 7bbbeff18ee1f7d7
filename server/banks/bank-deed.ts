import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { PayoutAssignment } from '../guarantees/payout-assignment.ts'
import type { Loan } from './loan.ts'

/** What a bank can do with a guarantee that names it, what it most often comes for first; each has a form of its own on its page. */
const bankDeeds = ['remaining-loan', 'loan', 'assignment', 'assignment-revocation', 'default-notice'] as const
export type BankDeed = (typeof bankDeeds)[number]

const whileItLives = ['committed', 'in-force', 'building', 'completed'] as const

/** In which states of the guarantee. What has been agreed can be given up in all of them. */
export const deedsIn = {
  loan: whileItLives,
  'remaining-loan': whileItLives,
  assignment: whileItLives,
  'default-notice': ['in-force', 'building', 'completed'],
} as const satisfies Partial<Record<BankDeed, readonly GuaranteeStatus[]>>

interface Between {
  readonly loan: Loan | null
  readonly assignment: PayoutAssignment | null
}

/** What it can do now. */
export function openDeeds(status: GuaranteeStatus, { loan, assignment }: Between): BankDeed[] {
  const isTime = (deed: keyof typeof deedsIn) => deedsIn[deed].some(one => one === status)
  const isOpen: Readonly<Record<BankDeed, boolean>> = {
    'remaining-loan': isTime('remaining-loan') && loan !== null,
    loan: isTime('loan'),
    assignment: isTime('assignment') && assignment?.status !== 'agreed',
    'assignment-revocation': assignment !== null,
    'default-notice': isTime('default-notice'),
  }
  return bankDeeds.filter(deed => isOpen[deed])
}
