import type { Reader } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import type { Claim } from './claim.ts'
import { listClaims } from './claim-store.ts'

/** @throws Refused `not-found` where the case has no such claim. */
export async function openClaim(reader: Reader, file: CaseFile, claimId: string): Promise<Claim> {
  const claim = (await listClaims(reader, file.id)).find(one => one.id === claimId)
  return claim ?? refuse({ code: 'not-found' })
}
