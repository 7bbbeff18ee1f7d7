import type { Instant } from '../shared/day.ts'

/** A co-applicant may do all that the applicant may; a helper writes the draft and attaches documents, and sends nothing. */
export const caseRoles = ['co-applicant', 'helper'] as const
export type CaseRole = (typeof caseRoles)[number]

export type InvitationState = 'invited' | 'accepted' | 'declined' | 'removed'

/** Somebody who was invited to a case, besides the applicant who opened it. */
export interface CasePerson {
  readonly id: string
  readonly role: CaseRole
  readonly state: InvitationState
  /** Where the invitation went, in small letters; `null` once it has been erased. */
  readonly email: string | null
  /** Who accepted; nobody before that. */
  readonly userId: string | null
  readonly name: string | null
  readonly invitedAt: Instant
}

/** Those who are in the case, or may come to be. */
export const isOpen = ({ state }: Pick<CasePerson, 'state'>): boolean => state === 'invited' || state === 'accepted'
