import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { expect } from 'chai'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { scratchDirectory } from '../support/guard.ts'

const accessible = `<!doctype html><html lang="nn"><title>Søknad</title>
<main><h1>Søknad</h1><script src="/write.js"></script><noscript>Utan skript</noscript><input aria-label="Sum"></main>`

const faulty = accessible.replace('<input aria-label="Sum">', '<img src="x">')

const script = 'document.querySelector("h1").textContent = "Skrive av skriptet"'

describe('the browser', () => {
  let server: Server
  let url: string

  before(async () => {
    server = createServer(serve)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })

  after(() => new Promise(resolve => server.close(resolve)))

  it('shows a page in the size that is asked for and runs its scripts', async () => {
    const page = await newPage({ width: 320, height: 480 })
    await page.goto(url)
    expect(await page.title()).to.equal('Søknad')
    expect(await page.locator('h1').textContent()).to.equal('Skrive av skriptet')
    expect(await page.evaluate('[innerWidth, innerHeight]')).to.deep.equal([320, 480])
  })

  it('has a font for Norwegian letters without any from the system', async () => {
    const page = await newPage({ width: 320, height: 480 })
    await page.goto(url)
    const empty = await page.locator('input').screenshot()
    await page.locator('input').fill('æøå')
    await page.locator('h1').click()
    expect((await page.locator('input').screenshot()).equals(empty)).to.equal(false)
  })

  it('gives each page cookies of its own', async () => {
    const [one, other] = [await newPage({ width: 320, height: 480 }), await newPage({ width: 320, height: 480 })]
    await one.goto(url)
    await other.goto(url)
    await one.evaluate('document.cookie = "seen=1"')
    expect(await other.evaluate('document.cookie')).to.equal('')
  })

  it('works without scripts', async () => {
    const page = await newPage({ width: 320, height: 480, javaScript: false })
    await page.goto(url)
    expect(await page.locator('noscript').isVisible()).to.equal(true)
    await expectNoAxeViolations(page)
    await page.reload()
    expect(await page.locator('h1').textContent()).to.equal('Søknad')
  })

  it('finds an accessible page accessible, under a policy that forbids inline scripts and eval', async () => {
    const page = await newPage({ width: 320, height: 480 })
    await page.goto(url)
    await expectNoAxeViolations(page)
  })

  it('names the rule and the element that is not accessible', async () => {
    const page = await newPage({ width: 320, height: 480 })
    await page.goto(`${url}/faulty`)
    const message = await expectNoAxeViolations(page).then(
      () => 'no violations',
      (error: Error) => error.message,
    )
    expect(message).to.match(/\/faulty is not accessible:\nimage-alt: .*\n {2}img {2}<img src="x">$/)
  })

  it('keeps pictures only where SCREENSHOTS says', async () => {
    const directory = await scratchDirectory()
    const page = await newPage({ width: 320, height: 480 })
    const before = process.env.SCREENSHOTS
    try {
      delete process.env.SCREENSHOTS
      await screenshot(page, 'none')
      process.env.SCREENSHOTS = directory
      await screenshot(page, 'one')
    } finally {
      if (before === undefined) delete process.env.SCREENSHOTS
      else process.env.SCREENSHOTS = before
    }
    expect(existsSync(join(directory, 'none.png'))).to.equal(false)
    expect(existsSync(join(directory, 'one.png'))).to.equal(true)
  })
})

const serve: RequestListener = ({ url }, response) => {
  const [type, body] = url === '/write.js' ? ['javascript', script] : ['html', url === '/faulty' ? faulty : accessible]
  response.setHeader('Content-Type', `text/${type}; charset=utf-8`)
  response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'")
  response.end(body)
}
