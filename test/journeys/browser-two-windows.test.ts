import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { foundDemonstration } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { manualClock } from '../support/manual-clock.ts'
import { answer, button, choose, facts, fieldOf, fill, follow, goTo, main, press, seeText, windowOf } from './pages.ts'

const place = 'Adresse, eller gards- og bruksnummer'

describe('Two windows, two clicks, two tries', () => {
  let app: TestApp

  before(async () => {
    app = await startApp(sqlite, { clock: manualClock('2026-03-20T17:00:00.000Z'), seed: foundDemonstration })
  })

  after(() => app.close())

  async function draftOf(name: string): Promise<Page> {
    const page = await windowOf(app, name)
    await follow(page, 'Start ein ny søknad')
    await press(page, 'Søk som privatperson')
    return page
  }

  /** Another tab of the same browser on the same page. */
  async function besides(page: Page): Promise<Page> {
    const other = await page.context().newPage()
    await other.goto(page.url())
    return other
  }

  it('shows both texts where two windows wrote, and writes over nothing before one is chosen', async () => {
    const one = await draftOf('Maja Bakken')
    const other = await besides(one)
    await fill(one, place, 'Moland 14')
    await choose(one, 'Kommune', 'Fyresdal')
    await press(one, 'Lagre utkast')
    await fill(other, place, 'Moland 41')
    await fill(other, 'Bruksareal', '128')
    await press(other, 'Lagre utkast')
    await seeText(other, 'Søknaden er endra i eit anna vindauge')
    await main(other)
      .getByRole('row', { name: `${place} Moland 41 Moland 14` })
      .waitFor()
    await main(other).getByRole('row', { name: 'Kommune Ikkje svara Fyresdal' }).waitFor()
    await one.reload()
    expect(await fieldOf(one, place).inputValue()).to.equal('Moland 14')
    expect(await fieldOf(other, place).inputValue()).to.equal('Moland 41')
    await choose(other, 'Kommune', 'Fyresdal')
    await press(other, 'Lagre det eg skreiv')
    await one.reload()
    expect(await fieldOf(one, place).inputValue()).to.equal('Moland 41')
    expect(await fieldOf(one, 'Bruksareal').inputValue()).to.equal('128')
    expect(await fieldOf(one, 'Kommune').inputValue()).to.equal('4032')
  })

  async function filledIn(name: string): Promise<Page> {
    const page = await draftOf(name)
    await fill(page, 'Fødselsdag', '14.3.1999')
    await answer(page, 'Kva gjeld søknaden?', 'Nybygg')
    await choose(page, 'Kommune', 'Fyresdal')
    await fill(page, place, 'Moland 14')
    await answer(page, 'Er bygginga i gang?', 'Nei')
    await choose(page, 'Bustadtype', 'Einebustad')
    await fill(page, 'Bruksareal', '128')
    await fill(page, 'Byggjekostnad', '4 800 000')
    await fill(page, 'Venta salsverdi', '4 000 000')
    await answer(page, 'Er finansieringa på plass?', 'Ja, eg har fått ja frå banken, eller har pengane sjølv')
    await press(page, 'Sjå over og send')
    return page
  }

  it('sends once where somebody clicks twice', async () => {
    const page = await filledIn('Ingrid Tveitane')
    await main(page).getByRole('checkbox').check()
    await button(page, 'Send søknaden').dblclick()
    await seeText(page, 'Søknaden er komen fram')
    expect(await main(page).getByText('Søknaden vart send inn').count()).to.equal(1)
  })

  it('decides once where somebody clicks twice, and goes back and tries again', async () => {
    await recommendIngrids()
    const page = await windowOf(app, 'Cecilie Rui')
    await follow(page, 'Til avgjerd')
    await follow(page, 'VT-2026-0001')
    await follow(page, 'Gå til vedtaket')
    await button(page, 'Gjer vedtak').dblclick()
    await seeText(page, 'Vedtaket er gjort')
    await page.goBack()
    await seeText(page, 'Har tilsegn')
    expect(await button(page, 'Gjer vedtak').count()).to.equal(0)
    await goTo(page, 'Fondet')
    expect(await facts(page)).to.include({ Reservert: '500 000 kr' })
  })

  async function recommendIngrids(): Promise<void> {
    const found = await app.deps.database.reader.first<{ id: string }>(
      "SELECT id FROM cases WHERE applicant_id = 'ingrid'",
    )
    await play.recommend(app.deps, found?.id ?? '', { officer: 'anne' })
  }

  it('still has what was typed, two steps back, after the session ended and somebody signed in again', async () => {
    const page = await draftOf('Knut Åsland')
    await fill(page, place, 'Kilegrend 3')
    app.clock.advance({ minutes: 61 })
    await press(page, 'Lagre utkast')
    await press(page, 'Knut Åsland')
    await page.goBack()
    await page.goBack()
    expect(await fieldOf(page, place).inputValue()).to.equal('Kilegrend 3')
    await press(page, 'Lagre utkast')
    await seeText(page, 'Utkastet er lagra')
    expect(await fieldOf(page, place).inputValue()).to.equal('Kilegrend 3')
  })
})
