import { SessionPage } from '../../views/pages/session.tsx'
import { form } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, page, type Route } from '../http/route.ts'
import { endSession, endSessionsOf } from './session.ts'
import { clearedSessionCookie } from './session-cookie.ts'

/** What everybody who is signed in can do about it, however they signed in. */
export const sessionRoutes: readonly Route[] = [
  page({
    path: '/session',
    access: { kind: 'signed-in' },
    summary: 'Who is signed in, with which roles, and the CSRF token for commands.',
    async show(context) {
      const { id, name, bankId, orgNumber, roles } = context.viewer
      const funds = [...roles].map(([fund, held]) => ({ fund, roles: [...held.keys()] }))
      return {
        data: { id, name, bankId, orgNumber, funds, csrfToken: context.csrfToken },
        page: () => SessionPage({ context }),
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
