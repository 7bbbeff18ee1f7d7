import { expect } from 'chai'
import type { Page } from 'playwright-core'
import * as play from '../../db/seeds/play.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { committed, fundId, moveTo, openFund, submitted } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import { fill, press, unfold, windowOf } from '../journeys/pages.ts'
import { expectNoAxeViolations, screenshot } from '../support/browser.ts'
import { engines } from '../support/engines.ts'

const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 700, javaScript: false },
] as const

async function expectFine(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, `${name} is too wide`).to.be.at.most(0)
  await expectNoAxeViolations(page)
  await screenshot(page, name)
}

const textOf = async (page: Page): Promise<string> => textIn((await page.content()).replaceAll('&nbsp;', ' '))

for (const size of sizes) {
  describe(`Deadlines in a browser, ${size.width} wide`, () => {
    it('are told of by the officer, moved by the approver and seen by all', async () => {
      const [sqlite] = engines
      if (!sqlite) throw new Error('No engine')
      const app = await openFund(sqlite)
      const waiting = await submitted(app)
      const granted = await committed(app)
      for (const [caseId, who] of [
        [waiting, 'anne'],
        [granted, 'cecilie'],
      ] as const)
        await play.commandBy(app.deps, caseId, who)

      const anne = await windowOf(app, 'Anne Strand', size)
      await anne.goto(`${app.url}/cases/${waiting}`)
      await unfold(anne, 'Sei når svaret kjem')
      await fill(anne, 'Når kan søkjaren vente svar?', '2026-06-20')
      await press(anne, 'Send førebels svar')
      await expectFine(anne, `preliminary-answer-unexplained-${size.width}`)
      await fill(anne, 'Kvifor tek det lengre tid?', 'Vi ventar på takst.')
      await press(anne, 'Send førebels svar')
      expect(await textOf(anne))
        .to.include('Søkjaren har fått melding om når svaret kjem.')
        .and.include('22. juni 2026')

      const cecilie = await windowOf(app, 'Cecilie Rui', size)
      await cecilie.goto(`${app.url}/cases/${granted}`)
      await unfold(cecilie, 'Gi lengre frist')
      await cecilie.getByLabel('Svare på tilsegna').check()
      await fill(cecilie, 'Ny frist', '2026-06-18')
      await fill(cecilie, 'Kva har søkjaren bedt om, og kvifor får dei det?', 'Banken treng meir tid.')
      await expectFine(cecilie, `more-time-${size.width}`)
      await press(cecilie, 'Flytt fristen')
      expect(await textOf(cecilie))
        .to.include('Fristen er flytta')
        .and.include('18. juni 2026')

      moveTo(app, '2026-06-23')
      await runDay(app.deps)
      const later = await windowOf(app, 'Anne Strand', size)
      await later.goto(`${app.url}/funds/${fundId}/deadlines`)
      expect(await textOf(later)).to.include('gjekk ut i går')
      await expectFine(later, `fund-deadlines-${size.width}`)
      const ingrid = await windowOf(app, 'Ingrid Tveitane', size)
      await ingrid.goto(`${app.url}/cases/${waiting}`)
      expect(await textOf(ingrid))
        .to.include('gjekk ut i går')
        .and.include('Du kan gjerne skrive til saksbehandlaren.')
      await expectFine(ingrid, `overdue-answer-${size.width}`)
    })
  })
}
