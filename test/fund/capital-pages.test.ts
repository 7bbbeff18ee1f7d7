import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { applyGearing } from '../../server/fund/apply-gearing.ts'
import type { CapitalEffect } from '../../server/fund/capital-read.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { listWaiting } from '../../server/fund/waiting-list-store.ts'
import { claimCommand } from '../../server/history/command-store.ts'
import { kroner } from '../../server/shared/money.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { usualFacts } from '../support/many-cases.ts'

const capital = '/funds/vest-telemark/capital'

const contribution = {
  kind: 'contribution',
  amountOre: '1,2 mill',
  source: 'Tokke kommune',
  effectiveDay: '2026-05-01',
  note: '',
}
const asQuery = (fields: Readonly<Record<string, string>>) => `${capital}/check?${new URLSearchParams(fields)}`

forEachEngine('Money in and out', engine => {
  let app: TestApp
  let eva: Client

  beforeEach(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    eva = await app.signIn('eva')
  })

  const availableKr = async () => (await currentPosition(app.deps.database.reader, vestTelemark.id)).availableOre / 100
  const transfers = async () => (await app.deps.database.reader.all('SELECT id FROM ledger_transfers')).length

  /** The command by which a waiting case would be told of room is somebody else's already. */
  async function takeTheNextCommand(caseId: string): Promise<void> {
    const [waiting] = await listWaiting(app.deps.database.reader, vestTelemark.id)
    const commandId = `told:${caseId}:${waiting?.since}`
    const mark = {
      commandId,
      userId: 'anne',
      name: 'other',
      subject: 'other',
      contents: null,
      at: app.deps.clock.now(),
    }
    await app.deps.database.transact(tx => claimCommand(tx, mark))
  }

  for (const who of ['anne', 'cecilie', 'frode', 'ingrid', 'grete']) {
    it(`is for the fund manager: 403 for ${who}`, async () => {
      const client = await app.signIn(who)
      expect((await client.get(capital)).status).to.equal(403)
      expect((await client.get(asQuery(contribution))).status).to.equal(403)
      expect((await client.post(capital, contribution)).status).to.equal(403)
      expect(await availableKr()).to.equal(4_450_000)
    })
  }

  it('leads those who are not signed in to the sign-in', async () => {
    expect((await app.visitor().get(capital)).location).to.equal(`/sign-in?next=${encodeURIComponent(capital)}`)
  })

  it('says what it leads to before anything is recorded, the same as its JSON', async () => {
    const { text, status } = await eva.get(asQuery(contribution))
    expect(status).to.equal(200)
    for (const figure of [
      '4\u00a0450\u00a0000\u00a0kr',
      '5\u00a0650\u00a0000\u00a0kr',
      'Før 1\u00a0200\u00a0000\u00a0kr',
    ])
      expect(text).to.include(figure)
    const effect = (await eva.get(asQuery(contribution), { as: 'json' })).json<CapitalEffect>()
    expect(effect).to.deep.include({ availableOre: kroner(4_450_000), availableAfterOre: kroner(5_650_000) })
    expect(await transfers()).to.equal(2)
  })

  it('records a contribution, and says so on the page of the fund', async () => {
    const answer = await eva.post(capital, contribution)
    expect([answer.status, answer.location]).to.deep.equal([303, '/funds/vest-telemark/ledger?registered=contribution'])
    expect(await availableKr()).to.equal(5_650_000)
    const { text } = await eva.get(answer.location ?? '')
    expect(text).to.include('Innskotet er ført.').and.to.include('Tokke kommune')
  })

  it('answers a machine with the position', async () => {
    const sent = { kind: 'administration', amountOre: 12_345, source: 'Rådet', effectiveDay: '2026-05-04' }
    const answer = await eva.post(capital, sent, { as: 'json' })
    expect(answer.json()).to.deep.include({ administrationOre: 12_345, availableOre: kroner(4_450_000) - 12_345 })
  })

  it('has one effect when the same command comes again', async () => {
    const commandId = randomUUID()
    for (let times = 0; times < 3; times += 1)
      expect((await eva.post(capital, contribution, { commandId })).status).to.equal(303)
    expect(await availableKr()).to.equal(5_650_000)
    const other = await eva.post(capital, { ...contribution, kind: 'return' }, { commandId, as: 'json' })
    expect(other.json<ProblemBody>()).to.include({ status: 409, code: 'command-reused' })
  })

  it('is recorded all the same when those who wait cannot be told of room, which is logged', async () => {
    const { deps, logs } = app
    await eva.post(capital, { ...contribution, kind: 'return', amountOre: '4 400 000' })
    const waiting = await play.apply(deps, { applicant: 'ingrid', fundId: vestTelemark.id, facts: usualFacts })
    await play.recommend(deps, waiting, { officer: 'anne' })
    await putOnWaitingList(deps, await play.commandBy(deps, waiting, 'cecilie'))
    await takeTheNextCommand(waiting)
    const answer = await eva.post(capital, contribution)
    expect(answer.status, answer.text).to.equal(303)
    expect(await availableKr()).to.equal(1_250_000)
    expect(logs.join('\n')).to.include('those who wait for room were not told')
  })

  it('refuses to let more out than is free, with both figures, and keeps what was typed', async () => {
    const tooMuch = { ...contribution, kind: 'return', amountOre: '4 450 001' }
    const check = await eva.get(asQuery(tooMuch))
    expect(check.text).to.include('Fondet har 4\u00a0450\u00a0000\u00a0kr ledig').and.not.to.include('name="commandId"')
    const answer = await eva.post(capital, tooMuch)
    expect(answer.status).to.equal(409)
    for (const kept of ['value="4 450 001"', 'value="Tokke kommune"', '4\u00a0450\u00a0001\u00a0kr kan ikkje gå ut'])
      expect(answer.text).to.include(kept)
    const json = await eva.post(capital, { ...tooMuch, amountOre: 445_000_100 }, { as: 'json' })
    expect(json.json()).to.deep.include({
      code: 'insufficient-capital',
      availableOre: 445_000_000,
      neededOre: 445_000_100,
    })
    expect(await transfers()).to.equal(2)
  })

  it('counts with the gearing: no more may leave than there is, though more may be promised', async () => {
    await applyGearing(app.deps, vestTelemark.id, { ruleVersionId: 'two', gearing: '2' })
    const tooMuch = { ...contribution, kind: 'return', amountOre: '4 450 001' }
    const said = 'Fondet har 4\u00a0450\u00a0000\u00a0kr ledig, så 4\u00a0450\u00a0001\u00a0kr kan ikkje gå ut'
    expect((await eva.get(asQuery(tooMuch))).text).to.include(said)
    expect((await eva.post(capital, tooMuch)).text).to.include(said)
    expect((await eva.get(asQuery({ ...tooMuch, amountOre: '4 450 000' }))).text).to.include('name="commandId"')
  })

  const bad: [what: string, fields: Readonly<Record<string, string>>, path: string][] = [
    ['words for an amount', { amountOre: 'mykje pengar' }, 'amountOre'],
    ['an amount of nothing', { amountOre: '0' }, 'amountOre'],
    ['an amount below zero', { amountOre: '-5 000' }, 'amountOre'],
    ['an amount that can be read in two ways', { amountOre: '1.5' }, 'amountOre'],
    ['an absurd amount', { amountOre: '99999999999999999' }, 'amountOre'],
    ['a kind that is not there', { kind: 'steal' }, 'kind'],
    ['no source', { source: '' }, 'source'],
    ['a day that does not exist', { effectiveDay: '30.2.2026' }, 'effectiveDay'],
    ['a day to come', { effectiveDay: '5.5.2026' }, 'effectiveDay'],
  ]
  for (const [what, fields, path] of bad) {
    it(`keeps ${what} as it was typed, and changes nothing`, async () => {
      const typed = { ...contribution, note: 'Sjå vedtaket', ...fields }
      for (const answer of [await eva.get(asQuery(typed)), await eva.post(capital, typed)]) {
        expect(answer.status, answer.text).to.equal(422)
        expect(answer.text).to.include(`href="#${path}"`).and.to.include('Sjå vedtaket')
        for (const value of [typed.amountOre, typed.source].filter(Boolean))
          expect(answer.text.replace('value="1 200 000"', 'value="1,2 mill"')).to.include(`value="${value}"`)
      }
      const asJson = await eva.post(capital, typed, { as: 'json' })
      expect(asJson.json<ProblemBody>().errors.map(error => error.path)).to.deep.equal([path])
      expect(await transfers()).to.equal(2)
    })
  }

  it('fills the form with what comes along, and with today', async () => {
    const { text } = await eva.get(`${capital}?kind=return&amountOre=tull&source=Vinje`)
    for (const kept of ['value="tull"', 'value="Vinje"', 'value="2026-05-04"']) expect(text).to.include(kept)
    expect(text).to.match(/value="return"[^>]*checked|checked[^>]*value="return"/)
  })
})
