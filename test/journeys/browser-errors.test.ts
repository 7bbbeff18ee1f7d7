import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { vestTelemark } from '../../db/seeds/people.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'
import { manualClock } from '../support/manual-clock.ts'
import { casePaths } from './case-places.ts'
import { seedFullerDemonstration } from './fuller-demonstration.ts'
import { complaintsIn, faultsOnPhones } from './page-checks.ts'
import { desk, enterAs, leave, main, unfold } from './pages.ts'

/** A form that is sent without an answer in it. */
interface Empty {
  readonly what: string
  readonly who: string
  /** `maja`, `ingrid/claim`: the case or the claim of that applicant; else an address. */
  readonly at: string
  readonly tail?: string
  /** Where the form is folded. */
  readonly folded?: string
  readonly button: string
}

const fund = `/funds/${vestTelemark.id}`

const forms: readonly Empty[] = [
  {
    what: 'an application that is not declared right',
    who: 'marit',
    at: 'marit',
    tail: '/application/check',
    button: 'Send',
  },
  { what: 'an invitation to a case', who: 'maja', at: 'maja', tail: '/people', button: 'Send innbyding' },
  {
    what: 'a question to the applicant',
    who: 'anne',
    at: 'gunhild',
    tail: '/requests/new',
    button: 'Send til søkjaren',
  },
  {
    what: 'a recommendation',
    who: 'bjorn',
    at: 'gunhild',
    tail: '/recommendation',
    button: 'til godkjennaren',
  },
  { what: 'a decision', who: 'cecilie', at: 'ragnhild', tail: '/decision', button: 'Gjer vedtak' },
  { what: 'a no to the commitment', who: 'sondre', at: 'sondre', folded: 'Eg vil ikkje', button: 'Takk nei' },
  {
    what: 'a notice of sale',
    who: 'olav',
    at: 'olav',
    folded: 'Meld frå om eit bod',
    button: 'Send melding',
  },
  { what: 'an answer to a sale', who: 'anne', at: 'olav', button: 'Send svaret' },
  { what: 'a farewell to the guarantee', who: 'olav', at: 'olav', folded: 'Sei frå deg', button: 'Sei frå deg' },
  { what: 'a reversal', who: 'cecilie', at: 'olav', folded: 'Gjer om tilsegna', button: 'Gjer om' },
  { what: 'a claim', who: 'olav', at: 'olav', tail: '/claims/new', button: 'Send kravet' },
  { what: 'a settlement', who: 'anne', at: 'terje/claim', tail: '/recommendation', button: 'til godkjennaren' },
  { what: 'a decision on a claim', who: 'cecilie', at: 'asle/claim', tail: '/decision', button: 'Gjer vedtak' },
  { what: 'a demand', who: 'anne', at: 'ingrid/claim', folded: 'Krev tilbake', button: 'Krev tilbake' },
  { what: 'money in or out', who: 'eva', at: `${fund}/capital`, button: 'Gå vidare' },
  { what: 'a draft of rules', who: 'eva', at: `${fund}/rules/3/edit`, button: 'Lagre utkastet' },
  { what: 'an adoption', who: 'eva', at: `${fund}/rules/3`, button: 'Registrer vedtaket' },
]

describe('A form that is sent empty', () => {
  let app: TestApp
  let page: Page
  let complaints: () => readonly string[]
  let paths: ReadonlyMap<string, string>

  before(async () => {
    const clock = manualClock('2026-11-22T09:00:00.000Z')
    app = await startApp(sqlite, { clock, seed: seedFullerDemonstration })
    paths = await casePaths(app.deps)
    page = await newPage(desk)
    page.setDefaultTimeout(20_000)
    complaints = complaintsIn(page)
  })

  after(async () => {
    await page.context().close()
    await app.close()
  })

  for (const { what, who, at, tail = '', folded, button } of forms) {
    it(`${what}: says what is missing, first on the page, and leads to it`, async () => {
      await enterAs(page, app, who)
      await page.goto(app.url + (paths.get(at) ?? at) + tail)
      if (folded) await unfold(page, folded)
      const send = main(page).getByRole('button', { name: button }).filter({ visible: true }).first()
      await send.waitFor()
      await emptyFormOf(page, button)
      await leave(page, send)
      await page.getByRole('alert').waitFor()
      expect(await page.evaluate('document.activeElement.id')).to.equal('error-summary')
      expect(await page.title()).to.match(/^Feil: /)
      expect(await deadLinks(page)).to.eql([])
      expect(await page.getByRole('alert').textContent()).to.not.include('Fyll ut dette feltet')
      const faults = [...(await faultsOnPhones(page)), ...complaints().filter(text => !/status of 4\d\d/.test(text))]
      expect(faults.join('\n')).to.equal('')
    })
  }
})

/** Takes away what stands in the fields of the form with that button, and what was chosen; the browser's own check stays out. */
const emptyFormOf = (page: Page, button: string): Promise<void> =>
  page.evaluate(`(() => {
    const { form } = [...document.querySelectorAll('main form button')]
      .find(one => one.checkVisibility() && one.textContent.includes(${JSON.stringify(button)}))
    form.noValidate = true
    for (const field of form.elements) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false
      else if (field.matches('input:not([type=hidden]), textarea, select')) field.value = ''
    }
  })()`)

/** What the summary leads to must be there, and be a field that can be told apart as wrong, or what holds it. */
async function deadLinks(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('#error-summary a')]
    .filter(link => !document.getElementById(link.hash.slice(1)))
    .map(link => link.hash + ' ' + link.textContent)`)
}
