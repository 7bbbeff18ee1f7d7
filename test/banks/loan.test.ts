import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import type { BankPage } from '../../server/banks/bank-guarantee.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { kroner } from '../../server/shared/money.ts'
import { personIn } from '../cases/case-app.ts'
import {
  completedDay,
  fundId,
  ingridFacts,
  ingridsCase,
  lodgedClaim,
  moveTo,
  notified,
  openFund,
  terjesCase,
} from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { followLoans, typedLoan, withLoan } from './bank-world.ts'

forEachEngine('The loan beside a guarantee', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(async () => {
    await expectInvariants(app.deps.database.reader, fundId)
  })

  const bankPage = async (caseId: string) =>
    (await (await app.signIn('grete')).get(`/guarantees/${caseId}`, { as: 'json' })).json<BankPage>()

  /** What is left of the loan, as the bank types it. */
  const confirm = async (caseId: string, remainingOre: string, asOfDay = app.deps.clock.today() as string) =>
    (await app.signIn('grete')).post(`/guarantees/${caseId}/remaining-loan`, { remainingOre, asOfDay })

  it('is registered with the end of its number only, and shown to all whom it concerns', async () => {
    const caseId = await ingridsCase(app)
    const grete = await app.signIn('grete')
    const path = `/guarantees/${caseId}/loan`
    expect((await grete.post(path, typedLoan)).location).to.equal(`/guarantees/${caseId}?done=loan`)
    expect((await bankPage(caseId)).bank?.loan).to.deep.include({
      maskedNumber: '•••• 4321',
      amountOre: kroner(4_200_000),
      priority: 1,
      remaining: null,
    })
    const rows = await app.deps.database.reader.all('SELECT * FROM bank_loans')
    const events = await app.deps.database.reader.all("SELECT detail FROM case_events WHERE kind = 'loan-registered'")
    expect(JSON.stringify([rows, events]))
      .not.to.include('5584321')
      .and.not.include('55 84321')
    for (const userId of ['ingrid', 'anne']) {
      const text = textIn((await (await personIn(app, userId, caseId)).html()).text)
      expect(text, userId).to.include('4 200 000 kr, gitt 5. januar 2026, 1. prioritet, lån •••• 4321')
    }
    const frode = await (await app.signIn('frode')).get(`/guarantees/${caseId}`, { as: 'json' })
    expect(frode.text).not.to.include('4321')
  })

  it('keeps what was typed where something is wrong, and names the field', async () => {
    const caseId = await ingridsCase(app)
    const grete = await app.signIn('grete')
    const wrong = { ...typedLoan, loanNumber: '12', loanDay: '1.1.2030' }
    const again = await grete.post(`/guarantees/${caseId}/loan`, wrong)
    expect(again.status).to.equal(422)
    expect(textIn(again.text)).to.include('Skriv heile lånenummeret.')
    expect(fieldsIn(again.text).get('amountOre')).to.equal('4 200 000')
    const future = await grete.post(`/guarantees/${caseId}/loan`, { ...typedLoan, loanDay: '1.1.2030' }, { as: 'json' })
    expect(future.json<ProblemBody>().code).to.equal('day-out-of-range')
  })

  it('has its remains confirmed on a day, never before the last one or ahead of time', async () => {
    const caseId = await ingridsCase(app)
    const grete = await app.signIn('grete')
    const path = `/guarantees/${caseId}/remaining-loan`
    const body = { remainingOre: '3 900 000', asOfDay: '2028-03-01' }
    expect((await grete.post(path, body, { as: 'json' })).json<ProblemBody>().code).to.equal('wrong-state')
    await withLoan(app.deps, caseId)
    expect((await grete.post(path, body, { seenVersion: 1 })).status).to.equal(409)
    expect((await grete.post(path, body)).status).to.equal(303)
    for (const asOfDay of ['2028-02-29', '2028-03-11'])
      expect((await grete.post(path, { ...body, asOfDay }, { as: 'json' })).json<ProblemBody>().code).to.equal(
        'day-out-of-range',
      )
    const { bank, heldOre } = await bankPage(caseId)
    expect(bank?.loan?.remaining).to.deep.include({ remainingOre: kroner(3_900_000), source: 'form' })
    expect(heldOre, 'these rules do not follow the loan').to.equal(kroner(500_000))
  })

  describe('where the rules follow it', () => {
    const followed = async () => {
      moveTo(app, '2026-01-05')
      await followLoans(app)
      const caseId = await ingridsCase(app)
      await withLoan(app.deps, caseId)
      return caseId
    }

    it('steps down to the remaining loan, gives back the rest, and is never raised again', async () => {
      const caseId = await followed()
      await confirm(caseId, '600 000')
      expect((await bankPage(caseId)).heldOre).to.equal(kroner(500_000))
      const before = (await currentPosition(app.deps.database.reader, fundId)).availableOre
      await confirm(caseId, '320 000')
      const page = await bankPage(caseId)
      expect([page.heldOre, page.guaranteedOre]).to.eql([kroner(320_000), kroner(500_000)])
      expect(page.years.map(({ standsOre }) => standsOre)).to.eql(
        [320, 320, 320, 320, 300].map(kr => kroner(kr * 1000)),
      )
      const after = (await currentPosition(app.deps.database.reader, fundId)).availableOre
      expect(after - before).to.equal(kroner(180_000))
      await confirm(caseId, '400 000')
      expect((await bankPage(caseId)).heldOre).to.equal(kroner(320_000))
      const history = textIn((await (await personIn(app, 'ingrid', caseId)).html()).text)
      expect(history).to.include('Garantien følgde restlånet ned til 320 000 kr. 180 000 kr gjekk attende til fondet.')
    })

    it('by home, each keeping its part', async () => {
      moveTo(app, '2026-01-05')
      await followLoans(app)
      const caseId = await terjesCase(app)
      await withLoan(app.deps, caseId)
      await confirm(caseId, '1 000 001')
      const limits = await app.deps.database.reader.all<{ limit_ore: number }>(
        'SELECT limit_ore FROM loan_limits ORDER BY dwelling_id',
      )
      expect(limits.map(({ limit_ore }) => limit_ore)).to.have.length(4)
      expect(limits.reduce((sum, { limit_ore }) => sum + limit_ore, 0)).to.equal(kroner(1_000_001))
      expect((await bankPage(caseId)).heldOre).to.equal(kroner(1_000_001))
    })

    it('not before the home is built, not with a bid told of, and not away by a loan that is repaid', async () => {
      moveTo(app, '2026-01-05')
      await followLoans(app)
      const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })
      await play.accept(app.deps, caseId, 'ingrid')
      await withLoan(app.deps, caseId)
      await confirm(caseId, '100 000')
      await play.start(app.deps, caseId, 'ingrid')
      moveTo(app, completedDay)
      await play.complete(app.deps, caseId, 'ingrid')
      await confirm(caseId, '0')
      await notified(app, caseId, 4_000_000)
      await confirm(caseId, '200 000')
      expect((await bankPage(caseId)).heldOre).to.equal(kroner(500_000))
    })

    it('a claim is paid within what is held after it', async () => {
      const caseId = await followed()
      await confirm(caseId, '320 000', '2028-03-10')
      const claim = { date: '2028-03-01', priceOre: '4 000 000', armsLength: true }
      const dwellings = [
        { id: '1', sold: true, sale: claim, costLines: [{ category: 'contract', amountOre: '4 800 000' }] },
      ]
      const ingrid = await personIn(app, 'ingrid', caseId)
      const lodged = await ingrid.postJson('/claims/new', { dwellings, accountNumber: '86011117947' })
      expect(lodged.status).to.equal(201)
      const { claimId } = lodged.json<{ claimId: string }>()
      await losses.recommendAsClaimed(app.deps, caseId, { claimId, officer: 'anne' })
      const { status, ...found } = await losses.findClaim(app.deps, caseId, claimId)
      const { recommendation } = found as { recommendation: { settlement: { answer: { payoutOre: number } } } }
      expect([status, recommendation.settlement.answer.payoutOre]).to.eql(['recommended', kroner(320_000)])
      await losses.settle(app.deps, caseId, { claimId, approver: 'cecilie' })
    })

    it('nothing is given back while a claim is open', async () => {
      moveTo(app, '2026-01-05')
      await followLoans(app)
      const { caseId } = await lodgedClaim(app)
      await withLoan(app.deps, caseId)
      await confirm(caseId, '320 000')
      expect((await bankPage(caseId)).heldOre).to.equal(kroner(500_000))
    })
  })
})
