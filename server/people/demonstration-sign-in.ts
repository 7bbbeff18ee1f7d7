import { homePath } from '../../views/pages/navigation.ts'
import { SignInPage } from '../../views/pages/sign-in.tsx'
import type { Context } from '../http/context.ts'
import { form, identifier, optional, text } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { command, page, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { groupPeople } from './demonstration-people.ts'
import { safePath } from './next-path.ts'
import { demonstrationPeople, demonstrationPerson } from './people-read.ts'
import { startSession } from './session.ts'
import type { SignIn } from './sign-in.ts'

const next = () => optional(text(2000))

/** Anybody signs in as any of the invented people. `readConfig` refuses it in production. */
export const demonstrationSignIn: SignIn = {
  routes: [
    page({
      path: '/sign-in',
      access: { kind: 'demo' },
      summary: 'Who one can sign in as in the demonstration.',
      query: form({ next: next() }),
      show: (context, query) => showPeople(context, query.next),
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
        showPeople(context, typeof values.next === 'string' ? values.next : null, problem),
    }),
  ],
}

async function showPeople(context: Context, next: string | null, problem?: Problem): Promise<Shown> {
  const groups = groupPeople(await demonstrationPeople(context.deps.database.reader))
  const data = groups.map(({ heading, people }) => ({
    heading,
    people: people.map(({ id, name, about }) => ({ id, name, about })),
  }))
  return { data: { groups: data }, page: () => SignInPage({ context, groups, next: safePath(next), problem }) }
}
