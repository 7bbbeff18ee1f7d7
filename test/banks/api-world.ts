import { expect } from 'chai'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { type MadeClient, makeClient } from '../../server/banks/api-client.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { fundId } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { type Answer, formBody, newClient } from '../support/client.ts'

export type Made = MadeClient & { readonly clientSecret: string }

/** A system of a bank that the fund's manager lets in. */
export async function letIn(
  { deps }: TestApp,
  { bankId = 'fjellbanken', fund = fundId, manager = 'eva' } = {},
): Promise<Made> {
  const command = { commandId: deps.newId(), actor: await play.actorOf(deps, manager) }
  const client = { fundId: fund, bankId, name: 'Lånesystemet' }
  const { clientId, clientSecret } = await makeClient(deps, command, client)
  if (clientSecret === null) throw new Error('It was made before')
  return { clientId, clientSecret }
}

const formType = 'application/x-www-form-urlencoded'

/** Asks for a token as the fields and headers say. */
export const askToken = (
  { url }: TestApp,
  fields: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  newClient(url).send('/api/v1/token', formBody(fields), { type: formType, headers: { accept: '*/*', ...headers } })

export async function tokenOf(app: TestApp, { clientId, clientSecret }: Made): Promise<string> {
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  const answer = await askToken(app, fields)
  expect(answer.status, answer.text).to.equal(200)
  return answer.json<{ access_token: string }>().access_token
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A system of a bank, as it calls. */
export interface Caller {
  readonly token: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Answer>
}

export const guaranteesPath = '/api/v1/bank/guarantees'

/** It takes anything, as machines do that say nothing. */
export function callerWith({ url }: Pick<TestApp, 'url'>, token: string): Caller {
  const client = newClient(url)
  const accept = { accept: '*/*' }
  return {
    token,
    get: (path, headers = {}) =>
      client.get(guaranteesPath + path, { headers: { ...accept, ...bearer(token), ...headers } }),
    post: (path, body, headers = {}) =>
      client.send(guaranteesPath + path, JSON.stringify(body), {
        type: 'application/json',
        headers: { ...accept, ...bearer(token), ...headers },
      }),
  }
}

export async function callerOf(app: TestApp, bankId = 'fjellbanken'): Promise<Caller> {
  return callerWith(app, await tokenOf(app, await letIn(app, { bankId })))
}

/** Another fund, with a manager of its own, that the same banks lend in. */
export async function anotherFund({ deps }: TestApp): Promise<{ fund: string; manager: string }> {
  await deps.database.transact(async tx => {
    await foundFund(tx, { ...vestTelemark, id: 'setesdal', name: 'Setesdal', casePrefix: 'SD' }, [])
    await tx.run("INSERT INTO users (id, name, email) VALUES ('stranger', 'Framand', 'x@demo.invalid')")
    await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('stranger', 'setesdal', 'fund-manager')")
  })
  return { fund: 'setesdal', manager: 'stranger' }
}

export async function numberOf({ deps }: TestApp, caseId: string): Promise<string> {
  const sql = 'SELECT number FROM guarantees WHERE case_id = ?'
  return (await deps.database.reader.first<{ number: string }>(sql, [caseId]))?.number ?? ''
}

export const lettersMade = ({ deps }: TestApp): Promise<void> => makeLetters(deps)
