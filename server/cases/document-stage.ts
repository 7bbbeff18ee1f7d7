import type { ApplicationStatus } from '../applications/application.ts'
import type { DocumentStage } from '../documents/checklist.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import { assertNever } from '../shared/assert-never.ts'

/** Which documents a case asks for, by how far it has come; `null` once it asks for none. */
export function documentStage(status: ApplicationStatus, guarantee: GuaranteeStatus | null): DocumentStage | null {
  switch (guarantee) {
    case null:
      return isUndecided(status) ? 'application' : null
    case 'committed':
    case 'in-force':
      return 'start'
    case 'building':
      return 'completion'
    case 'completed':
      return 'sale'
    case 'ended':
      return null
    default:
      return assertNever(guarantee)
  }
}

/** A case that was taken back or fell away takes in no more; one that was decided may be appealed, and does. */
export const takesDocuments = (status: ApplicationStatus): boolean => status !== 'withdrawn' && status !== 'lapsed'

const undecided: readonly ApplicationStatus[] = [
  'draft',
  'returned',
  'submitted',
  'under-assessment',
  'recommended',
  'waiting',
]

const isUndecided = (status: ApplicationStatus): boolean => undecided.includes(status)
