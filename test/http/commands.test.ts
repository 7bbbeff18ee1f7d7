import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { refusalStatus } from '../../server/http/problem.ts'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { sqlite } from './engine.ts'
import { everyRefusal } from './every-refusal.ts'
import { refusals, runs, sampleRoutes } from './sample-routes.tsx'

describe('A command', () => {
  let app: TestApp

  beforeEach(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
    runs.length = 0
  })

  const homes = [{ costOre: '4,8 mill' }, { costOre: '3 600 000', note: 'på tunet' }]
  const read = {
    name: 'Ingrid',
    homes: [
      { costOre: 480_000_000, note: null },
      { costOre: 360_000_000, note: 'på tunet' },
    ],
  }

  describe('as a form', () => {
    it('is read with its nested fields, and sends on', async () => {
      const answer = await app.visitor().post('/sample/homes', { name: ' Ingrid ', homes })
      expect([answer.status, answer.location]).to.deep.equal([303, '/sample'])
      expect(runs.map(run => run.input)).to.deep.equal([read])
    })

    it('may have two hundred dwellings', async () => {
      const many = Array.from({ length: 200 }, () => ({ costOre: '1', note: 'x' }))
      await app.visitor().post('/sample/homes', { name: 'x', homes: many })
      expect(runs[0]?.input).to.have.property('homes').with.length(200)
      const tooMany = await app.visitor().post('/sample/homes', { name: 'x', homes: [...many, { costOre: '1' }] })
      expect(tooMany.status).to.equal(422)
    })

    it('comes back with all faults, and everything as it was typed', async () => {
      const typed = { name: '', homes: [{ costOre: 'dyrt', note: 'a' }, { note: 'x'.repeat(21) }], extra: 'på' }
      const answer = await app.visitor().post('/sample/homes', typed)
      expect(answer.status).to.equal(422)
      expect(JSON.parse(textOf(answer.text, 'values'))).to.deep.equal(typed)
      const errors: { path: string }[] = JSON.parse(textOf(answer.text, 'errors'))
      expect(errors.map(error => error.path)).to.deep.equal([
        'name',
        'homes.0.costOre',
        'homes.1.costOre',
        'homes.1.note',
        'extra',
      ])
      expect(answer.text).to.include('<title>Feil: 5 ting må rettast')
    })

    it('comes back with a new id, since nothing came of the first', async () => {
      const commandId = randomUUID()
      const answer = await app.visitor().post('/sample/homes', {}, { commandId })
      const next = /name="commandId" value="([^"]+)"/.exec(answer.text)?.[1]
      expect(next)
        .to.match(/^[0-9a-f-]{36}$/)
        .and.not.equal(commandId)
    })

    it('must have an id that hinders a second effect', async () => {
      for (const commandId of [null, 'x', 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx']) {
        const answer = await app.visitor().post('/sample/homes', { name: 'x', homes }, { commandId })
        expect(answer.status).to.equal(422)
        expect(textOf(answer.text, 'errors')).to.include('Last sida på nytt')
      }
      expect(runs).to.deep.equal([])
    })
  })

  describe('as JSON', () => {
    it('answers with the place and the data of what was made', async () => {
      const answer = await app.visitor().post('/sample/homes', read, { as: 'json' })
      expect([answer.status, answer.location]).to.deep.equal([201, '/sample'])
      expect(answer.json()).to.deep.equal({ location: '/sample', count: 2 })
      expect(runs[0]?.input).to.deep.equal(read)
    })

    it('answers with every fault as problem+json', async () => {
      const answer = await app
        .visitor()
        .post('/sample/homes', { homes: [{ costOre: 1.5 }, {}], extra: 1 }, { as: 'json' })
      expect(answer.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8')
      const problem = answer.json<ProblemBody>()
      expect(problem).to.include({ status: 422, code: 'invalid', type: 'urn:problem-type:tapsgaranti:invalid' })
      expect(problem.errors.map(error => error.path)).to.deep.equal([
        'name',
        'homes.0.costOre',
        'homes.1.costOre',
        'extra',
      ])
      expect(problem)
        .to.have.property('instance')
        .that.matches(/^urn:uuid:/)
    })

    it('takes its id from Idempotency-Key, and gets one where it has none', async () => {
      const commandId = randomUUID()
      await app.visitor().post('/sample/homes', read, { as: 'json', commandId: commandId.toUpperCase() })
      await app.visitor().post('/sample/homes', read, { as: 'json', commandId: null })
      expect(runs[0]?.commandId).to.equal(commandId)
      expect(runs[1]?.commandId).to.match(/^[0-9a-f-]{36}$/)
      const wrong = await app.visitor().post('/sample/homes', read, { as: 'json', commandId: 'again' })
      expect(wrong.status).to.equal(422)
    })

    it('takes the version that was seen from If-Match, a form from its field', async () => {
      await app.visitor().post('/sample/homes', read, { as: 'json', seenVersion: 7 })
      await app.visitor().post('/sample/homes', { name: 'x', homes }, { seenVersion: 8 })
      await app.visitor().post('/sample/homes', read, { as: 'json' })
      expect(runs.map(run => run.seenVersion)).to.deep.equal([7, 8, null])
      const wrong = await app.visitor().post('/sample/homes', read, { as: 'json', headers: { 'if-match': 'seven' } })
      expect(wrong.json<ProblemBody>().errors).to.have.length(1)
    })
  })

  describe('that is refused', () => {
    for (const refusal of everyRefusal) {
      it(`says why, with ${refusalStatus[refusal.code]}: ${refusal.code}`, async () => {
        refusals.next = refusal
        const anne = await app.signIn('anne')
        const asForm = await anne.post('/sample/refuse', { reason: 'mi grunngjeving' })
        expect(asForm.status).to.equal(refusalStatus[refusal.code])
        expect(asForm.text).to.include('mi grunngjeving')
        const asJson = await anne.post('/sample/refuse', {}, { as: 'json' })
        expect(asJson.status).to.equal(refusalStatus[refusal.code])
        const { errors, ...figures } = { errors: [], ...refusal }
        expect(asJson.json()).to.deep.include(figures)
        expect(asForm.text).to.include(escaped(asJson.json<ProblemBody>().detail))
      })
    }
  })
})

const textOf = (html: string, id: string) =>
  (new RegExp(`<pre id="${id}">(.*?)</pre>`, 's').exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
