import { expect } from 'chai'
import { peopleText } from '../../server/people/demonstration-people.ts'
import { demonstrationPeople } from '../../server/people/people-read.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { seedSmallFund } from './small-fund.ts'

describe('The sign-in of the demonstration', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund })
  })

  it('lists the people by what they do, each once', async () => {
    const { groups } = (await app.visitor().get('/sign-in', { as: 'json' })).json<{
      groups: { heading: string; people: { id: string; about: string }[] }[]
    }>()
    expect(groups.map(({ heading, people }) => [heading, people.map(({ id }) => id)])).to.deep.equal([
      ['Byggjarar', ['ingrid', 'terje']],
      ['Saksbehandlarar', ['anne']],
      ['Godkjennarar', ['cecilie']],
      ['Fondsforvaltarar', ['eva']],
      ['Bankar', ['bodil', 'dagfinn']],
      ['Eigarar', ['oddvar']],
    ])
    expect(groups[0]?.people[1]?.about).to.equal('Haukås Bygg AS')
  })

  it('shows a page with a button for each, that remembers where to go', async () => {
    const { text } = await app.visitor().get('/sign-in?next=/cases/plain')
    expect(text).to.include('<input type="hidden" name="next" value="/cases/plain"')
    expect(text).to.match(/<button[^>]*name="userId"[^>]*value="ingrid"[^>]*>Ingrid Tveitane<\/button>/)
  })

  it('says that a form was not sent, where somebody was signed in no more', async () => {
    const { text } = await app.visitor().get('/sign-in?next=/cases/plain&unsent=yes')
    expect(text).to.include('Skjemaet er ikkje sendt').and.include('kjem du attende til sida der det stod')
    const { text: nowhere } = await app.visitor().get('/sign-in?unsent=yes')
    expect(nowhere).to.include('finn fram til skjemaet på nytt')
    expect((await app.visitor().get('/sign-in')).text).not.to.include('Skjemaet er ikkje sendt')
  })

  const next: [title: string, userId: string, next: string | null, location: string][] = [
    ['to where one came from', 'ingrid', '/cases/plain?tab=2', '/cases/plain?tab=2'],
    ['never to another site', 'ingrid', '//evil.example', '/my-cases'],
    ['to their own cases: a builder', 'terje', null, '/my-cases'],
    ['to the worklist: staff', 'anne', null, '/funds/vest/worklist'],
    ['to the fund: an owner', 'oddvar', null, '/funds/vest/ledger'],
    ['to the guarantees: a bank', 'bodil', null, '/guarantees'],
  ]
  for (const [title, userId, wanted, location] of next) {
    it(`leads ${title}`, async () => {
      const browser = app.visitor()
      const answer = await browser.post('/session', { userId, next: wanted }, { commandId: null })
      expect([answer.status, answer.location]).to.deep.equal([303, location])
      const session = await browser.get('/session', { as: 'json' })
      expect(session.json()).to.include({ id: userId })
    })
  }

  it('works for a machine, which reads its token where it is signed in', async () => {
    const machine = app.visitor()
    const answer = await machine.post('/session', { userId: 'anne' }, { as: 'json' })
    expect([answer.status, answer.json()]).to.deep.equal([200, { location: '/funds/vest/worklist' }])
    machine.csrf = (await machine.get('/session', { as: 'json' })).json<{ csrfToken: string }>().csrfToken
    expect((await machine.post('/sign-out', {}, { as: 'json' })).status).to.equal(200)
    expect(machine.cookie).to.equal(null)
  })

  it('shows the list again, with what is wrong, for somebody who does not exist', async () => {
    const answer = await app.visitor().post('/session', { userId: 'nobody', next: '/cases/plain' })
    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('Denne personen finst ikkje')
      .and.to.include('value="/cases/plain"')
      .and.to.include('Ingrid Tveitane')
    const json = await app.visitor().post('/session', { userId: '../x' }, { as: 'json' })
    expect(json.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['userId'])
  })

  it('is not there outside the demonstration', async () => {
    const other = await startApp(sqlite, { seed: seedSmallFund, environment: { DEMO: 'off' } })
    for (const path of ['/sign-in', '/demo/day']) expect((await other.visitor().get(path)).status).to.equal(404)
    const answer = await other.visitor().post('/session', { userId: 'anne' })
    expect([answer.status, answer.headers.getSetCookie()]).to.deep.equal([405, []])
  })

  it('tells the terminal who there is', async () => {
    expect(peopleText(await demonstrationPeople(app.deps.database.reader))).to.include(
      '  Saksbehandlarar: Anne Saksbehandlar\n',
    )
  })

  it('shows who is signed in, and the ways out', async () => {
    const { text } = await (await app.signIn('eva')).get('/session')
    expect(text)
      .to.include('Eva Forvaltar')
      .and.to.include('action="/sign-out-everywhere"')
      .and.to.include('Fondsforvaltar')
  })
})
