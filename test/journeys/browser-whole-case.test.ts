import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { foundDemonstration } from '../../db/seeds/people.ts'
import type { Deps } from '../../server/deps.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { manualClock } from '../support/manual-clock.ts'
import { fillInFinancing, fillInHome, fillInToHome } from './application-steps.ts'
import {
  answer,
  choose,
  facts,
  fill,
  follow,
  goTo,
  heading,
  main,
  moveDayTo,
  openWindow,
  phone,
  press,
  seeText,
  unfold,
  windowOf,
} from './pages.ts'

/** In small regions somebody may hold two roles. */
async function foundWithTwoRoles(deps: Deps): Promise<void> {
  await foundDemonstration(deps)
  const sql = 'INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, ?, ?)'
  await deps.database.transact(async tx => void (await tx.run(sql, ['anne', 'vest-telemark', 'approver'])))
}

describe('A whole case by hand', () => {
  let app: TestApp
  /** Ingrid, 27 years old, on her phone in the evening, without JavaScript. */
  let ingrid: Page
  const reference = 'VT-2026-0001'

  before(async () => {
    app = await startApp(sqlite, { clock: manualClock('2026-03-20T17:00:00.000Z'), seed: foundWithTwoRoles })
    ingrid = await openWindow(app, { ...phone, javaScript: false })
  })

  after(() => app.close())

  it('begins with five questions on a phone', async () => {
    await follow(ingrid, 'Kan eg søkje?')
    await answer(ingrid, '1. Kven byggjer?', 'Ein privatperson')
    await main(ingrid).getByLabel('Alderen din').fill('27')
    await choose(ingrid, '2. Kvar skal det byggjast?', 'Fyresdal')
    await answer(ingrid, '3. Er det ein ny bustad?', 'Ja, det blir bygd nytt')
    await answer(ingrid, '4. Er bygginga sett i gang?', 'Nei')
    await fill(ingrid, '5. Kor mange bustader er det?', '1')
    await press(ingrid, 'Sjå svaret')
    await seeText(ingrid, 'Det ser ut til at du kan søkje')
  })

  it('shows what could be covered', async () => {
    await follow(ingrid, 'Rekn ut kva som kan dekkjast')
    await fill(ingrid, 'Byggjekostnad per bustad', '4,8 mill')
    await fill(ingrid, 'Venta salsverdi per bustad', '4 000 000')
    await press(ingrid, 'Rekn ut')
    expect(await facts(ingrid)).to.include({ Garantisum: '500 000 kr' })
    await seeText(ingrid, 'Dette er inga lovnad')
  })

  it('signs in and opens an application', async () => {
    await follow(ingrid, 'Søk om tapsgaranti')
    await follow(ingrid, 'Logg inn for å søkje')
    await press(ingrid, 'Ingrid Tveitane')
    await press(ingrid, 'Søk som privatperson')
    expect(await heading(ingrid)).to.equal('Søknad om tapsgaranti')
  })

  it('keeps everything that was typed when an amount cannot be read', async () => {
    await follow(ingrid, 'Hald fram')
    await fillInToHome(ingrid, 'Nei')
    await fillInHome(ingrid, '4,8 millionn')
    await main(ingrid).getByRole('link', { name: 'Byggjekostnad: Skriv eit beløp i kroner' }).click()
    expect(new URL(ingrid.url()).hash).to.equal('#estimatedCostOre')
    const typed: string[] = []
    const fields = ingrid.locator('main form :is(input:not([type=radio], [type=hidden]), select)')
    for (const field of await fields.all()) typed.push(await field.inputValue())
    expect(typed).to.eql(['detached', '128', '4,8 millionn', '4 000 000', ''])
  })

  it('looks over the answers, sends them and has a receipt', async () => {
    await fill(ingrid, 'Byggjekostnad', '4,8 mill')
    await press(ingrid, 'Lagre og gå vidare')
    await fillInFinancing(ingrid)
    await follow(ingrid, 'Sjå over og send')
    expect(await facts(ingrid)).to.include({
      Fødselsdag: '14. mars 1999',
      Kommune: 'Fyresdal',
      Byggjekostnad: '4 800 000 kr',
      'Venta salsverdi': '4 000 000 kr',
      'Bank som skal finansiere bygginga': 'Fjellbanken',
    })
    await main(ingrid).getByRole('checkbox').check()
    await press(ingrid, 'Send søknaden')
    await seeText(ingrid, reference)
    await seeText(ingrid, 'Søknaden er komen fram')
    await goTo(ingrid, 'Mine saker')
    await seeText(ingrid, 'Vi har fått søknaden din')
  })

  it('is taken by a case officer, who answers what the rules leave open and recommends it', async () => {
    const anne = await windowOf(app, 'Anne Strand')
    await follow(anne, 'Ingen har teke')
    await follow(anne, reference)
    await press(anne, 'Ja, eg er habil')
    await press(anne, 'Ta saka')
    await follow(anne, 'Gå til vurderinga')
    await press(anne, 'Rekn ut')
    await seeText(anne, 'Garantisum: 500 000 kr')
    await seeText(anne, 'Fondet har 4 450 000 kr ledig.')
    await answer(anne, 'Du må vurdere: finansiering', 'Ja')
    await main(anne).getByLabel('Kvifor?').fill('Brevet frå banken er lese.')
    await answer(anne, 'Kva tilrår du?', 'Innvilga')
    await press(anne, 'Send innstillinga til godkjennaren')
    await seeText(anne, 'er send til godkjennaren.')
  })

  it('cannot be decided by the one who prepared it, whatever her roles', async () => {
    const anne = await windowOf(app, 'Anne Strand')
    await follow(anne, 'Til avgjerd')
    await follow(anne, reference)
    expect(await main(anne).getByRole('link', { name: 'Gå til vedtaket' }).count()).to.equal(0)
    await anne.goto(`${anne.url().split('?')[0]}/decision`)
    await seeText(anne, 'Ein annan må avgjere saka')
    expect(await main(anne).getByRole('button', { name: 'Gjer vedtak' }).count()).to.equal(0)
  })

  it('is decided by another', async () => {
    const cecilie = await windowOf(app, 'Cecilie Rui')
    await follow(cecilie, 'Til avgjerd')
    await follow(cecilie, reference)
    await press(cecilie, 'Ja, eg er habil')
    await follow(cecilie, 'Gå til vedtaket')
    expect(await facts(cecilie)).to.include({ 'Ledig i fondet no': '4 450 000 kr', 'Ledig etterpå': '3 950 000 kr' })
    await press(cecilie, 'Gjer vedtak')
    await seeText(cecilie, 'Vedtaket er gjort, og søkjaren har fått melding.')
    expect(await facts(cecilie)).to.include({ Garantisum: '500 000 kr' })
  })

  it('is accepted by the applicant, who begins to build', async () => {
    await goTo(ingrid, 'Mine saker')
    await seeText(ingrid, 'Det er din tur')
    await follow(ingrid, reference)
    await press(ingrid, 'Ta imot tilsegna')
    await seeText(ingrid, 'Du har teke imot tilsegna. Garantien er i kraft.')
    await fill(ingrid, 'Kva dag tok bygginga til?', '2026-03-20')
    await press(ingrid, 'Meld frå')
    await seeText(ingrid, 'Det er registrert at bygginga har teke til.')
  })

  it('is finished in the summer', async () => {
    await moveDayTo(ingrid, '2026-06-15')
    await fill(ingrid, 'Kva dag er ferdigattesten datert?', '2026-06-15')
    await press(ingrid, 'Meld frå')
    await seeText(ingrid, 'Garantitida har teke til.')
    await seeText(ingrid, '15. juni 2031')
  })

  it('has a bid that is lower than it cost, and the fund says that it may be taken', async () => {
    await moveDayTo(ingrid, '2028-02-25')
    await unfold(ingrid, 'Meld frå om eit bod')
    await fill(ingrid, 'Kor stort er bodet?', '4 mill')
    await answer(ingrid, 'Er kjøparen uavhengig av deg?', 'Ja')
    await press(ingrid, 'Send melding om bodet')
    const anne = await windowOf(app, 'Anne Strand')
    await follow(anne, 'Salsmeldingar')
    await follow(anne, reference)
    await seeText(anne, 'bod på 4 000 000 kr')
    await answer(anne, 'Kan bodet takast imot?', 'Ja, godkjent på førehand')
    await fill(anne, 'Grunngjeving', 'Bustaden er annonsert ope, og bodet er det høgaste.')
    await press(anne, 'Send svaret')
    await seeText(anne, 'Svaret på salsmeldinga er sendt.')
  })

  it('is sold, and the loss is claimed after a look at what it comes to', async () => {
    await moveDayTo(ingrid, '2028-03-10')
    await unfold(ingrid, 'Krev tapet dekt')
    await follow(ingrid, 'Meld inn eit tapskrav')
    await fill(ingrid, 'Dagen du fekk bindande aksept', '2028-03-01')
    await fill(ingrid, 'Beløp i kroner, linje 1', '600 000')
    await fill(ingrid, 'Beløp i kroner, linje 2', '4,2 mill')
    await fill(ingrid, 'Kontonummer', '8601.11.17947')
    await press(ingrid, 'Rekn ut')
    await seeText(ingrid, 'Ingenting er sendt enno.')
    await main(ingrid).getByRole('row', { name: 'Utbetaling 448 000 kr' }).first().waitFor()
    expect(await main(ingrid).getByLabel('Kontonummer').inputValue()).to.equal('8601.11.17947')
    await press(ingrid, 'Send kravet')
    await seeText(ingrid, 'Kravet er sendt.')
  })

  it('is gone through by the case officer', async () => {
    const anne = await windowOf(app, 'Anne Strand')
    await follow(anne, 'Ingen har teke')
    await follow(anne, reference)
    await press(anne, 'Ta kravet')
    await follow(anne, 'Skriv innstilling')
    await answer(anne, 'Utfall', 'Oppgjer')
    await press(anne, 'til godkjennaren')
    await seeText(anne, 'er send til godkjennaren.')
    expect(await facts(anne)).to.include({ 'Innstilt utbetaling': '448 000 kr' })
  })

  it('is settled by the approver, and what is not needed goes back to the fund', async () => {
    const cecilie = await windowOf(app, 'Cecilie Rui')
    await follow(cecilie, 'Til avgjerd')
    await follow(cecilie, reference)
    await follow(cecilie, 'Til avgjerda')
    await press(cecilie, 'Gjer vedtak')
    expect(await facts(cecilie)).to.include({ Utbetaling: '448 000 kr' })
    expect(await main(cecilie).getByRole('button', { name: 'Attester' }).count()).to.equal(0)
    await follow(cecilie, 'Til saka')
    await seeText(cecilie, '52 000 kr gjekk attende til fondet')
    await goTo(cecilie, 'Fondet')
    expect(await facts(cecilie)).to.include({
      Reservert: '0 kr',
      'Godkjent, ikkje utbetalt': '448 000 kr',
      'Ledig ramme': '4 002 000 kr',
    })
  })

  it('is attested and paid by the fund manager', async () => {
    const eva = await windowOf(app, 'Eva Sundet')
    await follow(eva, 'Til attestasjon og utbetaling')
    await follow(eva, reference)
    await press(eva, 'Ja, eg er habil')
    await press(eva, 'Attester')
    await seeText(eva, 'Utbetalinga er attestert.')
    await press(eva, 'Registrer utbetalinga')
    await seeText(eva, 'Utbetalinga er registrert.')
  })

  it('is seen by the bank that it names', async () => {
    const grete = await windowOf(app, 'Grete Hovland')
    await follow(grete, `${reference}-G`)
    expect(await heading(grete)).to.equal(`Tapsgaranti ${reference}-G`)
    expect(await facts(grete)).to.include({ 'Garantisum frå starten': '500 000 kr', 'Står no': '0 kr' })
  })

  it('stands in the accounts that the owner reads', async () => {
    const frode = await windowOf(app, 'Frode Aas')
    expect(await facts(frode)).to.include({
      Kapital: '4 002 000 kr',
      Reservert: '0 kr',
      'Godkjent, ikkje utbetalt': '0 kr',
      'Utbetalt i alt': '448 000 kr',
      'Ledig ramme': '4 002 000 kr',
    })
  })

  it('ends on the phone where it began', async () => {
    await goTo(ingrid, 'Mine saker')
    await seeText(ingrid, '448 000 kr er betalt ut 10. mars 2028')
  })
})
