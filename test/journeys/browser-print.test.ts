import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import { manualClock } from '../support/manual-clock.ts'
import { casePaths } from './case-places.ts'
import { seedFullerDemonstration } from './fuller-demonstration.ts'
import { enterAs } from './pages.ts'

/** An A4 page between its margins. */
const paper = { width: 720, height: 1000 } as const

const sheets: readonly (readonly [what: string, who: string, at: string, tail: string])[] = [
  ['a case in the hands of its applicant', 'sondre', 'sondre', ''],
  ['a case that is closed', 'ingrid', 'ingrid', ''],
  ['a case on a desk', 'anne', 'gunhild', ''],
  ['what a decision is made by', 'cecilie', 'ragnhild', '/decision'],
  ['a claim', 'ingrid', 'ingrid/claim', ''],
  ['answers before they are sent', 'marit', 'marit', '/application/check'],
  ['a guarantee that a bank lends on', 'grete', 'asle/guarantee', ''],
  ['the books of the fund', 'frode', 'ledger', ''],
  ['the rules', 'visitor', 'rules', ''],
]

describe('On paper', () => {
  let app: TestApp
  let page: Page
  let paths: ReadonlyMap<string, string>

  before(async () => {
    app = await startApp(sqlite, { clock: manualClock('2026-11-22T09:00:00.000Z'), seed: seedFullerDemonstration })
    paths = new Map([...(await casePaths(app.deps)), ...others])
    page = await newPage(paper)
    await page.emulateMedia({ media: 'print' })
  })

  after(async () => {
    await page.context().close()
    await app.close()
  })

  for (const [what, who, at, tail] of sheets) {
    it(`${what} is what is told, without what one can click`, async () => {
      await enterAs(page, app, who)
      await page.goto(app.url + pathOf(at) + tail)
      expect(await page.locator('h1').isVisible()).to.equal(true)
      expect(await seen(page, clickable)).to.eql([])
      expect(await fitsOnPaper(page), 'fits').to.equal(true)
    })
  }

  const pathOf = (at: string) =>
    at.endsWith('/guarantee')
      ? (paths.get(at.replace('/guarantee', '')) ?? '').replace('/cases/', '/guarantees/')
      : (paths.get(at) ?? '')
})

const others = [
  ['ledger', '/funds/vest-telemark/ledger'],
  ['rules', '/funds/vest-telemark/rules/1'],
] as const

async function seen(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).filter({ visible: true }).all()
  return Promise.all(found.map(async one => (await one.textContent()) ?? ''))
}

const clickable =
  '.demo-banner, nav, button, .ds-button, .ds-skip-link, .viewer, .back-link, a[download], details:has(form), form[method="get"]'

/** Paper does not scroll. */
const fitsOnPaper = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')
