import { expect } from 'chai'
import { sqlite } from '../http/engine.ts'
import { whoMay } from '../http/who-may.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import type { Client } from '../support/client.ts'
import { manualClock } from '../support/manual-clock.ts'
import { seedFullerDemonstration } from './fuller-demonstration.ts'
import { type Seen, seePlaces } from './page-checks.ts'
import { desk } from './pages.ts'
import { placesIn } from './places.ts'

/** Pages for people; the rest are files. */
const routes = Object.keys(whoMay)
  .filter(name => name.startsWith('GET ') && !/\.(csv|json)$/.test(name))
  .map(name => name.slice('GET '.length))

describe('Every page, for everybody who may see it', () => {
  let app: TestApp
  let seen: readonly Seen[]

  before(async function () {
    this.timeout(240_000)
    app = await startApp(sqlite, {
      clock: manualClock('2026-11-22T09:00:00.000Z'),
      seed: seedFullerDemonstration,
    })
    const windows = [await newPage(desk), await newPage(desk)]
    seen = await seePlaces(app, await placesIn(app), windows)
    for (const window of windows) await window.context().close()
  })

  after(() => app.close())

  for (const route of routes) {
    it(route, () => {
      const here = seen.filter(({ place }) => place.route === route)
      const faults = here.flatMap(({ place, faults }) => faults.map(fault => `${place.who} ${place.path}: ${fault}`))
      expect(faults.join('\n')).to.equal('')
    })
  }
})
