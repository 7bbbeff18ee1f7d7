import { Readable } from 'node:stream'
import { expect } from 'chai'
import { checkRoutes } from '../../server/genuineness/check-routes.ts'
import type { Route } from '../../server/http/route.ts'
import { type Tries, type TryLimit, tryLimit } from '../../server/http/try-limit.ts'
import { fieldsIn } from '../claims/page-fields.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { refusalOf } from '../support/refusal.ts'
import { sendFile } from './letter-world.ts'

const code = 'HKB4N9AADW'

describe('How often letters may be checked', () => {
  const limited = (tries: Tries): Promise<TestApp> => limitedBy(tryLimit(tries))

  function limitedBy(limit: TryLimit): Promise<TestApp> {
    const own = checkRoutes(limit)
    const isOther = ({ path }: Route) => own.every(route => route.path !== path)
    return startApp(sqlite, { environment: { TRUST_PROXY: '1' }, routes: all => [...all.filter(isOther), ...own] })
  }

  const ask = (app: TestApp, from: string, typed = code) =>
    app.visitor().post('/check', { code: typed }, { headers: { 'x-forwarded-for': from } })

  it('is limited for each address, and says when to try again', async () => {
    const app = await limited({ each: 2, all: 100 })
    for (const status of [200, 200, 429]) expect((await ask(app, '192.0.2.1')).status).to.equal(status)
    const refused = await ask(app, '192.0.2.1')
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60)
    expect(refused.text).to.include('For mange forsøk på kort tid')
    expect(new Map(fieldsIn(refused.text)).get('code')).to.equal(code)
    expect((await ask(app, '192.0.2.2')).status).to.equal(200)
  })

  it('tells machines in the same way', async () => {
    const app = await limited({ each: 1, all: 100 })
    const post = () => app.visitor().post('/check', { code }, { as: 'json' })
    expect((await post()).status).to.equal(200)
    const refused = await post()
    const problem = refused.json<ProblemBody>()
    expect(problem).to.include({ status: 429, code: 'too-many-tries' })
    expect(refused.headers.get('retry-after')).to.equal(String(problem.seconds))
    expect(refused.headers.get('content-type')).to.include('application/problem+json')
  })

  it('counts files and codes together', async () => {
    const app = await limited({ each: 2, all: 100 })
    const file = new TextEncoder().encode('%PDF-1.7')
    expect((await sendFile(app, file)).status).to.equal(200)
    expect((await app.visitor().post('/check', { code })).status).to.equal(200)
    expect((await sendFile(app, file)).status).to.equal(429)
  })

  it('reads nothing of a file from whoever has asked too often', async () => {
    const limit = tryLimit({ each: 1, all: 100 })
    const route = checkRoutes(limit).find(one => one.path === '/check/file')
    const keepFile = route && 'keepFile' in route ? route.keepFile : undefined
    let pieces = 0
    const content = Readable.from(
      (function* () {
        for (; pieces < 3; pieces += 1) yield Buffer.from('%PDF')
      })(),
    )
    await limit('192.0.2.1')
    const context = { address: '192.0.2.1' } as Parameters<NonNullable<typeof keepFile>>[0]
    expect(await keepFile?.(context, { name: 'brev.pdf', content })).to.eql({ name: 'brev.pdf', text: '' })
    expect(pieces).to.equal(0)
  })

  it('says nothing of a file that was not read, also where the minute is over when it has come', async () => {
    const app = await limitedBy(Object.assign(async () => {}, { isReached: async () => true }))
    const refused = await sendFile(app, new TextEncoder().encode('%PDF-1.7'))
    expect(refused.status).to.equal(429)
    expect(refused.text).not.to.include('Vi kjenner ikkje dette brevet')
  })

  it('counts no typing errors, which ask nothing of us', async () => {
    const app = await limited({ each: 1, all: 100 })
    for (let tries = 0; tries < 3; tries += 1) expect((await ask(app, '192.0.2.1', 'ABC')).status).to.equal(422)
    expect((await ask(app, '192.0.2.1')).status).to.equal(200)
  })

  it('is limited for all together', async () => {
    const app = await limited({ each: 10, all: 3 })
    const statuses = []
    for (let host = 1; host <= 4; host += 1) statuses.push((await ask(app, `192.0.2.${host}`)).status)
    expect(statuses).to.eql([200, 200, 200, 429])
  })

  const tryTwice = async (limit: TryLimit, [first, second]: readonly [string, string]) => {
    await limit(first)
    return limit(second).then(
      () => 'let in',
      () => 'refused',
    )
  }

  const pairs: readonly (readonly [title: string, pair: readonly [string, string], found: string])[] = [
    ['the same address', ['192.0.2.1', '192.0.2.1'], 'refused'],
    ['two addresses', ['192.0.2.1', '192.0.2.2'], 'let in'],
    ['two addresses of one IPv6 network', ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'], 'refused'],
    ['one IPv6 network written in two ways', ['2001:db8::1', '2001:db8:0:0:5::'], 'refused'],
    ['two IPv6 networks', ['2001:db8:1:2::1', '2001:db8:1:3::1'], 'let in'],
    ['IPv4 addresses within IPv6', ['::ffff:192.0.2.1', '::ffff:192.0.2.2'], 'let in'],
  ]
  for (const [title, pair, found] of pairs)
    it(`takes ${title} for ${found === 'refused' ? 'one' : 'two'}`, async () => {
      expect(await tryTwice(tryLimit({ each: 1, all: 100 }), pair)).to.equal(found)
    })

  it('knows beforehand that it is reached, by one address or by all together', async () => {
    const limit = tryLimit({ each: 1, all: 2 })
    expect(await limit.isReached('192.0.2.1')).to.equal(false)
    await limit('192.0.2.1')
    expect(await limit.isReached('192.0.2.1')).to.equal(true)
    expect(await limit.isReached('192.0.2.2')).to.equal(false)
    await limit('192.0.2.2')
    expect(await limit.isReached('192.0.2.3')).to.equal(true)
  })

  it('refuses with the seconds that are left', async () => {
    const limit = tryLimit({ each: 1, all: 100 })
    await limit('192.0.2.1')
    expect(await refusalOf(limit('192.0.2.1'))).to.deep.include({ code: 'too-many-tries', seconds: 60 })
  })
})
