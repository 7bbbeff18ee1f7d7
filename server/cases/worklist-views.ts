import { type AppealStatus, openAppeals } from '../appeals/appeal.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { StaffRole } from '../people/viewer.ts'

/** What waits for whom; each view of the worklist. */
export const worklistViews = ['mine', 'unassigned', 'decide', 'pay', 'waiting', 'sales', 'appeals', 'all'] as const
export type WorklistView = (typeof worklistViews)[number]

/** Which cases a view holds. */
export interface Queue {
  readonly applications: readonly ApplicationStatus[]
  readonly claims: readonly ClaimStatus[]
  /** Notices of sale that nobody has answered. */
  readonly sales: boolean
  readonly appeals: readonly AppealStatus[]
  /** Only what the viewer has taken. */
  readonly mine: boolean
}

const nothing: Queue = { applications: [], claims: [], sales: false, appeals: [], mine: false }

export const queues: Readonly<Record<WorklistView, Queue>> = {
  mine: {
    ...nothing,
    applications: ['returned', 'under-assessment'],
    claims: ['under-assessment'],
    appeals: ['received'],
    mine: true,
  },
  unassigned: { ...nothing, applications: ['submitted'], claims: ['lodged'] },
  decide: { ...nothing, applications: ['recommended'], claims: ['recommended'], appeals: ['late', 'reviewed'] },
  pay: { ...nothing, claims: ['payable', 'attested'] },
  waiting: { ...nothing, applications: ['waiting'] },
  sales: { ...nothing, sales: true },
  appeals: { ...nothing, appeals: openAppeals },
  all: {
    applications: ['submitted', 'returned', 'under-assessment', 'recommended', 'waiting'],
    claims: ['lodged', 'under-assessment', 'recommended', 'payable', 'attested'],
    sales: true,
    appeals: openAppeals,
    mine: false,
  },
}

/** Where somebody's work begins, by the first of their roles. */
export function firstView(roles: ReadonlySet<StaffRole>): WorklistView {
  if (roles.has('case-officer')) return 'mine'
  return roles.has('approver') ? 'decide' : 'pay'
}

/** In which order the list stands: what has waited longest, what is due first, the largest sums, the oldest case numbers. */
export const worklistSorts = ['since', 'due', 'amount', 'case'] as const
export type WorklistSort = (typeof worklistSorts)[number]

/** Which of the things that wait are listed; `null` leaves all in. */
export interface WorklistFilters {
  /** Somebody's own, or `nobody`'s. */
  readonly officer: string | null
  readonly municipality: string | null
  readonly track: 'private' | 'contractor' | null
  /** What has passed its last day, or has it within a week. */
  readonly due: 'overdue' | 'week' | null
}

export const nobody = 'nobody'
