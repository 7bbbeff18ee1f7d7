import { expect } from 'chai'
import { currentBalances } from '../../server/fund/ledger-store.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId, moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { appealAs, appealOf, decideAs, grantedInPart, recommendAs, wrong } from './appeal-world.ts'

const capital = kroner(4_450_000)

forEachEngine('An appeal that partly succeeds', engine => {
  let app: TestApp
  let caseId: string
  let ingrid: Person
  let anne: Person
  let cecilie: Person
  let dag: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await grantedInPart(app)
    ingrid = await personIn(app, 'ingrid', caseId)
    anne = await personIn(app, 'anne', caseId)
    cecilie = await personIn(app, 'cecilie', caseId)
    dag = await personIn(app, 'dag', caseId)
  })

  const reserved = async () => {
    const balances = await currentBalances(app.deps.database.reader, fundId)
    return [balances.get('reserved'), balances.get('available')]
  }

  it('is reviewed, answered by another, and leads to a larger guarantee while the first decision stays readable', async () => {
    expect(await reserved()).to.eql([kroner(300_000), capital - kroner(300_000)])
    const id = await appealAs(ingrid)
    expect((await ingrid.post('/commitment', { answer: 'accept' })).status).to.equal(303)
    const words = 'Taksten skulle ha vore med. Vi gir delvis medhald.'
    expect((await anne.post(`/appeal/${id}/review`, { outcome: 'change', words })).status).to.equal(303)
    expect((await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words })).status).to.equal(303)

    const reopened = await ingrid.page()
    expect(reopened).to.include({ status: 'under-assessment', decision: null })
    expect(reopened.guarantee).to.include({ status: 'in-force', guaranteedOre: kroner(300_000) })
    expect(await reserved()).to.eql([kroner(300_000), capital - kroner(300_000)])
    await expectInvariants(app.deps.database.reader, fundId)

    await recommendAs(anne, '400 000')
    expect(await decideAs(cecilie)).to.equal(303)
    const decided = await ingrid.page()
    expect(decided).to.include({ status: 'granted-in-part' })
    expect(decided.guarantee).to.include({
      status: 'in-force',
      guaranteedOre: kroner(400_000),
      heldOre: kroner(400_000),
    })
    expect(decided.homes.map(({ guaranteedOre }) => guaranteedOre)).to.eql([kroner(400_000)])
    expect(await reserved()).to.eql([kroner(400_000), capital - kroner(400_000)])
    await expectInvariants(app.deps.database.reader, fundId)

    expect(decided.earlierDecisions).to.have.length(1)
    expect(decided.earlierDecisions[0]).to.deep.include({
      number: 1,
      outcome: 'granted-in-part',
      guaranteedOre: kroner(300_000),
      deciderName: 'Cecilie Rui',
      preparerName: 'Anne Strand',
      cause: 'appeal',
      reason: words,
      recommended: null,
    })
    const page = textIn((await ingrid.html()).text).replaceAll('\u00a0', ' ')
    expect(page)
      .to.match(/Vedtak 1, \d+\. \w+ \d{4}: delvis innvilga/)
      .and.include('garantisum 300 000 kr')
    expect(page).to.include('Garantien vart auka til 400 000 kr.')
    expect(decided.appeals.decisions.map(({ kind }) => kind)).to.eql(['granted-in-part'])
  })

  it('is answered by somebody else than who reviewed it', async () => {
    const id = await appealAs(ingrid)
    const sql = "INSERT INTO user_roles (user_id, fund_id, role) VALUES ('anne', ?, 'approver')"
    await app.deps.database.transact(async tx => void (await tx.run(sql, [fundId])))
    const both = await personIn(app, 'anne', caseId)
    await both.post(`/appeal/${id}/review`, { outcome: 'forward', words: 'Ikkje noko nytt.' })
    const own = await both.post(`/appeal/${id}/answer`, { outcome: 'forward', words: 'Mine merknader.' })
    expect(own.status).to.equal(403)
    expect(own.text).to.include('Mine merknader.')
    const direct = await both.postJson(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    expect(direct.json<ProblemBody>()).to.include({ code: 'four-eyes', rule: 'preparer-decides' })
    expect((await appealOf(both, id)).steps).to.eql(['return-appeal-review'])
  })

  it('gives never less than before', async () => {
    const id = await appealAs(ingrid)
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ja.' })
    await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    await recommendAs(anne, '200 000')
    const page = (await cecilie.html('/decision')).text
    expect(page).to.include('200')
    expect(await decideAs(cecilie)).to.equal(409)
    const refusal = { outcome: 'refused', reasons: { facts: 'F', rules: 'R', considerations: 'C' } }
    const worse = (await cecilie.postJson('/decision', refusal)).json<ProblemBody>()
    expect(worse).to.include({ code: 'worse-than-before', beforeOre: kroner(300_000), neededOre: 0 })
    expect(await reserved()).to.eql([kroner(300_000), capital - kroner(300_000)])
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('is refused with both figures where the fund has become too small for the rest', async () => {
    const id = await appealAs(ingrid)
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ja.' })
    await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    await recommendAs(anne, null)
    const effectiveDay = app.deps.clock.today()
    const eva = await app.signIn('eva')
    const left = kroner(150_000)
    const amountOre = capital - kroner(300_000) - left
    const returned = { kind: 'return', amountOre, source: 'Vest-Telemarkrådet', note: 'Attende.', effectiveDay }
    const moved = await eva.post(`/funds/${fundId}/capital`, returned, { as: 'json' })
    expect(moved.status, moved.text).to.be.below(400)
    const { next } = await cecilie.page()
    expect(next.step).to.equal('decide')
    const reasons = { facts: 'F', rules: 'R', considerations: 'C' }
    const grant = { outcome: 'granted', reasons, seenOre: kroner(500_000) }
    const small = (await cecilie.postJson('/decision', grant)).json<ProblemBody>()
    expect(small).to.include({ code: 'insufficient-capital', availableOre: left, neededOre: kroner(200_000) })
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('goes on where the commitment lapsed meanwhile: the guarantee is given anew', async () => {
    const id = await appealAs(ingrid)
    await ingrid.post('/commitment', { answer: 'decline', confirmed: 'true' })
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ja.' })
    await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    await recommendAs(anne, null)
    expect(await decideAs(cecilie)).to.equal(303)
    const page = await ingrid.page()
    expect(page.guarantee).to.include({ status: 'committed', endReason: null, heldOre: kroner(500_000) })
    expect(page.actions).to.include('answer-commitment')
    expect(await reserved()).to.eql([kroner(500_000), capital - kroner(500_000)])
    await expectInvariants(app.deps.database.reader, fundId)
    expect((await ingrid.post('/commitment', { answer: 'accept' })).status).to.equal(303)
  })

  it('keeps the guarantee from being withdrawn as an application while it is assessed anew', async () => {
    const id = await appealAs(ingrid)
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ja.' })
    await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    const taken = await ingrid.postJson('/application-withdrawal', {})
    expect(taken.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'guaranteed' })
    const returned = await anne.postJson('/return', { reason: 'Skriv om att.' })
    expect(returned.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'guaranteed' })
  })

  it('lets the application be taken back once the guarantee has ended, which is still to be seen', async () => {
    const id = await appealAs(ingrid)
    await ingrid.post('/commitment', { answer: 'decline', confirmed: 'true' })
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ja.' })
    await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ja.' })
    expect((await ingrid.post('/application-withdrawal')).status).to.equal(303)
    const page = await ingrid.page()
    expect([page.status, page.next.step, page.guarantee?.endReason]).to.eql(['withdrawn', 'withdrawn', 'declined'])
    expect((await ingrid.html()).status).to.equal(200)
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('shows what the applicant wrote to all who handle it, and nothing of the review to the applicant', async () => {
    const id = await appealAs(ingrid)
    await anne.post(`/appeal/${id}/review`, { outcome: 'forward', words: 'Internt om klaga.' })
    moveTo(app, '2026-01-07')
    expect(textIn((await cecilie.html(`/appeal/${id}`)).text))
      .to.include(wrong)
      .and.include('Internt om klaga.')
    const own = (await ingrid.html(`/appeal/${id}`)).text
    expect(textIn(own)).to.include(wrong).and.not.include('Internt om klaga.')
    expect((await ingrid.html()).text).not.to.include('Internt om klaga.')
  })
})
