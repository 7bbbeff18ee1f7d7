import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { day } from '../../server/shared/day.ts'
import type { TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage, screenshot } from '../support/browser.ts'
import { engines } from '../support/engines.ts'
import { content } from './facts.ts'
import { adoptIn, draftIn, startRulesApp } from './rules-app.ts'

const [sqlite] = engines

const tiered = {
  ...content,
  terms: {
    ...content.terms,
    coverageTiers: [
      { upToOre: 50_000_000, rate: '0.9' },
      { upToOre: null, rate: '0.5' },
    ],
  },
}

const paths: readonly [name: string, path: string][] = [
  ['list', '/funds/vt/rules'],
  ['version', '/funds/vt/rules/1'],
  ['draft', '/funds/vt/rules/3'],
  ['edit', '/funds/vt/rules/3/edit'],
  ['compare', '/funds/vt/rules/1/compare?with=2'],
  ['self-check', '/self-check'],
  [
    'self-check-answered',
    '/self-check?builder=private&age=45&municipality=4032&purpose=conversion&started=nei&dwellings=1',
  ],
  ['self-check-missing', '/self-check?builder=private'],
  ['calculator', '/calculator'],
  [
    'calculator-answered',
    '/calculator?cost=4800000&value=4000000&dwellings=2&price=4000000&completed=2026-06-15&sold=2028-03-01',
  ],
]

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  describe(`The rules in a browser, ${width} wide`, () => {
    let app: TestApp

    beforeEach(async () => {
      if (!sqlite) throw new Error('No engine to run on.')
      app = await startRulesApp(sqlite)
      await adoptIn(app, (await draftIn(app)).id)
      await adoptIn(app, (await draftIn(app, tiered)).id, day('2026-07-01'))
      await draftIn(app)
    })

    for (const [name, path] of paths) {
      it(`${name} is accessible and does not scroll sideways`, async () => {
        const page = await signedIn(app, { width, height })
        await page.goto(app.url + path)
        await screenshot(page, `rules-${name}-${width}`)
        await expectNoAxeViolations(page)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).to.equal(0)
      })
    }
  })
}

describe('The rules without JavaScript', () => {
  it('a draft is changed, adopted and found by a visitor; a calculation is asked for by keyboard', async () => {
    if (!sqlite) throw new Error('No engine to run on.')
    const app = await startRulesApp(sqlite)
    await draftIn(app)
    const page = await signedIn(app, { width: 1280, height: 900, javaScript: false })
    await page.goto(`${app.url}/funds/vt/rules/1/edit`)
    await page.getByLabel('Dekningsgrad', { exact: true }).fill('75')
    await page.getByLabel('Målgruppe 1').fill('Unge på veg inn')
    await page.getByRole('button', { name: 'Lagre utkastet' }).click()
    await page.getByText('75 % av det som er over eigendelen').waitFor()
    await page.getByLabel('Styresak').fill('12/26')
    await page.getByLabel('Vedtaksdag').fill('2026-03-01')
    await page.getByLabel('Gjeld frå').fill('2026-03-02')
    await page.getByRole('button', { name: 'Registrer vedtaket' }).click()
    await page.getByText('Gjeld no').waitFor()

    const visitor = await newPage({ width: 390, height: 844, javaScript: false })
    await visitor.goto(`${app.url}/calculator`)
    await visitor.getByLabel('Byggjekostnad per bustad').fill('4,8 mill')
    await visitor.keyboard.press('Tab')
    await visitor.keyboard.type('4 000 000')
    await visitor.keyboard.press('Enter')
    await visitor.getByText('Dette er inga lovnad').waitFor()
    expect(await visitor.getByRole('cell', { name: '500 000 kr' }).count()).to.be.greaterThan(0)
  })
})

/** A page of the fund manager's. */
async function signedIn(app: TestApp, options: Parameters<typeof newPage>[0]): Promise<Page> {
  const page = await newPage(options)
  await page.goto(`${app.url}/sign-in`)
  await page.getByRole('button', { name: 'manager' }).click()
  await page.waitForURL(url => url.pathname !== '/sign-in')
  return page
}
