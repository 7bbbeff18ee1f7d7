import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { foundDemonstration } from '../../db/seeds/people.ts'
import type { DraftFacts } from '../../server/applications/application-facts.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { sqlite } from '../http/engine.ts'
import { fieldOf, fill, follow, main, press, seeText, windowOf } from '../journeys/pages.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations } from '../support/browser.ts'

const place = 'Adresse, eller gards- og bruksnummer'

describe('A draft that saves itself', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { seed: foundDemonstration })
  })

  after(() => app.close())

  /** Somebody who has opened the page with the place. */
  async function writerOf(name: string): Promise<Page> {
    const page = await windowOf(app, name)
    await follow(page, 'Start ein ny søknad')
    await press(page, 'Søk som privatperson')
    await follow(page, 'Kvar du skal byggje')
    return page
  }

  const caseOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''
  const stored = async (page: Page): Promise<DraftFacts> =>
    (await loadApplication(app.deps.database.reader, caseOf(page))).facts
  const saves = async (page: Page) =>
    (await listEvents(app.deps.database.reader, caseOf(page))).filter(({ kind }) => kind === 'draft-saved').length
  const state = (page: Page) => main(page).getByRole('status')
  const kept = (page: Page) => page.evaluate<string>('JSON.stringify(sessionStorage)')

  it('saves a while after the last key, tells when, and leaves no more than one trace of the same', async () => {
    const page = await writerOf('Ingrid Tveitane')
    await fieldOf(page, place).pressSequentially('Moland 14')
    expect(await saves(page)).to.equal(0)
    await seeText(page, /^Lagra kl\. \d\d[.:]\d\d$/)
    expect((await stored(page)).place).to.equal('Moland 14')
    await expectNoAxeViolations(page)
    await press(page, 'Lagre og gå vidare')
    await main(page).getByRole('heading', { name: 'Bustaden' }).waitFor()
    expect(await saves(page)).to.equal(1)
  })

  it('saves when a field is left, and goes on with the version that came of it', async () => {
    const page = await writerOf('Sondre Vå')
    await fill(page, place, 'Åmotsdal')
    await fieldOf(page, place).blur()
    await seeText(page, /^Lagra kl\./)
    await fill(page, place, 'Åmotsdal 12')
    await fieldOf(page, place).blur()
    await page.waitForFunction(`document.querySelector('[data-changed]') === null`)
    await press(page, 'Lagre og gå til lista')
    await seeText(page, 'Manglar: Kommune.')
    expect((await stored(page)).place).to.equal('Åmotsdal 12')
  })

  it('saves before a link leads away', async () => {
    const page = await writerOf('Gunhild Lien')
    await fill(page, place, 'Dalen')
    await page.getByRole('link', { name: 'Førre' }).click()
    await main(page).getByRole('heading', { name: 'Kva du skal byggje' }).waitFor()
    expect((await stored(page)).place).to.equal('Dalen')
  })

  it('says what cannot be saved, and which field it is', async () => {
    const page = await writerOf('Liv Straume')
    await page.goto(page.url().replace('/place', '/homes/1'))
    await fill(page, 'Byggjekostnad', '4,8 millionn')
    await fieldOf(page, 'Byggjekostnad').blur()
    await seeText(page, 'Ikkje lagra enno. Sjå over: Byggjekostnad.')
    expect(await saves(page)).to.equal(0)
    await fill(page, 'Byggjekostnad', '4,8 mill')
    await fieldOf(page, 'Byggjekostnad').blur()
    await seeText(page, /^Lagra kl\./)
  })

  it('stops where another window has written, and leads to both texts', async () => {
    const page = await writerOf('Tone Berge')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await fill(other, place, 'Brunkeberg')
    await fieldOf(other, place).blur()
    await seeText(other, /^Lagra kl\./)
    await fill(page, place, 'Kviteseid')
    await fieldOf(page, place).blur()
    await seeText(page, /blir ikkje lagra av seg sjølv/)
    await fill(page, place, 'Kviteseid 2')
    await expectNoAxeViolations(page)
    await press(page, 'Samanlikn og vel')
    await seeText(page, 'To utgåver av søknaden')
    expect(await main(page).textContent())
      .to.include('Kviteseid 2')
      .and.include('Brunkeberg')
    expect((await stored(page)).place).to.equal('Brunkeberg')
  })

  it('tries again after a fault of ours', async () => {
    const page = await writerOf('Knut Åsland')
    await page.clock.install()
    await page.reload()
    const fault = { status: 500, contentType: 'application/problem+json', body: '{"code":"internal","errors":[]}' }
    await page.route('**/application/place', route =>
      route.request().method() === 'POST' ? route.fulfill(fault) : route.continue(),
    )
    await fill(page, place, 'Nissedal')
    await fieldOf(page, place).blur()
    await seeText(page, /Vi prøver på nytt om litt/)
    expect(await saves(page)).to.equal(0)
    await page.unroute('**/application/place')
    await page.clock.runFor(31_000)
    await seeText(page, /^Lagra kl\./)
    expect((await stored(page)).place).to.equal('Nissedal')
  })

  it('keeps what was typed when the session has ended, until it is in its form again', async () => {
    const page = await writerOf('Asle Rønning')
    app.clock.advance({ minutes: 61 })
    await fill(page, place, 'Felle')
    await fieldOf(page, place).blur()
    await seeText(page, /Du er logga ut/)
    expect(await kept(page)).to.include('Felle')
    await page.getByRole('link', { name: 'Logg inn og hald fram' }).click()
    await press(page, 'Asle Rønning')
    await seeText(page, 'Det du skreiv før du vart logga ut, er sett inn att.')
    expect(await fieldOf(page, place).inputValue()).to.equal('Felle')
    await seeText(page, /^Lagra kl\./)
    expect((await stored(page)).place).to.equal('Felle')
    expect(await kept(page)).to.equal('{}')
  })

  it('keeps nothing for the next who signs in on the same machine', async () => {
    const page = await writerOf('Jon Lofthus')
    app.clock.advance({ minutes: 61 })
    await fill(page, place, 'Treungen')
    await fieldOf(page, place).blur()
    await seeText(page, /Du er logga ut/)
    await page.goto(`${app.url}/`)
    expect(await kept(page)).to.equal('{}')
  })

  it('tells it to those who listen', async () => {
    const page = await writerOf('Marit Eikeland')
    expect(await state(page).textContent()).to.equal('Ikkje lagra enno.')
  })
})
