import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import type { BankPage } from '../../server/banks/bank-guarantee.ts'
import type { BankList } from '../../server/banks/bank-list.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { kroner } from '../../server/shared/money.ts'
import {
  builtCase,
  fundId,
  ingridFacts,
  ingridsCase,
  moveTo,
  notified,
  openFund,
  paidClaim,
  terjeFacts,
  terjesCase,
} from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

/** What a bank has no business with: days of birth, what was planned, who handled the case. */
const personal = ['1999-03-14', '14. mars 1999', 'birthDay', 'Anne Strand', 'Cecilie Rui', '998877660', 'demo.invalid']

forEachEngine('The pages of a bank', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const seenBy = async (userId: string, path: string) => {
    const client = await app.signIn(userId)
    const page = await client.get(path)
    const json = await client.get(path, { as: 'json' })
    return { status: page.status, text: textIn(page.text), html: page.text, json }
  }

  describe('the list', () => {
    it('says so where there is nothing yet', async () => {
      const { status, text, json } = await seenBy('grete', '/guarantees')
      expect([status, text.includes('Ingen garantiar enno')]).to.deep.equal([200, true])
      expect(json.json<BankList>()).to.deep.include({ total: 0, heldOre: 0, guarantees: [] })
    })

    it('has what names the bank, with what is held, and nothing of another bank', async () => {
      await ingridsCase(app)
      await terjesCase(app)
      const other = { ...ingridFacts, bankId: 'dalbanken', place: 'Kilegrend, Fyresdal' }
      await builtCase(app, { applicant: 'knut', facts: other })
      const { text, json } = await seenBy('grete', '/guarantees')
      expect(text).to.include('Ingrid Tveitane').and.include('Haukås Bygg AS').and.include('1 940 000 kr')
      expect(text).not.to.include('Kilegrend')
      expect(json.json<BankList>()).to.deep.include({ total: 2, live: 2, heldOre: kroner(1_940_000) })
      expect((await seenBy('halvor', '/guarantees')).json.json<BankList>()).to.deep.include({ total: 1 })
      for (const secret of personal) expect(json.text).not.to.include(secret)
    })

    it('is searched by number, place and status, and says when nothing was found', async () => {
      const caseId = await ingridsCase(app)
      await terjesCase(app)
      const found = await seenBy('grete', '/guarantees?q=moland&status=completed')
      expect(found.html).to.include(`/guarantees/${caseId}`)
      expect(found.text).to.include('1 av 2 garantiar')
      expect(fieldsIn(found.html).get('q')).to.equal('moland')
      expect(fieldsIn(found.html).get('status')).to.equal('completed')
      expect((await seenBy('grete', '/guarantees?q=0099')).text).to.include('Ingen treff')
      expect((await seenBy('grete', '/guarantees?status=tull')).status).to.equal(422)
    })

    it('is for people with a bank', async () => {
      for (const userId of ['ingrid', 'anne', 'frode']) {
        expect((await seenBy(userId, '/guarantees')).status, userId).to.equal(403)
      }
      expect((await app.visitor().get('/guarantees', { as: 'json' })).status).to.equal(401)
    })
  })

  describe('a guarantee', () => {
    it('answers what a bank asks: how much, for how long, what it hangs on, what it is not', async () => {
      const caseId = await ingridsCase(app)
      const { status, text, json } = await seenBy('grete', `/guarantees/${caseId}`)
      expect(status).to.equal(200)
      for (const part of [
        'Tapsgaranti VT-2026-0001-G',
        'Ingrid Tveitane',
        'Moland 14, Fyresdal',
        'Står no 500 000 kr',
        'Ferdig bygd',
        '15. juni 2031',
        '15. september 2031',
        '80 % 400 000 kr',
        '60 % 300 000 kr',
        '80 % av tapet over ein eigendel på 5 % av kostnaden (minst 50 000 kr)',
        'bustadoppføringslova § 12',
        'Fondet har fått melding om bodet Manglar',
      ])
        expect(text, part).to.include(part)
      const body = json.json<BankPage>()
      expect(body.years.map(({ year, standsOre, isNow }) => [year, standsOre, isNow])).to.deep.equal([
        [1, kroner(500_000), false],
        [2, kroner(500_000), true],
        [3, kroner(500_000), false],
        [4, kroner(400_000), false],
        [5, kroner(300_000), false],
      ])
      expect(body.milestones.map(({ code, doneDay }) => [code, doneDay])).to.deep.equal([
        ['accept', '2026-01-05'],
        ['start', '2026-01-05'],
        ['complete', '2026-06-15'],
      ])
      for (const secret of personal) expect(text + json.text, secret).not.to.include(secret)
    })

    const readyIn = async (caseId: string) =>
      (await seenBy('grete', `/guarantees/${caseId}`)).json
        .json<BankPage>()
        .readiness.filter(({ done }) => done)
        .map(({ code }) => code)

    const documentsMissing = async (caseId: string) =>
      (await seenBy('grete', `/guarantees/${caseId}`)).json
        .json<BankPage>()
        .readiness.flatMap(one => (one.code === 'document' && !one.done ? [one.kind] : []))

    it('says how far the letter has come, also where it could not be made', async () => {
      const path = `/guarantees/${await ingridsCase(app)}`
      expect((await seenBy('grete', path)).text).to.include('Fila blir laga no')
      await app.deps.database.transact(tx => tx.run('UPDATE letter_work SET next_try_at = NULL'))
      const { text } = await seenBy('grete', path)
      expect(text).to.include('Noko gjekk gale då fila skulle lagast').and.not.include('Fila blir laga no')
    })

    it('says step by step what would be missing if a loss came today', async () => {
      moveTo(app, '2026-01-05')
      const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })
      expect(await readyIn(caseId)).to.deep.equal([])
      await play.accept(app.deps, caseId, 'ingrid')
      await play.start(app.deps, caseId, 'ingrid')
      expect(await readyIn(caseId)).to.deep.equal(['accepted', 'started'])
      await play.complete(app.deps, caseId, 'ingrid')
      await notified(app, caseId, 4_000_000)
      expect(await readyIn(caseId)).to.deep.equal(['accepted', 'started', 'completed', 'sale-noticed'])
      expect(await documentsMissing(caseId)).to.eql([
        'cost-estimate',
        'drawings',
        'appraisal',
        'financing-confirmation',
        'permit',
        'completion-certificate',
        'sale-contract',
        'voucher',
      ])
      const { text } = await seenBy('grete', `/guarantees/${caseId}`)
      expect(text).to.include('4 av 12 ting er på plass.').and.include('Byggjeløyve (før bygginga tek til) Manglar')
      const builder = await app.signIn('ingrid')
      expect(textIn((await builder.get(`/cases/${caseId}`)).text)).to.include('4 av 12 ting er på plass.')
    })

    it('a commitment that nobody has accepted is no guarantee yet, and a deadline that has passed is told', async () => {
      moveTo(app, '2026-01-05')
      const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })
      expect((await seenBy('grete', `/guarantees/${caseId}`)).text).to.include('Garantien gjeld ikkje før det.')
      await play.accept(app.deps, caseId, 'ingrid')
      moveTo(app, '2027-01-06')
      const late = await seenBy('grete', `/guarantees/${caseId}`)
      expect(late.text).to.include('Setje i gang bygginga 5. januar 2027 Fristen er ute')
    })

    it('follows the step-down', async () => {
      const caseId = await ingridsCase(app)
      moveTo(app, '2029-06-16')
      await runDay(app.deps)
      expect((await seenBy('grete', `/guarantees/${caseId}`)).text).to.include('Står no 400 000 kr')
    })

    it('one that is over says why, when, and that nothing is held', async () => {
      const { caseId } = await paidClaim(app)
      const { text, json } = await seenBy('grete', `/guarantees/${caseId}`)
      expect(text).to.include('Garantien er avslutta 10. mars 2028: gjord opp.').and.include('Står no 0 kr')
      expect(json.json<BankPage>()).to.deep.include({ status: 'ended', heldOre: 0, readiness: [] })
    })

    it('an open claim is told of, without what is claimed', async () => {
      const caseId = await ingridsCase(app)
      const client = await app.signIn('ingrid')
      const sale = { date: '2028-03-01', priceOre: '3 987 000', armsLength: true }
      const costLines = [{ category: 'contract', amountOre: '4 800 000' }]
      const body = { dwellings: [{ id: '1', sold: true, sale, costLines }], accountNumber: '86011117947' }
      expect((await client.post(`/cases/${caseId}/claims/new`, body, { as: 'json' })).status).to.equal(201)
      const { text, json } = await seenBy('grete', `/guarantees/${caseId}`)
      expect(text).to.include('Det er meldt tapskrav').and.not.include('3 987 000')
      expect(json.text).to.include('"claimOpen":true').and.not.include('398700000')
    })

    it('is not there for another bank, nor before there is a guarantee', async () => {
      const caseId = await ingridsCase(app)
      for (const as of ['html', 'json'] as const) {
        const client = await app.signIn('halvor')
        expect((await client.get(`/guarantees/${caseId}`, { as })).status).to.equal(404)
      }
      moveTo(app, '2026-02-01')
      const applied = await play.apply(app.deps, { applicant: 'terje', fundId, facts: terjeFacts })
      expect((await seenBy('grete', `/guarantees/${applied}`)).status).to.equal(404)
      expect((await seenBy('anne', `/guarantees/${applied}`)).status).to.equal(404)
    })

    it('is open to staff and owners of the fund, who come from the case; the applicant has the case itself', async () => {
      const caseId = await ingridsCase(app)
      for (const userId of ['anne', 'cecilie', 'eva', 'frode']) {
        const { status, html } = await seenBy(userId, `/guarantees/${caseId}`)
        expect([status, html.includes(`href="/cases/${caseId}"`)], userId).to.deep.equal([200, true])
      }
      expect((await seenBy('ingrid', `/guarantees/${caseId}`)).status).to.equal(403)
      expect((await seenBy('olav', `/guarantees/${caseId}`)).status).to.equal(404)
    })
  })
})
