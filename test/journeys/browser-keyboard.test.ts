import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { Deps } from '../../server/deps.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { manualClock } from '../support/manual-clock.ts'
import { enter, pick, tabTo, type, whatHasFocus } from './keyboard.ts'
import { desk, heading, openWindow, seeText } from './pages.ts'

/** Olav's application waits for a decision. */
async function foundWithOneToDecide(deps: Deps): Promise<void> {
  await foundDemonstration(deps)
  const site = { birthDay: '1958-02-02', municipalityNumber: '4034', place: 'Dalen', bankId: null }
  const home = { kind: 'detached', costKr: 3_900_000, valueKr: 3_600_000, areaM2: '96.5' } as const
  const facts = privateFacts(site, home)
  const caseId = await play.apply(deps, { applicant: 'olav', fundId: vestTelemark.id, facts })
  await play.recommend(deps, caseId, { officer: 'anne' })
}

describe('With the keyboard alone', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { clock: manualClock('2026-03-20T17:00:00.000Z'), seed: foundWithOneToDecide })
  })

  after(() => app.close())

  it('the menu is skipped', async () => {
    const page = await openWindow(app, desk)
    await tabTo(page, 'Hopp til innhaldet')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).to.equal('main')
    await page.keyboard.press('Tab')
    expect((await whatHasFocus(page)).name).to.equal('Kan eg søkje?')
  })

  it('somebody applies, and mends what was wrong', async () => {
    const page = await openWindow(app, desk)
    await enter(page, /^Søk$/)
    await enter(page, 'Logg inn for å søkje')
    await enter(page, 'Ingrid Tveitane')
    await enter(page, 'Søk som privatperson')
    await fillIn(page)
    expect(await page.evaluate('document.activeElement.id')).to.equal('error-summary')
    await tabTo(page, 'Byggjekostnad: Skriv')
    await page.keyboard.press('Enter')
    expect((await whatHasFocus(page)).name).to.equal('Byggjekostnad')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('4,8 mill')
    await enter(page, 'Lagre og gå vidare')
    await enter(page, 'Gå vidare')
    await pick(page, 'Ja, eg har fått ja frå banken')
    await enter(page, 'Lagre og gå til lista')
    await enter(page, 'Sjå over og send')
    await tabTo(page, /rett/)
    await page.keyboard.press('Space')
    await enter(page, 'Send søknaden')
    await seeText(page, 'Søknaden er komen fram')
  })

  it('somebody decides', async () => {
    const page = await openWindow(app, desk)
    await enter(page, 'Logg inn')
    await enter(page, 'Cecilie Rui')
    await enter(page, 'Til avgjerd')
    await enter(page, 'VT-2026-0001')
    await enter(page, 'Ja, eg er habil')
    await enter(page, 'Gå til vedtaket')
    expect(await heading(page)).to.equal('Gjer vedtak')
    await enter(page, 'Gjer vedtak')
    await seeText(page, 'Vedtaket er gjort, og søkjaren har fått melding.')
  })
})

/** What the first pages ask for, with a slip in one amount; Enter in a field saves and goes on. */
async function fillIn(page: Page): Promise<void> {
  await enter(page, 'Hald fram')
  await type(page, 'Fødselsdag', '14.3.1999')
  await enter(page, 'Lagre og gå vidare')
  await pick(page, 'Nybygg')
  await pick(page, 'Ja', 1)
  await enter(page, 'Lagre og gå vidare')
  await tabTo(page, 'Kommune')
  await page.keyboard.type('Fyresdal')
  await type(page, 'Adresse', 'Moland 14')
  await enter(page, 'Lagre og gå vidare')
  await tabTo(page, 'Bustadtype')
  await page.keyboard.type('Einebustad')
  await type(page, 'Bruksareal', '128')
  await type(page, 'Byggjekostnad', '4,8 millionn')
  await type(page, 'Venta salsverdi', '4 000 000')
  await enter(page, 'Lagre og gå vidare')
}
