import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { settlementBody } from '../../views/letters/settlement-letter.ts'
import { personIn } from '../cases/case-app.ts'
import { fundId, ingridFacts, ingridsCase, lodgedClaim, openFund } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import { factsOf } from '../correspondence/correspondence-world.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { toldOf } from './bank-world.ts'

/** Another than the one that is claimed to. */
const loanAccount = '97105512345'

forEachEngine('The payout is assigned to the loan account', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const propose = async (caseId: string, accountNumber = loanAccount) =>
    (await app.signIn('grete')).post(`/guarantees/${caseId}/assignment`, { accountNumber })
  const revoke = async (caseId: string, confirmed = 'true') =>
    (await app.signIn('grete')).post(`/guarantees/${caseId}/assignment-revocation`, { confirmed })
  const answer = async (caseId: string, userId: string, answer: 'agree' | 'decline') =>
    (await personIn(app, userId, caseId)).postJson('/assignment-answer', { answer })
  const shown = async (caseId: string, userId = 'ingrid') =>
    textIn((await (await personIn(app, userId, caseId)).html()).text)

  it('only with an account that exists, and only once the applicant has agreed', async () => {
    const caseId = await ingridsCase(app)
    const wrong = await propose(caseId, '9710.55.12346')
    expect([wrong.status, fieldsIn(wrong.text).get('accountNumber')]).to.eql([422, '9710.55.12346'])
    expect(wrong.text).to.include('Kontonummeret er ikkje rett.')
    expect((await propose(caseId, '9710.55.12345')).location).to.equal(`/guarantees/${caseId}?done=assignment`)
    expect(await shown(caseId)).to.include('rett til lånekontoen 9710.55.12345, og ikkje til deg')
    expect((await toldOf(app.deps, 'assignment-proposed')).map(({ recipient }) => recipient)).to.eql(['ingrid'])
    const commandId = '01900000-0000-7000-8000-000000000003'
    const ingrid = await personIn(app, 'ingrid', caseId)
    for (const _ of ['first', 'repeat'])
      expect((await ingrid.post('/assignment-answer', { answer: 'agree' }, { commandId })).status).to.equal(303)
    for (const who of ['ingrid', 'anne'])
      expect(await shown(caseId, who)).to.include(
        'Går til lånekontoen 9710.55.12345 hos Fjellbanken, avtalt 10. mars 2028',
      )
    const [told] = await toldOf(app.deps, 'assignment-answered')
    expect(told).to.deep.include({ recipient: 'grete' })
    expect(told?.content).to.deep.include({ answer: 'agreed', path: `/guarantees/${caseId}` })
  })

  /** Ingrid and Jon apply together, and are given a commitment. */
  async function caseOfTwo(): Promise<string> {
    const { deps } = app
    const command = { commandId: deps.newId(), actor: await play.actorOf(deps, 'ingrid') }
    const caseId = await openDraft(deps, command, { fundId, track: 'private' })
    await saveDraft(deps, await play.commandBy(deps, caseId, 'ingrid'), ingridFacts)
    await play.join(deps, caseId, { applicant: 'ingrid', role: 'co-applicant', person: 'jon' })
    await submitApplication(deps, await play.commandBy(deps, caseId, 'ingrid'))
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    return caseId
  }

  it('needs all who apply', async () => {
    const caseId = await caseOfTwo()
    await propose(caseId)
    await answer(caseId, 'ingrid', 'agree')
    expect(await shown(caseId)).to.include('har ikkje svara enno')
    expect((await (await personIn(app, 'ingrid', caseId)).page()).actions).not.to.include('answer-assignment')
    await answer(caseId, 'jon', 'agree')
    expect(await shown(caseId)).to.include('avtalt 5. januar 2026')
  })

  it('may be declined, and only the bank gives up what is agreed', async () => {
    const caseId = await ingridsCase(app)
    await propose(caseId)
    expect((await answer(caseId, 'ingrid', 'decline')).status).to.equal(200)
    expect((await answer(caseId, 'ingrid', 'agree')).json<ProblemBody>().code).to.equal('wrong-state')
    await propose(caseId)
    await answer(caseId, 'ingrid', 'agree')
    expect((await answer(caseId, 'ingrid', 'decline')).json<ProblemBody>().code).to.equal('wrong-state')
    expect((await propose(caseId)).status, 'what is agreed stands').to.equal(409)
    expect((await revoke(caseId, '')).status).to.equal(422)
    expect((await revoke(caseId)).status).to.equal(303)
    expect(await shown(caseId)).not.to.include('Går til lånekontoen')
  })

  it('is stale where the page was old', async () => {
    const caseId = await ingridsCase(app)
    const old = (await (await personIn(app, 'ingrid', caseId)).page()).version
    await propose(caseId)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.postJson('/assignment-answer', { answer: 'agree' }, { seenVersion: old })).status).to.equal(
      409,
    )
  })

  it('so the payment goes there, told to who attests and who pays, whatever is agreed after the attestation', async () => {
    const { caseId, path, claimId } = await lodgedClaim(app)
    const onClaim = async (userId: string) => {
      await personIn(app, userId, caseId)
      return textIn((await (await app.signIn(userId)).get(path)).text)
    }
    await propose(caseId)
    await losses.recommendAsClaimed(app.deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(app.deps, caseId, { claimId, approver: 'cecilie' })
    expect(await onClaim('eva'), 'not agreed yet').to.include('Betal til konto 8601.11.17947.')
    await answer(caseId, 'ingrid', 'agree')
    expect(await onClaim('eva')).to.include('Betal til konto 9710.55.12345, lånekonto hos Fjellbanken')
    await handleNotices(app.deps)
    const facts = await factsOf(app.deps, caseId, 'settlement')
    expect(facts).to.include({ accountNumber: loanAccount, payeeBankName: 'Fjellbanken' })
    expect(JSON.stringify(settlementBody(facts, 'nn'))).to.include('til lånekontoen hos Fjellbanken som endar på 2345')
    const eva = await personIn(app, 'eva', caseId)
    await eva.postJson(`/claims/${claimId}/attestation`)
    expect((await revoke(caseId)).status, 'on its way').to.equal(409)
    await eva.postJson(`/claims/${claimId}/payment`, { paidDay: '2028-03-10' })
    await revoke(caseId)
    expect(await onClaim('eva')).to.include('9710.55.12345, lånekonto hos Fjellbanken')
    expect((await toldOf(app.deps, 'paid'))[0]?.content).to.deep.include({ bankName: 'Fjellbanken' })
    expect(await shown(caseId)).to.include('vart betalt ut til lånekontoen i banken 10. mars 2028')
    await expectInvariants(app.deps.database.reader, fundId)
  })
})
