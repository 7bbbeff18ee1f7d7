import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openFund, personIn } from '../cases/case-app.ts'
import { sqlite } from '../http/engine.ts'
import { button, enterAs, follow, main, phone, press } from '../journeys/pages.ts'
import type { TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage } from '../support/browser.ts'
import { underAssessment } from './dialogue-world.ts'

describe('A request for more in a browser', () => {
  let app: TestApp
  let caseId: string
  let page: Page

  before(async () => {
    app = await openFund(sqlite)
    caseId = await underAssessment(app)
    await personIn(app, 'anne', caseId)
  })

  after(() => app.close())

  beforeEach(async () => {
    page = await newPage({ ...phone, javaScript: false })
    page.setDefaultTimeout(20_000)
  })

  const goAs = async (who: string, tail = '') => {
    await enterAs(page, app, who)
    await page.goto(`${app.url}/cases/${caseId}${tail}`)
  }
  const text = () => main(page).textContent()

  it('is written, answered and looked at from a phone, without a script', async () => {
    await goAs('anne', '/messages')
    await follow(page, 'Be om fleire opplysningar')
    await page.getByLabel('Kva det gjeld').selectOption('document:appraisal')
    await page.getByLabel('Kva treng du, og kvifor?').fill('Takst frå i år.')
    await press(page, 'Legg til ein ting til')
    expect(await page.getByLabel('Kva treng du, og kvifor?').first().inputValue()).to.equal('Takst frå i år.')
    await page.getByLabel('Kva det gjeld').nth(1).selectOption('text')
    await page.getByLabel('Kva treng du, og kvifor?').nth(1).fill('Eig du tomta?')
    await expectNoAxeViolations(page)
    await press(page, 'Send til søkjaren')
    expect(await text()).to.include('Det er sendt til søkjaren.')

    await goAs('ingrid')
    await follow(page, 'Svar')
    await follow(page, 'Last opp takst eller verdivurdering')
    await expectNoAxeViolations(page)
    await follow(page, 'Til svaret')
    await page.getByLabel('Svaret ditt', { exact: true }).fill('Ja, eg eig henne.')
    await press(page, 'Send svaret')
    expect(await page.getByRole('alert').textContent()).to.include('1. Takst eller verdivurdering')
    expect(await page.getByLabel('Svaret ditt', { exact: true }).inputValue()).to.equal('Ja, eg eig henne.')
    await expectNoAxeViolations(page)
    await page.getByLabel('Merknad, eller kvifor').fill('Han kjem i morgon.')
    await press(page, 'Send svaret')
    expect(await text()).to.include('Svaret er sendt.')

    await goAs('anne')
    await follow(page, 'Sjå på svaret')
    for (const choice of await page.getByLabel('Godt nok').all()) await choice.check()
    expect(await button(page, 'Lagre vurderinga').isVisible()).to.equal(true)
    await press(page, 'Lagre vurderinga')
    expect(await text())
      .to.include('Vurderinga di er lagra.')
      .and.include('Ferdig 4. mai 2026.')
  })
})
