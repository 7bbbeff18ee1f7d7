import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import type { FinancingCase } from '../../server/banks/financing-read.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { kroner } from '../../server/shared/money.ts'
import { committed, filledForm, personIn, submitted } from '../cases/case-app.ts'
import { fundId, ingridFacts, openFund } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { toldOf } from './bank-world.ts'

forEachEngine('The bank is asked to confirm the financing', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const asked = async () => {
    const caseId = await submitted(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const answer = await ingrid.post('/financing-request')
    return { caseId, ingrid, answer, path: `/guarantees/${caseId}/financing` }
  }

  it('sees nothing of a case before the applicant has asked it', async () => {
    const caseId = await submitted(app)
    const grete = await app.signIn('grete')
    expect((await grete.get(`/guarantees/${caseId}/financing`)).status).to.equal(404)
    expect((await grete.get('/guarantees')).text).not.to.include('VT-2026-0001')
    const page = (await (await personIn(app, 'ingrid', caseId)).html()).text
    expect(textIn(page)).to.include('Be banken stadfeste finansieringa').and.include('og ikkje noko anna')
    expect(filledForm(page, '/financing-request')).to.have.property('seenVersion')
  })

  it('then sees number, place, borrower and the sum asked for, and no more', async () => {
    const { path, caseId } = await asked()
    const grete = await app.signIn('grete')
    const { text: html } = await grete.get(path)
    for (const shown of ['VT-2026-0001', 'Ingrid Tveitane', 'Moland 14, Fyresdal', 'Det reglane gir'])
      expect(textIn(html), shown).to.include(shown)
    const body = (await grete.get(path, { as: 'json' })).text
    for (const secret of ['1999-03-14', '480000000', 'detached', 'Anne']) expect(body).not.to.include(secret)
    expect((await grete.get('/guarantees')).text).to.include(path)
    for (const hidden of [`/guarantees/${caseId}`, `/cases/${caseId}`, `/cases/${caseId}/documents`])
      expect((await grete.get(hidden)).status, hidden).to.be.oneOf([403, 404])
    expect((await toldOf(app.deps, 'financing-asked')).map(({ recipient }) => recipient)).to.eql(['grete'])
  })

  it('answers once; applicant and officer see the fact with its source', async () => {
    const { path, caseId, ingrid } = await asked()
    const grete = await app.signIn('grete')
    const empty = await grete.post(path, { words: 'Inntil 4,2 mill.' })
    expect([empty.status, fieldsIn(empty.text).get('words')]).to.eql([422, 'Inntil 4,2 mill.'])
    expect(empty.text).to.include('Vel om banken finansierer bygginga.')
    const commandId = '01900000-0000-7000-8000-000000000001'
    const answer = { answer: 'confirmed', words: 'Inntil 4,2 mill.' }
    for (const _ of ['first', 'repeat'])
      expect((await grete.post(path, answer, { commandId })).location).to.equal(`${path}?done=answered`)
    expect((await grete.post(path, answer, { as: 'json' })).status).to.equal(409)
    for (const who of [ingrid, await personIn(app, 'anne', caseId)]) {
      const shown = textIn((await who.html()).text)
      expect(shown)
        .to.include('Stadfest av Fjellbanken 5. januar 2026 ved Grete Hovland')
        .and.include('Inntil 4,2 mill.')
      expect((await who.page()).bank?.financing).to.deep.include({ status: 'confirmed', answeredDay: '2026-01-05' })
    }
    expect(await toldOf(app.deps, 'financing-answered')).to.have.length(1)
  })

  it('can be asked again after it has said no, not while it has not answered', async () => {
    const { path, ingrid } = await asked()
    expect((await ingrid.postJson('/financing-request')).json<ProblemBody>().code).to.equal('wrong-state')
    const grete = await app.signIn('grete')
    await grete.post(path, { answer: 'declined', words: 'For lite eigenkapital.' })
    expect(textIn((await ingrid.html()).text)).to.include('at banken ikkje finansierer bygginga')
    expect((await ingrid.postJson('/financing-request')).status).to.equal(200)
    expect((await grete.get(path, { as: 'json' })).json<FinancingCase>()).to.deep.include({
      status: 'asked',
      words: null,
    })
  })

  it('is stale where the case has moved on, and keeps what was typed', async () => {
    const { path } = await asked()
    const grete = await app.signIn('grete')
    const late = await grete.post(path, { answer: 'declined', words: 'Nei.' }, { seenVersion: 1 })
    expect([late.status, fieldsIn(late.text).get('words')]).to.eql([409, 'Nei.'])
  })

  it('waits for no answer once the application is withdrawn', async () => {
    const { path, caseId } = await asked()
    await withdrawApplication(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'))
    const grete = await app.signIn('grete')
    expect((await grete.get('/guarantees')).text).not.to.include(path)
    const page = await grete.get(path)
    expect(textIn(page.text)).to.include('svaret trengst ikkje lenger').and.not.include('Send svaret')
    const late = await grete.post(path, { answer: 'confirmed' }, { as: 'json' })
    expect(late.json<ProblemBody>().code).to.equal('wrong-state')
    expect(await toldOf(app.deps, 'financing-answered')).to.eql([])
  })

  it('is not asked once the guarantee has ended', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.page()).actions).to.include('ask-financing')
    await declineCommitment(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'))
    expect((await ingrid.page()).actions).not.to.include('ask-financing')
    expect((await ingrid.postJson('/financing-request')).json<ProblemBody>()).to.include({
      code: 'wrong-state',
      state: 'ended',
    })
  })

  it('is nothing for another bank, for staff, or for a case without a bank', async () => {
    const { path } = await asked()
    const halvor = await app.signIn('halvor')
    expect((await halvor.get(path)).status).to.equal(404)
    expect((await halvor.post(path, { answer: 'confirmed' }, { as: 'json' })).status).to.equal(404)
    expect((await (await app.signIn('anne')).get(path)).status).to.equal(403)
    const bankless = { ...ingridFacts, bankId: null }
    const caseId = await play.apply(app.deps, { applicant: 'knut', fundId, facts: bankless })
    const knut = await personIn(app, 'knut', caseId)
    expect((await knut.postJson('/financing-request')).json<ProblemBody>().code).to.equal('wrong-state')
    expect((await knut.page()).actions).not.to.include('ask-financing')
  })

  it('meets the criterion for the officer, who needs not answer it', async () => {
    const { path, caseId } = await asked()
    const anne = await personIn(app, 'anne', caseId)
    await anne.post('/assessment')
    const finding = async () =>
      (await anne.page()).findings.find(({ criterion }) => criterion === 'financing-confirmed')?.answer
    expect(await finding()).to.equal('needs-officer')
    await (await app.signIn('grete')).post(path, { answer: 'confirmed' })
    expect(await finding()).to.equal('met')
    expect(textIn((await anne.html()).text)).to.include('Banken har stadfest finansieringa.')
  })

  it('counts as the document that a claim would otherwise lack', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const lacks = async () =>
      (await ingrid.page()).guarantee?.readiness.some(
        one => one.code === 'document' && one.kind === 'financing-confirmation' && !one.done,
      )
    expect(await lacks()).to.equal(true)
    await ingrid.post('/financing-request')
    await (await app.signIn('grete')).post(`/guarantees/${caseId}/financing`, { answer: 'confirmed' })
    expect(await lacks()).to.equal(false)
    expect((await ingrid.page()).guarantee?.guaranteedOre).to.equal(kroner(500_000))
  })
})
