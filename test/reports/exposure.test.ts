import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import { type Exposure, type ExposureDimension, readExposure } from '../../reports/exposure.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

const fundId = vestTelemark.id
const path = `/funds/${fundId}/exposure`

const rowsOf = ({ groups }: Exposure, dimension: ExposureDimension) =>
  groups
    .find(group => group.dimension === dimension)
    ?.rows.map(({ label, guarantees, guaranteedOre, heldOre }) => [
      label,
      guarantees,
      guaranteedOre / 100,
      heldOre / 100,
    ])

forEachEngine('The exposure of a fund', engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, { seed: seedDemonstration })
  })

  const read = () => readExposure(app.deps.database.reader, fundId)

  it('is what the ledger has reserved, in every way it is divided', async () => {
    const exposure = await read()
    const { reservedOre } = await currentPosition(app.deps.database.reader, fundId)
    expect(exposure.reservedOre).to.equal(reservedOre).and.to.be.greaterThan(0)
    expect(exposure.agrees).to.equal(true)
    expect(exposure.total.heldOre).to.equal(reservedOre)
    for (const { dimension, rows } of exposure.groups) {
      expect(
        rows.reduce((sum, { heldOre }) => sum + heldOre, 0),
        dimension,
      ).to.equal(reservedOre)
      expect(
        rows.reduce((sum, { guarantees }) => sum + guarantees, 0),
        dimension,
      ).to.equal(exposure.total.guarantees)
    }
  })

  it('is divided by municipality, applicant, status and year', async () => {
    const exposure = await read()
    expect(rowsOf(exposure, 'municipality')).to.deep.equal([
      ['Seljord', 2, 872_000, 872_000],
      ['Tokke', 1, 372_000, 372_000],
      ['Vinje', 1, 1_440_000, 1_440_000],
    ])
    expect(rowsOf(exposure, 'applicant-kind')).to.deep.equal([
      ['Entreprenør', 1, 1_440_000, 1_440_000],
      ['Privatperson', 3, 1_244_000, 1_244_000],
    ])
    expect(rowsOf(exposure, 'status')?.map(([label]) => label)).to.deep.equal([
      'Har tilsegn',
      'Under bygging',
      'Ferdig bygd',
    ])
    expect(rowsOf(exposure, 'year')?.map(([label]) => label)).to.deep.equal(['2025', '2026'])
  })

  it('stands on a page with the same figures as its JSON and its file', async () => {
    const frode = await app.signIn('frode')
    const json = (await frode.get(path, { as: 'json' })).json<Exposure>()
    expect(json).to.deep.include({ ...(await read()) })
    const page = (await frode.get(path)).text
    expect(page).to.include('Summen stemmer med det som er reservert')
    const csv = (await frode.get(`${path}.csv`)).text.split('\r\n')
    for (const { label, heldOre } of json.groups.flatMap(({ rows }) => rows)) {
      expect(page).to.include(label)
      expect(
        csv.some(line => line.includes(`;${label};`) && line.endsWith(`;${heldOre / 100},00`)),
        label,
      ).to.equal(true)
    }
    expect(csv.at(-2)).to.equal('I alt;Sum;4;2684000,00;2684000,00')
  })

  for (const who of ['ingrid', 'grete'])
    for (const address of [path, `${path}.csv`])
      it(`is closed to ${who}: ${address}`, async () => {
        expect((await (await app.signIn(who)).get(address)).status).to.equal(403)
      })

  it('leads those who are not signed in to the sign-in', async () => {
    expect((await app.visitor().get(path)).status).to.equal(303)
    expect((await app.visitor().get(`${path}.csv`)).status).to.equal(303)
  })
})

forEachEngine('The exposure of a new fund', engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
  })

  it('is nothing, and the page says so', async () => {
    const exposure = await readExposure(app.deps.database.reader, fundId)
    expect(exposure).to.deep.include({ reservedOre: 0, agrees: true })
    expect(exposure.total).to.include({ guarantees: 0, guaranteedOre: 0, heldOre: 0 })
    expect((await (await app.signIn('frode')).get(path)).text).to.include('Ingen garantiar gjeld no')
  })

  it('says aloud when it is not what the ledger has reserved', async () => {
    await app.deps.database.transact(tx =>
      tx.run("UPDATE ledger_accounts SET balance_ore = 100 WHERE fund_id = ? AND code = 'reserved'", [fundId]),
    )
    const eva = await app.signIn('eva')
    expect((await eva.get(path, { as: 'json' })).json<Exposure>()).to.include({ reservedOre: 100, agrees: false })
    expect((await eva.get(path)).text).to.include('Tala stemmer ikkje med rekneskapen')
  })
})
