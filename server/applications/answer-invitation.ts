import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { isApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { emailOf, listCasePeople, nameOf, roleInCase, storeInvitationState } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'
import { mayJoin } from './invite-person.ts'

export interface InvitationAnswer {
  readonly invitationId: string
  readonly answer: 'accept' | 'decline'
}

/**
 * Whoever signs in with the address that was invited says yes or no; yes as long as they could still be invited.
 * @throws Refused `not-found` to all others, `wrong-state`
 */
export const answerInvitation = (
  deps: Deps,
  command: CaseCommand,
  { invitationId, answer }: InvitationAnswer,
): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-invitation' }, async (tx, file) => {
    const { id: userId } = file.actor
    const invited = (await listCasePeople(tx, file.id)).find(({ id }) => id === invitationId)
    if (invited?.state !== 'invited' || invited.email !== (await emailOf(tx, userId)))
      return refuse({ code: 'not-found' })
    const isWithin = (await isApplicant(tx, file)) || (await roleInCase(tx, file.id, userId)) !== null
    if (isWithin) refuse({ code: 'wrong-state', action: 'accept', state: 'accepted' })
    const state = answer === 'accept' ? 'accepted' : 'declined'
    const { role } = invited
    if (answer === 'accept') requireStatus(await loadApplication(tx, file.id), answer, ...mayJoin(role))
    const content = { role, answer, name: await nameOf(tx, userId) }
    await enqueueNotice(tx, file, { kind: 'invitation-answered', content })
    if (answer === 'accept')
      await enqueueNotice(tx, file, { recipientId: userId, kind: 'taken-part', content: { role } })
    await storeInvitationState(tx, invitationId, { state, userId, at: file.now })
    await recordEvent(tx, file, { kind: `invitation-${state}`, detail: { role } })
  })
