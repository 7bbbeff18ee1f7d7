import { type SessionFund, SessionPage } from '../../views/pages/session.tsx'
import type { SignedInContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, page, type Route } from '../http/route.ts'
import { findFund } from './access-read.ts'
import { endSession, endSessionsOf } from './session.ts'
import { clearedSessionCookie } from './session-cookie.ts'
import type { Authority, StaffRole } from './viewer.ts'

/** What everybody who is signed in can do about it, however they signed in. */
export const sessionRoutes: readonly Route[] = [
  page({
    path: '/session',
    access: { kind: 'signed-in' },
    summary: 'Who is signed in, with which roles, and the CSRF token for commands.',
    async show(context) {
      const { id, name, bankId, orgNumber } = context.viewer
      const funds = await fundsOf(context)
      return {
        data: { id, name, bankId, orgNumber, funds, csrfToken: context.csrfToken },
        page: () => SessionPage({ context, funds }),
      }
    },
  }),
  command({
    path: '/sign-out',
    access: { kind: 'public' },
    summary: 'Ends this session.',
    form: form({}),
    harmlessTwice: true,
    async run({ deps, sessionHash }) {
      const setCookie = sessionHash === null ? clearedSessionCookie(deps.config) : await endSession(deps, sessionHash)
      return { location: '/', setCookie }
    },
    again: problemShown,
  }),
  command({
    path: '/sign-out-everywhere',
    access: { kind: 'signed-in' },
    summary: 'Ends all sessions of the person, on all machines.',
    form: form({}),
    harmlessTwice: true,
    run: async ({ deps, viewer }) => ({ location: '/', setCookie: await endSessionsOf(deps, viewer.id) }),
    again: problemShown,
  }),
]

function fundsOf({ deps, viewer }: SignedInContext): Promise<SessionFund[]> {
  const named = async ([fund, held]: [string, ReadonlyMap<StaffRole, Authority>]) => {
    const found = await findFund(deps.database.reader, fund)
    return { fund, name: found?.name ?? fund, roles: [...held.keys()] }
  }
  return Promise.all([...viewer.roles].map(named))
}
