import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { foundDemonstration } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { endClient } from '../../server/banks/api-client.ts'
import { confirmedShape, guaranteeShape, guaranteesShape, tokenShape } from '../../server/banks/api-shapes.ts'
import { apiTokenRoutes } from '../../server/banks/api-token-routes.ts'
import { tryLimit } from '../../server/http/try-limit.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId, ingridsCase, openFund, terjesCase } from '../claims/claim-world.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newClient, type ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import {
  anotherFund,
  askToken,
  callerOf,
  callerWith,
  guaranteesPath,
  letIn,
  lettersMade,
  numberOf,
  tokenOf,
} from './api-world.ts'
import { withLoan } from './bank-world.ts'

interface Listed {
  readonly guarantees: readonly { readonly number: string; readonly changedAt: string; readonly heldOre: number }[]
  readonly next: string | null
}

const grant = { grant_type: 'client_credentials' }
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

forEachEngine('A bank’s own system', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(async () => {
    await expectInvariants(app.deps.database.reader, fundId)
  })

  describe('gets a token', () => {
    it('by Basic or in the body, for half an hour, and is remembered to have used it', async () => {
      const { clientId, clientSecret } = await letIn(app)
      const inBody = await askToken(app, { ...grant, client_id: clientId, client_secret: clientSecret, scope: 'x' })
      const inHeader = await askToken(app, grant, basic(clientId, clientSecret))
      for (const answer of [inBody, inHeader]) {
        expect(answer.status, answer.text).to.equal(200)
        expect(tokenShape.validate(answer.json()).error).to.equal(undefined)
        expect(answer.json()).to.include({ token_type: 'Bearer', expires_in: 1800 })
        expect(answer.headers.get('cache-control')).to.equal('no-store')
        expect(answer.headers.get('set-cookie')).to.equal(null)
      }
      const rows = await app.deps.database.reader.all('SELECT * FROM bank_tokens')
      const clients = await app.deps.database.reader.all<{ last_used_day: string }>('SELECT * FROM bank_clients')
      expect(JSON.stringify([rows, clients])).not.to.include(clientSecret)
      expect(JSON.stringify(rows)).not.to.include(inBody.json<{ access_token: string }>().access_token)
      expect(clients.map(client => client.last_used_day)).to.eql([app.deps.clock.today()])
    })

    it('not with a wrong secret, an unknown id or an ended client, which look the same', async () => {
      const made = await letIn(app)
      const ended = await letIn(app)
      await end(ended.clientId)
      const answers = await Promise.all([
        askToken(app, grant, basic(made.clientId, 'x'.repeat(43))),
        askToken(app, grant, basic('00000000-0000-4000-8000-000000000000', made.clientSecret)),
        askToken(app, grant, basic(ended.clientId, ended.clientSecret)),
        askToken(app, { ...grant, client_id: made.clientId }),
        askToken(app, grant, { authorization: 'Basic %%%' }),
        askToken(app, grant),
      ])
      for (const answer of answers) {
        expect(answer.status).to.equal(401)
        expect(answer.json<{ error: string }>().error).to.equal('invalid_client')
        expect(answer.headers.get('www-authenticate')).to.equal('Basic realm="tapsgaranti"')
      }
      expect(new Set(answers.map(({ text }) => text)).size).to.equal(1)
    })

    it('not for what is no such request, in the words of its standard', async () => {
      const { clientId, clientSecret } = await letIn(app)
      const credentials = basic(clientId, clientSecret)
      const errorOf = async (fields: Readonly<Record<string, unknown>>) =>
        (await askToken(app, fields, credentials)).json<{ error: string }>().error
      expect(await errorOf({ grant_type: 'password' })).to.equal('unsupported_grant_type')
      expect(await errorOf({ ...grant, client_id: ['a', 'b'] })).to.equal('invalid_request')
      expect(await errorOf({ ...grant, client_secret: clientSecret }), 'in two ways').to.equal('invalid_request')
      const json = await newClient(app.url).send('/api/v1/token', JSON.stringify(grant), {
        type: 'application/json',
        headers: credentials,
      })
      expect([json.status, json.json<{ error: string }>().error]).to.eql([400, 'invalid_request'])
    })

    it('not more often than is good', async () => {
      const limited = await startApp(engine, {
        seed: foundDemonstration,
        routes: () => [...apiTokenRoutes(tryLimit({ each: 2, all: 100 }))],
      })
      const statuses: number[] = []
      for (let at = 0; at < 3; at += 1) statuses.push((await askToken(limited, grant)).status)
      const last = await askToken(limited, grant)
      expect(statuses).to.eql([401, 401, 429])
      expect(last.json<{ error: string }>().error).to.equal('slow_down')
      expect(Number(last.headers.get('retry-after'))).to.be.within(1, 60)
    })
  })

  const end = async (clientId: string) =>
    endClient(
      app.deps,
      { commandId: app.deps.newId(), actor: await play.actorOf(app.deps, 'eva'), clientId },
      { fundId },
    )

  it('comes in with its token alone: not with another’s cookie, an old one, or one that was ended', async () => {
    const made = await letIn(app)
    const token = await tokenOf(app, made)
    expect((await callerWith(app, token).get('')).status).to.equal(200)
    const refused = async (headers: Readonly<Record<string, string>>) => {
      const answer = await newClient(app.url).get(guaranteesPath, { headers: { accept: '*/*', ...headers } })
      expect(answer.status).to.equal(401)
      expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/)
      expect(answer.json<ProblemBody>().code).to.equal('unauthenticated')
      return answer.headers.get('www-authenticate')
    }
    expect(await refused({})).to.equal('Bearer realm="tapsgaranti"')
    const grete = await app.signIn('grete')
    expect(await refused({ cookie: grete.cookie ?? '' })).to.equal('Bearer realm="tapsgaranti"')
    const invalid = 'Bearer realm="tapsgaranti", error="invalid_token"'
    expect(await refused({ authorization: `Bearer ${'A'.repeat(43)}` })).to.equal(invalid)
    expect(await refused(basic(made.clientId, made.clientSecret))).to.equal(invalid)
    app.clock.advance({ minutes: 31 })
    expect(await refused({ authorization: `Bearer ${token}` }), 'expired').to.equal(invalid)
    const another = await tokenOf(app, made)
    await end(made.clientId)
    expect(await refused({ authorization: `Bearer ${another}` }), 'ended').to.equal(invalid)
  })

  it('opens no page for people with its token', async () => {
    const caseId = await ingridsCase(app)
    const token = await tokenOf(app, await letIn(app))
    for (const path of ['/guarantees', `/guarantees/${caseId}`, `/cases/${caseId}`, '/session']) {
      const answer = await newClient(app.url).get(path, { as: 'json', headers: { authorization: `Bearer ${token}` } })
      expect(answer.status, path).to.equal(401)
    }
  })

  it('is no person: nobody signs in as it or writes to it', async () => {
    const { clientId } = await letIn(app)
    const signIn = await app.visitor().get('/sign-in', { as: 'json' })
    expect(signIn.text).not.to.include('Lånesystemet')
    const session = await app.visitor().post('/session', { userId: clientId }, { as: 'json' })
    expect(session.status).to.equal(422)
  })

  it('lists the guarantees of its bank by number, a page at a time, and those changed since', async () => {
    const ingrids = await numberOf(app, await ingridsCase(app))
    const terjes = await numberOf(app, await terjesCase(app))
    const fjell = await callerOf(app)
    const all = (await fjell.get('')).json<Listed>()
    expect(guaranteesShape.validate(all).error).to.equal(undefined)
    expect(all.guarantees.map(({ number }) => number)).to.eql([ingrids, terjes].sort())
    expect(all.next).to.equal(null)
    const first = (await fjell.get('?limit=1')).json<Listed>()
    expect(first.next).to.equal(first.guarantees[0]?.number)
    const second = (await fjell.get(`?limit=1&after=${first.next}`)).json<Listed>()
    expect([...first.guarantees, ...second.guarantees]).to.eql(all.guarantees)
    expect(second.next).to.equal(null)
    const numbers = async (query: string) =>
      (await fjell.get(query)).json<Listed>().guarantees.map(({ number }) => number)
    expect(await numbers('?status=completed')).to.have.length(2)
    expect(await numbers('?status=ended')).to.eql([])
    const since = app.deps.clock.now()
    expect(await numbers(`?changedSince=${since}`)).to.eql([])
    await withLoan(app.deps, await caseOf(terjes))
    expect(await numbers(`?changedSince=${since}`)).to.eql([terjes])
    for (const query of ['?status=lost', '?changedSince=yesterday', '?changedsince=2026-01-01T00:00:00Z', '?limit=0'])
      expect((await fjell.get(query)).json<ProblemBody>().code, query).to.equal('invalid')
  })

  const caseOf = async (number: string) => {
    const row = await app.deps.database.reader.first<{ id: string }>(
      'SELECT case_id AS id FROM guarantees WHERE number = ?',
      [number],
    )
    return row?.id ?? ''
  }

  it('never sees what is another bank’s, or its own in another fund', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    await lettersMade(app)
    const number = await numberOf(app, caseId)
    const other = await callerOf(app, 'dalbanken')
    expect((await other.get('')).json<Listed>().guarantees).to.eql([])
    const confirmation = { remainingOre: kroner(1), asOfDay: app.deps.clock.today() }
    const answers = [
      await other.get(`/${number}`),
      await other.get(`/${number}/letter`),
      await other.post(`/${number}/loan-confirmation`, confirmation),
      await other.get('/VT-2026-9999-G'),
    ]
    expect(answers.map(({ status }) => status)).to.eql([404, 404, 404, 404])
    expect(new Set(answers.map(({ text }) => text.replace(/urn:uuid:[\w-]+/, ''))).size).to.equal(1)
    const there = callerWith(app, await tokenOf(app, await letIn(app, await anotherFund(app))))
    expect((await there.get('')).json<Listed>().guarantees).to.eql([])
    expect((await there.get(`/${number}`)).status).to.equal(404)
  })

  it('reads one guarantee as the bank’s people do, without accounts', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    await lettersMade(app)
    const number = await numberOf(app, caseId)
    const answer = await (await callerOf(app)).get(`/${number}`)
    expect(guaranteeShape.validate(answer.json()).error).to.equal(undefined)
    expect(answer.json()).to.deep.include({
      number,
      status: 'completed',
      heldOre: kroner(500_000),
      borrower: 'Ingrid Tveitane',
    })
    const { letters, loan } = answer.json<{
      letters: { version: number; replacedBy: number | null; files: unknown[] }[]
      loan: object
    }>()
    expect(loan).to.deep.include({ maskedNumber: '•••• 4321', remaining: null })
    expect(letters.map(({ version, replacedBy }) => [version, replacedBy])).to.eql([
      [2, null],
      [1, 2],
    ])
    expect(letters.map(({ files }) => files.length)).to.eql([2, 2])
    expect(answer.text).not.to.match(/1999-03-14|accountNumber|@demo/)
  })

  it('fetches the newest letter, once', async () => {
    const caseId = await ingridsCase(app)
    const path = `/${await numberOf(app, caseId)}`
    const fjell = await callerOf(app)
    const waiting = await fjell.get(`${path}/letter`)
    expect([waiting.status, waiting.json<ProblemBody>().code]).to.eql([409, 'letter-under-way'])
    await lettersMade(app)
    const { letters } = (await fjell.get(path)).json<{ letters: { files: { language: string; sha256: string }[] }[] }>()
    for (const { language, sha256 } of letters[0]?.files ?? []) {
      const { status, headers, bytes } = await fetchLetter(fjell.token, `${path}/letter?language=${language}`)
      expect([status, headers.get('etag'), headers.get('content-type')]).to.eql([200, `"${sha256}"`, 'application/pdf'])
      expect(createHash('sha256').update(bytes).digest('hex')).to.equal(sha256)
      const again = await fjell.get(`${path}/letter?language=${language}`, { 'if-none-match': `"${sha256}"` })
      expect([again.status, again.text]).to.eql([304, ''])
    }
    expect((await fjell.get(`${path}/letter?language=nb`)).status).to.equal(404)
  })

  async function fetchLetter(token: string, path: string) {
    const answer = await fetch(app.url + guaranteesPath + path, { headers: { authorization: `Bearer ${token}` } })
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  it('leaves a trace of what it read, which the applicant sees', async () => {
    const caseId = await ingridsCase(app)
    await lettersMade(app)
    const path = `/${await numberOf(app, caseId)}`
    const fjell = await callerOf(app)
    await fjell.get(path)
    await fjell.get(path)
    await fjell.get(`${path}/letter`)
    const rows = await app.deps.database.reader.all<{ form: string; party: string; reason: string; route: string }>(
      'SELECT form, party, reason, route FROM case_readings WHERE case_id = ? ORDER BY id',
      [caseId],
    )
    const route = `${guaranteesPath}/:guarantee`
    expect(rows).to.eql([
      { form: 'data', party: 'bank', reason: 'bank', route },
      { form: 'file', party: 'bank', reason: 'bank', route: `${route}/letter` },
    ])
    const history = await (await app.signIn('ingrid')).get(`/cases/${caseId}/history`)
    expect(history.text).to.include('Lånesystemet (Fjellbanken)')
  })

  it('confirms the remaining loan, once for each key, under the same checks as people', async () => {
    const caseId = await ingridsCase(app)
    const path = `/${await numberOf(app, caseId)}/loan-confirmation`
    const fjell = await callerOf(app)
    const body = { remainingOre: kroner(3_900_000), asOfDay: '2028-03-01' }
    const early = await fjell.post(path, body)
    expect([early.status, early.json<ProblemBody>().code]).to.eql([409, 'wrong-state'])
    await withLoan(app.deps, caseId)
    const key = { 'idempotency-key': app.deps.newId() }
    const [first, repeat] = [await fjell.post(path, body, key), await fjell.post(path, body, key)]
    for (const answer of [first, repeat]) {
      expect(answer.status, answer.text).to.equal(200)
      expect(confirmedShape.validate(answer.json()).error).to.equal(undefined)
    }
    expect(repeat.text).to.equal(first.text)
    const stored = await app.deps.database.reader.all<{ source: string }>('SELECT source FROM loan_confirmations')
    expect(stored).to.eql([{ source: 'api' }])
    const codeOf = async (sent: object, headers = {}) =>
      (await fjell.post(path, sent, headers)).json<ProblemBody>().code
    expect(await codeOf({ ...body, asOfDay: '2030-01-01' })).to.equal('day-out-of-range')
    expect(await codeOf({ ...body, remainingOre: 1.5 })).to.equal('invalid')
    expect(await codeOf({ ...body, more: true })).to.equal('invalid')
    expect(await codeOf(body, { 'if-match': '"1"' })).to.equal('stale')
    expect(await codeOf(body, { 'idempotency-key': 'x' })).to.equal('invalid')
    expect(await codeOf({ ...body, remainingOre: 1 }, key)).to.equal('command-reused')
    const another = await callerOf(app)
    expect((await another.post(path, body, key)).json<ProblemBody>().code).to.equal('command-reused')
    const history = await (await app.signIn('ingrid')).get(`/cases/${caseId}`)
    expect(history.text).to.include('Lånesystemet (Fjellbanken)')
  })

  it('is answered JSON whatever it asks for, also of what it must not do', async () => {
    const fjell = await callerOf(app)
    const html = await fjell.get('', { accept: 'text/html' })
    expect(html.headers.get('content-type')).to.match(/^application\/json/)
    const form = await newClient(app.url).send(`${guaranteesPath}/X/loan-confirmation`, 'a=b', {
      type: 'application/x-www-form-urlencoded',
      headers: { authorization: `Bearer ${fjell.token}` },
    })
    expect(form.json<ProblemBody>().code).to.equal('not-found')
  })
})
