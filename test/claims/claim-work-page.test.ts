import { expect } from 'chai'
import { declareOnce } from '../../db/seeds/declare.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { listRecoveries } from '../../server/claims/recovery-store.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestApp } from '../support/app.ts'
import type { Answer, Client, ProblemBody, TellOptions } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import {
  fundId,
  lodgedClaim,
  moveTo,
  openFund,
  paidClaim,
  payableClaim,
  recommendedClaim,
  typedHome,
} from './claim-world.ts'
import { fieldsIn, textIn } from './page-fields.ts'

type Fields = Readonly<Record<string, unknown>>

forEachEngine('Working with a claim on its pages', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  afterEach(() => expectInvariants(app.deps.database.reader, fundId))

  /** Somebody who, if they are staff, has said that they are impartial in the case of the page. */
  async function clientOf(userId: string, path: string): Promise<Client> {
    await declareOnce(app.deps, path.split('/')[2] ?? '', await play.actorOf(app.deps, userId))
    return app.signIn(userId)
  }
  const post = async (userId: string, path: string, fields: Fields = {}, options: TellOptions = {}): Promise<Answer> =>
    (await clientOf(userId, path)).post(path, fields, options)
  const get = async (userId: string, path: string) => (await clientOf(userId, path)).get(path)
  const statusOf = async (caseId: string, claimId: string) => (await losses.findClaim(app.deps, caseId, claimId)).status
  const role = (userId: string, name: string) =>
    app.deps.database.transact(tx =>
      tx.run('INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, ?, ?)', [userId, fundId, name]),
    )

  it('goes all the way, each by the one who may, and the money adds up', async () => {
    const { caseId, claimId, path } = await lodgedClaim(app)
    const steps: [string, string, Fields, string][] = [
      ['bjorn', '/assessment', {}, 'taken'],
      [
        'bjorn',
        '/recommendation',
        { dwellings: [typedHome('1')], outcome: 'settled', reasons: 'Stemmer.' },
        'recommended',
      ],
      ['cecilie', '/return', { reason: 'Sjå på kreditnotaen.' }, 'returned'],
      [
        'bjorn',
        '/recommendation',
        { dwellings: [typedHome('1')], outcome: 'settled', reasons: 'Sett på.' },
        'recommended',
      ],
      ['cecilie', '/decision', { outcome: 'settled', reasons: 'Som innstilt.', seenOre: kroner(448_000) }, 'decided'],
      ['eva', '/attestation', {}, 'attested'],
      ['eva', '/payment', { paidDay: '10.3.2028' }, 'paid'],
      [
        'bjorn',
        '/recoveries',
        { dwellingId: '1', method: 'recompute', recoveredOre: '120 000', reason: 'Avslag' },
        'demanded',
      ],
    ]
    for (const [userId, tail, fields, done] of steps) {
      const answer = await post(userId, path + tail, fields)
      expect([answer.status, answer.location], `${tail}: ${textIn(answer.text)}`).to.deep.equal([
        303,
        `${path}?done=${done}`,
      ])
      expect((await get(userId, answer.location ?? '')).status).to.equal(200)
    }
    const [recovery] = await listRecoveries(app.deps.database.reader, caseId)
    expect(recovery?.repaymentOre).to.equal(kroner(96_000))
    const receipt = `${path}/recoveries/${recovery?.id}/receipt`
    expect(textIn((await get('eva', receipt)).text)).to.include('96 000 kr')
    expect((await post('eva', receipt, { receivedDay: '2028-03-10' })).location).to.equal(`${path}?done=received`)
    expect(await statusOf(caseId, claimId)).to.equal('paid')
  })

  it('the assessment begins as claimed, with the calculation and a proposal for the reasons', async () => {
    const { path } = await lodgedClaim(app)
    await post('anne', `${path}/assessment`)
    const page = await get('anne', `${path}/recommendation`)
    const fields = fieldsIn(page.text)
    expect(fields.get('dwellings[0][sale][priceOre]')).to.equal('4 000 000')
    expect(fields.get('dwellings[0][costLines][0][amountOre]')).to.equal('4 800 000')
    expect(fields.get('outcome')).to.equal('settled')
    expect(fields.get('reasons')?.replace(/\s+/g, ' ')).to.include('Til utbetaling er 448 000 kr.')
    expect(textIn(page.text)).to.include('Kravd: 4 000 000 kr.').and.include('Tak som del av kostnaden')
  })

  it('what is proposed follows the figures until somebody writes over it', async () => {
    const { path } = await lodgedClaim(app)
    await post('anne', `${path}/assessment`)
    const start = fieldsIn((await get('anne', `${path}/recommendation`)).text)
    const [reasons, suggestedReasons] = [start.get('reasons'), start.get('suggestedReasons')]
    expect(reasons?.trim()).to.equal(suggestedReasons?.trim())
    const dwellings = [typedHome('1', { valueReductionOre: '100 000' })]
    const asked = { dwellings, outcome: 'settled', suggestedReasons, step: 'calculate' }
    const followed = fieldsIn((await post('anne', `${path}/calculation`, { ...asked, reasons })).text)
    expect(followed.get('reasons')?.replace(/\s+/g, ' ')).to.include('368 000 kr')
    const own = { ...asked, reasons: 'Golvet er øydelagt.' }
    expect(fieldsIn((await post('anne', `${path}/calculation`, own)).text).get('reasons')).to.equal(
      'Golvet er øydelagt.',
    )
  })

  it('an outcome that does not fit the calculation comes back with what was written', async () => {
    const { path } = await lodgedClaim(app)
    await post('anne', `${path}/assessment`)
    const fields = { dwellings: [typedHome('1')], outcome: 'nothing-to-pay', reasons: 'Ikkje noko tap.' }
    const page = await post('anne', `${path}/recommendation`, fields)
    expect(page.status).to.equal(422)
    expect(textIn(page.text)).to.include('Utrekninga gir ei utbetaling.')
    expect(fieldsIn(page.text).get('reasons')).to.equal('Ikkje noko tap.')
    expect(fieldsIn(page.text).get('dwellings[0][costLines][1][amountOre]')).to.equal('-20 000')
  })

  it('a claim that was returned begins where it was left, with the reason why', async () => {
    const { path } = await lodgedClaim(app)
    await post('anne', `${path}/assessment`)
    const dwellings = [typedHome('1', { valueReductionOre: '25 000' })]
    await post('anne', `${path}/recommendation`, { dwellings, outcome: 'settled', reasons: 'Mine ord.' })
    await post('cecilie', `${path}/return`, { reason: 'Vis til taksten.' })
    const page = await get('anne', `${path}/recommendation`)
    expect(textIn(page.text)).to.include('Vis til taksten.')
    expect(fieldsIn(page.text).get('dwellings[0][valueReductionOre]')).to.equal('25 000')
    expect(fieldsIn(page.text).get('reasons')).to.equal('Mine ord.')
    expect(textIn((await get('anne', path)).text)).to.include('Vis til taksten.')
    expect(textIn((await get('ingrid', path)).text)).not.to.include('Vis til taksten.')
  })

  it('the decider decides the sum that was seen, or sees both', async () => {
    const { caseId, claimId, path } = await recommendedClaim(app)
    const page = await get('cecilie', `${path}/decision`)
    expect(fieldsIn(page.text).get('seenOre')).to.equal(String(kroner(448_000)))
    const decision = { outcome: 'settled', reasons: 'Etter nøye vurdering.', seenOre: kroner(400_000) }
    const refused = await post('cecilie', `${path}/decision`, decision)
    expect(refused.status).to.equal(409)
    expect(textIn(refused.text)).to.include('Du såg 400 000 kr; no er summen 448 000 kr.')
    expect(fieldsIn(refused.text).get('reasons')).to.equal('Etter nøye vurdering.')
    expect(fieldsIn(refused.text).get('seenOre')).to.equal(String(kroner(448_000)))
    const problem = await post('cecilie', `${path}/decision`, decision, { as: 'json' })
    expect(problem.json<ProblemBody>()).to.deep.include({ seenOre: kroner(400_000), currentOre: kroner(448_000) })
    expect(await statusOf(caseId, claimId)).to.equal('recommended')
  })

  it('a decision above the authority is refused with both figures, and nothing is lost', async () => {
    const { path } = await recommendedClaim(app)
    await app.deps.database.transact(tx =>
      tx.run("UPDATE user_roles SET authority_limit_ore = ? WHERE user_id = 'dag'", [kroner(300_000)]),
    )
    expect(textIn((await get('dag', `${path}/decision`)).text)).to.include('Summen er over fullmakta di')
    const decision = { outcome: 'settled', reasons: 'Eg meiner det same.', seenOre: kroner(448_000) }
    const page = await post('dag', `${path}/decision`, decision)
    expect(page.status).to.equal(403)
    expect(textIn(page.text)).to.include('Du kan avgjere inntil 300 000 kr; denne saka gjeld 448 000 kr.')
    expect(fieldsIn(page.text).get('reasons')).to.equal('Eg meiner det same.')
  })

  it('nobody decides what they prepared, nor attests what they prepared or decided', async () => {
    const place = await lodgedClaim(app)
    await role('cecilie', 'case-officer')
    await role('cecilie', 'fund-manager')
    await losses.recommendAsClaimed(app.deps, place.caseId, { claimId: place.claimId, officer: 'cecilie' })
    const page = await get('cecilie', `${place.path}/decision`)
    expect(textIn(page.text)).to.include('Ein annan må avgjere kravet')
    expect(fieldsIn(page.text).has('seenOre')).to.equal(false)
    const decision = { outcome: 'settled', reasons: 'Ja.', seenOre: kroner(448_000) }
    expect((await post('cecilie', `${place.path}/decision`, decision)).status).to.equal(403)
    await role('dag', 'fund-manager')
    await post('dag', `${place.path}/decision`, decision)
    for (const userId of ['cecilie', 'dag']) {
      const refused = await post(userId, `${place.path}/attestation`)
      expect([refused.status, textIn(refused.text).includes('Ein annan må gjere dette')]).to.deep.equal([403, true])
    }
    expect(await statusOf(place.caseId, place.claimId)).to.equal('payable')
  })

  it('what was written for a claim that has moved on is shown, and not lost', async () => {
    const place = await recommendedClaim(app)
    await withdrawClaim(app.deps, await play.commandBy(app.deps, place.caseId, 'ingrid'), { claimId: place.claimId })
    const decision = { outcome: 'refused', reasons: 'Kjøparen er bror til seljaren.', seenOre: kroner(448_000) }
    const late = await post('cecilie', `${place.path}/decision`, decision)
    expect(late.status).to.equal(409)
    expect(textIn(late.text)).to.include('Det du skreiv, vart ikkje sendt Kjøparen er bror til seljaren.')
    expect((await get('cecilie', `${place.path}/decision`)).location).to.equal(place.path)
    const fields = { dwellings: [typedHome('1')], outcome: 'settled', reasons: 'Mi innstilling.' }
    const recommendation = await post('anne', `${place.path}/recommendation`, fields)
    expect([recommendation.status, textIn(recommendation.text).includes('Mi innstilling.')]).to.deep.equal([409, true])
  })

  it('a decision that is another than was recommended needs reasons of its own', async () => {
    const { path, caseId, claimId } = await recommendedClaim(app)
    const reasons = fieldsIn((await get('cecilie', `${path}/decision`)).text).get('reasons')
    const decision = { outcome: 'refused', reasons, seenOre: kroner(448_000) }
    const again = await post('cecilie', `${path}/decision`, decision)
    expect([again.status, again.text.includes('href="#reasons"')]).to.deep.equal([422, true])
    expect(textIn(again.text)).to.include('Du avgjer noko anna enn det som er tilrådd. Skriv kvifor')
    const kept = fieldsIn(again.text)
    expect([kept.get('outcome'), kept.get('reasons')]).to.deep.equal(['refused', reasons])
    const answer = await (await app.signIn('cecilie')).post(`${path}/decision`, decision, { as: 'json' })
    expect([answer.status, ...answer.json<ProblemBody>().errors.map(error => error.path)]).to.deep.equal([
      422,
      'reasons',
    ])
    expect(await statusOf(caseId, claimId)).to.equal('recommended')
    const own = { ...decision, reasons: 'Kjøparen er bror til seljaren.' }
    expect((await post('cecilie', `${path}/decision`, own)).status).to.equal(303)
  })

  it('a page that is behind is told so, with what was typed', async () => {
    const { path, caseId } = await recommendedClaim(app)
    const decision = { outcome: 'settled', reasons: 'Som innstilt.', seenOre: kroner(448_000) }
    const version = Number(fieldsIn((await get('cecilie', `${path}/decision`)).text).get('seenVersion'))
    const stale = await post('cecilie', `${path}/decision`, decision, { seenVersion: version - 1 })
    expect([stale.status, fieldsIn(stale.text).get('reasons')]).to.deep.equal([409, 'Som innstilt.'])
    expect(fieldsIn(stale.text).get('seenVersion')).to.equal(String(version))
    expect((await post('cecilie', `${path}/decision`, decision, { seenVersion: version })).status).to.equal(303)
    expect((await losses.findClaim(app.deps, caseId, path.split('/')[4] ?? '')).status).to.equal('payable')
  })

  it('a double click pays once', async () => {
    const { path } = await payableClaim(app)
    await post('eva', `${path}/attestation`)
    const eva = await app.signIn('eva')
    const commandId = app.deps.newId()
    const pay = () => eva.post(`${path}/payment`, { paidDay: '2028-03-10' }, { commandId })
    expect((await Promise.all([pay(), pay()])).map(({ status }) => status)).to.deep.equal([303, 303])
    const again = await eva.post(`${path}/payment`, { paidDay: '2028-03-10' })
    expect(again.status).to.equal(409)
  })

  it('a day of payment that cannot be comes back as it was typed', async () => {
    const { path } = await payableClaim(app)
    await post('eva', `${path}/attestation`)
    const early = await post('eva', `${path}/payment`, { paidDay: '1.1.2028' })
    expect([early.status, fieldsIn(early.text).get('paidDay')]).to.deep.equal([422, '1.1.2028'])
    expect(textIn(early.text)).to.include('Dagen må vere 10. mars 2028.')
    const none = await post('eva', `${path}/payment`, { paidDay: '' })
    expect(textIn(none.text)).to.include('Skriv dagen pengane gjekk ut av kontoen.')
  })

  it('a demand that lacks something keeps the rest; what is received is received by another', async () => {
    const { caseId, path } = await paidClaim(app)
    const demand = { dwellingId: '1', method: 'proportional', recoveredOre: 'litt', reason: 'Forsikringa har betalt.' }
    const page = await post('anne', `${path}/recoveries`, demand)
    expect(page.status).to.equal(422)
    expect(fieldsIn(page.text).get('reason')).to.equal('Forsikringa har betalt.')
    expect(fieldsIn(page.text).get('method')).to.equal('proportional')
    expect(textIn(page.text)).not.to.include('vart ikkje sendt')
    await role('anne', 'fund-manager')
    await post('anne', `${path}/recoveries`, { ...demand, recoveredOre: '100 000' })
    const [recovery] = await listRecoveries(app.deps.database.reader, caseId)
    const receipt = `${path}/recoveries/${recovery?.id}/receipt`
    expect((await post('anne', receipt, { receivedDay: '2028-03-10' })).status).to.equal(403)
    const faulty = await post('eva', receipt, { receivedDay: '24.12.2028' })
    expect([faulty.status, fieldsIn(faulty.text).get('receivedDay')]).to.deep.equal([422, '24.12.2028'])
    expect((await get('eva', `${path}/recoveries/${app.deps.newId()}/receipt`)).status).to.equal(404)
  })

  it('the applicant takes it back and can claim anew', async () => {
    const { caseId, path } = await lodgedClaim(app)
    const withdrawn = await post('ingrid', `${path}/withdrawal`)
    expect(withdrawn.location).to.equal(`${path}?done=withdrawn`)
    expect((await get('ingrid', `/cases/${caseId}/claims/new`)).status).to.equal(200)
    moveTo(app, '2028-03-11')
    const again = await post('ingrid', `${path}/withdrawal`)
    expect(again.status).to.equal(409)
  })
})
