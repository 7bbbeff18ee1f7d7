import { Writable } from 'node:stream'
import { pino } from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { type AppOptions, allRoutes, createApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { demoClock } from '../../server/demo/demo-clock.ts'
import { type Deps, newId } from '../../server/deps.ts'
import type { Route } from '../../server/http/route.ts'
import { serveApp } from '../../server/http/serve.ts'
import { startSession } from '../../server/people/session.ts'
import { type Client, newClient } from './client.ts'
import type { TestEngine } from './engines.ts'
import { atEndOfTest } from './lifetime.ts'
import { type ManualClock, manualClock } from './manual-clock.ts'

export interface TestApp {
  readonly url: string
  readonly deps: Deps
  readonly routes: readonly Route[]
  readonly clock: ManualClock
  /** What was logged, a line for each event. */
  readonly logs: readonly string[]
  /** Somebody who is not signed in. */
  visitor(): Client
  signIn(userId: string): Promise<Client>
  /** Also done after the test, or after the run for an app that was started in `before`. */
  close(): Promise<void>
}

export interface TestAppOptions {
  readonly seed?: (deps: Deps) => Promise<void>
  readonly clock?: ManualClock
  /** Environment variables, as `readConfig` takes them. */
  readonly environment?: Readonly<Record<string, string>>
  /** Instead of, or beside (`[...all, mine]`), the app's own. */
  readonly routes?: (all: readonly Route[]) => readonly Route[]
}

/** The real app on a free port, with a database of its own and a clock that stands still. */
export async function startApp(engine: TestEngine, options: TestAppOptions = {}): Promise<TestApp> {
  const { clock = manualClock(), environment = {}, seed } = options
  const config: Config = { ...readConfig({ PORT: '0', ...environment }), database: await engine.freshConfig() }
  const database = await openDatabase(config.database)
  const demo = await demoClock(database, clock.ahead)
  const logs: string[] = []
  const deps: Deps = { config, database, clock: demo, newId, log: logInto(logs) }
  await seed?.(deps)
  const all = allRoutes(deps, { demoClock: demo })
  const routes = options.routes?.(all) ?? all
  const appOptions: AppOptions = { demoClock: demo, routes }
  const serving = await serveApp(createApp(deps, appOptions), '127.0.0.1', 0)
  const close = once(async () => {
    await serving.stop(2000)
    await database.close()
  })
  atEndOfTest(close)
  const url = `http://127.0.0.1:${serving.port}`
  return {
    url,
    deps,
    routes,
    clock,
    logs,
    visitor: () => newClient(url),
    signIn: id => signIn({ url, deps, id }),
    close,
  }
}

/** As every kind of sign-in ends; the token for commands is read where a machine reads it. */
async function signIn({ url, deps, id }: { url: string; deps: Deps; id: string }): Promise<Client> {
  const setCookie = await startSession(deps, id)
  const client = newClient(url, setCookie.split(';', 1)[0])
  const session = await client.get('/session', { as: 'json' })
  client.csrf = session.status === 200 ? session.json<{ csrfToken: string }>().csrfToken : null
  return client
}

function logInto(lines: string[]) {
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    lines.push(chunk.toString().trim())
    done()
  }
  return pino({ level: 'info', base: null }, new Writable({ write }))
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
