import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { startSession } from '../../server/people/session.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newClient } from '../support/client.ts'
import { engines, forEachEngine } from '../support/engines.ts'
import { seedSmallFund } from './small-fund.ts'

const sqlite = engines[0]

forEachEngine('A session', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await startApp(engine, { seed: seedSmallFund })
  })

  const isSignedIn = async (client: ReturnType<TestApp['visitor']>) =>
    (await client.get('/session', { as: 'json' })).status === 200

  const storedSessions = () =>
    app.deps.database.reader.all<{ token_hash: string; seen_at: string }>('SELECT token_hash, seen_at FROM sessions')

  it('knows the viewer with all roles and limits', async () => {
    const eva = await app.signIn('eva')
    expect((await eva.get('/session', { as: 'json' })).json()).to.deep.include({
      id: 'eva',
      name: 'Eva Forvaltar',
      bankId: null,
      orgNumber: null,
    })
    const funds = (await eva.get('/session', { as: 'json' })).json<{ funds: { fund: string; roles: string[] }[] }>()
      .funds
    expect(funds.map(({ fund, roles }) => [fund, roles.toSorted()]).toSorted()).to.deep.equal([
      ['aust', ['owner']],
      ['vest', ['approver', 'fund-manager']],
    ])
  })

  it('stores only the hash of its token', async () => {
    const ingrid = await app.signIn('ingrid')
    const token = ingrid.cookie?.split('=')[1] ?? ''
    expect(Buffer.from(token, 'base64url')).to.have.length(32)
    const hashes = (await storedSessions()).map(row => row.token_hash)
    expect(hashes).to.deep.equal([createHash('sha256').update(token).digest('base64url')])
  })

  it('has a cookie that scripts and other sites do not get', async () => {
    const setCookie = await startSession(app.deps, 'ingrid')
    expect(setCookie).to.match(/^__Host-session=[\w-]{43}; /)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=43200'])
      expect(setCookie).to.include(part)
    expect(setCookie).not.to.include('Domain')
  })

  it('is a new one after each sign-in, and the one before it ends', async () => {
    const browser = await app.signIn('ingrid')
    const before = newClient(app.url, browser.cookie)
    await browser.post('/session', { userId: 'anne' })
    expect(browser.cookie).not.to.equal(before.cookie)
    expect((await browser.get('/session', { as: 'json' })).json()).to.include({ id: 'anne' })
    expect(await isSignedIn(before)).to.equal(false)
  })

  it('ends after an hour without use', async () => {
    const [idle, used] = [await app.signIn('ingrid'), await app.signIn('anne')]
    app.clock.advance({ minutes: 59 })
    expect(await isSignedIn(used)).to.equal(true)
    app.clock.advance({ minutes: 1 })
    expect(await isSignedIn(idle)).to.equal(false)
    expect(await isSignedIn(used)).to.equal(true)
  })

  it('ends after twelve hours however much it is used', async () => {
    const client = await app.signIn('ingrid')
    for (let half = 1; half < 24; half += 1) {
      app.clock.advance({ minutes: 30 })
      expect(await isSignedIn(client), `after ${half / 2} hours`).to.equal(true)
    }
    app.clock.advance({ minutes: 30 })
    expect(await isSignedIn(client)).to.equal(false)
  })

  it('writes that it was seen at most every fifth minute', async () => {
    const client = await app.signIn('ingrid')
    const seen: string[] = []
    for (let minute = 1; minute <= 6; minute += 1) {
      app.clock.advance({ minutes: 1 })
      await isSignedIn(client)
      seen.push((await storedSessions())[0]?.seen_at.slice(14, 16) ?? '')
    }
    expect(seen).to.deep.equal(['00', '00', '00', '00', '05', '05'])
  })

  it('ends at sign-out, in this browser only', async () => {
    const [here, there] = [await app.signIn('ingrid'), await app.signIn('ingrid')]
    const stolen = newClient(app.url, here.cookie)
    const answer = await here.post('/sign-out')
    expect([answer.status, answer.location]).to.deep.equal([303, '/'])
    expect(here.cookie).to.equal(null)
    expect(await isSignedIn(stolen)).to.equal(false)
    expect(await isSignedIn(there)).to.equal(true)
  })

  it('ends on all machines at sign-out everywhere, for this person only', async () => {
    const [here, there, other] = [await app.signIn('ingrid'), await app.signIn('ingrid'), await app.signIn('anne')]
    await here.post('/sign-out-everywhere')
    expect(await isSignedIn(there)).to.equal(false)
    expect(await isSignedIn(other)).to.equal(true)
  })

  it('shows a role that was taken away at once', async () => {
    const anne = await app.signIn('anne')
    await app.deps.database.transact(tx => tx.run("DELETE FROM user_roles WHERE user_id = 'anne'"))
    expect((await anne.get('/session', { as: 'json' })).json()).to.deep.include({ funds: [] })
  })

  it('leaves nothing behind when it is dead', async () => {
    await app.signIn('ingrid')
    app.clock.advance({ minutes: 61 })
    await app.signIn('anne')
    expect(await storedSessions()).to.have.length(1)
  })

  it('is not had by a made-up token', async () => {
    await app.signIn('ingrid')
    for (const token of ['', 'x', 'A'.repeat(43), 'A'.repeat(5000)]) {
      expect(await isSignedIn(newClient(app.url, `__Host-session=${token}`))).to.equal(false)
    }
  })
})

describe('A session cookie', () => {
  const cookieWith = async (environment: Record<string, string>) => {
    if (!sqlite) throw new Error('SQLite is missing')
    const app = await startApp(sqlite, { seed: seedSmallFund, environment })
    return startSession(app.deps, 'ingrid')
  }

  it('is tied to https on a public address', async () => {
    expect(await cookieWith({ PUBLIC_URL: 'https://demo.example.no' })).to.match(/^__Host-session=.*Secure/)
  })

  it('works without https in a demonstration on the local network', async () => {
    expect(await cookieWith({ PUBLIC_URL: 'http://192.168.1.7:3000' })).to.match(/^session=(?!.*Secure)/)
  })
})
