import type { Party } from '../people/access.ts'

/**
 * Whose eyes a case is shown to. Staff in their own case are applicants: the notes on it are not theirs to read.
 * - `staff` handles the case and sees all of it
 * - `applicant` sees what is said of them; how it is being considered only once it is decided
 * - `helper` sees what the application says and how far it has come, not why it was decided, nor money that was claimed
 * - `owner` sees what decisions and money can be judged by, and nothing personal beyond name and place
 */
export type Audience = 'applicant' | 'helper' | 'staff' | 'owner'

/** Those who apply, and those who handle it: what passes between them is for no other eyes. */
export const takesPart = (audience: Audience): boolean => audience === 'applicant' || audience === 'staff'

export function audienceOf(parties: ReadonlySet<Party>): Audience {
  if (parties.has('applicant')) return 'applicant'
  if (parties.has('helper')) return 'helper'
  return parties.has('case-officer') || parties.has('approver') || parties.has('fund-manager') ? 'staff' : 'owner'
}
