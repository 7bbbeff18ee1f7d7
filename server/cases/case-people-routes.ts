import { CasePeoplePage } from '../../views/pages/application/case-people-page.tsx'
import { loadApplication } from '../applications/application-store.ts'
import { invitationForm } from '../applications/invitation-form.ts'
import { invitePerson, mayJoin } from '../applications/invite-person.ts'
import { isRemovable, removePerson } from '../applications/remove-person.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseRoles, isOpen } from '../people/case-people.ts'
import { listCasePeople } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { isWithApplicant } from './application-read.ts'
import { audienceOf } from './audience.ts'
import { caseCommand } from './case-command.ts'
import { readCaseHead } from './case-head-read.ts'

const within = { kind: 'case', parties: ['applicant', 'helper'] } as const
const path = '/cases/:case/people'

export const casePeopleRoutes: readonly Route[] = [
  page({
    path,
    access: { kind: 'case', parties: ['applicant', 'helper', 'case-officer', 'approver', 'fund-manager'] },
    summary: 'Who is in the case besides the applicant: co-applicants and helpers, and those who are invited.',
    query: form({ done: optional(choice(['invited', 'removed'])) }),
    show: (context, { done }) => showPeople(context, { done }),
  }),
  command({
    path,
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'Invites a co-applicant or a helper by e-mail address.',
    form: invitationForm,
    async run(context, invitation) {
      await invitePerson(context.deps, caseCommand(context), invitation)
      return { location: `/cases/${context.caseAccess.id}/people?done=invited` }
    },
    again: (context, attempt) => showPeople(context, { attempt }),
  }),
  command({
    path: '/cases/:case/people/:person/removal',
    access: within,
    summary: 'Takes somebody out of the case, or takes an invitation back. Everybody may take out themselves.',
    form: form({}),
    async run(context) {
      const { caseAccess, deps, params, viewer } = context
      const people = await listCasePeople(deps.database.reader, caseAccess.id)
      const isMe = people.some(({ id, userId }) => id === params.person && userId === viewer.id)
      await removePerson(deps, caseCommand(context), { personId: params.person })
      return { location: isMe ? '/my-cases' : `/cases/${caseAccess.id}/people?done=removed` }
    },
    again: (context, attempt) => showPeople(context, { attempt }),
  }),
]

interface Showing {
  readonly done?: 'invited' | 'removed' | null
  readonly attempt?: Attempt
}

/** @throws Refused `not-found` for what has not been sent in, to all but those who write it */
async function showPeople(context: CaseContext, { done = null, attempt }: Showing): Promise<Shown> {
  const { id, version, parties } = context.caseAccess
  const { reader } = context.deps.database
  const [head, all] = [await readCaseHead(reader, id), await listCasePeople(reader, id)]
  const isTheirs = parties.has('applicant') || parties.has('helper')
  if (head.reference === null && !isTheirs) refuse({ code: 'not-found' })
  const application = await loadApplication(reader, id)
  const { status } = application
  const audience = audienceOf(parties)
  const isApplicant = audience === 'applicant'
  const people = all.filter(isOpen).map(person => {
    const isTheirsToSay = isApplicant || person.userId === context.viewer.id
    return { ...person, mayBeRemoved: isTheirsToSay && isRemovable(person, status) }
  })
  const page = {
    id,
    version,
    audience,
    isWriting: isApplicant && isWithApplicant(application),
    invitable: isApplicant ? caseRoles.filter(role => mayJoin(role).includes(status)) : [],
    reference: head.reference,
    openerName: head.openerName,
    people,
  }
  return { data: page, page: () => CasePeoplePage({ context, page, done, attempt: attempt ?? null }) }
}
