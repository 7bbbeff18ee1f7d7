import { expect } from 'chai'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Answer, ProblemBody } from '../support/client.ts'
import { sqlite } from './engine.ts'
import { sampleRoutes } from './sample-routes.tsx'

describe('A request', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
  })

  const get = (path: string, accept: string) => app.visitor().get(path, { headers: { accept } })

  describe('gets the representation it asks for', () => {
    const kinds: [accept: string, type: string][] = [
      ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
      ['*/*', 'text/html'],
      ['application/json', 'application/json'],
      ['application/json, text/html;q=0.9', 'application/json'],
      ['text/html, application/json;q=0.9', 'text/html'],
      ['application/json;q=0.5, text/html;q=0.9', 'text/html'],
      ['application/*', 'application/json'],
      ['application/problem+json', 'application/json'],
    ]
    for (const [accept, type] of kinds) {
      it(`${accept} → ${type}`, async () => {
        const answer = await get('/sample?name=Ingrid', accept)
        expect(answer.headers.get('content-type')).to.equal(`${type}; charset=utf-8`)
        expect(answer.headers.get('vary')).to.include('Accept')
        if (type === 'application/json') expect(answer.json()).to.deep.equal({ name: 'Ingrid' })
        else expect(answer.text).to.match(/^<!doctype html><html lang="nn">.*<h1>Hei Ingrid<\/h1>/s)
      })
    }

    it('JSON for JSON that is sent by somebody who takes anything', async () => {
      const answer = await app.visitor().post('/sample/homes', {}, { as: 'json', headers: { accept: '*/*' } })
      expect(answer.headers.get('content-type')).to.include('application/problem+json')
    })

    it('and 406 for another', async () => {
      const answer = await get('/sample', 'image/png')
      expect(answer.status).to.equal(406)
      expect(answer.headers.get('content-type')).to.include('application/problem+json')
    })
  })

  describe('for nothing that there is', () => {
    for (const path of [
      '/nowhere',
      '/sample/',
      '/SAMPLE',
      '/sample/homes/new',
      '/sample/a%2fb',
      '/assets/nothing.css',
      '/assets/../package.json',
      '/assets/%zz',
      '/assets/app.css/',
      '/.env',
    ]) {
      it(`gets 404: ${path}`, async () => {
        const [page, json] = [await get(path, 'text/html'), await get(path, 'application/json')]
        expect([page.status, json.status]).to.deep.equal([404, 404])
        expect(page.text).to.include('Vi fann ikkje sida')
        expect(json.json<ProblemBody>()).to.include({ code: 'no-such-page', status: 404 })
      })
    }

    it('gets 405 with what is allowed, by another method', async () => {
      const [posted, put] = [await app.visitor().post('/sample'), await fetch(`${app.url}/session`, { method: 'PUT' })]
      expect([posted.status, posted.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD'])
      expect([put.status, put.headers.get('allow')]).to.deep.equal([405, 'POST, GET, HEAD'])
    })

    it('is led from the address of a form to the page above it, where somebody only looks', async () => {
      const [page, json] = [await get('/sample/refuse', 'text/html'), await get('/sample/refuse', 'application/json')]
      expect([page.status, page.location]).to.deep.equal([303, '/sample'])
      expect(json.status).to.equal(405)
    })

    it('gets the head of a page without its body', async () => {
      const answer = await fetch(`${app.url}/sample`, { method: 'HEAD' })
      expect([answer.status, await answer.text()]).to.deep.equal([200, ''])
    })
  })

  describe('with a query', () => {
    it('has what the route does not know dropped', async () => {
      expect((await get('/sample?name=x&utm_source=y', 'application/json')).json()).to.deep.equal({ name: 'x' })
    })

    it('that has faults gets a page of its own, or the page itself with what was typed', async () => {
      expect((await get('/sample?name=12345678901', 'text/html')).status).to.equal(422)
      const own = await get('/sample/own-faults?costOre=dyrt', 'text/html')
      expect([own.status, own.text.includes('Skriv eit beløp')]).to.deep.equal([422, true])
      expect((await get('/sample/own-faults?costOre=dyrt', 'application/json')).json<ProblemBody>().code).to.equal(
        'invalid',
      )
    })
  })

  describe('with a body', () => {
    const send = (body: string, type: string): Promise<Answer> =>
      app.visitor().send('/sample/homes', body, { as: 'json', type })
    const json = 'application/json'
    const form = 'application/x-www-form-urlencoded'

    const bodies: [title: string, body: string, type: string, status: number][] = [
      ['that is no JSON', '{"name":', json, 400],
      ['that is a list', '[]', json, 400],
      ['that is a text', '"x"', json, 400],
      ['that is deep', `{"a":${'['.repeat(9)}${']'.repeat(9)}}`, json, 400],
      ['that is very deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, json, 400],
      ['that would change what an object is', '{"name":"x","__proto__":{"isAdmin":true}}', json, 400],
      ['that is a deep form', `a${'[b]'.repeat(20)}=1`, form, 400],
      ['of too many fields', 'a=1&'.repeat(20_001), form, 413],
      ['of too many values', JSON.stringify({ homes: Array(20_001).fill(1) }), json, 413],
      ['with a name that comes too often', 'a=1&'.repeat(1021), form, 400],
      ['with a list that is too long', 'homes[1020][note]=x', form, 400],
      ['of too many bytes', JSON.stringify({ name: 'x'.repeat(1_100_000) }), json, 413],
      ['of another kind', '<xml/>', 'text/xml', 415],
      ['in another alphabet', '{}', 'application/json; charset=latin1', 415],
      ['that is empty', '', json, 422],
      ['that is deep enough', '{"homes":[{"note":{"a":{"b":1}}}]}', json, 422],
    ]
    for (const [title, body, type, status] of bodies) {
      it(`${title} gets ${status}`, async () => {
        const answer = await send(body, type)
        expect(answer.status).to.equal(status)
        expect(answer.json<ProblemBody>().detail).to.match(/\.$/)
      })
    }
  })

  describe('that meets a bug', () => {
    it('gets a reference and nothing more', async () => {
      const [page, json] = [await get('/sample/bug', 'text/html'), await get('/sample/bug', 'application/json')]
      expect([page.status, json.status]).to.deep.equal([500, 500])
      const reference = /<code>([0-9a-f-]{36})<\/code>/.exec(page.text)?.[1]
      expect(
        app.logs.some(line => reference !== undefined && line.includes(reference) && line.includes('sample-routes')),
      ).to.equal(true)
      expect(page.text + json.text).not.to.match(/Ingrid|0101|sample-routes|Error/)
      expect(json.json<ProblemBody>()).to.include({ code: 'internal', status: 500 })
    })
  })

  it('gets a file that cannot act as a page of ours', async () => {
    const answer = await (await app.signIn('anne')).get('/sample/file')
    expect(answer.headers.get('content-disposition')).to.match(
      /^attachment; filename=".*"; filename\*=UTF-8''S%C3%B8knad/,
    )
    expect(answer.headers.get('content-security-policy')).to.equal("sandbox; default-src 'none'")
    expect(answer.headers.get('cache-control')).to.equal('private, no-store')
  })
})
