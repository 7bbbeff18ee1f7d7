import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireFewInvitations } from '../mail/invitation-limit-store.ts'
import { enqueueMail } from '../mail/mail-store.ts'
import { type CaseRole, isOpen } from '../people/case-people.ts'
import { emailOf, insertInvitation, listCasePeople, nameOf, usersByEmail } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type ApplicationStatus, requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'

export interface Invitation {
  readonly email: string
  readonly role: CaseRole
}

/** More than build a home together. */
const mostPeople = 10

/**
 * Invites somebody to the case by the address that they sign in with. The answer is the same whether anybody does: what an
 * address belongs to is not for others to find out. Co-applicants are parties, so they join before the application is sent.
 */
export const invitePerson = (deps: Deps, command: CaseCommand, { email, role }: Invitation): Promise<void> =>
  onCase(deps, { ...command, name: 'invite-person' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const application = await loadApplication(tx, file.id)
    requireStatus(application, 'invite', ...mayJoin(role))
    const address = email.toLowerCase()
    await requireNew(tx, file, address)
    const { id: invitedBy } = file.actor
    await insertInvitation(tx, { id: file.commandId, caseId: file.id, role, email: address, invitedBy, at: file.now })
    const from = await nameOf(tx, invitedBy)
    await requireFewInvitations(tx, file)
    const users = await usersByEmail(tx, address)
    for (const recipientId of users)
      await enqueueNotice(tx, file, { recipientId, kind: 'invitation', content: { from, role } })
    if (users.length === 0) await enqueueMail(tx, deps, { ...toNewcomer, caseId: file.id, address, content: { role } })
    await recordEvent(tx, file, { kind: 'person-invited', detail: { role } })
  })

/** Somebody who has never signed in has no place to be told but their mail. */
const toNewcomer = { kind: 'sign-in-invitation', outboxId: null, userId: null, letterId: null } as const

const writable: readonly ApplicationStatus[] = ['draft', 'returned']
/** As long as there is something to help with. */
const alive: readonly ApplicationStatus[] = [
  ...writable,
  'submitted',
  'under-assessment',
  'recommended',
  'waiting',
  'granted',
  'granted-in-part',
  'refused',
  'dismissed',
]

/** While the application is where somebody may be invited to it, and say yes. */
export const mayJoin = (role: CaseRole): readonly ApplicationStatus[] => (role === 'helper' ? alive : writable)

async function requireNew(tx: Tx, file: CaseFile, address: string): Promise<void> {
  const open = (await listCasePeople(tx, file.id)).filter(isOpen)
  const known = [await emailOf(tx, file.applicantId), await emailOf(tx, file.actor.id), ...open.map(one => one.email)]
  if (known.includes(address)) fault('Den som har denne adressa, er alt med i saka eller invitert.')
  if (open.length >= mostPeople)
    fault(`Det kan vere høgst ${mostPeople} andre i saka. Fjern ein før du inviterer fleire.`)
}

const fault = (message: string): never => refuse({ code: 'invalid', errors: [{ path: 'email', message }] })
