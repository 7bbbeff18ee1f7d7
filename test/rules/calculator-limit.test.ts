import { expect } from 'chai'
import { foundDemonstration } from '../../db/seeds/people.ts'
import { tryLimit } from '../../server/http/try-limit.ts'
import { calculatorRoutes } from '../../server/rules/calculator-routes.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { manualClock } from '../support/manual-clock.ts'

describe('How much may be calculated by everybody', () => {
  let app: TestApp

  const calculate = (dwellings: number, as: 'html' | 'json' = 'json') =>
    app.visitor().get(`/calculator?cost=4800000&value=3500000&dwellings=${dwellings}`, { as })

  it('is limited by how many homes there are in it, for each address and for all', async () => {
    for (const homes of [
      { each: 20, all: 100 },
      { each: 100, all: 20 },
    ]) {
      const routes = () => calculatorRoutes(tryLimit(homes))
      app = await startApp(sqlite, { clock: manualClock(), seed: foundDemonstration, routes })
      for (const dwellings of [1, 12, 7]) expect((await calculate(dwellings)).status).to.equal(200)
      const refused = await calculate(1)
      expect(refused.json<ProblemBody>()).to.include({ status: 429, code: 'too-many-tries' })
      expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60)
      expect((await calculate(1, 'html')).text).to.include('For mange forsøk på kort tid')
    }
  })

  it('is more than anybody asks for', async () => {
    app = await startApp(sqlite, { clock: manualClock(), seed: foundDemonstration })
    for (let times = 0; times < 3; times += 1) expect((await calculate(200)).status).to.equal(200)
    for (let times = 0; times < 60; times += 1) expect((await calculate(1)).status).to.equal(200)
  })
})
