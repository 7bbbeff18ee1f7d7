import { expect } from 'chai'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody, TellOptions } from '../support/client.ts'
import { sqlite } from './engine.ts'
import { refusals, runs, sampleRoutes } from './sample-routes.tsx'

describe('A command from elsewhere', () => {
  let app: TestApp
  let anne: Client

  beforeEach(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
    anne = await app.signIn('anne')
    refusals.next = { code: 'wrong-state', action: 'x', state: 'y' }
  })

  /** `wrong-state` means that the command was let in. */
  const codeOf = async (options: TellOptions) => {
    const answer = await anne.post('/sample/refuse', {}, { as: 'json', ...options })
    return answer.json<ProblemBody>().code
  }

  const origins: [title: string, headers: Record<string, string>, code: string][] = [
    ['the browser says same-origin', { 'sec-fetch-site': 'same-origin' }, 'wrong-state'],
    ['the browser says that the person did it', { 'sec-fetch-site': 'none' }, 'wrong-state'],
    ['the browser says cross-site', { 'sec-fetch-site': 'cross-site' }, 'csrf-origin'],
    ['the browser says same-site: a sister host is not us', { 'sec-fetch-site': 'same-site' }, 'csrf-origin'],
    ['it says cross-site, whatever the origin', { 'sec-fetch-site': 'cross-site', origin: 'self' }, 'csrf-origin'],
    ['the origin is ours', { origin: 'self' }, 'wrong-state'],
    ['the origin is another', { origin: 'https://evil.example' }, 'csrf-origin'],
    ['the origin begins like ours', { origin: 'self.evil.example' }, 'csrf-origin'],
    ['the origin is hidden', { origin: 'null' }, 'csrf-origin'],
    ['it is no browser', {}, 'wrong-state'],
  ]
  for (const [title, headers, code] of origins) {
    it(`is ${code === 'csrf-origin' ? 'refused' : 'let in'} when ${title}`, async () => {
      const sent = Object.entries(headers).map(([name, value]) => [name, value.replace(/^self/, app.url)])
      expect(await codeOf({ headers: Object.fromEntries(sent) })).to.equal(code)
    })
  }

  it('is refused on a public address when the origin is only what Host says', async () => {
    const environment = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://fond.example.no',
      SESSION_SECRET: 's'.repeat(32),
      LETTER_KEY_SECRET: 'k'.repeat(32),
    }
    const other = await startApp(sqlite, { seed: seedSmallFund, environment, routes: () => sampleRoutes })
    const post = (origin: string) => other.visitor().post('/sample/homes', {}, { as: 'json', headers: { origin } })
    expect((await post(other.url)).json<ProblemBody>().code).to.equal('csrf-origin')
    expect((await post('https://fond.example.no')).json<ProblemBody>().code).to.equal('invalid')
  })

  it('needs the token of the session, as a form and as JSON', async () => {
    for (const csrf of [null, '', 'x', anne.csrf?.replace(/^./, 'A_') ?? '', (await app.signIn('anne')).csrf]) {
      for (const as of ['html', 'json'] as const) {
        const answer = await anne.post('/sample/refuse', {}, { csrf, as })
        expect(answer.status, `${csrf} ${as}`).to.equal(403)
        expect(answer.text).to.include('logga inn på nytt')
      }
    }
    expect(await codeOf({})).to.equal('wrong-state')
  })

  it('needs the token on open pages too, when somebody is signed in', async () => {
    runs.length = 0
    const answer = await anne.post('/sample/homes', { name: 'x', homes: [{ costOre: 1 }] }, { as: 'json', csrf: null })
    expect(answer.json<ProblemBody>().code).to.equal('csrf-token')
    expect(runs).to.deep.equal([])
  })

  it('loses nothing that was typed when the page was opened before the last sign-in', async () => {
    const answer = await anne.post('/sample/homes', { name: 'Ingrid' }, { csrf: 'of the session before' })
    expect(answer.status).to.equal(403)
    expect(answer.text).to.include('{&quot;name&quot;:&quot;Ingrid&quot;}').and.to.include(`value="${anne.csrf}"`)
  })

  it('has no effect on the sign-in: nobody is signed in as somebody else', async () => {
    const browser = app.visitor()
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const answer = await browser.post('/session', { userId: 'eva' }, { headers })
      expect([answer.status, browser.cookie]).to.deep.equal([403, null])
    }
    await browser.post('/session', { userId: 'eva' }, { headers: { 'sec-fetch-site': 'same-origin' } })
    expect(browser.cookie).to.match(/^__Host-session=/)
  })
})
