import { setTimeout as wait } from 'node:timers/promises'
import { amount, form, list, optional, text } from '../../server/http/inputs.ts'
import { command, download, page, type Route } from '../../server/http/route.ts'
import { type Refusal, refuse } from '../../server/shared/refusal.ts'
import { shell } from '../../views/pages/shell.tsx'

/** What `POST /sample/refuse` refuses with next. */
export const refusals: { next: Refusal } = { next: { code: 'not-found' } }

/** What the commands were given, for tests to read. */
export const runs: { commandId: string; seenVersion: number | null; input: unknown }[] = []

const homes = form({ costOre: amount(), note: optional(text(20)) })

/** Routes of each kind, with nothing behind them. */
export const sampleRoutes: readonly Route[] = [
  page({
    path: '/sample',
    access: { kind: 'public' },
    summary: 'A page.',
    query: form({ name: optional(text(10)) }),
    show: async (context, { name }) => ({
      data: { name },
      page: () => shell(context, { title: 'Prøve' }, <h1>Hei {name}</h1>),
    }),
  }),
  page({
    path: '/sample/own-faults',
    access: { kind: 'public' },
    summary: 'A page that shows the faults of its query itself.',
    query: form({ costOre: optional(amount()) }),
    show: async context => ({ data: {}, page: () => shell(context, { title: 'Rekn ut' }, <h1>Rekna ut</h1>) }),
    again: async (context, { values, problem }) => ({
      data: {},
      page: () =>
        shell(
          context,
          { title: 'Rekn ut' },
          <p>
            {String(values.costOre)}: {problem.errors[0]?.message}
          </p>,
        ),
    }),
  }),
  page({
    path: '/cases/:case/sample',
    access: { kind: 'case', parties: ['applicant', 'case-officer'] },
    summary: 'A page of a case.',
    show: async ({ caseAccess, fund, viewer }) => ({
      data: {
        case: caseAccess.id,
        version: caseAccess.version,
        fund: fund.name,
        parties: [...caseAccess.parties],
        viewer: viewer.id,
      },
      page: () => <p>{caseAccess.id}</p>,
    }),
  }),
  page({
    path: '/funds/:fund/sample',
    access: { kind: 'fund', roles: ['fund-manager', 'bank'] },
    summary: 'A page of a fund.',
    show: async ({ fund }) => ({ data: { fund: fund.name }, page: () => <p>{fund.name}</p> }),
  }),
  page({
    path: '/sample/bug',
    access: { kind: 'public' },
    summary: 'Fails.',
    show: async () => {
      throw new Error("Ingrid Tveitane, '01019012345', 01019012345")
    },
  }),
  page({
    path: '/sample/slow',
    access: { kind: 'public' },
    summary: 'Takes its time.',
    show: async () => {
      await wait(300)
      return { data: { finished: true }, page: () => <p>finished</p> }
    },
  }),
  download({
    path: '/sample/file',
    access: { kind: 'signed-in' },
    summary: 'A file.',
    produces: ['text/html'],
    send: async () => ({ content: '<script>alert(1)</script>', type: 'text/html', name: 'Søknad «1».html' }),
  }),
  command({
    path: '/sample/homes',
    access: { kind: 'public' },
    summary: 'Takes a form with everything in it.',
    form: form({ name: text(20), homes: list(homes, { min: 1 }) }),
    run: async ({ commandId, seenVersion }, input) => {
      runs.push({ commandId, seenVersion, input })
      return { location: '/sample', data: { count: input.homes.length }, created: true }
    },
    again: async (context, { values, problem }) => ({
      data: {},
      page: () =>
        shell(
          context,
          { title: problem.title, hasErrors: true },
          <>
            <pre id="values">{JSON.stringify(values)}</pre>
            <pre id="errors">{JSON.stringify(problem.errors)}</pre>
            <input name="commandId" value={context.commandId} />
            <input name="_csrf" value={context.csrfToken} />
          </>,
        ),
    }),
  }),
  command({
    path: '/sample/refuse',
    access: { kind: 'signed-in' },
    summary: 'Refuses.',
    form: form({ reason: optional(text(100)) }),
    run: async () => refuse(refusals.next),
    again: async (context, { values, problem }) => ({
      data: {},
      page: () => (
        <p>
          {String(values.reason)} | {problem.detail} | {context.commandId}
        </p>
      ),
    }),
  }),
]
