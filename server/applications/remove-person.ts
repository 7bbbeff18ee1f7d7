import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant, requireWriter } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { type CasePerson, isOpen } from '../people/case-people.ts'
import { listCasePeople, storeInvitationState } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type ApplicationStatus, requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'

/**
 * Takes somebody out of the case, or takes an invitation back. Applicants may, and each may leave by themselves. Who has
 * applied stays a party, so a co-applicant goes only before the application is sent.
 */
export const removePerson = (deps: Deps, command: CaseCommand, { personId }: { personId: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'remove-person' }, async (tx, file) => {
    await requireWriter(tx, file)
    const person = (await listCasePeople(tx, file.id)).find(({ id }) => id === personId)
    if (!person || !isOpen(person)) return refuse({ code: 'not-found' })
    if (person.userId !== file.actor.id) await requireApplicant(tx, file)
    if (isParty(person)) await requireUnsent(tx, file)
    await storeInvitationState(tx, personId, { state: 'removed', at: file.now })
    await tell(tx, file, person)
    await recordEvent(tx, file, { kind: 'person-removed', detail: { role: person.role } })
  })

const isParty = ({ role, state }: CasePerson): boolean => role === 'co-applicant' && state === 'accepted'

const unsent = 'draft' satisfies ApplicationStatus

/** Whether somebody can be taken out while the application is there. */
export const isRemovable = (person: CasePerson, status: ApplicationStatus): boolean =>
  !isParty(person) || status === unsent

async function requireUnsent(tx: Tx, file: CaseFile): Promise<void> {
  requireStatus(await loadApplication(tx, file.id), 'remove', unsent)
}

async function tell(tx: Tx, file: CaseFile, { userId, role }: CasePerson): Promise<void> {
  if (userId === null || userId === file.actor.id) return
  await enqueueNotice(tx, file, { recipientId: userId, kind: 'removed-from-case', content: { role } })
}
