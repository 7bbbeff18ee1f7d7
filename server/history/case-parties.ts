import type { Tx } from '../../db/database.ts'
import { roleInCase } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import type { CaseFile } from './case-file.ts'

/** Whether the actor is an applicant of the case: the one who opened it, or a co-applicant who has accepted. */
export const isApplicant = async (tx: Tx, { id, applicantId, actor }: CaseFile): Promise<boolean> =>
  actor.id === applicantId || (await roleInCase(tx, id, actor.id)) === 'co-applicant'

/** @throws Refused `not-found`: somebody else's case looks like none; `forbidden` for those who only help. */
export async function requireApplicant(tx: Tx, file: CaseFile): Promise<void> {
  if (file.actor.id === file.applicantId) return
  const role = await roleInCase(tx, file.id, file.actor.id)
  if (role !== 'co-applicant') refuse({ code: role === 'helper' ? 'forbidden' : 'not-found' })
}

/** Whoever may write the draft and attach documents: applicants and their helpers. @throws Refused `not-found` */
export async function requireWriter(tx: Tx, file: CaseFile): Promise<void> {
  if (file.actor.id === file.applicantId) return
  if ((await roleInCase(tx, file.id, file.actor.id)) === null) refuse({ code: 'not-found' })
}
