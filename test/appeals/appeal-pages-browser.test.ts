import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openFund, personIn } from '../cases/case-app.ts'
import { faultsOf } from '../journeys/page-checks.ts'
import { desk } from '../journeys/pages.ts'
import type { TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import { engines } from '../support/engines.ts'
import { grantedInPart } from './appeal-world.ts'

const [engine] = engines
if (!engine) throw new Error('No engine')

describe('An appeal in a browser', function () {
  this.timeout(120_000)
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await grantedInPart(app)
    for (const who of ['anne', 'cecilie', 'dag']) await personIn(app, who, caseId)
  })

  async function signedIn(userId: string): Promise<Page> {
    const page = await newPage(desk)
    await page.goto(`${app.url}/sign-in`)
    await page.click(`button[value=${userId}]`)
    await page.waitForURL(url => !url.pathname.includes('sign-in'))
    return page
  }

  async function expectFine(page: Page): Promise<void> {
    expect(await faultsOf(page), page.url()).to.eql([])
  }

  it('is written from the case page, and goes its way by the buttons that are there', async () => {
    const ingrid = await signedIn('ingrid')
    await ingrid.goto(`${app.url}/cases/${caseId}`)
    await ingrid.click('text=Klag på vedtaket')
    await expectFine(ingrid)
    await ingrid.click('button:has-text("Send klaga")')
    await expectFine(ingrid)
    expect(await ingrid.locator('.ds-error-summary a').count()).to.equal(2)
    await ingrid.fill('[name=wrong]', 'Taksten er ikkje teken med.')
    await ingrid.fill('[name=wanted]', 'Heile summen.')
    await ingrid.click('button:has-text("Send klaga")')
    await ingrid.waitForURL(/done=filed/)
    await expectFine(ingrid)
    const path = new URL(ingrid.url()).pathname

    const anne = await signedIn('anne')
    await anne.goto(app.url + path)
    await expectFine(anne)
    await anne.check('[name=outcome][value=change]')
    await anne.fill('[name=words]', 'Taksten skulle ha vore med.')
    await anne.click('button:has-text("Send til godkjennaren")')
    await anne.waitForURL(/done=reviewed/)
    await anne.goto(`${app.url}/cases/${caseId}/appeal/register`)
    await expectFine(anne)

    const dag = await signedIn('dag')
    for (const tail of ['/reopening', '/correction']) {
      await dag.goto(`${app.url}/cases/${caseId}${tail}`)
      await expectFine(dag)
    }
    await dag.goto(app.url + path)
    await expectFine(dag)
    await dag.click('button:has-text("Send svaret")')
    await dag.waitForURL(/done=changed/)
    await ingrid.goto(`${app.url}/cases/${caseId}`)
    await expectFine(ingrid)
    expect(await ingrid.textContent('main')).to.include('Vedtak 1, ')
  })
})
