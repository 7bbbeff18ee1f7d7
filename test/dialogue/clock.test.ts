import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { beginClaimAssessment } from '../../server/claims/begin-claim-assessment.ts'
import { asClaimed } from '../../server/claims/claim-settlement.ts'
import { recommendClaim } from '../../server/claims/recommend-claim.ts'
import { listDwellings } from '../../server/guarantees/dwelling-store.ts'
import { systemActor } from '../../server/people/actor.ts'
import { moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { lodgedClaim, openFund as openFundForClaims } from '../claims/claim-world.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'
import { answerDay, answersTo, asked, requestFor, runDay, underAssessment, wanted } from './dialogue-world.ts'

forEachEngine('The time that the fund has', engine => {
  let app: TestApp
  let caseId: string

  /** Sessions end after some hours, so whoever acts on another day signs in again. */
  const as = (who: string): Promise<Person> => personIn(app, who, caseId)
  const noticesTo = async (who: string): Promise<string[]> => {
    const sql = 'SELECT kind FROM outbox WHERE case_id = ? AND recipient_id = ? ORDER BY id'
    const rows = await app.deps.database.reader.all<{ kind: string }>(sql, [caseId, who])
    return rows.map(({ kind }) => kind)
  }

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
  })

  it('stands still from the request to the answer, and goes on with the days that were left', async () => {
    expect(await answerDay(await as('anne'))).to.equal('2026-06-04')
    moveTo(app, '2026-05-15')
    const requestId = await asked(app, caseId, { dueDay: '2026-06-15' })
    const anne = await as('anne')
    expect(await answerDay(anne)).to.equal(null)
    expect((await anne.page()).dialogue.stopped).to.deep.equal({ stoppedDay: '2026-05-15', daysLeft: 20 })
    expect(textIn((await anne.html()).text)).to.include(
      'står stille sidan 15. mai 2026. Når søkjaren har svara, er det 20 dagar att.',
    )

    moveTo(app, '2026-06-10')
    await runDay(app)
    expect(
      (await (await as('ingrid')).postJson(`/requests/${requestId}/answer`, { answers: answersTo('Ja', 'Ja') })).status,
    ).to.equal(200)
    expect(await answerDay(await as('anne'))).to.equal('2026-06-30')
    expect((await (await as('anne')).page()).dialogue.stopped).to.equal(null)
    expect(await noticesTo('ingrid')).to.not.include('preliminary-answer')
  })

  it('goes on only when nothing is open any more', async () => {
    const [first, second] = [await asked(app, caseId), await asked(app, caseId, { items: wanted.slice(1) })]
    const anne = await as('anne')
    await anne.postJson(`/requests/${first}/withdrawal`, { reason: 'Det er kome.' })
    expect(await answerDay(anne)).to.equal(null)
    await anne.postJson(`/requests/${second}/withdrawal`, { reason: 'Det òg.' })
    expect(await answerDay(anne)).to.equal('2026-06-04')
  })

  it('goes on when the last day passes without an answer, which may still come', async () => {
    const requestId = await asked(app, caseId)
    moveTo(app, '2026-05-18')
    await runDay(app)
    expect((await requestFor(await as('ingrid'), requestId)).status).to.equal('open')
    moveTo(app, '2026-05-19')
    await runDay(app)
    await runDay(app)
    const anne = await as('anne')
    expect((await requestFor(anne, requestId)).status).to.equal('overdue')
    expect((await anne.page()).next).to.include({ holder: 'case-officer', step: 'recommend', by: '2026-06-19' })
    expect((await noticesTo('anne')).filter(kind => kind === 'request-overdue')).to.have.length(1)
    expect((await noticesTo('ingrid')).filter(kind => kind === 'request-overdue')).to.have.length(1)
    const { events } = await anne.page()
    const overdue = events.filter(({ kind }) => kind === 'request-overdue')
    expect(overdue.map(({ actorName }) => actorName)).to.deep.equal([null])

    const ingrid = await as('ingrid')
    expect(
      (await ingrid.postJson(`/requests/${requestId}/answer`, { answers: answersTo('Her.', 'Ja.') })).status,
    ).to.equal(200)
    expect((await requestFor(await as('anne'), requestId)).status).to.equal('answered')
  })

  it('stands still while the application is given back, and goes on when it is sent again', async () => {
    const items = [{ about: 'question:place', guidance: 'Skriv gards- og bruksnummer.' }, wanted[1]]
    const requestId = await asked(app, caseId, { items: items as object[] })
    const ingrid = await as('ingrid')
    const page = await ingrid.page()
    expect([page.status, page.next.step, page.next.by]).to.deep.equal(['returned', 'answer-return', '2026-05-18'])
    expect(page.returnedReason).to.equal('Skriv gards- og bruksnummer.')
    expect(textIn((await ingrid.html(`/requests/${requestId}`)).text)).to.include('Dette svarar du på i søknaden')

    moveTo(app, '2026-05-08')
    const again = await as('ingrid')
    expect((await again.postJson('/submission', { declaration: true })).status).to.equal(200)
    const halfway = await requestFor(again, requestId)
    expect([halfway.status, ...halfway.items.map(({ status }) => status)]).to.deep.equal(['open', 'answered', 'asked'])
    expect(await answerDay(again)).to.equal(null)
    await again.postJson(`/requests/${requestId}/answer`, { answers: [{ number: 2, text: 'Eg eig henne.' }] })
    expect((await requestFor(again, requestId)).status).to.equal('answered')
    expect(await answerDay(again)).to.equal('2026-06-08')
  })

  it('of a claim stands still too, and is not set going by a claim that is decided meanwhile', async () => {
    app = await openFundForClaims(engine)
    const claim = await lodgedClaim(app)
    caseId = claim.caseId
    const { claimId } = claim
    await beginClaimAssessment(app.deps, await play.commandBy(app.deps, caseId, 'anne'), { claimId })
    const due = await answerDay(await as('anne'))
    expect(due).to.be.a('string')
    const requestId = await asked(app, caseId, {
      items: [{ about: 'document:sale-contract', guidance: 'Send kontrakten.' }],
    })
    expect((await (await as('anne')).page()).next).to.include({ holder: 'applicant', step: 'answer-request' })
    expect(await answerDay(await as('anne'))).to.equal(null)
    const against = recommendClaimed(claimId, 'refused')
    expect((await refusalOf(against)).code).to.equal('not-heard')

    await recommendClaimed(claimId, 'settled')
    await losses.settle(app.deps, caseId, { claimId, approver: 'cecilie' })
    expect((await requestFor(await as('ingrid'), requestId)).status).to.equal('closed')
    expect(await answerDay(await as('anne'))).to.equal(null)
    expect((await (await as('anne')).page()).dialogue.stopped).to.equal(null)
  })

  async function recommendClaimed(claimId: string, outcome: 'settled' | 'refused'): Promise<void> {
    const { facts } = await losses.findClaim(app.deps, caseId, claimId)
    const assessed = asClaimed(facts.dwellings, await listDwellings(app.deps.database.reader, caseId))
    const input = { claimId, outcome, reasons: 'Kostnadene er dokumenterte.', assessed }
    await recommendClaim(app.deps, await play.commandBy(app.deps, caseId, 'anne'), input)
  }

  it('an application that is never sent again lapses, and not before its applicant was told', async () => {
    const anne = await as('anne')
    expect((await anne.postJson('/return', { reason: 'Rett bustadtypen.' })).status).to.equal(200)
    moveTo(app, '2026-05-19')
    await runDay(app)
    const warned = await (await as('ingrid')).page()
    expect([warned.status, warned.next.by]).to.deep.equal(['returned', '2026-06-02'])
    expect(await noticesTo('ingrid')).to.include('lapse-warning')
    expect(textIn((await (await as('ingrid')).html()).text)).to.include('2. juni 2026')

    moveTo(app, '2026-06-03')
    await runDay(app)
    await runDay(app)
    const lapsed = await (await as('ingrid')).page()
    expect([lapsed.status, lapsed.next.step]).to.deep.equal(['lapsed', 'lapsed'])
    expect((await noticesTo('ingrid')).filter(kind => kind === 'application-lapsed')).to.have.length(1)
    expect(lapsed.deadlines.filter(({ closedDay }) => closedDay === null)).to.deep.equal([])
    const late = await (await as('ingrid')).postJson('/submission', { declaration: true })
    expect(late.status).to.equal(409)
    const { actor_id } = (await app.deps.database.reader.first<{ actor_id: string }>(
      "SELECT actor_id FROM case_events WHERE case_id = ? AND kind = 'application-lapsed'",
      [caseId],
    )) ?? { actor_id: '' }
    expect(actor_id).to.equal(systemActor.id)
  })
})
