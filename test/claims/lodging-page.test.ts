import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { listClaims } from '../../server/claims/claim-store.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestApp } from '../support/app.ts'
import type { Answer, Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { fundId, ingridFacts, ingridsCase, moveTo, notified, openFund, terjesCase, typedHome } from './claim-world.ts'
import { fieldsIn, textIn } from './page-fields.ts'

const accountNumber = '8601 11 17947'

forEachEngine('The page where a loss is claimed', engine => {
  let app: TestApp
  let caseId: string
  let ingrid: Client

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await ingridsCase(app)
    ingrid = await app.signIn('ingrid')
  })

  const open = () => ingrid.get(`/cases/${caseId}/claims/new`)
  const send = (fields: Readonly<Record<string, unknown>>, to = 'new') =>
    ingrid.post(`/cases/${caseId}/claims/${to}`, fields)
  const claims = () => listClaims(app.deps.database.reader, caseId)
  const events = () => listEvents(app.deps.database.reader, caseId)

  it('begins with the home, its guarantee and the bid that the fund was told of', async () => {
    await notified(app, caseId, 4_050_000)
    const page = await open()
    expect(page.status).to.equal(200)
    expect(textIn(page.text)).to.include('Garantisummen er 500 000 kr, og den godkjende kostnaden 4 800 000 kr.')
    const fields = fieldsIn(page.text)
    expect(fields.get('dwellings[0][id]')).to.equal('1')
    expect(fields.get('dwellings[0][sold]')).to.equal('ja')
    expect(fields.get('dwellings[0][sale][priceOre]')).to.equal('4 050 000')
    expect(fields.get('dwellings[0][sale][armsLength]')).to.equal('ja')
    expect(fields.get('dwellings[0][costLines][0][category]')).to.equal('plot')
    expect(fields.get('dwellings[0][costLines][0][amountOre]')).to.equal('')
    expect(fields.has('dwellings[0][sale][sellingCostsOre]'), 'selling costs do not count here').to.equal(false)
  })

  it('what is sent as the page has it becomes a claim', async () => {
    const fields = Object.fromEntries(fieldsIn((await open()).text))
    const sent = await send({
      ...fields,
      'dwellings[0][sold]': 'ja',
      'dwellings[0][sale][date]': '2028-03-01',
      'dwellings[0][sale][priceOre]': '4 000 000',
      'dwellings[0][sale][armsLength]': 'ja',
      'dwellings[0][costLines][1][amountOre]': '4,8 mill',
      accountNumber,
    })
    expect(sent.status).to.equal(303)
    const [claim] = await claims()
    expect(sent.location).to.equal(`/cases/${caseId}/claims/${claim?.id}?done=lodged`)
    expect(claim?.facts.accountNumber).to.equal('86011117947')
    expect(claim?.facts.dwellings[0]?.costLines).to.deep.equal([{ category: 'contract', amountOre: kroner(4_800_000) }])
    const page = await ingrid.get(sent.location ?? '')
    expect(textIn(page.text)).to.include('Kravet er sendt.').and.include('448 000 kr')
  })

  it('shows what it comes to with every line, and stores nothing', async () => {
    const before = await events()
    const page = await send({ dwellings: [typedHome('1')], accountNumber: '', step: 'calculate' }, 'calculation')
    const text = textIn(page.text)
    expect(text).to.include('Det er fondet som avgjer kravet').and.include('Ingenting er sendt enno')
    for (const line of [
      'Kostnad som tel',
      'Eigendel av kostnaden',
      '5 % av kostnad som tel 4 800 000 kr',
      '80 % av det som skal dekkjast 560 000 kr',
      '448 000 kr',
    ])
      expect(text).to.include(line)
    expect(page.text).not.to.include('error-summary')
    expectTyped(page)
    expect(await claims()).to.deep.equal([])
    expect(await events()).to.deep.equal(before)
  })

  it('tells what the calculation lacks, beside the field', async () => {
    const related = { ...typedHome('1').sale, armsLength: 'nei' }
    const page = await send({ dwellings: [typedHome('1', { sale: related })], step: 'calculate' }, 'calculation')
    expect(page.status).to.equal(422)
    expect(page.text).to.include('href="#dwellings-0-appraisalOre"').and.include('id="dwellings-0-appraisalOre--error"')
    expect(textIn(page.text)).to.include('Bustad 1 må ha ein takst')
  })

  it('gives machines the same calculation', async () => {
    const body = { dwellings: [typedHome('1')] }
    const answer = await ingrid.post(`/cases/${caseId}/claims/calculation`, body, { as: 'json', commandId: null })
    expect(answer.status).to.equal(200)
    const { answer: settled, trace } = answer.json<{ answer: { payoutOre: number }; trace: unknown[] }>()
    expect(settled.payoutOre).to.equal(kroner(448_000))
    expect(trace).to.have.length.greaterThan(20)
  })

  it('takes a thousand lines, and calculates with all of them', async () => {
    const costLines = Array.from({ length: 1000 }, () => ({ category: 'construction-interest', amountOre: '4 800' }))
    const fields = { dwellings: [typedHome('1', { costLines })], accountNumber }
    const page = await send({ ...fields, step: 'calculate' }, 'calculation')
    expect(textIn(page.text)).to.include('448 000 kr')
    expect((await send(fields)).status).to.equal(303)
    expect((await claims())[0]?.facts.dwellings[0]?.costLines).to.have.length(1000)
  })

  it('gets more lines with everything that was typed, also what is wrong', async () => {
    const page = await send({ dwellings: [typedHome('1')], accountNumber: 'kva no', step: 'lines-0-10' }, 'calculation')
    expectTyped(page)
    const fields = fieldsIn(page.text)
    expect(fields.get('accountNumber')).to.equal('kva no')
    expect(fields.get('dwellings[0][costLines][13][amountOre]')).to.equal('')
    expect(fields.has('dwellings[0][costLines][14][amountOre]')).to.equal(false)
    expect(page.text).not.to.include('error-summary')
  })

  it('keeps what was typed where something is wrong, and says what', async () => {
    const sale = { date: '31.2.2028', priceOre: '4,8 milll', armsLength: 'ja' }
    const page = await send({ dwellings: [typedHome('1', { sale })], accountNumber: '123' })
    expect(page.status).to.equal(422)
    const fields = fieldsIn(page.text)
    expect(fields.get('dwellings[0][sale][date]')).to.equal('31.2.2028')
    expect(fields.get('dwellings[0][sale][priceOre]')).to.equal('4,8 milll')
    expect(fields.get('dwellings[0][costLines][1][amountOre]')).to.equal('-20 000')
    expect(fields.get('accountNumber')).to.equal('123')
    expect(textIn(page.text)).to.include('3 ting må rettast')
    expect(await claims()).to.deep.equal([])
  })

  it('a sale after today, and none at all, come back with the form', async () => {
    const later = { ...typedHome('1').sale, date: '2028-12-24' }
    const tooLate = await send({ dwellings: [typedHome('1', { sale: later })], accountNumber })
    expect([tooLate.status, textIn(tooLate.text)]).to.satisfy(
      ([status, text]: [number, string]) => status === 422 && text.includes('Salsdagen kan ikkje vere etter i dag.'),
    )
    const unsold = await send({ dwellings: [typedHome('1', { sold: 'nei', sale: { date: '' } })], accountNumber })
    expect([unsold.status, textIn(unsold.text)]).to.satisfy(
      ([status, text]: [number, string]) =>
        status === 422 && text.includes('Skriv kva minst éin bustad vart seld for.'),
    )
  })

  it('takes no claim that cannot be calculated: without costs, or sold to a relation without an appraisal', async () => {
    const related = { ...typedHome('1').sale, armsLength: 'nei' }
    const lacking = [
      { fields: { costLines: [] }, path: 'costLines', message: 'Skriv kva bustaden kosta, minst éi linje.' },
      { fields: { sale: related }, path: 'appraisalOre', message: 'Bustad 1 må ha ein takst' },
    ]
    for (const { fields, path, message } of lacking) {
      const typed = { dwellings: [typedHome('1', fields)], accountNumber }
      const page = await send(typed)
      expect([page.status, page.text.includes(`href="#dwellings-0-${path}"`)], path).to.deep.equal([422, true])
      expect(textIn(page.text)).to.include(message)
      expect(fieldsIn(page.text).get('dwellings[0][sale][priceOre]')).to.equal('4 mill')
      const answer = await ingrid.post(`/cases/${caseId}/claims/new`, typed, { as: 'json' })
      const { errors } = answer.json<ProblemBody>()
      expect([answer.status, ...errors.map(error => error.path)]).to.deep.equal([422, `dwellings.0.${path}`])
    }
    expect(await claims()).to.deep.equal([])
    const appraised = typedHome('1', { sale: related, appraisalOre: '4,1 mill' })
    expect((await send({ dwellings: [appraised], accountNumber })).status).to.equal(303)
  })

  it('a second click has no second effect', async () => {
    const commandId = app.deps.newId()
    const twice = () =>
      ingrid.post(`/cases/${caseId}/claims/new`, { dwellings: [typedHome('1')], accountNumber }, { commandId })
    const [first, second] = [await twice(), await twice()]
    expect([first.status, second.status, second.location]).to.deep.equal([303, 303, first.location])
    expect(await claims()).to.have.length(1)
  })

  it('another window that was open meanwhile is told, and loses nothing', async () => {
    const fields = { dwellings: [typedHome('1')], accountNumber }
    const seenVersion = Number(fieldsIn((await open()).text).get('seenVersion'))
    await notified(app, caseId, 4_050_000)
    const late = await ingrid.post(`/cases/${caseId}/claims/new`, fields, { seenVersion })
    expect(late.status).to.equal(409)
    expect(textIn(late.text)).to.include(`Du såg versjon ${seenVersion}; no gjeld versjon ${seenVersion + 1}.`)
    expectTyped(late)
    expect(fieldsIn(late.text).get('seenVersion')).to.equal(String(seenVersion + 1))
    expect(await claims()).to.deep.equal([])
  })

  it('leads to the claim that is open already', async () => {
    const sent = await send({ dwellings: [typedHome('1')], accountNumber })
    expect((await open()).location).to.equal(sent.location?.split('?')[0])
    const again = await send({ dwellings: [typedHome('1')], accountNumber })
    expect(again.status).to.equal(409)
    expectTyped(again)
  })

  it('says why nothing can be claimed yet, or any more', async () => {
    moveTo(app, '2031-09-16')
    ingrid = await app.signIn('ingrid')
    const late = await open()
    expect([late.status, textIn(late.text).includes('gjekk ut 15. september 2031')]).to.deep.equal([409, true])
    moveTo(app, '2026-01-05')
    const waiting = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })
    ingrid = await app.signIn('ingrid')
    const early = await ingrid.get(`/cases/${waiting}/claims/new`, { as: 'json' })
    expect([early.status, early.json()]).to.deep.equal([409, { obstacle: { code: 'not-accepted' } }])
  })

  it('is for the applicant alone, and calculates for nobody else', async () => {
    for (const [userId, status] of [
      ['olav', 404],
      ['grete', 403],
      ['anne', 403],
      ['frode', 403],
    ] as const) {
      const client = await app.signIn(userId)
      expect((await client.get(`/cases/${caseId}/claims/new`)).status, userId).to.equal(status)
      const calculation = await client.post(`/cases/${caseId}/claims/calculation`, { dwellings: [typedHome('1')] })
      expect(calculation.status, userId).to.equal(status)
    }
  })

  it('a JSON claim with faults gets them all, by path', async () => {
    const answer = await ingrid.post(`/cases/${caseId}/claims/new`, { dwellings: [{ id: '1' }] }, { as: 'json' })
    expect(answer.status).to.equal(422)
    expect(answer.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal([
      'dwellings.0.sold',
      'accountNumber',
    ])
  })
})

forEachEngine('The page where a loss on a row of homes is claimed', engine => {
  const lines = [{ category: 'contract', amountOre: '3 600 000' }]
  const row = (prices: readonly string[]) =>
    prices.map((priceOre, index) =>
      typedHome(String(index + 1), { costLines: lines, sale: { ...typedHome('1').sale, priceOre } }),
    )

  it('is bearable: the lines of the home above are copied, and the rest is prefilled', async () => {
    const app = await openFund(engine)
    const caseId = await terjesCase(app)
    const terje = await app.signIn('terje')
    const start = await terje.get(`/cases/${caseId}/claims/new`)
    expect([...fieldsIn(start.text).keys()].filter(name => name.endsWith('[id]'))).to.have.length(4)
    const typed = row(['3 mill', '', '', ''])
    const step = { dwellings: typed.map((home, at) => (at === 0 ? home : { ...home, costLines: [] })), step: 'copy-1' }
    const copied = fieldsIn((await terje.post(`/cases/${caseId}/claims/calculation`, step)).text)
    expect(copied.get('dwellings[1][costLines][0][category]')).to.equal('contract')
    expect(copied.get('dwellings[1][costLines][0][amountOre]')).to.equal('3 600 000')
    expect(copied.get('dwellings[0][sale][priceOre]')).to.equal('3 mill')
    expect(copied.has('dwellings[2][costLines][0][amountOre]')).to.equal(false)
  })

  it('shows how the payout is split, to the krone', async () => {
    const app = await openFund(engine)
    const caseId = await terjesCase(app)
    const terje = await app.signIn('terje')
    const dwellings = row(['3 000 000', '3 100 000', '3 250 000', '3 700 000'])
    const page = await terje.post(`/cases/${caseId}/claims/calculation`, { dwellings, step: 'calculate' })
    for (const part of ['504 000 kr', '208 552 kr', '173 793 kr', '121 655 kr']) {
      expect(textIn(page.text)).to.include(part)
    }
  })

  it('says which home an error is about', async () => {
    const app = await openFund(engine)
    const caseId = await terjesCase(app)
    const terje = await app.signIn('terje')
    const dwellings = row(['3 000 000', 'mykje', '3 250 000', '3 700 000'])
    const page = await terje.post(`/cases/${caseId}/claims/new`, { dwellings, accountNumber })
    expect([page.status, textIn(page.text).includes('Bustad 2, salspris: Skriv eit beløp')]).to.deep.equal([422, true])
  })

  it('a home that is not sold yet is claimed for later; the form then has only what is left', async () => {
    const app = await openFund(engine)
    const caseId = await terjesCase(app)
    const terje = await app.signIn('terje')
    const unsold = { id: '4', sold: 'nei', costLines: [] }
    const dwellings = [...row(['3 000 000', '3 000 000', '3 000 000']), unsold]
    const sent = await terje.post(`/cases/${caseId}/claims/new`, { dwellings, accountNumber })
    const claimId = sent.location?.split(/[/?]/)[4] ?? ''
    await losses.recommendAsClaimed(app.deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(app.deps, caseId, { claimId, approver: 'cecilie' })
    const next = await terje.get(`/cases/${caseId}/claims/new`)
    expect([...fieldsIn(next.text)].filter(([name]) => name.endsWith('[id]'))).to.deep.equal([
      ['dwellings[0][id]', '4'],
    ])
    const faulty = await terje.post(`/cases/${caseId}/claims/new`, {
      dwellings: [{ ...unsold, sold: '' }],
      accountNumber,
    })
    expect(textIn(faulty.text)).to.include('Svar på om bustaden er seld.').and.include('Er bustaden seld?')
  })
})

/** What `typedHome` puts in the form, as it was typed. */
function expectTyped(page: Answer): void {
  const fields = fieldsIn(page.text)
  expect(fields.get('dwellings[0][sold]')).to.equal('ja')
  expect(fields.get('dwellings[0][sale][date]')).to.equal('1.3.2028')
  expect(fields.get('dwellings[0][sale][priceOre]')).to.equal('4 mill')
  expect(fields.get('dwellings[0][costLines][0][amountOre]')).to.equal('4 820 000')
  expect(fields.get('dwellings[0][costLines][1][amountOre]')).to.equal('-20 000')
  expect(fields.get('dwellings[0][costLines][2][category]')).to.equal('planning')
}
