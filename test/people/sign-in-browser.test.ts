import { expect } from 'chai'
import { sqlite } from '../http/engine.ts'
import { startApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { seedSmallFund } from './small-fund.ts'

describe('Signing in, in a browser', () => {
  it('lists the people, signs in, moves the day and signs out, by plain forms and without a complaint from the policy', async () => {
    const app = await startApp(sqlite, { seed: seedSmallFund })
    const page = await newPage({ width: 1280, height: 900 })
    const complaints: string[] = []
    page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))

    await page.goto(`${app.url}/session`)
    expect(page.url()).to.equal(`${app.url}/sign-in?next=%2Fsession`)
    await expectNoAxeViolations(page)
    await screenshot(page, 'sign-in')

    await page.getByRole('button', { name: 'Anne Saksbehandlar' }).click()
    expect(page.url()).to.equal(`${app.url}/session`)
    expect(await page.locator('.viewer-name').textContent()).to.include('Anne Saksbehandlar')
    await expectNoAxeViolations(page)
    await screenshot(page, 'session')

    await page.getByRole('button', { name: '+1 månad' }).click()
    expect(page.url()).to.equal(`${app.url}/session`)
    expect(await page.locator('.demo-banner').textContent()).to.include('4. juni 2026')

    await page.getByRole('button', { name: 'Logg ut overalt' }).click()
    await page.goto(`${app.url}/no-such-page`)
    expect(await page.locator('h1').textContent()).to.equal('Vi fann ikkje sida')
    await expectNoAxeViolations(page)
    await screenshot(page, 'no-such-page')
    expect(complaints.filter(text => !text.includes('404'))).to.deep.equal([])
  })
})
