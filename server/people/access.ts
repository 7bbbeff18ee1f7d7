import type { CaseRole } from './case-people.ts'
import { type StaffRole, staffRoles, type Viewer } from './viewer.ts'

/** What somebody is in a case. */
export type Party = 'applicant' | 'helper' | 'bank' | StaffRole

export interface Fund {
  readonly id: string
  readonly name: string
}

/** A case in the path, as far as the edge needs to know it. */
export interface CaseAccess {
  readonly id: string
  readonly fund: Fund
  /** Never empty: who is no party gets no `CaseAccess`. */
  readonly parties: ReadonlySet<Party>
  readonly version: number
  /** How far its application has come. */
  readonly status: string | null
}

interface Concerned {
  readonly fundId: string
  readonly applicantId: string
  /** What the viewer was invited to be, and accepted. */
  readonly invitedAs: CaseRole | null
  /** The bank that the case names; `null` before there is a guarantee, or the applicant has asked the bank to confirm. */
  readonly bankId: string | null
}

/**
 * What the viewer is in a case: the applicant, the bank that it names, staff of its fund. A co-applicant is an applicant
 * like the one who opened it.
 */
export function partiesOf({ fundId, applicantId, invitedAs, bankId }: Concerned, viewer: Viewer): Set<Party> {
  const parties = new Set<Party>(staffRoles.filter(role => viewer.roles.get(fundId)?.has(role)))
  if (applicantId === viewer.id || invitedAs === 'co-applicant') parties.add('applicant')
  if (invitedAs === 'helper') parties.add('helper')
  if (bankId !== null && bankId === viewer.bankId) parties.add('bank')
  return parties
}

/** Whether the viewer has one of the roles in the fund. Every bank may ask; what it sees is its own. */
export function hasOneOf(viewer: Viewer, fundId: string, roles: readonly (StaffRole | 'bank')[]): boolean {
  const held = viewer.roles.get(fundId)
  return roles.some(role => (role === 'bank' ? viewer.bankId !== null : held?.has(role) === true))
}
