import { randomBytes } from 'node:crypto'
import { readConfig } from '../../server/config.ts'
import { newId } from '../../server/deps.ts'
import { startSession } from '../../server/people/session.ts'
import { depsOn } from './benchmark-deps.ts'
import { type ChildProgram, startProgram } from './child-program.ts'
import { decision } from './decision.ts'
import { request } from './http-requests.ts'
import { connect } from './keep-alive.ts'
import { builtPrograms } from './programs.ts'

/** The built app as it runs in production, in a process of its own, with somebody signed in. */
export interface RunningApp extends ChildProgram {
  /** What a browser asks for. */
  page(path: string): string
  /** What a machine sends to approve a case, seen in its present version. */
  approval(caseId: string): string
}

export async function startApp(file: string, userId: string): Promise<RunningApp> {
  const environment = environmentFor(file)
  const cookie = await signIn(file, environment, userId)
  const { app, directory } = await builtPrograms()
  const program = await startProgram({ file: app, cwd: directory, environment })
  const csrf = await readCsrfToken(program.port, cookie)
  return {
    ...program,
    page: path => request(path, { cookie, accept: 'text/html' }),
    approval(caseId) {
      const headers = { cookie, accept: 'application/json', 'x-csrf-token': csrf, 'idempotency-key': newId() }
      return request(`/cases/${caseId}/decision`, headers, decision)
    },
  }
}

export const environmentFor = (file: string): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'http://localhost',
  SESSION_SECRET: randomBytes(48).toString('base64'),
  DATABASE_FILE: file,
})

/** As every kind of sign-in ends. */
async function signIn(file: string, environment: Readonly<Record<string, string>>, userId: string): Promise<string> {
  const deps = await depsOn({ engine: 'sqlite', driver: 'better-sqlite3', file }, readConfig(environment))
  const setCookie = await startSession(deps, userId)
  await deps.database.close()
  return setCookie.split(';', 1)[0] ?? ''
}

async function readCsrfToken(port: number, cookie: string): Promise<string> {
  const connection = await connect(port)
  const { body } = await connection.ask(request('/session', { cookie, accept: 'application/json' }))
  connection.close()
  return JSON.parse(body).csrfToken
}
