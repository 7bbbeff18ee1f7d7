import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { ruleFormValues } from '../../server/rules/rule-form-values.ts'
import type { RuleContent } from '../../server/rules/rule-version.ts'
import { day } from '../../server/shared/day.ts'
import { formatOre, formatShare } from '../../views/figures.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { engines } from '../support/engines.ts'
import { content } from './facts.ts'
import { adoptIn, draftIn, startRulesApp } from './rules-app.ts'
import { typedForm } from './typed-form.ts'

const [sqlite] = engines

interface VersionData {
  readonly number: number
  readonly state: string
  readonly status: string
  readonly version: number
  readonly content: RuleContent
  readonly examples: readonly { code: string; answer: { payoutOre?: number; guaranteedSumOre?: number } }[]
}

describe('The pages of the rules', () => {
  let app: TestApp
  let manager: Client

  beforeEach(async () => {
    if (!sqlite) throw new Error('No engine to run on.')
    app = await startRulesApp(sqlite)
    manager = await app.signIn('manager')
  })

  const path = '/funds/vt/rules'
  const versionOf = async (client: Client, number: number) =>
    (await client.get(`${path}/${number}`, { as: 'json' })).json<VersionData>()

  describe('who may', () => {
    it('everybody sees what is adopted, the fund manager alone the drafts', async () => {
      await adoptIn(app, (await draftIn(app)).id)
      await draftIn(app)
      const numbers = async (client: Client) => {
        const { versions } = (await client.get(path, { as: 'json' })).json<{ versions: VersionData[] }>()
        return versions.map(({ number, state }) => [number, state])
      }
      expect(await numbers(manager)).to.deep.equal([
        [2, 'draft'],
        [1, 'in-force'],
      ])
      for (const client of [app.visitor(), await app.signIn('officer'), await app.signIn('elsewhere')]) {
        expect(await numbers(client)).to.deep.equal([[1, 'in-force']])
        for (const hidden of [
          `${path}/2`,
          `${path}/1/compare?with=2`,
          `${path}/2/compare?with=1`,
          `${path}/9`,
          `${path}/x`,
        ]) {
          expect((await client.get(hidden)).status, hidden).to.equal(404)
        }
        expect((await client.get(`${path}/1`)).status).to.equal(200)
      }
    })

    for (const who of ['officer', 'approver', 'owner', 'builder', 'elsewhere']) {
      it(`${who} may change nothing`, async () => {
        await draftIn(app)
        const client = await app.signIn(who)
        for (const command of ['', '/1/edit', '/1/adoption', '/1/discard']) {
          expect((await client.post(path + command, {}, { seenVersion: 1 })).status, command).to.equal(403)
        }
        expect((await client.get(`${path}/1/edit`)).status).to.equal(403)
        expect((await client.get(path)).text).not.to.include('Lag utkast')
      })
    }

    it('a visitor is led to the sign-in', async () => {
      await draftIn(app)
      expect((await app.visitor().get(`${path}/1/edit`)).location).to.include('/sign-in')
    })
  })

  describe('a draft', () => {
    it('is made from the proposal for new funds, or as a copy', async () => {
      const made = await manager.post(path, {})
      expect([made.status, made.location]).to.deep.equal([303, `${path}/1/edit`])
      const copied = await manager.post(path, { copyOf: 1 }, { as: 'json' })
      expect([copied.status, copied.json<{ number: number }>().number]).to.deep.equal([201, 2])
      expect((await versionOf(manager, 2)).content).to.deep.equal(content)
      expect((await manager.post(path, { copyOf: 9 })).status).to.equal(404)
    })

    it('is changed as it is typed, and stays what it was in all that was not touched', async () => {
      const { number } = await draftIn(app)
      const typed = typedForm({ terms: { coverageRate: '72,5 %', capPerDwellingOre: '0,4 mill' } })
      const saved = await manager.post(`${path}/${number}/edit`, typed, { seenVersion: 1 })
      expect([saved.status, saved.location]).to.deep.equal([303, `${path}/${number}`])
      const terms = { ...content.terms, coverageRate: '0.725', capPerDwellingOre: 40_000_000 }
      expect((await versionOf(manager, number)).content).to.deep.equal({ ...content, terms })
    })

    it('is changed by JSON with amounts in øre', async () => {
      const { number } = await draftIn(app)
      const { terms, criteria, ...rest } = ruleFormValues(content) as Record<'terms' | 'criteria', object>
      const json = { ...rest, terms, criteria: { ...criteria, maxUnits: 4, applicantLimitOre: 100 } }
      const saved = await manager.post(`${path}/${number}/edit`, json, { as: 'json', seenVersion: 1 })
      expect(saved.status).to.equal(200)
      const changed = (await versionOf(manager, number)).content
      expect(changed).to.deep.equal({
        ...content,
        criteria: { ...content.criteria, maxUnits: 4, applicantLimitOre: 100 },
      })
    })

    it('comes back with everything as it was typed, and each fault beside its field', async () => {
      const { number } = await draftIn(app)
      const typed = typedForm({
        terms: { coverageRate: '120', stepDown: ['100', '80'] },
        product: { documentName: 'Brev <b>' },
      })
      const refused = await manager.post(`${path}/${number}/edit`, typed, { seenVersion: 1 })
      expect(refused.status).to.equal(422)
      expect(refused.text)
        .to.include('Skriv ein prosent frå 0 til 100')
        .and.include('value="120"')
        .and.include('value="Brev &lt;b>"')
      const across = await manager.post(`${path}/${number}/edit`, typedForm({ terms: { stepDown: ['100', '80'] } }), {
        seenVersion: 1,
      })
      expect(across.text)
        .to.include('Skriv éin prosent for kvart år i garantitida.')
        .and.include('href="#terms-stepDown"')
      expect((await versionOf(manager, number)).version).to.equal(1)
    })

    it('that somebody else changed is shown beside what was typed, and saved over it only then', async () => {
      const { number } = await draftIn(app)
      await manager.post(`${path}/${number}/edit`, typedForm({ terms: { coverageRate: '70' } }), { seenVersion: 1 })
      const stale = await manager.post(`${path}/${number}/edit`, typedForm({ terms: { coverageRate: '60' } }), {
        seenVersion: 1,
      })
      expect(stale.status).to.equal(409)
      expect(stale.text)
        .to.include('Ein annan har lagra utkastet')
        .and.include('value="60"')
        .and.include('name="seenVersion" value="2"')
      await manager.post(`${path}/${number}/edit`, typedForm({ terms: { coverageRate: '60' } }), { seenVersion: 2 })
      expect((await versionOf(manager, number)).content.terms.coverageRate).to.equal('0.6')
    })

    it('cannot be changed by somebody who has not seen it', async () => {
      const { number } = await draftIn(app)
      const answer = await manager.post(`${path}/${number}/edit`, typedForm({}), { as: 'html' })
      expect(answer.status).to.equal(422)
    })

    it('is discarded, and a second click finds nothing wrong', async () => {
      const { number } = await draftIn(app)
      const commandId = randomUUID()
      for (const _ of [1, 2]) {
        const gone = await manager.post(`${path}/${number}/discard`, {}, { seenVersion: 1, commandId })
        expect([gone.status, gone.location]).to.deep.equal([303, path])
      }
      expect((await manager.get(`${path}/${number}`)).status).to.equal(404)
    })
  })

  describe('the adoption', () => {
    const adoption = { boardCase: '12/26', adoptedDay: '20.2.2026', inForceFrom: '2. mars 2026' }

    it('puts the version in force for all, once', async () => {
      const { number } = await draftIn(app)
      const commandId = randomUUID()
      for (const _ of [1, 2]) {
        const adopted = await manager.post(`${path}/${number}/adoption`, adoption, { seenVersion: 1, commandId })
        expect([adopted.status, adopted.location]).to.deep.equal([303, `${path}/${number}`])
      }
      const page = await app.visitor().get(`${path}/${number}`)
      expect(page.text).to.include('Gjeld no').and.include('Styret vedtok versjonen 20. februar 2026 i sak 12/26.')
      const data = await versionOf(app.visitor(), number)
      expect(data).to.include({ state: 'in-force', status: 'adopted' }).and.not.have.any.keys('createdBy', 'adoptedBy')
    })

    it('that is wrong comes back with what was typed', async () => {
      const { number } = await draftIn(app, { ...content, product: { ...content.product, legalForm: '' } })
      const early = await manager.post(
        `${path}/${number}/adoption`,
        { ...adoption, inForceFrom: '1.3.2026' },
        { seenVersion: 1 },
      )
      expect(early.status).to.equal(422)
      expect(early.text)
        .to.include('Dagen kan ikkje vere før 2. mars 2026.')
        .and.include('value="1.3.2026"')
        .and.include('value="12/26"')
      const said = early.text.split('Dagen kan ikkje vere før 2. mars 2026.').length - 1
      expect(said, 'once above and once beside the field').to.equal(2)
      const lacking = await manager.post(`${path}/${number}/adoption`, adoption, { seenVersion: 1 })
      expect(lacking.text).to.include('<li>Rettsleg form: Skriv kva for rettsleg form tilsegna har.</li>')
    })

    it('is final', async () => {
      const { number } = await draftIn(app)
      await manager.post(`${path}/${number}/adoption`, adoption, { seenVersion: 1 })
      const edit = await manager.post(`${path}/${number}/edit`, typedForm({}), { seenVersion: 2, as: 'html' })
      const discard = await manager.post(`${path}/${number}/discard`, {}, { seenVersion: 2, as: 'json' })
      expect([edit.status, discard.status]).to.deep.equal([409, 409])
      expect(discard.json<ProblemBody>().code).to.equal('wrong-state')
      expect((await manager.get(`${path}/${number}/edit`)).location).to.equal(`${path}/${number}`)
    })
  })

  it('the examples of a version are calculated by its own terms', async () => {
    const { id, number } = await draftIn(app)
    await adoptIn(app, id)
    const results = async (of: number) =>
      (await versionOf(app.visitor(), of)).examples.map(({ code, answer }) => [
        code,
        answer.payoutOre ?? answer.guaranteedSumOre,
      ])
    expect(await results(number)).to.deep.equal([
      ['offer', 50_000_000],
      ['loss', 44_800_000],
      ['gain', 0],
      ['row', 50_400_000],
      ['last-year', 30_000_000],
    ])
    const page = await app.visitor().get(`${path}/${number}`)
    expect(page.text)
      .to.include(`Fondet betaler ${formatOre(44_800_000)}.`)
      .and.include(`${formatShare('0.8')} av det som er over eigendelen`)
    const half = await draftIn(app, { ...content, terms: { ...content.terms, coverageRate: '0.5' } })
    await adoptIn(app, half.id)
    expect(Object.fromEntries(await results(half.number))).to.include({ loss: 28_000_000, row: 31_500_000 })
  })

  it('two versions stand side by side, and what differs is marked', async () => {
    await adoptIn(app, (await draftIn(app)).id)
    const other = await draftIn(app, { ...content, gearing: '1.5', terms: { ...content.terms, coverageRate: '0.5' } })
    await adoptIn(app, other.id, day('2026-07-01'))
    const compared = await app.visitor().get(`${path}/1/compare?with=2`)
    expect(compared.text).to.include('2 ting er ulike.')
    expect(compared.text.match(/Ulik/g)).to.have.length(2)
    const same = await app.visitor().get(`${path}/1/compare?with=1`)
    expect(same.text).to.include('Dei to versjonane er heilt like.')
  })

  it('the rules of the first fund are found without knowing it', async () => {
    expect((await app.visitor().get('/rules')).location).to.equal(path)
  })
})
