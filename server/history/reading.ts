import type { Party } from '../people/access.ts'

/**
 * Why somebody who is no applicant looks into a case, as its state tells it:
 * - `assigned`, `decides`, `takes` it is theirs to assess, waits for a decision of theirs, or waits for somebody to take it
 * - `took-part` a deed of theirs stands in its history
 * - `manages`, `oversees`, `bank` they manage the fund, own or audit it, or lend on the guarantee
 * - `acted` a command of theirs was answered with a page of the case
 * - `given` none of these: they said why themselves
 */
export const readingReasons = [
  'assigned',
  'decides',
  'takes',
  'took-part',
  'manages',
  'oversees',
  'bank',
  'acted',
  'given',
] as const
export type ReadingReason = (typeof readingReasons)[number]

/** A page, what machines read of it, or a file. */
export type ReadingForm = 'page' | 'data' | 'file'

/** What ties somebody to a case, as far as it says why they read it. */
export interface Involvement {
  /** A case that was never sent in is nobody's but the applicant's: its pages answer that there is none, so nobody is asked why. */
  readonly isSentIn: boolean
  readonly isAssigned: boolean
  readonly waitsForOfficer: boolean
  readonly waitsForApprover: boolean
  readonly tookPart: boolean
}

/** Whether this is a reading that leaves a trace: that of anybody but the applicants and those who help them. */
export function leavesTrace(parties: ReadonlySet<Party>): boolean {
  return !parties.has('applicant') && !parties.has('helper')
}

/** The reason that is nearest at hand; `null` where the reader has to give it. */
export function reasonToRead(parties: ReadonlySet<Party>, involved: Involvement): ReadingReason | null {
  if (involved.isAssigned) return 'assigned'
  if (!involved.isSentIn) return 'takes'
  if (parties.has('approver') && involved.waitsForApprover) return 'decides'
  if (parties.has('case-officer') && involved.waitsForOfficer) return 'takes'
  if (involved.tookPart) return 'took-part'
  if (parties.has('fund-manager')) return 'manages'
  if (parties.has('owner')) return 'oversees'
  return parties.has('bank') ? 'bank' : null
}
