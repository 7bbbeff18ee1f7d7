import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { openFund, type Person, personIn } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import { pdfFile } from '../documents/sample-files.ts'
import { upload } from '../documents/uploading.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { answersTo, asked, codeOf, requestFor, underAssessment, wanted } from './dialogue-world.ts'

forEachEngine('A request for more', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person
  let ingrid: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    anne = await personIn(app, 'anne', caseId)
    ingrid = await personIn(app, 'ingrid', caseId)
  })

  it('goes from the question by way of a draft to an answer that is looked at, and asked again', async () => {
    const items = { 0: wanted[0], 1: wanted[1], 2: { about: '', guidance: '' } }
    const sent = await anne.post('/requests/new', { items, introduction: 'Nesten framme!', dueDay: '2026-05-17' })
    expect(sent.status).to.equal(303)
    const requestId = /requests\/([\w-]+)/.exec(sent.location ?? '')?.[1] ?? ''
    expect((await ingrid.page()).next).to.include({ holder: 'applicant', step: 'answer-request', by: '2026-05-18' })
    const casePage = textIn((await ingrid.html()).text)
    expect(casePage).to.include('Vi treng meir frå deg').and.include('Eig du tomta').and.include('Frist: 18. mai 2026')

    const draft = { answers: answersTo(null, 'Eg eig henne'), action: 'save' }
    expect((await ingrid.post(`/requests/${requestId}/answer`, draft)).status).to.equal(303)
    expect((await requestFor(anne, requestId)).items[1]?.draft).to.equal(null)
    const page = await ingrid.html(`/requests/${requestId}`)
    expect(fieldsIn(page.text).get('answers[1][text]')).to.equal('Eg eig henne')

    const lacking = await ingrid.post(`/requests/${requestId}/answer`, {
      answers: answersTo('', 'Eg eig henne.'),
      action: 'send',
    })
    expect(lacking.status).to.equal(422)
    expect(textIn(lacking.text)).to.include(
      '1. Takst eller verdivurdering, Svaret ditt: Last opp dokumentet, eller skriv',
    )
    expect(lacking.text).to.include('href="#answers-0-text"').and.include('id="answers-0-text"')
    expect(fieldsIn(lacking.text).get('answers[1][text]')).to.equal('Eg eig henne.')

    const answers = answersTo('Taksten kjem i juni.', 'Eg eig henne.')
    expect((await ingrid.post(`/requests/${requestId}/answer`, { answers, action: 'send' })).status).to.equal(303)
    expect((await anne.page()).next).to.include({ holder: 'case-officer', step: 'recommend' })

    const verdicts = [
      { number: 1, verdict: 'again', guidance: 'Vi treng han no.' },
      { number: 2, verdict: 'sufficient' },
    ]
    expect((await anne.post(`/requests/${requestId}/review`, { verdicts })).status).to.equal(303)
    const again = await requestFor(ingrid, requestId)
    expect([again.status, again.dueDay]).to.deep.equal(['open', '2026-05-18'])
    expect(again.items.map(({ status }) => status)).to.deep.equal(['asked', 'sufficient'])
    expect(
      (await ingrid.postJson(`/requests/${requestId}/answer`, { answers: answersTo('Lagt ved.', null) })).status,
    ).to.equal(200)
    expect(
      (await anne.postJson(`/requests/${requestId}/review`, { verdicts: [{ number: 1, verdict: 'sufficient' }] }))
        .status,
    ).to.equal(200)
    const { status, items: done } = await requestFor(ingrid, requestId)
    expect(status).to.equal('closed')
    expect(done[0]?.turns.map(({ words }) => words)).to.deep.equal([
      'Takst som viser kva bustaden kan seljast for.',
      'Taksten kjem i juni.',
      'Vi treng han no.',
      'Lagt ved.',
      null,
    ])
  })

  it('is answered by a document of the kind that came after it, and by no other', async () => {
    const path = `/cases/${caseId}/documents`
    const files = [{ name: 'takst.pdf', content: await pdfFile() }]
    const send = (kind: string) => upload(app, ingrid.client, path, { fields: { kind }, files, as: 'json' })
    expect((await send('appraisal')).status).to.be.oneOf([200, 201])
    app.clock.advance({ minutes: 1 })
    const requestId = await asked(app, caseId, { items: wanted.slice(0, 1) })
    app.clock.advance({ minutes: 1 })
    await send('drawings')
    const answer = () => ingrid.postJson(`/requests/${requestId}/answer`, { answers: [] })
    expect((await answer()).status).to.equal(422)
    const newer = [{ name: 'takst-2.pdf', content: await pdfFile({}, 'Ny takst') }]
    await upload(app, ingrid.client, path, { fields: { kind: 'appraisal' }, files: newer, as: 'json' })
    expect(textIn((await ingrid.html(`/requests/${requestId}`)).text)).to.include(
      'Eitt dokument av dette slaget er kome inn',
    )
    expect((await answer()).status).to.equal(200)
    expect((await requestFor(ingrid, requestId)).status).to.equal('answered')
  })

  it('keeps what was typed where something is wrong with it, and makes room for more', async () => {
    const items = { 0: { about: '', guidance: 'Send takst.' }, 1: { about: 'document:drawings', guidance: '' } }
    const wrong = await anne.post('/requests/new', { items, dueDay: '2026-05-05', action: 'send' })
    expect(wrong.status).to.equal(422)
    expect(textIn(wrong.text))
      .to.include('Punkt 1, Kva det gjeld: Vel kva det gjeld.')
      .and.include('Punkt 2, Kva som trengst:')
    const fields = fieldsIn(wrong.text)
    expect([fields.get('items[0][guidance]'), fields.get('items[1][about]'), fields.get('dueDay')]).to.deep.equal([
      'Send takst.',
      'document:drawings',
      '2026-05-05',
    ])
    const right = { 0: { about: 'text', guidance: 'Send takst.' } }
    const early = await anne.post('/requests/new', { items: right, dueDay: '2026-05-05', action: 'send' })
    expect([early.status, textIn(early.text).includes('Dagen må vere frå 11. mai 2026 til 4. november 2026.')]).to.eql([
      422,
      true,
    ])
    const more = await anne.post('/requests/new', { items: right, action: 'add' })
    expect([more.status, fieldsIn(more.text).has('items[1][about]')]).to.deep.equal([200, true])
    const none = await anne.postJson('/requests/new', { items: [] })
    expect([none.status, codeOf(none)]).to.deep.equal([422, 'invalid'])
    expect((await ingrid.page()).dialogue.requests).to.deep.equal([])
  })

  it('is told apart in two windows: the older one is refused, and shows both texts', async () => {
    const requestId = await asked(app, caseId)
    const { version } = await requestFor(ingrid, requestId)
    const write = (text: string, action: string) =>
      ingrid.post(`/requests/${requestId}/answer`, { answers: answersTo('-', text), action }, { seenVersion: version })
    expect((await write('Frå det eine vindauget', 'save')).status).to.equal(303)
    const second = await write('Frå det andre vindauget', 'send')
    expect(second.status).to.equal(409)
    expect(textIn(second.text)).to.include('Lagra i eit anna vindauge Frå det eine vindauget')
    expect(fieldsIn(second.text).get('answers[1][text]')).to.equal('Frå det andre vindauget')
    expect((await requestFor(ingrid, requestId)).status).to.equal('open')
  })

  it('that is gone while it was answered keeps what was written', async () => {
    const requestId = await asked(app, caseId)
    expect((await anne.post(`/requests/${requestId}/withdrawal`, { reason: 'Banken har sendt det.' })).status).to.equal(
      303,
    )
    const late = await ingrid.post(`/requests/${requestId}/answer`, {
      answers: answersTo('Kjem snart.', 'Eg eig henne.'),
      action: 'send',
    })
    expect(late.status).to.equal(409)
    expect(textIn(late.text))
      .to.include('Dette skreiv du')
      .and.include('Eg eig henne.')
      .and.include('Banken har sendt det.')
  })

  it('is made once, however often it is sent', async () => {
    const once = { commandId: randomUUID() }
    for (const _time of [1, 2])
      expect((await anne.postJson('/requests/new', { items: wanted }, once)).status).to.equal(201)
    const { dialogue, events } = await anne.page()
    expect(dialogue.requests.map(({ id }) => id)).to.deep.equal([once.commandId])
    expect(events.filter(({ kind }) => kind === 'more-asked')).to.have.length(1)
  })

  it('is refused from a page of a case that has moved on', async () => {
    const { version } = await anne.page()
    await ingrid.postJson('/messages', { body: 'Hei!' })
    const late = await anne.post('/requests/new', { items: { 0: wanted[1] } }, { seenVersion: version })
    expect([late.status, fieldsIn(late.text).get('items[0][guidance]')]).to.deep.equal([409, wanted[1]?.guidance])
  })

  it('is for its applicant and the staff alone', async () => {
    const requestId = await asked(app, caseId)
    const answer = { answers: answersTo('Nei.', 'Ja.') }
    for (const [who, read, write] of [
      ['terje', 404, 404],
      ['frode', 403, 403],
      ['grete', 404, 404],
      ['cecilie', 200, 403],
      ['bjorn', 200, 403],
    ] as const) {
      const person = await personIn(app, who, caseId)
      const seen = await person.client.get(`/cases/${caseId}/requests/${requestId}`, { as: 'json' })
      const answered = await person.postJson(`/requests/${requestId}/answer`, answer)
      expect([who, seen.status, answered.status]).to.deep.equal([who, read, write])
    }
    const other = await personIn(app, 'ingrid', caseId)
    expect((await other.client.get(`/cases/${caseId}/requests/${randomUUID()}`, { as: 'json' })).status).to.equal(404)
  })

  it('can have a later last day, for a reason, when the case officer says so', async () => {
    const requestId = await asked(app, caseId)
    const wish = { wishedDay: '2026-06-06', reason: 'Takstmannen er på ferie.' }
    const early = await ingrid.post(`/requests/${requestId}/more-time`, { ...wish, wishedDay: '2026-05-10' })
    expect([early.status, fieldsIn(early.text).get('reason')]).to.deep.equal([422, wish.reason])
    expect((await ingrid.post(`/requests/${requestId}/more-time`, wish)).status).to.equal(303)
    expect(codeOf(await ingrid.postJson(`/requests/${requestId}/more-time`, wish))).to.equal('wrong-state')
    expect((await requestFor(ingrid, requestId)).dueDay).to.equal('2026-05-18')

    const unsaid = await anne.post(`/requests/${requestId}/more-time-answer`, { answer: 'refused' })
    expect([unsaid.status, textIn(unsaid.text).includes('Skriv kvifor fristen står.')]).to.deep.equal([422, true])
    expect((await anne.post(`/requests/${requestId}/more-time-answer`, { answer: 'granted' })).status).to.equal(303)
    expect((await requestFor(ingrid, requestId)).dueDay).to.equal('2026-06-08')
    expect((await ingrid.page()).next.by).to.equal('2026-06-08')
  })
})
