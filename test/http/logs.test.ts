import { expect } from 'chai'
import { faultForLog } from '../../server/shared/fault-for-log.ts'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp } from '../support/app.ts'
import { sqlite } from './engine.ts'
import { sampleRoutes } from './sample-routes.tsx'

describe('The log', () => {
  it('has a line for each request: which route, how it went, how long it took', async () => {
    const app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
    await app.visitor().get('/sample?name=Ingrid')
    await app.visitor().post('/sample/homes', { name: 'Ingrid' })
    await app.visitor().get('/nowhere/ingrid')
    await app.visitor().get('/assets/app.css')
    await app.close()
    const lines = app.logs.map(line => JSON.parse(line))
    expect(lines.map(({ method, route, status, problem }) => [method, route, status, problem])).to.deep.equal([
      ['GET', '/sample', 200, undefined],
      ['POST', '/sample/homes', 422, 'invalid'],
      ['GET', '(none)', 404, 'no-such-page'],
      ['GET', '/assets/:name', 200, undefined],
    ])
    for (const { id, ms } of lines) {
      expect(id).to.match(/^[0-9a-f-]{36}$/)
      expect(ms).to.be.a('number')
    }
  })

  it('holds nothing about anybody', async () => {
    const environment = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://fond.example.no',
      SESSION_SECRET: 's'.repeat(32),
      LETTER_KEY_SECRET: 'k'.repeat(32),
    }
    const app = await startApp(sqlite, { seed: seedSmallFund, environment, routes: all => [...all, ...sampleRoutes] })
    const ingrid = await app.signIn('ingrid')
    const headers = { 'user-agent': 'Ingrids maskin', referer: `${app.url}/cases/plain` }
    await ingrid.get('/cases/plain/sample?name=Ingrid', { headers })
    await ingrid.get('/sample/bug', { headers })
    await ingrid.post('/sample/refuse', { reason: 'Ingrid' }, { headers })
    await ingrid.post(
      '/sample/homes',
      { name: 'Ingrid Tveitane', homes: [{ costOre: '4 800 000' }] },
      { as: 'json', headers },
    )
    await ingrid.post('/sign-out', {}, { headers })
    const secrets = [ingrid.cookie?.split('=')[1], ingrid.csrf, app.deps.config.sessionSecret]
    await app.close()
    const log = app.logs.join('\n')
    expect(log.split('\n')).to.have.length.greaterThan(5)
    expect(log).not.to.match(/ingrid|tveitane|plain|4 800 000|480000000|0101|127\.0\.0\.1|__Host|name=/i)
    for (const secret of secrets) if (secret) expect(log).not.to.include(secret)
  })

  it('says where a bug is, in production without the words in it', () => {
    const cause = Object.assign(new Error('Key (email)=(a@b.no) exists'), {
      code: '23505',
      constraint: 'email_is_unique',
      detail: 'a@b.no',
    })
    const logged = JSON.stringify(
      faultForLog(new Error('no such person: Ingrid\n01019012345', { cause }), { production: true }),
    )
    for (const part of ['logs.test', '23505', 'email_is_unique']) expect(logged).to.include(part)
    expect(logged).not.to.match(/person|Ingrid|01019012345|a@b\.no/)
    expect(JSON.stringify(faultForLog(cause, { production: false }))).to.include('exists')
    expect(faultForLog('a text', { production: false })).to.deep.equal({ type: 'string' })
  })
})
