import { expect } from 'chai'
import { demoClock } from '../../server/demo/demo-clock.ts'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { manualClock } from '../support/manual-clock.ts'

forEachEngine('The day of the demonstration', engine => {
  const start = (instant = '2026-05-04T08:00:00.000Z') =>
    startApp(engine, { seed: seedSmallFund, clock: manualClock(instant) })

  it('moves by a step, or to a day, and leads back', async () => {
    const app = await start()
    const anne = await app.signIn('anne')
    const moved: [fields: object, today: string][] = [
      [{ step: 'day' }, '2026-05-05'],
      [{ step: 'month' }, '2026-06-05'],
      [{ step: 'year' }, '2027-06-05'],
      [{ toDay: '2027-12-31' }, '2027-12-31'],
      [{ toDay: '1. mars 2028' }, '2028-03-01'],
    ]
    for (const [fields, today] of moved) {
      const answer = await anne.post('/demo/day', { ...fields, returnTo: '/session' }, { commandId: null })
      expect([answer.status, answer.location, app.deps.clock.today()]).to.deep.equal([303, '/session', today])
    }
    const json = await anne.post('/demo/day', { step: 'day' }, { as: 'json' })
    expect(json.json()).to.deep.equal({ location: '/', today: '2028-03-02' })
  })

  it('keeps everybody signed in who was', async () => {
    const app = await start()
    const [anne, ingrid] = [await app.signIn('anne'), await app.signIn('ingrid')]
    await anne.post('/demo/day', { step: 'year' })
    for (const client of [anne, ingrid]) expect((await client.get('/session')).status).to.equal(200)
    app.clock.advance({ minutes: 61 })
    expect((await anne.get('/session')).status).to.equal(303)
  })

  it('never moves back, and not out of sight', async () => {
    const app = await start()
    const anne = await app.signIn('anne')
    for (const toDay of ['2026-05-04', '2026-05-03', '2046-05-05']) {
      const answer = await anne.post('/demo/day', { toDay }, { as: 'json' })
      expect(answer.json<ProblemBody>()).to.include({ status: 422, code: 'day-out-of-range', earliest: '2026-05-05' })
    }
    for (const fields of [{}, { toDay: '2026-06-01', step: 'day' }, { step: 'week' }]) {
      expect((await anne.post('/demo/day', fields)).status).to.equal(422)
    }
    expect(app.deps.clock.today()).to.equal('2026-05-04')
  })

  it('tells a person once why it stays, without the name of the field', async () => {
    const app = await start()
    const { text } = await (await app.signIn('anne')).post('/demo/day', { toDay: '2026-05-03' })
    expect(text).to.not.include('toDay:')
    expect(text.match(/Dagen må vere frå 5. mai 2026/g)).to.have.length(1)
  })

  it('is the day that was chosen, also near midnight in another half of the year', async () => {
    const winter = await start('2026-01-10T22:30:00.000Z')
    await winter.visitor().post('/demo/day', { toDay: '2026-07-10' })
    expect(winter.deps.clock.today()).to.equal('2026-07-10')
    const summer = await start('2026-07-10T22:30:00.000Z')
    expect(summer.deps.clock.today()).to.equal('2026-07-11')
    await summer.visitor().post('/demo/day', { toDay: '2027-01-10' })
    expect(summer.deps.clock.today()).to.equal('2027-01-10')
  })

  it('outlives a restart, and the further of two moves holds', async () => {
    const app = await start()
    const other = await demoClock(app.deps.database, app.clock.ahead)
    await app.visitor().post('/demo/day', { step: 'year' })
    expect(other.today()).to.equal('2026-05-04')
    await other.refresh()
    expect(other.today()).to.equal('2027-05-04')
    expect((await demoClock(app.deps.database, app.clock.ahead)).today()).to.equal('2027-05-04')
  })

  it('is shown on every page', async () => {
    const app = await start()
    expect((await app.visitor().get('/sign-in')).text).to.include('4. mai 2026')
  })
})
