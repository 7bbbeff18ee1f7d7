import { expect } from 'chai'
import type { Page } from 'playwright-core'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { engines } from '../support/engines.ts'
import {
  ingridsCase,
  lodgedClaim,
  notified,
  openFund,
  paidClaim,
  payableClaim,
  recommendedClaim,
  terjesCase,
} from './claim-world.ts'

const [engine] = engines
if (!engine) throw new Error('No engine')

type Size = { readonly width: number; readonly height: number; readonly javaScript?: boolean }

const desk: Size = { width: 1280, height: 900 }
const phone: Size = { width: 320, height: 700 }

describe('The pages of claims and banks in a browser', () => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  async function signedIn(userId: string, size: Size): Promise<Page> {
    const page = await newPage(size)
    await page.goto(`${app.url}/sign-in`)
    await page.click(`button[value=${userId}]`)
    return page
  }

  /** Nothing sticks out of the page at the side, and nothing is in the way of those who cannot see it. */
  async function expectFine(page: Page, name: string): Promise<void> {
    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect(width, `${name} is too wide`).to.be.at.most(0)
    await expectNoAxeViolations(page)
    await screenshot(page, name)
  }

  for (const [how, size] of [
    ['at a desk', desk],
    ['on a small phone without scripts', { ...phone, javaScript: false }],
  ] as const) {
    it(`a loss is claimed ${how}`, async () => {
      const caseId = await ingridsCase(app)
      await notified(app, caseId, 4_000_000)
      const page = await signedIn('ingrid', size)
      await page.goto(`${app.url}/cases/${caseId}/claims/new`)
      await expectFine(page, `claim-new-${size.width}`)
      await page.fill('[name="dwellings[0][costLines][1][amountOre]"]', '4,8 mill')
      await page.press('[name="dwellings[0][costLines][1][amountOre]"]', 'Enter')
      expect(await page.textContent('.ds-error-summary')).to.include('Skriv dagen du fekk bindande aksept.')
      await expectFine(page, `claim-faulty-${size.width}`)
      await page.fill('[name="dwellings[0][sale][date]"]', '2028-03-01')
      await page.click('text=Legg til 10 linjer')
      expect(await page.inputValue('[name="dwellings[0][costLines][1][amountOre]"]')).to.equal('4,8 mill')
      await page.selectOption('[name="dwellings[0][costLines][12][category]"]', 'other')
      await page.fill('[name="dwellings[0][costLines][12][amountOre]"]', '-1')
      await page.click('main >> text=Rekn ut')
      expect(await page.textContent('#calculation')).to.match(/Utbetaling[^0-9]*447\u00a0999/)
      expect(await page.locator('#calculation').isVisible()).to.equal(true)
      await expectFine(page, `claim-calculated-${size.width}`)
      await page.fill('[name="accountNumber"]', '8601.11.17947')
      await page.click('text=Send kravet')
      expect(await page.textContent('h1')).to.equal('Tapskrav 1')
      expect(await page.textContent('main')).to.include('Kravet er sendt.')
      await expectFine(page, `claim-lodged-${size.width}`)
    })
  }

  it('a row of homes is claimed with the lines of the first copied', async () => {
    const caseId = await terjesCase(app)
    const page = await signedIn('terje', phone)
    await page.goto(`${app.url}/cases/${caseId}/claims/new`)
    await page.fill('[name="dwellings[0][costLines][1][amountOre]"]', '3 600 000')
    for (const index of [1, 2, 3])
      await page
        .locator('text=Kopier kostnadslinjene frå bustaden over')
        .nth(index - 1)
        .click()
    expect(await page.inputValue('[name="dwellings[3][costLines][1][amountOre]"]')).to.equal('3 600 000')
    for (const [index, price] of ['3 mill', '3,1 mill', '3 250 000', '3,7 mill'].entries()) {
      await page.check(`[name="dwellings[${index}][sold]"][value=ja]`)
      await page.fill(`[name="dwellings[${index}][sale][date]"]`, '2028-03-01')
      await page.fill(`[name="dwellings[${index}][sale][priceOre]"]`, price)
      await page.check(`[name="dwellings[${index}][sale][armsLength]"][value=ja]`)
    }
    await page.click('main >> text=Rekn ut')
    expect(await page.textContent('#calculation')).to.include('504\u00a0000\u00a0kr')
    await expectFine(page, 'claim-row')
  })

  it('every page of the work is in order on a phone', async () => {
    const lodged = await lodgedClaim(app)
    const assessed = await lodgedClaim(app)
    await losses.recommendAsClaimed(app.deps, assessed.caseId, { claimId: assessed.claimId, officer: 'anne' })
    const paths: [string, string, string][] = [['lodged', 'anne', lodged.path]]
    paths.push(['decision', 'cecilie', `${assessed.path}/decision`], ['recommended', 'cecilie', assessed.path])
    for (const [name, userId, path] of paths) {
      const page = await signedIn(userId, phone)
      await page.goto(app.url + path)
      await expectFine(page, `claim-${name}-320`)
    }
    const officer = await signedIn('anne', phone)
    await officer.goto(app.url + lodged.path)
    await officer.click('text=Ta kravet >> nth=-1')
    await officer.click('text=Skriv innstilling')
    await expectFine(officer, 'claim-recommendation-320')
    await officer.click('text=Send til godkjennaren')
    expect(await officer.textContent('main')).to.include('Innstillinga er send til godkjennaren.')
  })

  it('so are payment and repayment', async () => {
    const payable = await payableClaim(app)
    const { caseId, claimId, path } = await paidClaim(app)
    const command = await play.commandBy(app.deps, caseId, 'anne')
    const demand = {
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
      reason: 'Prisavslag',
    } as const
    await demandRepayment(app.deps, command, { claimId, ...demand })
    for (const [name, userId, to] of [
      ['payable', 'eva', payable.path],
      ['paid', 'anne', path],
      ['receipt', 'eva', `${path}/recoveries/${command.commandId}/receipt`],
    ] as const) {
      const page = await signedIn(userId, phone)
      await page.goto(app.url + to)
      for (const summary of await page.locator('summary').all()) await summary.click()
      await expectFine(page, `claim-${name}-320`)
    }
  })

  it('and the bank finds its guarantees', async () => {
    const caseId = await ingridsCase(app)
    const { caseId: ended } = await recommendedClaim(app)
    for (const size of [desk, { ...phone, javaScript: false }]) {
      const page = await signedIn('grete', size)
      expect(new URL(page.url()).pathname).to.equal('/guarantees')
      await expectFine(page, `bank-list-${size.width}`)
      await page.fill('[name=q]', 'fyresdal')
      await page.click('main >> text=Søk >> nth=-1')
      expect(await page.textContent('caption')).to.include('2 garantiar')
      for (const [name, id] of [
        ['built', caseId],
        ['claimed', ended],
      ] as const) {
        await page.goto(`${app.url}/guarantees/${id}`)
        await expectFine(page, `bank-${name}-${size.width}`)
      }
    }
  })
})
