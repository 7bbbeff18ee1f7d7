import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { foundDemonstration } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { manualClock } from '../support/manual-clock.ts'
import { fillInApplication } from './application-steps.ts'
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

  it('shows both texts where two windows wrote, and stores what is chosen for each', async () => {
    const one = await draftOf('Maja Bakken')
    await follow(one, 'Kvar du skal byggje')
    const other = await besides(one)
    await fill(one, place, 'Moland 14')
    await choose(one, 'Kommune', 'Fyresdal')
    await press(one, 'Lagre og gå til lista')
    await follow(one, 'Kvar du skal byggje')
    await fill(other, place, 'Moland 41')
    await press(other, 'Lagre og gå til lista')
    await seeText(other, 'Søknaden er endra i eit anna vindauge')
    await one.reload()
    expect(await fieldOf(one, place).inputValue()).to.equal('Moland 14')
    await press(other, 'Lagre det eg har valt')
    await seeText(other, `${place}: Vel kva som skal gjelde.`)
    await answer(other, place, 'Det eg skreiv')
    await answer(other, 'Kommune', 'Det som er lagra')
    await press(other, 'Lagre det eg har valt')
    await seeText(other, 'Utkastet er lagra')
    await one.reload()
    expect(await fieldOf(one, place).inputValue()).to.equal('Moland 41')
    expect(await fieldOf(one, 'Kommune').inputValue()).to.equal('4032')
  })

  async function filledIn(name: string): Promise<Page> {
    const page = await draftOf(name)
    await follow(page, 'Hald fram')
    await fillInApplication(page, { started: 'Nei' })
    await follow(page, 'Sjå over og send')
    return page
  }

  it('sends once where somebody clicks twice', async () => {
    const page = await filledIn('Ingrid Tveitane')
    await main(page).getByRole('checkbox').check()
    await button(page, 'Send søknaden').dblclick()
    await seeText(page, 'Søknaden er komen fram')
    await follow(page, 'Til saka')
    expect(await main(page).getByText('Søknaden vart send inn').count()).to.equal(1)
  })

  it('decides once where somebody clicks twice, and goes back and tries again', async () => {
    await recommendIngrids()
    const page = await windowOf(app, 'Cecilie Rui')
    await follow(page, 'Til avgjerd')
    await follow(page, 'VT-2026-0001')
    await press(page, 'Ja, eg er habil')
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

  it('has what was typed in its place again after the session ended and somebody signed in', async () => {
    const page = await draftOf('Knut Åsland')
    await follow(page, 'Kvar du skal byggje')
    await fill(page, place, 'Kilegrend 3')
    app.clock.advance({ minutes: 61 })
    await press(page, 'Lagre og gå til lista')
    await seeText(page, 'Skjemaet er ikkje sendt')
    await press(page, 'Knut Åsland')
    await seeText(page, 'Det du skreiv før du vart logga ut, er sett inn att.')
    expect(await fieldOf(page, place).inputValue()).to.equal('Kilegrend 3')
    await press(page, 'Lagre og gå til lista')
    await seeText(page, 'Sist lagra')
    expect(await page.evaluate('sessionStorage.length')).to.equal(0)
  })
})
