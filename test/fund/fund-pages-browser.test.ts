import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage } from '../support/browser.ts'
import { engines } from '../support/engines.ts'

const fund = '/funds/vest-telemark'

const pages: [who: string | null, path: string][] = [
  [null, '/'],
  [null, '/privacy'],
  [null, '/accessibility'],
  [null, '/api'],
  ['frode', `${fund}/ledger`],
  ['frode', `${fund}/ledger?asOfDay=2026-01-01&knownAt=2026-02-01`],
  ['frode', `${fund}/ledger?asOfDay=i+fjor`],
  ['frode', `${fund}/exposure`],
  ['frode', `${fund}/decisions`],
  ['eva', `${fund}/capital`],
  ['eva', `${fund}/capital/check?kind=return&amountOre=tull`],
  ['eva', `${fund}/capital/check?kind=return&amountOre=9+mill&source=Vinje&effectiveDay=2026-05-01`],
]

describe('The open pages and those of the fund, in a browser', () => {
  let app: TestApp

  before(async () => {
    const [sqlite] = engines
    if (!sqlite) throw new Error('There is no engine.')
    app = await startApp(sqlite, { seed: seedDemonstration })
  })

  const open = async (page: Page, who: string | null, path: string) => {
    if (who !== null) {
      await page.goto(`${app.url}/sign-in?next=${encodeURIComponent('/session')}`)
      await page.locator(`button[value=${who}]`).click()
    }
    await page.goto(app.url + path)
  }

  for (const [who, path] of pages) {
    it(`${path} is for everybody, also on a narrow screen`, async () => {
      const page = await newPage({ width: 320, height: 800, javaScript: false })
      await open(page, who, path)
      expect(await page.locator('h1').count()).to.equal(1)
      const widest = await page.locator('html').evaluate(html => html.scrollWidth)
      expect(widest, 'width of the page').to.equal(320)
      await expectNoAxeViolations(page)
      await page.setViewportSize({ width: 1280, height: 900 })
      await expectNoAxeViolations(page)
    })
  }

  it('let the fund manager record a contribution by keyboard, without scripts', async () => {
    const page = await newPage({ width: 1280, height: 900, javaScript: false })
    await open(page, 'eva', `${fund}/ledger`)
    await page.getByRole('link', { name: 'Før pengar inn eller ut' }).press('Enter')
    await page.getByLabel('Innskot').press('Space')
    await page.getByLabel('Beløp').fill('1,2 mill')
    await page.getByLabel('Kven pengane kjem frå').fill('Tokke kommune')
    await page.getByLabel('Kven pengane kjem frå').press('Enter')
    expect(await page.locator('main').textContent()).to.include('2\u00a0246\u00a0000\u00a0kr')
    await page.getByRole('button', { name: 'Før 1\u00a0200\u00a0000\u00a0kr' }).press('Enter')
    expect(await page.getByRole('status').textContent()).to.equal('Innskotet er ført.')
    expect(await page.locator('.figure-main').textContent()).to.include('2\u00a0246\u00a0000\u00a0kr')
  })

  it('show an owner a past day by two fields', async () => {
    const page = await newPage({ width: 390, height: 800, javaScript: false })
    await open(page, 'frode', `${fund}/ledger`)
    await page.getByText('Sjå stillinga ein annan dag').click()
    await page.getByLabel('Stillinga ved slutten av dagen').fill('2025-06-20')
    await page.getByRole('button', { name: 'Vis stillinga' }).click()
    expect(await page.locator('.figure-main').textContent()).to.include('4\u00a0450\u00a0000\u00a0kr')
    expect(await page.locator('main').textContent()).to.include('Stillinga 20. juni 2025')
  })
})
