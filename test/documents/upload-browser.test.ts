import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openFund, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { engines } from '../support/engines.ts'
import { scratchDirectory } from '../support/guard.ts'
import { jpegFile, largePdf, pdfFile } from './sample-files.ts'

describe('Sending documents in the browser', () => {
  let app: TestApp
  let path: string
  let files: Readonly<Record<'plan' | 'photo' | 'half', string>>

  before(async () => {
    const directory = await scratchDirectory()
    files = {
      plan: join(directory, 'plan.pdf'),
      photo: join(directory, 'bilete.jpg'),
      half: join(directory, 'halv.pdf'),
    }
    await writeFile(files.plan, await largePdf(2_000_000))
    await writeFile(files.photo, jpegFile({ scanBytes: 100_000 }))
    await writeFile(files.half, (await pdfFile()).subarray(0, 400))
  })

  beforeEach(async () => {
    const [sqlite] = engines
    if (!sqlite) throw new Error('SQLite is missing')
    app = await openFund(sqlite)
    path = `${app.url}/cases/${await submitted(app)}/documents`
  })

  async function open(options: { width: number; javaScript?: boolean }): Promise<Page> {
    const page = await newPage({ height: 900, ...options })
    await page.goto(`${app.url}/sign-in`)
    await page.getByRole('button', { name: 'Ingrid Tveitane' }).click()
    await page.goto(path)
    return page
  }

  const choose = (page: Page, ...chosen: string[]) => page.locator('input[type=file]').setInputFiles(chosen)
  const send = (page: Page) => page.getByRole('button', { name: 'Last opp' }).click()
  const names = (page: Page) => page.locator('.document-list .document-name').allTextContents()

  it('sends each file by itself, and lets one that failed be taken away', async () => {
    const page = await open({ width: 390 })
    await page.getByLabel('Kva slag dokument').selectOption('drawings')
    await choose(page, files.plan, files.half)
    await choose(page, files.photo)
    await page.getByRole('button', { name: 'Ta bort bilete.jpg' }).click()
    await send(page)
    await page.locator('[data-state=failed]').waitFor()
    expect(await page.getByRole('status').last().textContent()).to.equal('Éi fil er teken imot. Éi fil kom ikkje inn.')
    expect(await page.locator('[data-state=failed]').textContent()).to.include('Slutten av fila manglar')
    await expectNoAxeViolations(page)
    await screenshot(page, 'upload-failed')
    await page.getByRole('button', { name: 'Prøv igjen halv.pdf' }).click()
    await page.locator('[data-state=failed]').waitFor()
    await page.getByRole('link', { name: 'Vis det som er teke imot' }).click()
    await page.waitForURL(path)
    expect(await names(page)).to.eql(['plan.pdf'])
  })

  it('leads to the list once all of them are in', async () => {
    const page = await open({ width: 1280 })
    await page.getByLabel('Kva slag dokument').selectOption('drawings')
    await choose(page, files.plan, files.photo)
    await send(page)
    await page.waitForURL('**/documents?done=received-several')
    expect(await names(page)).to.eql(['plan.pdf', 'bilete.jpg'])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'plan.pdf' }).click(),
    ])
    expect(download.suggestedFilename()).to.equal('plan.pdf')
  })

  it('lets the server say what is missing, and loses nothing', async () => {
    const page = await open({ width: 1280 })
    await choose(page, files.photo)
    await send(page)
    await page.getByRole('link', { name: 'Vel kva slag dokument det er.' }).waitFor()
    expect(await page.locator('#upload').textContent()).to.include('bilete.jpg')
    await page.getByLabel('Kva slag dokument').selectOption('appraisal')
    await send(page)
    await page.waitForURL('**/documents?done=received')
    expect(await names(page)).to.eql(['bilete.jpg'])
  })

  it('sends all of them at once without a script', async () => {
    const page = await open({ width: 320, javaScript: false })
    await page.getByLabel('Kva slag dokument').selectOption('drawings')
    await choose(page, files.plan, files.half, files.photo)
    await send(page)
    await page.getByRole('link', { name: 'halv.pdf: Slutten' }).waitFor()
    expect(await names(page)).to.eql(['plan.pdf', 'bilete.jpg'])
    await expectNoAxeViolations(page)
  })
})
