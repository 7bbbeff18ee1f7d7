import { expect } from 'chai'
import { foundDemonstration } from '../../db/seeds/people.ts'
import { runDay } from '../../server/cases/day-job.ts'
import type { DwellingKind } from '../../server/rules/criteria.ts'
import { kroner } from '../../server/shared/money.ts'
import { lastWorkingDay } from '../../server/shared/working-day.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Answer, Client } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { manualClock } from '../support/manual-clock.ts'
import { because } from '../support/reasons.ts'

const fundId = 'vest-telemark'
const staff = ['anne', 'bjorn', 'cecilie', 'dag', 'eva']

interface Home {
  readonly kind: DwellingKind
  readonly cost: string
  readonly value: string
  readonly count?: number
}

/** The walk with figures as machines and people do it: through HTTP, with nothing but what each of them may. */
class Walk {
  readonly app: TestApp
  readonly #clients = new Map<string, Client>()
  readonly #declared = new Set<string>()

  constructor(app: TestApp) {
    this.app = app
  }

  async by(userId: string): Promise<Client> {
    const client = this.#clients.get(userId) ?? (await this.app.signIn(userId))
    this.#clients.set(userId, client)
    return client
  }

  /** Staff say once in each case that they are impartial, before what they do there. */
  async declare(userId: string, path: string): Promise<void> {
    const casePath = /^\/cases\/[^/]+(?=\/)/.exec(path)?.[0]
    if (!casePath || !staff.includes(userId) || this.#declared.has(userId + casePath)) return
    this.#declared.add(userId + casePath)
    await this.post(userId, `${casePath}/impartiality`, { impartial: true })
  }

  async post(userId: string, path: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    await this.declare(userId, path)
    const answer = await (await this.by(userId)).post(path, fields, { as: 'json' })
    expect(answer.status, `${userId} POST ${path}: ${answer.text}`).to.be.within(200, 201)
    return answer
  }

  async read<Shape>(userId: string, path: string): Promise<Shape> {
    const answer = await (await this.by(userId)).get(path, { as: 'json' })
    expect(answer.status, `${userId} GET ${path}: ${answer.text}`).to.equal(200)
    return answer.json<Shape>()
  }

  async forwardTo(day: string): Promise<void> {
    await this.post('eva', '/demo/day', { toDay: day })
  }

  async apply(userId: string, track: string, facts: Readonly<Record<string, unknown>>, home: Home): Promise<string> {
    const opened = await this.post(userId, '/cases', { fundId, track })
    const id = opened.json<{ location: string }>().location.split('/')[2] ?? ''
    const dwelling = { kind: home.kind, areaM2: '90', estimatedCostOre: home.cost, expectedValueOre: home.value }
    const dwellings = Array.from({ length: home.count ?? 1 }, () => dwelling)
    const common = { purpose: 'new-building', started: 'nei', financing: 'stated' }
    await this.post(userId, `/cases/${id}/application`, { ...common, ...facts, dwellings })
    await this.post(userId, `/cases/${id}/submission`, { declaration: true })
    return id
  }

  async recommend(caseId: string, home: Home, stateAid: object | null = null): Promise<void> {
    await this.post('anne', `/cases/${caseId}/assessment`)
    const count = home.count ?? 1
    const dwellings = Array.from({ length: count }, (_, index) => ({
      id: String(index + 1),
      approvedCostOre: home.cost,
      expectedValueOre: home.value,
      approvedAreaM2: '90',
    }))
    const answers = { 'financing-confirmed': { answer: 'met', reason: 'Brevet frå banken er lese.' } }
    await this.post('anne', `/cases/${caseId}/recommendation`, {
      outcome: 'granted',
      reasons: because('Krava er oppfylte.'),
      dwellings,
      answers,
      stateAid,
    })
  }

  stateAid = () => ({ nokPerEur: '11,4230', rateDay: lastWorkingDay(this.app.deps.clock.today()), declaredEur: '0' })

  async decide(caseId: string, sumKr: number): Promise<Answer> {
    const decision = { outcome: 'granted', reasons: because('Som innstilt.'), seenOre: kroner(sumKr) }
    await this.declare('cecilie', `/cases/${caseId}/decision`)
    return (await this.by('cecilie')).post(`/cases/${caseId}/decision`, decision, { as: 'json' })
  }

  async grant(
    userId: string,
    track: string,
    facts: Readonly<Record<string, unknown>>,
    granted: { home: Home; sumKr: number },
  ): Promise<string> {
    const caseId = await this.apply(userId, track, facts, granted.home)
    await this.recommend(caseId, granted.home, track === 'contractor' ? this.stateAid() : null)
    const decided = await this.decide(caseId, granted.sumKr)
    expect(decided.status, decided.text).to.equal(200)
    return caseId
  }

  async build(userId: string, caseId: string): Promise<void> {
    await this.post(userId, `/cases/${caseId}/commitment`, { answer: 'accept' })
    await this.post(userId, `/cases/${caseId}/start`, { onDay: this.app.deps.clock.today() })
  }

  async complete(userId: string, caseId: string): Promise<void> {
    await this.post(userId, `/cases/${caseId}/completion`, { onDay: this.app.deps.clock.today() })
  }

  async claim(
    userId: string,
    caseId: string,
    sold: { cost: string; prices: readonly string[]; on: string },
  ): Promise<string> {
    const dwellings = sold.prices.map((price, index) => this.soldHome(index, price, sold))
    const lodged = await this.post(userId, `/cases/${caseId}/claims/new`, { accountNumber: '8601.11.17947', dwellings })
    return lodged.json<{ claimId: string }>().claimId
  }

  soldHome(index: number, priceOre: string, { cost, on }: { cost: string; on: string }): object {
    const sale = { date: on, priceOre, armsLength: true, sellingCostsOre: '0' }
    return { id: String(index + 1), sold: true, sale, costLines: [{ category: 'contract', amountOre: cost }] }
  }

  async settle(
    caseId: string,
    claimId: string,
    sold: { cost: string; prices: readonly string[]; on: string; payoutKr: number },
  ): Promise<void> {
    const path = `/cases/${caseId}/claims/${claimId}`
    await this.post('bjorn', `${path}/assessment`)
    const dwellings = sold.prices.map((price, index) => this.soldHome(index, price, sold))
    await this.post('bjorn', `${path}/recommendation`, {
      dwellings,
      outcome: 'settled',
      reasons: 'Salet var marknadsmessig.',
    })
    await this.post('cecilie', `${path}/decision`, {
      outcome: 'settled',
      reasons: 'Som innstilt.',
      seenOre: kroner(sold.payoutKr),
    })
  }

  async pay(caseId: string, claimId: string): Promise<void> {
    await this.post('eva', `/cases/${caseId}/claims/${claimId}/attestation`)
    await this.post('eva', `/cases/${caseId}/claims/${claimId}/payment`, { paidDay: this.app.deps.clock.today() })
  }
}

const home: Home = { kind: 'detached', cost: '4 800 000', value: '4 000 000' }
const small: Home = { kind: 'detached', cost: '3,9 mill', value: '3 600 000' }
const row = (count: number, value: string): Home => ({ kind: 'row-house', cost: '3 600 000', value, count })
const company = (orgNumber: string, orgName: string) => ({ orgNumber, orgName, publicDeveloper: 'nei' })

forEachEngine('the walk with figures, over HTTP', engine => {
  let walk: Walk
  const cases = { A: '', B: '', C: '', D: '', E: '', A1: '', B1: '' }

  before(async () => {
    const clock = manualClock('2026-01-15T09:00:00.000Z')
    walk = new Walk(await startApp(engine, { clock, seed: foundDemonstration }))
  })

  /** Capital, reserved, approved and unpaid, paid, available: whole kroner, as the ledger's page has them. */
  const figures = async (): Promise<number[]> => {
    const { position } = await walk.read<{ position: Record<string, number> }>('frode', `/funds/${fundId}/ledger`)
    const names = ['capitalOre', 'reservedOre', 'payableOre', 'paidOre', 'availableOre']
    return names.map(name => (position[name] ?? Number.NaN) / 100)
  }

  it('0: the state has paid in', async () => {
    expect(await figures()).to.eql([4_450_000, 0, 0, 0, 4_450_000])
  })

  it('1: a person of 27 builds in Fyresdal', async () => {
    await walk.forwardTo('2026-03-20')
    const facts = { birthDay: '14.03.1999', municipalityNumber: '4032', place: 'Moland 14', bankId: 'fjellbanken' }
    cases.A = await walk.grant('ingrid', 'private', facts, { home, sumKr: 500_000 })
    expect(await figures()).to.eql([4_450_000, 500_000, 0, 0, 3_950_000])
  })

  it('2: a contractor builds a row of four in Vinje', async () => {
    const facts = { ...company('998877660', 'Haukås Bygg AS'), municipalityNumber: '4036', place: 'Åmot' }
    cases.B = await walk.grant('terje', 'contractor', facts, { home: row(4, '3 300 000'), sumKr: 1_440_000 })
    expect(await figures()).to.eql([4_450_000, 1_940_000, 0, 0, 2_510_000])
  })

  it('3: a person of 68 builds in Tokke', async () => {
    const facts = { birthDay: '2. februar 1958', municipalityNumber: '4034', place: 'Dalen' }
    cases.C = await walk.grant('olav', 'private', facts, { home: small, sumKr: 372_000 })
    expect(await figures()).to.eql([4_450_000, 2_312_000, 0, 0, 2_138_000])
  })

  it('4: a contractor builds five in Seljord', async () => {
    await walk.forwardTo('2026-03-21')
    const facts = { ...company('923456783', 'Moen Bustad AS'), municipalityNumber: '4022', place: 'Seljord' }
    cases.D = await walk.grant('ragnhild', 'contractor', facts, { home: row(5, '3 050 000'), sumKr: 1_500_000 })
    expect(await figures()).to.eql([4_450_000, 3_812_000, 0, 0, 638_000])
  })

  it('5: another needs more than is free and is first on the waiting list', async () => {
    const facts = { ...company('811223344', 'Felle Entreprenør AS'), municipalityNumber: '4030', place: 'Treungen' }
    cases.E = await walk.apply('sigurd', 'contractor', facts, row(5, '3 050 000'))
    await walk.recommend(cases.E, row(5, '3 050 000'), walk.stateAid())
    const refused = await walk.decide(cases.E, 1_500_000)
    expect(refused.status).to.equal(409)
    const problem = refused.json<{ code: string; availableOre: number; neededOre: number }>()
    expect(problem).to.include({
      code: 'insufficient-capital',
      availableOre: kroner(638_000),
      neededOre: kroner(1_500_000),
    })
    expect(refused.headers.get('content-type')).to.match(/^application\/problem\+json/)
    await walk.post('cecilie', `/cases/${cases.E}/waiting-list`)
    expect(await figures()).to.eql([4_450_000, 3_812_000, 0, 0, 638_000])
  })

  it('6: one declines, the next is told that there is room, and withdraws', async () => {
    await walk.post('ragnhild', `/cases/${cases.D}/commitment`, { answer: 'decline', confirmed: true })
    const told = await (await walk.by('sigurd')).get('/my-cases')
    expect(told.text).to.match(/plass/)
    await walk.post('sigurd', `/cases/${cases.E}/application-withdrawal`)
    expect(await figures()).to.eql([4_450_000, 2_312_000, 0, 0, 2_138_000])
  })

  it('7: the first home is sold at a loss, and the claim is decided', async () => {
    await walk.build('ingrid', cases.A)
    await walk.build('terje', cases.B)
    await walk.build('olav', cases.C)
    await walk.forwardTo('2026-06-15')
    await walk.complete('ingrid', cases.A)
    await walk.complete('olav', cases.C)
    await walk.forwardTo('2028-03-10')
    const sold = { cost: '4 800 000', prices: ['4 000 000'], on: '2028-03-01' }
    cases.A1 = await walk.claim('ingrid', cases.A, sold)
    await walk.settle(cases.A, cases.A1, { ...sold, payoutKr: 448_000 })
    expect(await figures()).to.eql([4_450_000, 1_812_000, 448_000, 0, 2_190_000])
  })

  it('8: the payment is attested by another person and paid', async () => {
    const own = await (await walk.by('cecilie')).post(
      `/cases/${cases.A}/claims/${cases.A1}/attestation`,
      {},
      { as: 'json' },
    )
    expect([own.status, own.json<{ code: string }>().code]).to.eql([403, 'four-eyes'])
    await walk.pay(cases.A, cases.A1)
    expect(await figures()).to.eql([4_002_000, 1_812_000, 0, 448_000, 2_190_000])
  })

  it('9: a term ends without a sale', async () => {
    await walk.forwardTo('2028-06-15')
    await walk.complete('terje', cases.B)
    await walk.forwardTo('2029-08-01')
    cases.B1 = await walk.claim('terje', cases.B, four)
    await walk.forwardTo('2031-06-16')
    await runDay(walk.app.deps)
    expect(await figures()).to.eql([4_002_000, 1_440_000, 0, 448_000, 2_562_000])
  })

  const four = { cost: '3 600 000', prices: ['3 000 000', '3 100 000', '3 250 000', '3 700 000'], on: '2029-07-20' }

  it('10: four homes are settled together', async () => {
    await walk.settle(cases.B, cases.B1, { ...four, payoutKr: 504_000 })
    expect(await figures()).to.eql([4_002_000, 0, 504_000, 448_000, 3_498_000])
  })

  it('11: and paid', async () => {
    await walk.pay(cases.B, cases.B1)
    expect(await figures()).to.eql([3_498_000, 0, 0, 952_000, 3_498_000])
  })

  it('12: the builder compensates, and a part is paid back', async () => {
    const path = `/cases/${cases.A}/claims/${cases.A1}/recoveries`
    const demand = {
      dwellingId: '1',
      recoveredOre: '120 000',
      method: 'recompute',
      reason: 'Prisavslag frå entreprenøren',
    }
    const demanded = await walk.post('anne', path, demand)
    const { recoveryId } = demanded.json<{ recoveryId: string }>()
    await walk.post('eva', `${path}/${recoveryId}/receipt`, { receivedDay: walk.app.deps.clock.today() })
    expect(await figures()).to.eql([3_594_000, 0, 0, 952_000, 3_594_000])
    await expectInvariants(walk.app.deps.database.reader, fundId)
  })

  it('as known on the day of step 3, its row stays what it was', async () => {
    const path = `/funds/${fundId}/ledger?asOfDay=2026-03-20&knownAt=2026-03-20T23:00:00.000Z`
    const { position } = await walk.read<{ position: Record<string, number> }>('frode', path)
    expect(position).to.include({ reservedOre: kroner(2_312_000), availableOre: kroner(2_138_000) })
  })
})
