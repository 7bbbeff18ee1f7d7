import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import type { DecisionPage } from '../../server/cases/decision-page.ts'
import { transfer } from '../../server/fund/ledger-store.ts'
import { refusingShortfall } from '../../server/fund/refusing-shortfall.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { kroner } from '../../server/shared/money.ts'
import { decideAs, grantedInPart, recommendAs } from '../appeals/appeal-world.ts'
import { fundId, moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { refusalOf } from '../support/refusal.ts'

/** What the demonstration's fund has when it is founded. */
const capital = kroner(4_450_000)

forEachEngine('What a case needs of the fund when its decision is taken up again', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  const reopen = async (caseId: string) =>
    reopenCase(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), { reason: 'Taksten var feil.' })

  const roomOf = async (person: Person, caseId: string) =>
    (await person.client.get(`/cases/${caseId}/decision`, { as: 'json' })).json<DecisionPage>().room

  async function moveCapital(kind: 'return' | 'contribution', amountOre: number): Promise<void> {
    const eva = await app.signIn('eva')
    const effectiveDay = app.deps.clock.today()
    const moved = { kind, amountOre, source: 'Vest-Telemarkrådet', note: 'Etter avtale.', effectiveDay }
    expect((await eva.post(`/funds/${fundId}/capital`, moved, { as: 'json' })).status).to.be.below(400)
  }

  it('is what it lacks, on the page, on the waiting list and when room is made', async () => {
    const caseId = await grantedInPart(app)
    await reopen(caseId)
    await recommendAs(await personIn(app, 'anne', caseId), null)
    await moveCapital('return', capital - kroner(300_000) - kroner(150_000))
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(await roomOf(cecilie, caseId)).to.include({
      availableOre: kroner(150_000),
      sumOre: kroner(500_000),
      neededOre: kroner(200_000),
      shortfallOre: kroner(50_000),
    })
    const text = textIn((await cecilie.html('/decision')).text)
    expect(text)
      .to.include('Manglar 50 000 kr')
      .and.include('Fondet har 150 000 kr ledig; denne garantien treng 200 000 kr meir enn saka har frå før.')
    expect((await cecilie.post('/waiting-list')).status).to.equal(303)
    expect((await cecilie.page()).waiting).to.include({ neededOre: kroner(200_000), toldAt: null })
    await moveCapital('contribution', kroner(50_000))
    expect((await cecilie.page()).next.step).to.equal('decide-waiting')
    expect(await decideAs(cecilie)).to.equal(303)
    expect((await cecilie.page()).guarantee).to.include({ heldOre: kroner(500_000) })
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('is nothing to wait for where the case has it already', async () => {
    const caseId = await grantedInPart(app)
    await reopen(caseId)
    await recommendAs(await personIn(app, 'anne', caseId), '300 000')
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(await roomOf(cecilie, caseId)).to.include({ sumOre: kroner(300_000), neededOre: 0, shortfallOre: 0 })
    expect((await cecilie.postJson('/waiting-list')).status).to.equal(409)
  })

  it('is as much of the larger sum as still stands', async () => {
    const caseId = await grantedInPart(app)
    await play.accept(app.deps, caseId, 'ingrid')
    await play.start(app.deps, caseId, 'ingrid')
    moveTo(app, '2026-05-05')
    await play.complete(app.deps, caseId, 'ingrid')
    moveTo(app, '2029-05-06')
    await runDueGuarantees(app.deps)
    await reopen(caseId)
    await recommendAs(await personIn(app, 'anne', caseId), null)
    const room = await roomOf(await personIn(app, 'cecilie', caseId), caseId)
    expect(room).to.include({ sumOre: kroner(500_000), neededOre: kroner(160_000) })
  })

  it('is told without what stood reserved, also where the database itself refused it', async () => {
    const { database, clock } = app.deps
    const tooMuch = () =>
      database.transact(async tx => {
        await transfer(tx, {
          fundId,
          kind: 'return',
          amountOre: capital + 1,
          commandId: randomUUID(),
          effectiveDay: clock.today(),
          recordedAt: clock.now(),
          recordedBy: 'eva',
        })
      })
    const need = { fundId: async () => fundId, amountOre: kroner(500_000), heldOre: async () => kroner(300_000) }
    expect(await refusalOf(refusingShortfall(app.deps, need, tooMuch))).to.eql({
      code: 'insufficient-capital',
      availableOre: capital,
      neededOre: kroner(200_000),
    })
  })
})
