import { answerInvitation } from '../applications/answer-invitation.ts'
import { invitationAnswerForm } from '../applications/invitation-form.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { findInvitation } from './invitations-read.ts'

export const invitationRoutes: readonly Route[] = [
  command({
    path: '/invitations/:invitation',
    access: { kind: 'signed-in' },
    summary: 'Says yes or no to an invitation to a case, as the one who signs in with the address that was invited.',
    form: invitationAnswerForm,
    async run({ deps, params, commandId, contents, viewer }, { answer }) {
      const invitationId = params.invitation
      const caseId = await findInvitation(deps.database.reader, invitationId, viewer.id)
      if (caseId === null) return refuse({ code: 'not-found' })
      const command = { caseId, commandId, contents, actor: viewer, seenVersion: null }
      await answerInvitation(deps, command, { invitationId, answer })
      return { location: answer === 'accept' ? `/cases/${caseId}` : '/my-cases?done=declined' }
    },
    again: problemShown,
  }),
]
