import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import { listInformation } from './information-store.ts'
import { openRequests } from './request-store.ts'

/** What has to be done before a decision may go against the applicant. */
export interface Unheard {
  /** Pieces of information from others that have not been put before the applicant. */
  readonly untold: number
  /** Requests that the applicant still has time to answer. */
  readonly waiting: number
}

/**
 * Before a decision goes against the applicant, they have seen what others have said of them, and have answered or let the
 * last day pass. Call it for every outcome but a full grant. @throws Refused `not-heard`
 */
export async function requireHeard(tx: Tx, file: Pick<CaseFile, 'id'>): Promise<void> {
  const { untold, waiting } = await unheard(tx, file.id)
  if (untold + waiting > 0) refuse({ code: 'not-heard', untold, waiting })
}

export async function unheard(reader: Reader, caseId: string): Promise<Unheard> {
  const untold = (await listInformation(reader, caseId)).filter(one => one.untold)
  return { untold: untold.length, waiting: (await openRequests(reader, caseId)).length }
}
