import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { municipalities, vestTelemark } from '../../db/seeds/people.ts'
import type { Deps } from '../../server/deps.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { footerLinks, publicLinks } from '../../views/site-links.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

interface FundBody {
  readonly id: string
  readonly position: Readonly<Record<string, number>>
  readonly waiting: number
  readonly rules: { readonly number: number } | null
  readonly example: { readonly payoutOre: number } | null
}

const setesdal = { ...vestTelemark, id: 'setesdal', name: 'Tapsgarantifondet for Setesdal', casePrefix: 'SE' }

const foundSetesdal = ({ database }: Deps) =>
  database.transact(tx => foundFund(tx, setesdal, [{ number: '4220', name: 'Bygland' }]))

const kroner = (ore: number) => `${String(ore / 100).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kr`

forEachEngine('The front page', engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, { seed: seedDemonstration })
  })

  const funds = async (path = '/') =>
    (await app.visitor().get(path, { as: 'json' })).json<{ funds: FundBody[] }>().funds

  it('shows the only fund, with what is left of its capital, as the ledger has it', async () => {
    const position = await currentPosition(app.deps.database.reader, vestTelemark.id)
    const { text } = await app.visitor().get('/')
    for (const ore of [position.availableOre, position.capitalOre, position.reservedOre, position.payableOre])
      expect(text).to.include(kroner(ore))
    const [fund, ...others] = await funds()
    expect(others).to.deep.equal([])
    expect(fund?.position).to.deep.equal({
      capitalOre: position.capitalOre,
      reservedOre: position.reservedOre,
      payableOre: position.payableOre,
      paidOre: position.paidOre,
      availableOre: position.availableOre,
    })
    expect(fund?.waiting).to.equal(1)
  })

  it('tells what the rules in force say, and an example calculated by them', async () => {
    const { text } = await app.visitor().get('/')
    for (const said of ['80\u00a0%', '500\u00a0000\u00a0kr', 'Fyresdal', 'bustadoppføringslova § 12', 'innan 30 dagar'])
      expect(text).to.include(said)
    const [fund] = await funds()
    expect(fund?.example?.payoutOre).to.equal(44_800_000)
    expect(text).to.include(kroner(44_800_000))
  })

  it('tells nothing of anybody', async () => {
    for (const as of ['html', 'json'] as const)
      expect((await app.visitor().get('/', { as })).text).not.to.match(/Tveitane|VT-20\d\d-|Haukås/)
  })

  it('has an address for each fund, with the same figures', async () => {
    const [listed] = await funds()
    const own = (await app.visitor().get('/funds/vest-telemark', { as: 'json' })).json<FundBody>()
    expect(own).to.deep.equal(listed)
    expect((await app.visitor().get('/funds/vest-telemark')).text).to.include('Så mykje har fondet att')
    expect((await app.visitor().get('/funds/nowhere')).status).to.equal(404)
  })

  it('leads on to where one can check, calculate, apply and read the rules', async () => {
    const { text } = await app.visitor().get('/')
    const hrefs = [...text.matchAll(/href="([^"#]+)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    for (const path of [
      '/self-check?fund=',
      '/calculator?fund=',
      '/funds/vest-telemark/apply',
      '/funds/vest-telemark/rules',
    ])
      expect(
        hrefs.some(href => href.startsWith(path)),
        path,
      ).to.equal(true)
    for (const href of new Set(hrefs.filter(href => href.startsWith('/'))))
      expect((await app.visitor().get(href)).status, href).to.be.oneOf([200, 303])
  })

  it('links to a calculation that gives the figures of its example', async () => {
    const { text } = await app.visitor().get('/')
    const [, href = ''] = /href="(\/calculator\?[^"]*price[^"]*)"/.exec(text) ?? []
    const answer = await app.visitor().get(href.replaceAll('&amp;', '&'), { as: 'json' })
    expect(answer.json()).to.have.nested.property('settlement.payoutOre', 44_800_000)
  })

  it('has open pages behind every link of the header and the footer', async () => {
    for (const { href } of [...publicLinks, ...footerLinks]) {
      const answer = await app.visitor().get(href)
      expect(answer.status, href).to.be.oneOf([200, 303])
      if (answer.location) expect((await app.visitor().get(answer.location)).status, answer.location).to.equal(200)
    }
  })

  it('says who answers for what is stored and how long a session lasts', async () => {
    const { text } = await app.visitor().get('/privacy')
    for (const said of ['Vest-Telemarkrådet', '60', '12']) expect(text).to.include(said)
    expect((await app.visitor().get('/accessibility')).text)
      .to.include('Vest-Telemarkrådet')
      .and.to.include('WCAG 2.2')
    expect((await app.visitor().get('/api')).text).to.include('/api/openapi.json')
  })
})

forEachEngine('The front page of several funds', engine => {
  it('lists them to choose from, each with what it has left', async () => {
    const seed = async (deps: Deps) => {
      await seedDemonstration(deps)
      await foundSetesdal(deps)
    }
    const app = await startApp(engine, { seed })
    const { text } = await app.visitor().get('/')
    for (const href of ['href="/funds/vest-telemark"', 'href="/funds/setesdal"']) expect(text).to.include(href)
    expect(text)
      .to.include('Kvar skal du byggje?')
      .and.to.include(municipalities[0]?.name ?? '')
    const body = (await app.visitor().get('/', { as: 'json' })).json<{ funds: FundBody[] }>()
    expect(body.funds.map(({ id }) => id)).to.deep.equal(['setesdal', 'vest-telemark'])
    for (const { id, position } of body.funds) {
      const { availableOre } = await currentPosition(app.deps.database.reader, id)
      expect(position).to.include({ availableOre })
    }
  })

  it('asks nobody to apply where no rules are in force', async () => {
    const app = await startApp(engine, { seed: foundSetesdal })
    const { text } = await app.visitor().get('/')
    expect(text).to.include('Fondet har ikkje reglar som gjeld enno').and.not.to.include('/apply')
    const body = (await app.visitor().get('/', { as: 'json' })).json<{ funds: FundBody[] }>()
    expect(body.funds[0]).to.deep.include({ id: 'setesdal', rules: null, example: null })
  })

  it('says so where there is no fund', async () => {
    const app = await startApp(engine)
    expect((await app.visitor().get('/')).text).to.include('Her er det ingen fond enno')
    expect((await app.visitor().get('/', { as: 'json' })).json()).to.deep.equal({ funds: [] })
  })
})
