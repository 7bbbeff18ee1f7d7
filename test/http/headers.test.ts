import { expect } from 'chai'
import { loadAssets } from '../../views/assets.ts'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { sqlite } from './engine.ts'
import { sampleRoutes } from './sample-routes.tsx'

describe('Every answer', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
  })

  const policy =
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'"

  for (const path of ['/sample', '/nowhere', '/sample/bug', '/health', '/assets/app.css', '/api/openapi.json']) {
    it(`has the headers that protect: ${path}`, async () => {
      const { headers } = await app.visitor().get(path)
      if (path !== '/api/openapi.json') expect(headers.get('content-security-policy')).to.equal(policy)
      expect(headers.get('x-content-type-options')).to.equal('nosniff')
      expect(headers.get('x-frame-options')).to.equal('DENY')
      expect(headers.get('referrer-policy')).to.equal('same-origin')
      expect(headers.get('cross-origin-opener-policy')).to.equal('same-origin')
      expect(headers.get('cross-origin-resource-policy')).to.equal('same-origin')
      expect(headers.get('x-powered-by')).to.equal(null)
      expect(headers.get('strict-transport-security')).to.equal(null)
    })
  }

  it('asks for https, in production', async () => {
    const environment = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://fond.example.no',
      SESSION_SECRET: 's'.repeat(32),
      LETTER_KEY_SECRET: 'k'.repeat(32),
    }
    const production = await startApp(sqlite, { environment })
    const { headers } = await production.visitor().get('/health')
    expect(headers.get('strict-transport-security')).to.equal('max-age=31536000')
  })

  it('stays on no disk where it is personal', async () => {
    const anne = await app.signIn('anne')
    expect((await anne.get('/sample')).headers.get('cache-control')).to.equal('no-store')
    expect((await app.visitor().get('/sample')).headers.get('cache-control')).to.equal('no-cache')
    expect((await app.visitor().get('/cases/plain/sample')).headers.get('cache-control')).to.equal('no-store')
  })

  it('is kept for ever where its address has the hash of its content', async () => {
    for (const { url, contentType } of loadAssets().values()) {
      const { status, headers } = await app.visitor().get(url)
      expect([status, headers.get('content-type')], url).to.deep.equal([200, contentType])
      expect(headers.get('cache-control')).to.equal('public, max-age=31536000, immutable')
    }
    const old = await app.visitor().get('/assets/app.css?v=old')
    expect(old.headers.get('cache-control')).to.equal('public, max-age=300')
  })

  it('is packed where it is text, and not sent again to somebody who has it', async () => {
    const ask = (headers: Record<string, string>) => app.visitor().get('/assets/designsystemet.css', { headers })
    const [packed, gzipped, plain] = [
      await ask({ 'accept-encoding': 'gzip, br' }),
      await ask({ 'accept-encoding': 'gzip' }),
      await ask({ 'accept-encoding': 'identity' }),
    ]
    const encodings = [packed, gzipped, plain].map(({ headers }) => headers.get('content-encoding'))
    expect(encodings).to.deep.equal(['br', 'gzip', null])
    expect(packed.text === plain.text && gzipped.text === plain.text).to.equal(true)
    expect(Number(packed.headers.get('content-length'))).to.be.lessThan(Number(plain.headers.get('content-length')) / 4)
    const etag = plain.headers.get('etag') ?? ''
    const again = await ask({ 'accept-encoding': 'identity', 'if-none-match': etag, 'cache-control': 'max-age=0' })
    expect([again.status, again.text]).to.deep.equal([304, ''])
  })
})

describe('/health', () => {
  it('says what runs, and 503 when the database is away', async () => {
    const app = await startApp(sqlite)
    const answer = await app.visitor().get('/health')
    expect(answer.json()).to.deep.include({ status: 'ok', database: 'sqlite' })
    expect(answer.json<{ migrations: number }>().migrations).to.be.greaterThan(4)
    await app.deps.database.close()
    expect((await app.visitor().get('/health')).status).to.equal(503)
  })
})
