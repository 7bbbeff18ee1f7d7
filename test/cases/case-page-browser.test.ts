import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { textIn } from '../claims/page-fields.ts'
import { answer, fill, follow, press, unfold, windowOf } from '../journeys/pages.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations, screenshot } from '../support/browser.ts'
import { engines } from '../support/engines.ts'
import { fundId, openFund, submitted } from './case-app.ts'

const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 700, javaScript: false },
] as const

/** Nothing sticks out at the side, and nothing is in the way of those who cannot see it. */
async function expectFine(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, `${name} is too wide`).to.be.at.most(0)
  await expectNoAxeViolations(page)
  await screenshot(page, name)
}

const textOf = async (page: Page): Promise<string> => textIn((await page.content()).replaceAll('&nbsp;', ' '))

for (const size of sizes) {
  describe(`A case in a browser, ${size.width} wide`, () => {
    it('is assessed, decided and accepted, by plain forms', async () => {
      const app = await openSqlite(openFund)
      const caseId = await submitted(app)
      const anne = await windowOf(app, 'Anne Strand', size)
      await anne.goto(`${app.url}/funds/${fundId}/worklist?view=unassigned`)
      await follow(anne, 'VT-2026-0001')
      await expectFine(anne, `case-submitted-${size.width}`)
      await press(anne, 'Ja, eg er habil')
      await press(anne, 'Ta saka')
      await follow(anne, 'Gå til vurderinga')
      await assess(anne, size.width)

      const cecilie = await windowOf(app, 'Cecilie Rui', size)
      await cecilie.goto(`${app.url}/cases/${caseId}`)
      await press(cecilie, 'Ja, eg er habil')
      await follow(cecilie, 'Gå til vedtaket')
      await expectFine(cecilie, `decision-${size.width}`)
      await press(cecilie, 'Gjer vedtak')
      expect(await textOf(cecilie)).to.include('Vedtaket er gjort, og søkjaren har fått melding.')

      const ingrid = await windowOf(app, 'Ingrid Tveitane', size)
      await ingrid.goto(`${app.url}/cases/${caseId}`)
      await unfold(ingrid, 'Eg vil ikkje ha garantien')
      await press(ingrid, 'Takk nei')
      await expectFine(ingrid, `commitment-unconfirmed-${size.width}`)
      expect(await textOf(ingrid)).to.include('Stadfest at du takkar nei til tilsegna.')
      await press(ingrid, 'Ta imot tilsegna')
      expect(await textOf(ingrid)).to.include('Garantien er i kraft.')
      await expectFine(ingrid, `guarantee-${size.width}`)
    })

    it('is fine to look at in every state', async () => {
      const app = await openSqlite(engine => startApp(engine, { seed: seedDemonstration }))
      const bjorn = await windowOf(app, 'Bjørn Kveseth', size)
      for (const { id, reference } of await sentCases(app)) {
        await bjorn.goto(`${app.url}/cases/${id}`)
        await expectFine(bjorn, `case-${reference}-${size.width}`)
      }
      const dag = await windowOf(app, 'Dag Nordbø', size)
      for (const query of ['?view=all', '?view=pay', '?view=mine', '?q=moen', '?q=ingen']) {
        await dag.goto(`${app.url}/funds/${fundId}/worklist${query}`)
        await expectFine(dag, `worklist-${query.slice(1)}-${size.width}`)
      }
    })
  })
}

/** Calculates, leaves something out, mends it and sends. */
async function assess(page: Page, width: number): Promise<void> {
  await fill(page, 'Godkjend kostnad', '4,7 mill')
  await page.getByLabel('Kjelda til kostnaden').selectOption('document')
  await fill(page, 'Kva for ei kjelde til kostnaden?', 'Kostnadsoverslaget')
  await press(page, 'Rekn ut')
  expect(await textOf(page)).to.include('5 % av kostnad som tel 4 700 000 kr')
  expect(new URL(page.url()).hash).to.equal('#utrekning')
  await expectFine(page, `recommendation-calculated-${width}`)
  await answer(page, 'Kva tilrår du?', 'Innvilga')
  await answer(page, 'Er kravet oppfylt?', 'Ja')
  await press(page, 'Send innstillinga til godkjennaren')
  expect(await textOf(page)).to.include('Skriv kvifor du svarar slik.')
  await expectFine(page, `recommendation-faults-${width}`)
  await press(page, 'Sjå korleis brevet blir')
  expect(await textOf(page))
    .to.include('Slik blir vedtaket for søkjaren')
    .and.include('Du kan klage')
  await expectFine(page, `recommendation-letter-${width}`)
  await fill(page, 'Kvifor?', 'Brevet frå banken er lese.')
  await press(page, 'Send innstillinga til godkjennaren')
  expect(await textOf(page)).to.include('Innstillinga er send til godkjennaren.')
}

const sentCases = (app: TestApp): Promise<{ id: string; reference: string }[]> =>
  app.deps.database.reader.all('SELECT id, reference FROM cases WHERE reference IS NOT NULL ORDER BY reference')

function openSqlite(open: (engine: (typeof engines)[number]) => Promise<TestApp>): Promise<TestApp> {
  const [sqlite] = engines
  if (!sqlite) throw new Error('No engine to run on.')
  return open(sqlite)
}
