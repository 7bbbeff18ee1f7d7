import type { Page } from 'playwright-core'
import type { TestApp } from '../support/app.ts'
import { complaintsIn, faultsOf, linksOf } from './page-checks.ts'
import { enterAs, leave } from './pages.ts'
import type { Place } from './places.ts'

/** What was seen in one place. */
export interface Seen {
  readonly place: Place
  readonly title: string
  /** Where it was after all redirects. */
  readonly at: string
  readonly links: readonly string[]
  readonly faults: readonly string[]
}

/** Looks at all places, in several windows at once. */
export async function seePlaces(app: TestApp, places: readonly Place[], windows: readonly Page[]): Promise<Seen[]> {
  const left = places.map((place, index) => ({ place, index }))
  const seen: Seen[] = []
  await Promise.all(
    windows.map(async page => {
      const complaints = complaintsIn(page)
      for (let next = left.shift(); next; next = left.shift()) {
        seen[next.index] = await see(app, page, { place: next.place, complaints })
      }
    }),
  )
  return seen
}

async function see(
  app: TestApp,
  page: Page,
  { place, complaints }: { place: Place; complaints: () => readonly string[] },
): Promise<Seen> {
  await enterAs(page, app, place.who)
  const status = await goTo(page, app.url + place.path, complaints)
  const [title, links] = [await page.title(), await linksOf(page)]
  const faults = [...(isShown(status) ? [] : [`status ${status}`]), ...(await faultsOf(page))]
  const heard = complaints().filter(text => !(isShown(status) && text.includes(`status of ${status}`)))
  return { place, title, at: page.url().slice(app.url.length), links, faults: [...faults, ...heard] }
}

/** Whoever has no part in a case says first why they open it. */
async function goTo(page: Page, address: string, complaints: () => readonly string[]): Promise<number> {
  const answer = await page.goto(address)
  if ((await page.locator('form[action$="/reading-reason"]').count()) === 0) return answer?.status() ?? 0
  complaints()
  await page.locator('#words').fill('Eg ser på alle sidene')
  await leave(page, page.getByRole('button', { name: 'Opne saka' }))
  const again = await page.goto(address)
  return again?.status() ?? 0
}

/** A page that says why it is not the time for something has 409, of which the browser complains. */
const isShown = (status: number): boolean => status < 400 || status === 409
