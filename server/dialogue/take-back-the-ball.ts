import type { Tx } from '../../db/database.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import { startClockAgain } from '../deadlines/stopped-clock-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { lapseWishes } from './more-time-store.ts'
import { openRequests } from './request-store.ts'

interface Ended {
  readonly requestId: string
  readonly outcome: 'met' | 'dropped' | 'passed'
}

/** A request is over for the applicant: its deadline ends, nobody has to answer a wish for more time, and the fund's time goes on where no other one is open. The request is changed before. */
export async function takeBackTheBall(tx: Tx, file: CaseFile, { requestId, outcome }: Ended): Promise<void> {
  await closeDeadline(tx, file, { kind: 'request', subject: requestId, outcome })
  await lapseWishes(tx, file, requestId)
  if ((await openRequests(tx, file.id)).length === 0) await startClockAgain(tx, file)
}
