import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'
import { asked, codeOf, requestFor, runDay, underAssessment } from './dialogue-world.ts'

const told = { source: 'Fjellbanken', receivedDay: '2026-05-02', body: 'Søkjaren har fått avslag på lånet.' }

forEachEngine('What others have told about an applicant', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person
  let ingrid: Person

  const refuseIt = () => play.recommendTaken(app.deps, caseId, { officer: 'anne', outcome: 'refused' })
  const registered = async (): Promise<string> => (await anne.postJson('/information', told)).json<{ id: string }>().id

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    anne = await personIn(app, 'anne', caseId)
    ingrid = await personIn(app, 'ingrid', caseId)
  })

  it('is put before them, and answered, before anything is decided against them', async () => {
    const informationId = await registered()
    expect(await refusalOf(refuseIt())).to.deep.equal({ code: 'not-heard', untold: 1, waiting: 0 })
    expect(textIn((await anne.html()).text)).to.include('Éi opplysning frå andre er ikkje lagd fram')
    expect((await ingrid.page()).dialogue).to.deep.equal({ requests: [], stopped: null, untold: 0 })

    const hearing = await anne.post(`/information/${informationId}/hearing`, { dueDay: '2026-05-16' })
    expect(hearing.status).to.equal(303)
    expect(await refusalOf(refuseIt())).to.deep.equal({ code: 'not-heard', untold: 0, waiting: 1 })
    const [request] = (await ingrid.page()).dialogue.requests
    expect(request).to.include({ kind: 'comment', dueDay: '2026-05-18' })
    const tail = `/requests/${request?.id}`
    expect(textIn((await ingrid.html(tail)).text))
      .to.include('Frå Fjellbanken, motteke 2. mai 2026')
      .and.include(told.body)

    const silent = await ingrid.post(`${tail}/answer`, { answers: { 0: { number: 1, text: '' } }, action: 'send' })
    expect([silent.status, textIn(silent.text).includes('kryss av for at du ikkje har merknader')]).to.deep.equal([
      422,
      true,
    ])
    const both = { 0: { number: 1, text: 'Det er feil.', nothing: 'true' } }
    expect((await ingrid.post(`${tail}/answer`, { answers: both, action: 'send' })).status).to.equal(422)
    const answers = { 0: { number: 1, text: 'Det var ein annan bank som sa nei.' } }
    expect((await ingrid.post(`${tail}/answer`, { answers, action: 'send' })).status).to.equal(303)
    await refuseIt()
    expect((await ingrid.page()).status).to.equal('recommended')
  })

  it('counts as heard when they let the last day pass', async () => {
    await anne.postJson(`/information/${await registered()}/hearing`, {})
    moveTo(app, '2026-05-19')
    await runDay(app)
    await refuseIt()
    anne = await personIn(app, 'anne', caseId)
    expect((await anne.page()).status).to.equal('recommended')
  })

  it('is not in the way of a grant, nor when it is set aside with a reason', async () => {
    const informationId = await registered()
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    const against = {
      outcome: 'refused',
      reasons: { facts: 'A.', rules: 'B.', considerations: 'C.' },
      conditions: [],
      seenOre: 0,
    } as const
    const decide = async () => decideApplication(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), against)
    expect(await refusalOf(decide())).to.deep.equal({ code: 'not-heard', untold: 1, waiting: 0 })
    const unsaid = await anne.post(`/information/${informationId}/set-aside`, { reason: ' ' })
    expect([unsaid.status, textIn(unsaid.text).includes('Kvifor: Fyll ut dette feltet.')]).to.deep.equal([422, true])
    const reason = 'Ingrid har stadfesta det sjølv i søknaden.'
    expect((await anne.post(`/information/${informationId}/set-aside`, { reason })).status).to.equal(303)
    await decide()
    expect((await ingrid.page()).status).to.equal('refused')
    expect(codeOf(await anne.postJson(`/information/${informationId}/hearing`, {}))).to.equal('wrong-state')
  })

  it('has to be put before them again when the request is withdrawn', async () => {
    await anne.postJson(`/information/${await registered()}/hearing`, {})
    const [request] = (await anne.page()).dialogue.requests
    await anne.postJson(`/requests/${request?.id}/withdrawal`, { reason: 'Feil sak.' })
    expect((await anne.page()).dialogue.untold).to.equal(1)
    expect(await refusalOf(refuseIt())).to.deep.equal({ code: 'not-heard', untold: 1, waiting: 0 })
  })

  it('stays put before them when the request is withdrawn after they have answered', async () => {
    await anne.postJson(`/information/${await registered()}/hearing`, {})
    const [request] = (await anne.page()).dialogue.requests
    const answers = [{ number: 1, text: 'Det var ein annan bank.' }]
    await ingrid.postJson(`/requests/${request?.id}/answer`, { answers })
    expect((await anne.postJson(`/requests/${request?.id}/withdrawal`, { reason: 'Det er klart.' })).status).to.equal(
      200,
    )
    expect((await anne.page()).dialogue.untold).to.equal(0)
    await refuseIt()
  })

  it('is put before nobody in a case that is over', async () => {
    const informationId = await registered()
    expect((await ingrid.postJson('/application-withdrawal', {})).status).to.equal(200)
    expect(textIn((await anne.html(`/information/${informationId}`)).text)).to.include('Saka er over.')
    const guidance = 'Sjå på datoen.'
    const hearing = await anne.post(`/information/${informationId}/hearing`, { dueDay: '2026-05-16', guidance })
    expect([hearing.status, fieldsIn(hearing.text).get('guidance')]).to.deep.equal([409, guidance])
    const { dialogue, deadlines } = await anne.page()
    expect(dialogue.requests).to.deep.equal([])
    expect(deadlines.filter(({ closedDay }) => closedDay === null)).to.deep.equal([])
    expect(
      (await anne.postJson(`/information/${informationId}/set-aside`, { reason: 'Saka er over.' })).status,
    ).to.equal(200)
  })

  it('an open request for more is waited for too, and ends when the case is decided', async () => {
    const requestId = await asked(app, caseId)
    expect(await refusalOf(refuseIt())).to.deep.equal({ code: 'not-heard', untold: 0, waiting: 1 })
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    await play.decide(app.deps, caseId, 'cecilie')
    expect((await requestFor(ingrid, requestId)).status).to.equal('closed')
    const { deadlines, dialogue } = await ingrid.page()
    expect(deadlines.filter(({ kind, closedDay }) => kind === 'request' && closedDay === null)).to.deep.equal([])
    expect(dialogue).to.deep.equal({ requests: [], stopped: null, untold: 0 })
  })

  it('is for the staff until then, and what was typed wrong stays', async () => {
    const informationId = await registered()
    for (const [who, status] of [
      ['ingrid', 403],
      ['frode', 403],
      ['terje', 404],
      ['cecilie', 200],
    ] as const) {
      const { client } = await personIn(app, who, caseId)
      const list = await client.get(`/cases/${caseId}/information`, { as: 'json' })
      const one = await client.get(`/cases/${caseId}/information/${informationId}`, { as: 'json' })
      expect([who, list.status, one.status]).to.deep.equal([who, status, status])
    }
    const future = await anne.post('/information', { ...told, receivedDay: '2026-05-05' })
    expect([future.status, fieldsIn(future.text).get('body')]).to.deep.equal([422, told.body])
    const unknown = await anne.post('/information', { ...told, documentId: 'no-such' })
    expect([unknown.status, textIn(unknown.text).includes('Vel eit av dokumenta i saka.')]).to.deep.equal([422, true])
  })
})
