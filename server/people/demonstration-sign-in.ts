import { homePath } from '../../views/pages/navigation.ts'
import { SignInPage } from '../../views/pages/sign-in.tsx'
import type { Context } from '../http/context.ts'
import { choice, form, identifier, optional, text } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { command, page, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { groupPeople } from './demonstration-people.ts'
import { safePath } from './next-path.ts'
import { demonstrationPeople, demonstrationPerson } from './people-read.ts'
import { startSession } from './session.ts'
import type { SignIn } from './sign-in.ts'

const next = () => optional(text(2000))

/** Anybody signs in as any of the invented people: only in the demonstration, which `readConfig` refuses in production. */
export const demonstrationSignIn: SignIn = {
  routes: [
    page({
      path: '/sign-in',
      access: { kind: 'demo' },
      summary: 'Who one can sign in as in the demonstration.',
      query: form({ next: next(), unsent: optional(choice(['yes'])) }),
      show: (context, query) => showPeople(context, { next: query.next, unsent: query.unsent !== null }),
    }),
    command({
      path: '/session',
      access: { kind: 'demo' },
      summary:
        'Signs in as one of the invented people. The session is a cookie; GET /session then gives the CSRF token.',
      form: form({ userId: identifier(), next: next() }),
      harmlessTwice: true,
      async run({ deps, sessionHash }, { userId, next }) {
        const person = await demonstrationPerson(deps.database.reader, userId)
        if (!person)
          return refuse({
            code: 'invalid',
            errors: [{ path: '', message: 'Denne personen finst ikkje. Vel ein annan.' }],
          })
        const setCookie = await startSession(deps, userId, sessionHash)
        return { location: safePath(next) ?? homePath(person), setCookie }
      },
      again: (context, { values, problem }) =>
        showPeople(context, { next: typeof values.next === 'string' ? values.next : null, problem }),
    }),
  ],
}

interface Showing {
  readonly next: string | null
  readonly unsent?: boolean
  readonly problem?: Problem
}

async function showPeople(context: Context, { next, unsent = false, problem }: Showing): Promise<Shown> {
  const groups = groupPeople(await demonstrationPeople(context.deps.database.reader))
  const data = groups.map(({ heading, people }) => ({
    heading,
    people: people.map(({ id, name, about }) => ({ id, name, about })),
  }))
  return { data: { groups: data }, page: () => SignInPage({ context, groups, next: safePath(next), unsent, problem }) }
}
