import { randomBytes } from 'node:crypto'
import type { DatabaseConfig } from '../../db/database.ts'
import { readConfig } from '../../server/config.ts'
import { newId } from '../../server/deps.ts'
import { startSession } from '../../server/people/session.ts'
import { depsOn } from './benchmark-deps.ts'
import { type ChildProgram, startProgram } from './child-program.ts'
import { decision } from './decision.ts'
import { fileRequest } from './file-request.ts'
import { request } from './http-requests.ts'
import { connect } from './keep-alive.ts'
import { builtPrograms } from './programs.ts'

/** The built app as it runs in production, in a process of its own, with somebody signed in. */
export interface RunningApp extends ChildProgram {
  /** What a browser asks for. */
  page(path: string): string
  /** What a machine sends to approve a case, seen in its present version. */
  approval(caseId: string): string
  /** What a script on our page sends: one file, as a drawing. */
  upload(caseId: string, content: Buffer): Buffer
}

/** @param besides environment variables that differ from `environmentFor` */
export async function startApp(
  database: DatabaseConfig,
  userId: string,
  besides: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const environment = { ...environmentFor(database), ...besides }
  const cookie = await signIn(database, environment, userId)
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
    upload(caseId, content) {
      const headers = { cookie, accept: 'application/json', 'x-csrf-token': csrf, 'idempotency-key': newId() }
      return fileRequest(`/cases/${caseId}/documents`, headers, { kind: 'drawings', content })
    },
  }
}

const [sessionSecret, letterKeySecret] = [randomBytes(48).toString('base64'), randomBytes(48).toString('base64')]

/** The same secrets each time, so that one program can go on where another was. */
export const environmentFor = (database: DatabaseConfig): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'http://localhost',
  SESSION_SECRET: sessionSecret,
  LETTER_KEY_SECRET: letterKeySecret,
  ...(database.engine === 'sqlite'
    ? { DATABASE_FILE: database.file }
    : { DATABASE_DRIVER: 'pg', DATABASE_URL: database.url }),
})

/** As every kind of sign-in ends. */
async function signIn(
  database: DatabaseConfig,
  environment: Readonly<Record<string, string>>,
  userId: string,
): Promise<string> {
  const deps = await depsOn(database, readConfig(environment))
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
