import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { sqlite } from '../http/engine.ts'
import { whoMay } from '../http/who-may.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import { manualClock } from '../support/manual-clock.ts'
import { seedFullerDemonstration } from './fuller-demonstration.ts'
import { complaintsIn, faultsOf, linksOf } from './page-checks.ts'
import { desk, enterAs } from './pages.ts'
import { type Place, placesIn } from './places.ts'

/** Pages for people; the rest are files. */
const routes = Object.keys(whoMay)
  .filter(name => name.startsWith('GET ') && !/\.(csv|json)$/.test(name))
  .map(name => name.slice('GET '.length))

describe('Every page, for everybody who may see it', () => {
  let app: TestApp
  let places: readonly Place[]
  let page: Page
  let complaints: () => readonly string[]
  const titles = new Map<string, Set<string>>()
  const links = new Map<string, Set<string>>()

  before(async () => {
    const clock = manualClock('2026-11-22T09:00:00.000Z')
    app = await startApp(sqlite, { clock, seed: seedFullerDemonstration })
    places = await placesIn(app)
    page = await newPage(desk)
    complaints = complaintsIn(page)
  })

  after(async () => {
    await page.context().close()
    await app.close()
  })

  async function look({ who, path }: Place): Promise<string[]> {
    await enterAs(page, app, who)
    const answer = await page.goto(app.url + path)
    note(titles, `${who}: ${await page.title()}`, page.url())
    for (const link of await linksOf(page)) note(links, who, link)
    const status = answer?.status() ?? 0
    const expected = status === 409 ? `status of ${status}` : ''
    const faults = [...(status < 400 || status === 409 ? [] : [`status ${status}`]), ...(await faultsOf(page))]
    return [...faults, ...complaints().filter(text => expected === '' || !text.includes(expected))]
  }

  for (const route of routes) {
    it(route, async () => {
      const faults: string[] = []
      const here = places.filter(place => place.route === route)
      expect(here).to.not.eql([])
      for (const place of here)
        for (const fault of await look(place)) faults.push(`${place.who} ${place.path}: ${fault}`)
      expect(faults.join('\n')).to.equal('')
    })
  }
})

function note(notes: Map<string, Set<string>>, key: string, value: string): void {
  notes.set(key, (notes.get(key) ?? new Set()).add(value))
}
