import { expect } from 'chai'
import { vestTelemark } from '../../db/seeds/people.ts'
import { sqlite } from '../http/engine.ts'
import { parties, whoMay } from '../http/who-may.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import { manualClock } from '../support/manual-clock.ts'
import { seedFullerDemonstration } from './fuller-demonstration.ts'
import { brokenLinks } from './links.ts'
import { desk } from './pages.ts'
import { placesIn } from './places.ts'
import { type Seen, seePlaces } from './see-places.ts'

const files =
  /\.(csv|json|ics|zip)$|\/documents\/:document$|\/check\/offline$|\/letters\/:letter\/file(\.sig)?$|\/board\/lists\/:number$/

/** Pages for people; the rest are files, and what only machines ask for. */
const routes = Object.keys(whoMay)
  .filter(name => name.startsWith('GET ') && whoMay[name] !== 'clients' && !files.test(name))
  .map(name => name.slice('GET '.length))

describe('Every page, for everybody who may see it', () => {
  let app: TestApp
  let seen: readonly Seen[]

  before(async function () {
    this.timeout(900_000)
    const clock = manualClock('2026-11-22T09:00:00.000Z')
    app = await startApp(sqlite, { clock, seed: seedFullerDemonstration })
    const windows = [await newPage(desk), await newPage(desk)]
    seen = await seePlaces(app, await placesIn(app), windows)
    for (const window of windows) await window.context().close()
  })

  after(() => app.close())

  it('is looked at by everybody who sees something else there', () => {
    const unseen = routes.filter(route => {
      const who = seen.filter(({ place }) => place.route === route).map(({ place }) => partyOf(place.who))
      return [...expected(whoMay[`GET ${route}`] ?? '')].some(party => !who.includes(party))
    })
    expect(unseen).to.eql([])
  })

  for (const route of routes) {
    it(`${route} is accessible and fits, on a desk and on phones`, () => {
      const here = seen.filter(({ place }) => place.route === route)
      const faults = here.flatMap(({ place, faults }) => faults.map(fault => `${place.who} ${place.path}: ${fault}`))
      expect(faults.join('\n')).to.equal('')
    })
  }

  it('has a title of its own', () => {
    const titles = new Map<string, Set<string>>()
    for (const { place, title, at } of seen) {
      const key = `${place.who}: ${title}`
      titles.set(key, (titles.get(key) ?? new Set()).add(pageAt(at)))
    }
    const shared = [...titles].filter(([, pages]) => pages.size > 1)
    expect(shared.map(([title, pages]) => [title, ...pages])).to.eql([])
  })

  it('leads nowhere that is closed or missing', async () => {
    expect(await brokenLinks(app, seen)).to.eql([])
  })
})

/** Where there is one fund, its page is the front page. */
const pageAt = (address: string): string =>
  address === `/funds/${vestTelemark.id}` ? '/' : (address.split('?')[0] ?? '')

const partyOf = (userId: string): string => partiesById[userId] ?? 'a'

const partiesById: Readonly<Record<string, string>> = {
  visitor: 'visitor',
  signe: 'h',
  grete: 'b',
  halvor: 'b',
  anne: 'o',
  bjorn: 'o',
  cecilie: 'p',
  dag: 'p',
  eva: 'm',
  frode: 'w',
}

/** What everybody may see is the same for all but their menu. */
function expected(may: string): readonly string[] {
  if (may === 'all') return ['visitor']
  if (may === 'signed') return Object.keys(parties)
  return may === 'banks' ? ['b'] : [...may]
}
