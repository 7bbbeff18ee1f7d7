import type { ApplicationStatus } from '../applications/application.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { StaffRole } from '../people/viewer.ts'

/** What waits for whom; each view of the worklist. */
export const worklistViews = ['mine', 'unassigned', 'decide', 'pay', 'waiting', 'sales', 'all'] as const
export type WorklistView = (typeof worklistViews)[number]

/** Which cases a view holds. */
export interface Queue {
  readonly applications: readonly ApplicationStatus[]
  readonly claims: readonly ClaimStatus[]
  /** Notices of sale that nobody has answered. */
  readonly sales: boolean
  /** Only what the viewer has taken. */
  readonly mine: boolean
}

const nothing: Queue = { applications: [], claims: [], sales: false, mine: false }

export const queues: Readonly<Record<WorklistView, Queue>> = {
  mine: { ...nothing, applications: ['returned', 'under-assessment'], claims: ['under-assessment'], mine: true },
  unassigned: { ...nothing, applications: ['submitted'], claims: ['lodged'] },
  decide: { ...nothing, applications: ['recommended'], claims: ['recommended'] },
  pay: { ...nothing, claims: ['payable', 'attested'] },
  waiting: { ...nothing, applications: ['waiting'] },
  sales: { ...nothing, sales: true },
  all: {
    applications: ['submitted', 'returned', 'under-assessment', 'recommended', 'waiting'],
    claims: ['lodged', 'under-assessment', 'recommended', 'payable', 'attested'],
    sales: true,
    mine: false,
  },
}

/** Where somebody's work begins, by the first of their roles. */
export function firstView(roles: ReadonlySet<StaffRole>): WorklistView {
  if (roles.has('case-officer')) return 'mine'
  return roles.has('approver') ? 'decide' : 'pay'
}
