import type { CaseContext } from '../http/context.ts'
import { refuse } from '../shared/refusal.ts'
import { type Audience, audienceOf } from './audience.ts'
import { readCaseHead } from './case-head-read.ts'

/** The case that a page of its own is about, as far as its heading says. */
export interface CaseSubject {
  readonly id: string
  readonly version: number
  readonly reference: string | null
  readonly applicantName: string
  readonly audience: Audience
}

/** @throws Refused `not-found` for what an applicant has not sent in yet: nobody else sees it. */
export async function readSubject({ deps, caseAccess }: CaseContext): Promise<CaseSubject> {
  const { id, version, parties } = caseAccess
  const { reference, applicantName } = await readCaseHead(deps.database.reader, id)
  const audience = audienceOf(parties)
  if (reference === null && audience !== 'applicant') refuse({ code: 'not-found' })
  return { id, version, reference, applicantName, audience }
}
