import { emptyForm, formState } from '../../views/form-state.ts'
import { CheckPage } from '../../views/pages/check/check-page.tsx'
import { offlineDocument } from '../../views/pages/check/offline-document.ts'
import type { Context } from '../http/context.ts'
import { type Attempt, command, download, page, type Route, type Shown } from '../http/route.ts'
import { type TryLimit, tryLimit } from '../http/try-limit.ts'
import { checkForm, fileForm, heldFrom, heldIn } from './check-form.ts'
import { checkLetter, type Held } from './check-letter.ts'
import { readKeyFile } from './published-keys.ts'
import { receiveLetter, unread } from './receive-letter.ts'

const access = { kind: 'public' } as const

/** Whether a guarantee letter is genuine, for everybody who holds one. */
export const checkRoutes = (limit: TryLimit = tryLimit()): readonly Route[] => [
  page({
    path: '/check',
    access,
    summary: 'Where a guarantee letter is checked.',
    show: async context => ({
      data: { keys: '/.well-known/jwks.json', offline: '/check/offline' },
      page: () => CheckPage({ context, form: emptyForm, problem: null, answer: null }),
    }),
  }),
  command({
    path: '/check',
    access,
    summary:
      'Checks a guarantee letter by its code, by the link of its QR, or by the SHA-256 of its file: is it ours, unchanged, in force?',
    form: checkForm,
    harmlessTwice: true,
    answers: true,
    async run(context, input) {
      const held = heldFrom(input)
      await limit(context.address)
      return answer(context, held)
    },
    again: checkAgain,
  }),
  command({
    path: '/check/file',
    access,
    summary: 'Checks a guarantee letter by its file, which is kept nowhere.',
    form: fileForm,
    harmlessTwice: true,
    answers: true,
    keepFile: async ({ address }, file) => ((await limit.isReached(address)) ? unread(file) : receiveLetter(file)),
    async run(context, { file }) {
      await limit(context.address)
      return answer(context, heldIn(file))
    },
    again: checkAgain,
  }),
  download({
    path: '/check/offline',
    access,
    summary: 'A page to keep, which checks the seals of guarantee letters without a network.',
    produces: ['text/html'],
    async send({ deps }) {
      const content = offlineDocument(await readKeyFile(deps.database.reader, deps.clock.today()))
      return { content, type: 'text/html; charset=utf-8', name: 'sjekk-garantibrev.html' }
    },
  }),
  download({
    path: '/.well-known/jwks.json',
    access,
    summary: 'The keys that guarantee letters are sealed with (RFC 7517), those that are no longer in use among them.',
    produces: ['application/json'],
    async send({ deps }) {
      const keys = await readKeyFile(deps.database.reader, deps.clock.today())
      return { content: JSON.stringify(keys), type: 'application/json; charset=utf-8' }
    },
  }),
]

async function answer(context: Context, held: Held): Promise<Shown> {
  const found = await checkLetter(context.deps, held)
  return { data: found, page: () => CheckPage({ context, form: emptyForm, problem: null, answer: found }) }
}

/** NOTE: a try that has a typing error asks nothing of us, so it is not counted. */
async function checkAgain(context: Context, attempt: Attempt): Promise<Shown> {
  const { problem } = attempt
  return { data: problem, page: () => CheckPage({ context, form: formState(attempt), problem, answer: null }) }
}
