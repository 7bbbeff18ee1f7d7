import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { assessmentRoutes } from '../../server/cases/assessment-routes.ts'
import { decisionRoutes } from '../../server/cases/decision-routes.ts'
import { guaranteeActionRoutes } from '../../server/cases/guarantee-action-routes.ts'
import { kroner } from '../../server/shared/money.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { because } from '../support/reasons.ts'
import {
  committed,
  completed,
  fundId,
  inForce,
  moveTo,
  openFund,
  personIn,
  recommended,
  submitted,
} from './case-app.ts'

const commands = [...assessmentRoutes, ...decisionRoutes, ...guaranteeActionRoutes].filter(
  ({ method }) => method === 'post',
)

/** Who may give each command, by the last part of its address. */
const givers: Readonly<Record<string, readonly string[]>> = {
  assessment: ['case-officer'],
  return: ['case-officer'],
  recommendation: ['case-officer'],
  'recommendation/calculation': ['case-officer'],
  decision: ['approver'],
  'decision/letter': ['approver'],
  'board-referral': ['approver'],
  'waiting-list': ['approver'],
  'recommendation-return': ['approver'],
  commitment: ['applicant'],
  start: ['applicant', 'case-officer'],
  completion: ['applicant', 'case-officer'],
  'sale-notices': ['applicant'],
  'sale-answers': ['case-officer'],
  'guarantee-withdrawal': ['applicant'],
  reversal: ['approver'],
  lapse: ['approver'],
}

const roles: Readonly<Record<string, string>> = {
  anne: 'case-officer',
  cecilie: 'approver',
  eva: 'fund-manager',
  frode: 'owner',
  grete: 'bank',
  ingrid: 'applicant',
}

forEachEngine('Commands on the page of a case', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('are closed to every role that is not named for them, and not there for strangers', async () => {
    const caseId = await committed(app)
    const everybody = [...Object.entries(roles), ['olav', 'stranger']] as const
    for (const [userId] of everybody) await personIn(app, userId, caseId)
    const { version } = await (await personIn(app, 'ingrid', caseId)).page()
    expect(commands.map(({ path }) => path.replace('/cases/:case/', '')).sort()).to.deep.equal(
      Object.keys(givers).sort(),
    )
    for (const [userId, role] of everybody) {
      const person = await personIn(app, userId, caseId)
      for (const [tail, may] of Object.entries(givers)) {
        if (may.includes(role)) continue
        const { status } = await person.postJson(`/${tail}`, {})
        expect([userId, tail, status]).to.deep.equal([userId, tail, role === 'stranger' ? 404 : 403])
      }
    }
    expect((await (await personIn(app, 'ingrid', caseId)).page()).version).to.equal(version)
  })

  it('nobody handles their own case, whatever their roles', async () => {
    for (const role of ['case-officer', 'approver']) {
      await app.deps.database.transact(tx =>
        tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('ingrid', ?, ?)", [fundId, role]),
      )
    }
    const ingrid = await personIn(app, 'ingrid', await recommended(app))
    for (const [tail, fields] of [
      ['/decision', { outcome: 'granted', reasons: because('Ja.'), seenOre: kroner(500_000) }],
      ['/recommendation-return', { reason: 'Nei.' }],
      ['/waiting-list', {}],
      ['/return', { reason: 'Meir.' }],
    ] as const) {
      const problem = (await ingrid.postJson(tail, fields)).json<ProblemBody>()
      expect([tail, problem.code, problem.rule]).to.deep.equal([tail, 'four-eyes', 'own-case'])
    }
  })

  it('lead from the commitment to the answer to a bid, and the page says what was done', async () => {
    const caseId = await committed(app)
    const builder = await personIn(app, 'ingrid', caseId)
    const accepted = await builder.post('/commitment', { answer: 'accept' })
    expect([accepted.status, accepted.location]).to.deep.equal([303, `/cases/${caseId}?done=accepted`])
    expect(textIn((await builder.html('?done=accepted')).text)).to.include(
      'Du har teke imot tilsegna. Garantien er i kraft.',
    )

    const officer = await personIn(app, 'anne', caseId)
    expect((await officer.post('/start', { onDay: '4.5.2026' })).status).to.equal(303)
    moveTo(app, '2026-12-01')
    const [ingrid, anne] = [await personIn(app, 'ingrid', caseId), await personIn(app, 'anne', caseId)]
    expect((await ingrid.post('/completion', { onDay: '2026-11-30' })).status).to.equal(303)
    const bid = await ingrid.post('/sale-notices', { dwellingId: '1', bidOre: '3,9 mill', armsLength: 'ja' })
    expect(bid.status).to.equal(303)
    expect(textIn((await anne.html()).text)).to.include('Bustad 1, einebustad: bod på 3 900 000 kr')
    const answer = { dwellingId: '1', answer: 'pre-approved', reason: 'Annonsert ope.' }
    expect((await anne.post('/sale-answers', answer)).status).to.equal(303)
    const page = await ingrid.page()
    expect(page.homes[0]?.notice).to.include({ answer: 'pre-approved', answerReason: 'Annonsert ope.' })
    expect(page.next).to.include({ step: 'sell', by: '2031-11-30' })
    expect(textIn((await ingrid.html()).text)).to.include('Meld inn eit tapskrav')
  })

  it('decline a commitment only when that is confirmed', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const asked = await ingrid.post('/commitment', { answer: 'decline' })
    expect([asked.status, (await ingrid.page()).guarantee?.status]).to.deep.equal([422, 'committed'])
    expect(textIn(asked.text)).to.include('Stadfest at du takkar nei til tilsegna.')
    expect(asked.text).to.match(/<details[^>]* open/)
    const declined = await ingrid.postJson('/commitment', { answer: 'decline', confirmed: true })
    expect([declined.status, (await ingrid.page()).guarantee?.endReason]).to.deep.equal([200, 'declined'])
  })

  it('keep what was typed, beside every fault', async () => {
    const ingrid = await personIn(app, 'ingrid', await completed(app))
    const answer = await ingrid.post('/sale-notices', { dwellingId: '1', bidOre: 'fire mill', armsLength: '' })
    expect(answer.status).to.equal(422)
    const text = textIn(answer.text)
    expect(text).to.include('2 ting må rettast').and.include('Skriv eit beløp i kroner')
    expect(fieldsIn(answer.text).get('bidOre')).to.equal('fire mill')
    expect(answer.text).to.include('href="#bidOre"').and.include('href="#armsLength"')
    expect(answer.text).to.match(/<title>Feil: /)
  })

  it('refuse days that cannot be, and say which can', async () => {
    const ingrid = await personIn(app, 'ingrid', await inForce(app))
    for (const [onDay, status] of [
      ['2026-05-03', 422],
      ['2026-05-05', 422],
      ['2026-02-30', 422],
    ] as const) {
      const answer = await ingrid.post('/start', { onDay })
      expect([onDay, answer.status, fieldsIn(answer.text).get('onDay')]).to.deep.equal([onDay, status, onDay])
    }
    expect(textIn((await ingrid.post('/start', { onDay: '2026-05-05' })).text)).to.include('Dagen må vere 4. mai 2026.')
  })

  it('are refused from a page that is no longer true, with what was typed kept', async () => {
    const caseId = await submitted(app)
    const anne = await personIn(app, 'anne', caseId)
    await anne.post('/assessment')
    const { version } = await anne.page()
    await anne.post('/return', { reason: 'Send teikningar.' }, { seenVersion: version })
    const late = await (await personIn(app, 'bjorn', caseId)).post(
      '/return',
      { reason: 'Send kostnadsoverslag.' },
      { seenVersion: version },
    )
    expect(late.status).to.equal(409)
    const text = textIn(late.text)
    expect(text).to.include('Nokon har endra dette medan du arbeidde').and.include('Send teikningar.')
    expect(text).to.include('Dette skreiv du').and.include('Send kostnadsoverslag.')
  })

  it('have one effect when they are sent twice', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const once = { commandId: randomUUID() }
    const [first, second] = [
      await ingrid.post('/commitment', { answer: 'accept' }, once),
      await ingrid.post('/commitment', { answer: 'accept' }, once),
    ]
    expect([first.status, second.status]).to.deep.equal([303, 303])
    const { events } = await ingrid.page()
    expect(events.filter(({ kind }) => kind === 'commitment-accepted')).to.have.length(1)
  })

  it('end a guarantee: by who holds it when confirmed, by an approver with a reason', async () => {
    const first = await personIn(app, 'ingrid', await inForce(app))
    expect((await first.post('/guarantee-withdrawal', { explanation: 'Vi sel tomta.' })).status).to.equal(422)
    const kept = await first.post('/guarantee-withdrawal', { explanation: 'Vi sel tomta.' })
    expect(fieldsIn(kept.text).get('explanation')).to.equal('Vi sel tomta.')
    expect((await first.post('/guarantee-withdrawal', { confirmed: 'true' })).status).to.equal(303)
    expect((await first.page()).guarantee).to.include({ endReason: 'withdrawn', heldOre: 0 })

    const caseId = await inForce(app)
    let cecilie = await personIn(app, 'cecilie', caseId)
    expect((await cecilie.post('/reversal', { explanation: '  ' })).status).to.equal(422)
    const early = await cecilie.post('/lapse', { explanation: 'Fristen er ute.' })
    expect([early.status, textIn(early.text).includes('Dagen kan ikkje vere før')]).to.deep.equal([422, true])
    moveTo(app, '2027-05-06')
    cecilie = await personIn(app, 'cecilie', caseId)
    expect(textIn((await cecilie.html()).text)).to.include('La garantien falle bort')
    expect((await cecilie.post('/lapse', { explanation: 'Fristen er ute.' })).status).to.equal(303)
    const page = await (await personIn(app, 'ingrid', caseId)).page()
    expect(page.guarantee?.endReason).to.equal('lapsed')
    expect(page.events.at(-1)?.detail).to.include({ explanation: 'Fristen er ute.', releasedOre: kroner(500_000) })
  })

  it('ask about the right home where there are several', async () => {
    const caseId = await recommended(app, 'terje')
    await play.decide(app.deps, caseId, 'cecilie')
    await play.accept(app.deps, caseId, 'terje')
    const terje = await personIn(app, 'terje', caseId)
    expect((await terje.html()).text).to.match(/<option value="4">Bustad 4, rekkjehus/)
    const wrong = await terje.post('/sale-notices', { dwellingId: '9', bidOre: '3 000 000', armsLength: 'ja' })
    expect([wrong.status, textIn(wrong.text).includes('Vel ein av bustadene i garantien')]).to.deep.equal([422, true])
    await terje.post('/sale-notices', { dwellingId: '3', bidOre: '3 000 000', armsLength: 'nei' })
    const { homes } = await terje.page()
    expect(homes.map(({ notice }) => notice?.armsLength ?? null)).to.deep.equal([null, null, false, null])
  })
})
