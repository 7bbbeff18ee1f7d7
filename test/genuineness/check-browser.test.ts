import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { CompactSign } from 'jose'
import type { Page } from 'playwright-core'
import { currentKey } from '../../server/genuineness/current-key.ts'
import { completed, openFund } from '../cases/case-app.ts'
import { sqlite } from '../http/engine.ts'
import type { TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { scratchDirectory } from '../support/guard.ts'
import { guaranteeLetters, type Held, newestLetterOf, tampered } from './letter-world.ts'

const phone = { width: 390, height: 844 }

describe('A bank that has never heard of the fund, with a letter in hand', function () {
  this.timeout(90_000)
  let app: TestApp
  let letter: Held
  let folder: string

  before(async () => {
    app = await openFund(sqlite)
    letter = await newestLetterOf(app, await completed(app))
    folder = await scratchDirectory()
    await keep('brev.pdf', letter.bytes)
    await keep('brev.pdf.sig', letter.signature)
    await keep('endra.pdf', tampered(letter.bytes, 5000))
  })

  const keep = (name: string, content: Uint8Array | string) => writeFile(join(folder, name), content)
  const at = (path: string) => app.url + path
  const title = (page: Page) => page.locator('#answer-title').textContent()

  async function expectWide(page: Page): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
    await expectNoAxeViolations(page)
  }

  for (const javaScript of [true, false]) {
    const how = javaScript ? 'with scripts' : 'without scripts'

    it(`types the code on a phone, ${how}`, async () => {
      const page = await newPage({ ...phone, javaScript })
      await page.goto(at('/check'))
      await expectWide(page)
      await page.getByLabel('Kontrollkode').fill(letter.code.toLowerCase())
      await page.getByRole('button', { name: 'Sjekk koden' }).click()
      expect(await title(page)).to.equal('Ekte, og i kraft')
      expect(await page.locator('#answer').textContent())
        .to.include('500')
        .and.include(letter.number)
      await expectWide(page)
      await screenshot(page, `check-code-${javaScript}`)
    })

    it(`chooses the file, ${how}`, async () => {
      const page = await newPage({ ...phone, javaScript })
      await page.goto(at('/check'))
      await page.getByLabel('PDF-en slik du fekk han').setInputFiles(join(folder, 'brev.pdf'))
      await page.getByRole('button', { name: 'Sjekk fila' }).click()
      await page.locator('#answer').waitFor()
      expect(await title(page)).to.equal('Ekte, og i kraft')
      expect(await page.locator('#answer').textContent()).to.include('Ja, fila er nøyaktig slik vi laga henne')
    })

    it(`chooses a file in which one byte was changed, ${how}`, async () => {
      const page = await newPage({ ...phone, javaScript })
      await page.goto(at('/check'))
      await page.getByLabel('PDF-en slik du fekk han').setInputFiles(join(folder, 'endra.pdf'))
      await page.getByRole('button', { name: 'Sjekk fila' }).click()
      await page.locator('#answer').waitFor()
      expect(await title(page)).to.equal('Fila er endra')
    })
  }

  it('scans the QR, and sees what the seal says beside what holds today', async () => {
    const page = await newPage(phone)
    await page.goto(at(`/check#${letter.seal}`))
    await page.locator('#answer').waitFor()
    expect(await title(page)).to.equal('Ekte, og i kraft')
    const seal = page.locator('#seal')
    expect(await seal.textContent())
      .to.include('Seglet er ekte')
      .and.include('Moland 14')
      .and.include(letter.code.slice(5))
    await expectWide(page)
    await screenshot(page, 'check-scanned')
  })

  it('sends nothing of a file but its hash and its seal, where there are scripts', async () => {
    const page = await newPage(phone)
    const sent: (string | null)[] = []
    page.on('request', request => request.method() === 'POST' && sent.push(request.postData()))
    await page.goto(at('/check'))
    await page.getByLabel('PDF-en slik du fekk han').setInputFiles(join(folder, 'brev.pdf'))
    await page.getByRole('button', { name: 'Sjekk fila' }).click()
    await page.locator('#answer').waitFor()
    expect(sent).to.have.length(1)
    expect(sent[0]).to.include('sha256=').and.not.include('PDF')
  })

  it('makes a typing error, is told so beside what it typed, and mends it', async () => {
    const page = await newPage(phone)
    await page.goto(at('/check'))
    const field = page.getByLabel('Kontrollkode')
    await field.fill(`${letter.code.slice(0, -1)}${letter.code.endsWith('A') ? 'B' : 'A'}`)
    await page.getByRole('button', { name: 'Sjekk koden' }).click()
    await page.getByRole('link', { name: /skrivefeil/ }).click()
    await expectWide(page)
    await field.fill(letter.code)
    await page.getByRole('button', { name: 'Sjekk koden' }).click()
    expect(await title(page)).to.equal('Ekte, og i kraft')
  })

  it('loses the network after the page has come, and still sees what the seal says', async () => {
    const page = await newPage(phone)
    await page.goto(at('/check'))
    await page.route('**/check', route => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await page.goto(at(`/check#${letter.seal}`))
    const seal = page.locator('#seal')
    await seal.waitFor()
    expect(await seal.textContent())
      .to.include('Seglet er ekte')
      .and.include('ikkje kontakt med fondet')
  })

  it('is not told that a seal is genuine where the fund does not know the letter', async () => {
    const { kid, privateKey } = await currentKey(app.deps)
    const said = JSON.parse(Buffer.from(letter.seal.split('.')[1] ?? '', 'base64url').toString())
    const forged = await new CompactSign(new TextEncoder().encode(JSON.stringify({ ...said, s: said.s * 2 })))
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .sign(privateKey)
    const page = await newPage(phone)
    await page.goto(at(`/check#${forged}`))
    await page.locator('#answer').waitFor()
    expect(await title(page)).to.equal('Vi kjenner ikkje dette brevet')
    expect(await page.locator('main').textContent()).not.to.include('Seglet er ekte')
  })

  it('is not told that the seal is genuine right beside a file that was changed', async () => {
    const page = await newPage(phone)
    await page.goto(at('/check'))
    await page.getByLabel('PDF-en slik du fekk han').setInputFiles(join(folder, 'endra.pdf'))
    await page.getByRole('button', { name: 'Sjekk fila' }).click()
    await page.locator('#seal').waitFor()
    expect(await page.locator('#seal').textContent())
      .to.include('Dette står i seglet')
      .and.not.include('ekte')
  })

  describe('without a network, on the page that was kept', () => {
    let page: Page
    before(async () => {
      const download = await fetch(at('/check/offline'))
      expect(download.headers.get('content-disposition')).to.include('attachment; filename=sjekk-garantibrev.html')
      await keep('sjekk.html', await download.text())
    })
    beforeEach(async () => {
      page = await newPage(phone)
      await page.context().setOffline(true)
      await page.goto(pathToFileURL(join(folder, 'sjekk.html')).href)
    })

    const verdict = async () => {
      await page.getByRole('button', { name: 'Sjekk' }).click()
      await page.locator('#seal').waitFor()
      return page.locator('#seal').textContent()
    }

    it('reads the seal of the link', async () => {
      await page.getByLabel('Lenkja frå QR-koden').fill(`https://example.no/check#${letter.seal}`)
      const found = await verdict()
      expect(found)
        .to.include('Seglet er ekte')
        .and.include(letter.number)
        .and.include('Tapsgarantifondet for Vest-Telemark')
      expect(found).to.include('seier ikkje om garantien gjeld i dag')
      await expectWide(page)
      await screenshot(page, 'check-offline')
    })

    it('reads the file and its signature', async () => {
      await page.getByLabel('Garantibrevet (PDF)').setInputFiles(join(folder, 'brev.pdf'))
      await page.getByLabel('Signaturfila').setInputFiles(join(folder, 'brev.pdf.sig'))
      expect(await verdict())
        .to.include('Seglet er ekte')
        .and.include('nøyaktig slik fondet laga henne')
    })

    it('finds the byte that was changed', async () => {
      await page.getByLabel('Garantibrevet (PDF)').setInputFiles(join(folder, 'endra.pdf'))
      await page.getByLabel('Signaturfila').setInputFiles(join(folder, 'brev.pdf.sig'))
      expect(await verdict()).to.include('IKKJE slik fondet laga henne')
    })

    it('finds a seal that was changed', async () => {
      const [head, body = '', mark] = letter.seal.split('.')
      const forged = Buffer.from(body, 'base64url').toString().replace('50000000', '90000000')
      await page
        .getByLabel('Lenkja frå QR-koden')
        .fill(`https://example.no/check#${head}.${Buffer.from(forged).toString('base64url')}.${mark}`)
      expect(await verdict())
        .to.include('FALSK')
        .and.not.include('Seglet er ekte')
    })

    it('sees that the link and the file are of two letters', async () => {
      const [older] = await guaranteeLetters(app, letter.caseId)
      await page.getByLabel('Lenkja frå QR-koden').fill(`https://example.no/check#${older?.seal}`)
      await page.getByLabel('Garantibrevet (PDF)').setInputFiles(join(folder, 'brev.pdf'))
      await page.getByLabel('Signaturfila').setInputFiles(join(folder, 'brev.pdf.sig'))
      expect(await verdict())
        .to.include('høyrer til kvar sitt brev')
        .and.not.include('ekte')
        .and.not.include('nøyaktig slik')
    })

    for (const [when, words, member] of [
      ['retired', 'slutta å bruke', 'signed_until'],
      ['withdrawn', 'trekt tilbake', 'withdrawn_from'],
    ] as const)
      it(`believes no seal of a key that was ${when} before`, async () => {
        await page.evaluate(`(() => {
          const place = document.getElementById('keys')
          const file = JSON.parse(place.textContent)
          for (const key of file.keys) key.${member} = '2020-01-01'
          place.textContent = JSON.stringify(file)
        })()`)
        await page.getByLabel('Lenkja frå QR-koden').fill(`https://example.no/check#${letter.seal}`)
        expect(await verdict())
          .to.include(words)
          .and.not.include('Seglet er ekte')
      })

    it('says of a key that it has not got that it cannot tell', async () => {
      await page.evaluate(`document.getElementById('keys').textContent = '{"keys":[],"funds":{}}'`)
      await page.getByLabel('Garantibrevet (PDF)').setInputFiles(join(folder, 'brev.pdf'))
      await page.getByLabel('Signaturfila').setInputFiles(join(folder, 'brev.pdf.sig'))
      expect(await verdict())
        .to.include('Vi kjenner ikkje nøkkelen')
        .and.include('kan ikkje seie om fila er uendra')
        .and.not.match(/FALSK|IKKJE/)
    })

    it('says where there is no seal at all', async () => {
      await page.getByLabel('Lenkja frå QR-koden').fill('HKB4N-9AADW')
      expect(await verdict()).to.include('Vi fann ikkje noko segl')
    })
  })
})
