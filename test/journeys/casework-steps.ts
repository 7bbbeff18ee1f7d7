import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { jpegFile, pdfFile } from '../documents/sample-files.ts'
import type { TestApp } from '../support/app.ts'
import { screenshot } from '../support/browser.ts'
import { scratchDirectory } from '../support/guard.ts'
import { faultsOf } from './page-checks.ts'
import { desk, facts, main, phone, windowOf } from './pages.ts'

/** What Ingrid has on her phone: two that will do, and one whose end was lost on the way. */
export async function filesOnPhone(): Promise<Readonly<Record<'estimate' | 'appraisal' | 'half', string>>> {
  const directory = await scratchDirectory()
  const files = {
    estimate: join(directory, 'kostnadsoverslag.pdf'),
    appraisal: join(directory, 'takst.jpg'),
    half: join(directory, 'halv.pdf'),
  }
  await writeFile(files.estimate, await pdfFile())
  await writeFile(files.appraisal, jpegFile())
  await writeFile(files.half, (await pdfFile()).subarray(0, 400))
  return files
}

/** Chooses files of a kind and sends them. */
export async function upload(page: Page, kind: string, ...files: readonly string[]): Promise<void> {
  await main(page).getByLabel('Kva slag dokument er det?').selectOption({ label: kind })
  await main(page).locator('input[type=file]').setInputFiles(files)
  await main(page).getByRole('button', { name: 'Last opp' }).click()
}

/** The day by which each thing must be done, as the case page lists them. */
export async function deadlines(page: Page): Promise<Readonly<Record<string, string>>> {
  const rows: [string, string][] = []
  for (const line of await main(page).locator('.deadline-list > li').all()) {
    const title = await line.locator('.deadline-title').textContent()
    rows.push([title ?? '', (await line.locator('time').textContent()) ?? ''])
  }
  return Object.fromEntries(rows)
}

/** What the fund manager reads in the ledger. */
export async function expectInFund(app: TestApp, reserved: string, available: string): Promise<void> {
  const eva = await windowOf(app, 'Eva Sundet')
  await eva.goto(`${app.url}/funds/vest-telemark/ledger`)
  expect(await facts(eva)).to.include({ Kapital: '4 450 000 kr', Reservert: reserved, 'Ledig ramme': available })
  await eva.close()
}

/** Nothing is wrong with the page on a desk or on a phone; where pictures are kept, it is one of them. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? desk
  for (const [width, viewport] of Object.entries({ phone, desk })) {
    await page.setViewportSize(viewport)
    await screenshot(page, `casework-${name}-${width}`)
  }
  expect(await faultsOf(page), page.url()).to.eql([])
  await page.setViewportSize(size)
}
