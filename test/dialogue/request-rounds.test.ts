import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import type { ShownRequest } from '../../server/cases/request-read.ts'
import { moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { answersTo, asked, codeOf, requestFor, runDay, underAssessment, wanted } from './dialogue-world.ts'

const question = { about: 'question:place', guidance: 'Skriv gards- og bruksnummer.' }

forEachEngine('The rounds of a request', engine => {
  let app: TestApp
  let caseId: string

  const as = (who: string): Promise<Person> => personIn(app, who, caseId)
  const wishesOf = async (requestId: string) => {
    const path = `/cases/${caseId}/requests/${requestId}`
    return (await (await as('ingrid')).client.get(path, { as: 'json' })).json<ShownRequest>().wishes
  }
  const answerAll = async (requestId: string) =>
    (await as('ingrid')).postJson(`/requests/${requestId}/answer`, {
      answers: answersTo('Takst kjem.', 'Eg eig henne.'),
    })
  const wish = { wishedDay: '2026-06-06', reason: 'Takstmannen er på ferie.' }

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
  })

  it('let an application that was given back lapse for its own last day, not for that of another request', async () => {
    const other = await asked(app, caseId, { items: wanted.slice(1) })
    moveTo(app, '2026-05-12')
    await returnApplication(app.deps, await play.commandBy(app.deps, caseId, 'anne'), { reason: 'Rett bustadtypen.' })
    moveTo(app, '2026-05-19')
    await runDay(app)
    const { status, events, next } = await (await as('ingrid')).page()
    expect([status, next.by]).to.deep.equal(['returned', '2026-05-26'])
    expect(events.map(({ kind }) => kind))
      .to.include('request-overdue')
      .and.not.include('lapse-warned')
    expect((await requestFor(await as('ingrid'), other)).status).to.equal('overdue')
  })

  it('give the application back when a question of it is asked again', async () => {
    const requestId = await asked(app, caseId, { items: [question, ...wanted.slice(1)] })
    expect((await (await as('ingrid')).postJson('/submission', { declaration: true })).status).to.equal(200)
    const answer = { answers: [{ number: 2, text: 'Eg eig henne.' }] }
    await (await as('ingrid')).postJson(`/requests/${requestId}/answer`, answer)
    const verdicts = [
      { number: 1, verdict: 'again', guidance: 'Bruksnummeret manglar enno.' },
      { number: 2, verdict: 'sufficient' },
    ]
    const anne = await as('anne')
    expect((await anne.post(`/requests/${requestId}/review`, { verdicts })).status).to.equal(303)
    const page = await (await as('ingrid')).page()
    expect([page.status, page.next.step, page.returnedReason]).to.deep.equal([
      'returned',
      'answer-return',
      'Bruksnummeret manglar enno.',
    ])
    expect((await (await as('ingrid')).postJson('/submission', { declaration: true })).status).to.equal(200)
    expect((await requestFor(anne, requestId)).status).to.equal('answered')
    const enough = { verdicts: [{ number: 1, verdict: 'sufficient' }] }
    expect((await anne.postJson(`/requests/${requestId}/review`, enough)).status).to.equal(200)
    expect((await requestFor(anne, requestId)).status).to.equal('closed')
  })

  it('take one verdict for each answer, and say which one is about nothing', async () => {
    const requestId = await asked(app, caseId)
    await answerAll(requestId)
    const anne = await as('anne')
    const both = [
      { number: 1, verdict: 'sufficient' },
      { number: 2, verdict: 'sufficient' },
    ]
    const review = (verdicts: readonly object[]) => anne.post(`/requests/${requestId}/review`, { verdicts })
    const unknown = await review([...both, { number: 9, verdict: 'again', guidance: 'Kva med punkt ni?' }])
    expect([unknown.status, textIn(unknown.text).includes('Punkt 9 har ikkje noko svar')]).to.deep.equal([422, true])
    const twice = await review([...both, { number: 2, verdict: 'again', guidance: 'Nei, likevel.' }])
    expect([twice.status, textIn(twice.text).includes('Vurder svaret éin gong.')]).to.deep.equal([422, true])
    expect((await requestFor(anne, requestId)).items.map(({ status }) => status)).to.deep.equal([
      'answered',
      'answered',
    ])
    await review([
      { number: 1, verdict: 'sufficient' },
      { number: 2, verdict: 'again', guidance: 'Kva nummer?' },
    ])
    const judged = { verdicts: [{ number: 1, verdict: 'again', guidance: 'Likevel ikkje.' }] }
    const late = await anne.postJson(`/requests/${requestId}/review`, judged)
    expect([late.status, codeOf(late)]).to.deep.equal([409, 'wrong-state'])
  })

  it('are all over when the case is decided, late and answered ones too', async () => {
    const late = await asked(app, caseId)
    moveTo(app, '2026-05-19')
    await runDay(app)
    const answered = await asked(app, caseId)
    await answerAll(answered)
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    await play.decide(app.deps, caseId, 'cecilie')
    const ingrid = await as('ingrid')
    for (const id of [late, answered]) expect((await requestFor(ingrid, id)).status).to.equal('closed')
    expect((await ingrid.page()).dialogue.requests).to.deep.equal([])
    expect(codeOf(await answerAll(late))).to.equal('wrong-state')
    const verdicts = answersTo(null, null).map(({ number }) => ({ number, verdict: 'sufficient' }))
    expect(codeOf(await (await as('anne')).postJson(`/requests/${answered}/review`, { verdicts }))).to.equal(
      'wrong-state',
    )
  })

  it('end with the wish for more time that nobody has answered', async () => {
    const requestId = await asked(app, caseId)
    const ingrid = await as('ingrid')
    await ingrid.postJson(`/requests/${requestId}/more-time`, wish)
    await answerAll(requestId)
    expect((await wishesOf(requestId)).map(({ answer }) => answer)).to.deep.equal(['lapsed'])
    expect(textIn((await ingrid.html(`/requests/${requestId}`)).text)).to.include(
      'Du bad om frist til 6. juni 2026. Ønsket fall bort',
    )
    const verdicts = [
      { number: 1, verdict: 'again', guidance: 'Vi treng han no.' },
      { number: 2, verdict: 'sufficient' },
    ]
    const anne = await as('anne')
    await anne.postJson(`/requests/${requestId}/review`, { verdicts })
    expect(codeOf(await anne.postJson(`/requests/${requestId}/more-time-answer`, { answer: 'granted' }))).to.equal(
      'wrong-state',
    )
    expect((await ingrid.postJson(`/requests/${requestId}/more-time`, wish)).status).to.equal(200)
    expect((await wishesOf(requestId)).map(({ answer }) => answer)).to.have.members(['lapsed', null])
  })

  it('keep the version that was seen in a wish that is answered from an old page', async () => {
    const requestId = await asked(app, caseId)
    const [anne, ingrid] = [await as('anne'), await as('ingrid')]
    await ingrid.postJson(`/requests/${requestId}/more-time`, wish)
    const { version } = await anne.page()
    await ingrid.postJson('/messages', { body: 'Eg trekkjer ønsket.' })
    const tail = `/requests/${requestId}/more-time-answer`
    const late = await anne.post(tail, { answer: 'granted', words: 'Greitt.' }, { seenVersion: version })
    expect([late.status, fieldsIn(late.text).get('words')]).to.deep.equal([409, 'Greitt.'])
    const form = late.text.slice(late.text.indexOf(tail))
    expect(/name="seenVersion" value="(\d+)"/.exec(form)?.[1]).to.equal(String(version))
  })
})

forEachEngine('A draft of an answer', engine => {
  let app: TestApp
  let caseId: string
  let requestId: string
  let ingrid: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    requestId = await asked(app, caseId)
    ingrid = await personIn(app, 'ingrid', caseId)
  })

  const save = (answers: readonly object[], options = {}) =>
    ingrid.postJson(`/requests/${requestId}/answer`, { answers, action: 'save' }, options)
  const drafts = async () => (await requestFor(ingrid, requestId)).items.map(({ draft }) => draft)

  it('leaves the other items as they were saved', async () => {
    await save([{ number: 1, text: 'Takst kjem.' }])
    expect((await save([{ number: 2, text: 'Eg eig henne.' }])).status).to.equal(200)
    expect((await save([])).status).to.equal(200)
    expect(await drafts()).to.deep.equal(['Takst kjem.', 'Eg eig henne.'])
  })

  it('does not write over what somebody else saved, unless it was seen', async () => {
    await save([{ number: 1, text: 'Takst kjem.' }])
    const { version } = await requestFor(ingrid, requestId)
    const blind = await save([{ number: 1, text: 'Ingen takst.' }])
    expect([blind.status, codeOf(blind)]).to.deep.equal([409, 'stale'])
    expect((await save([{ number: 1, text: 'Ingen takst.' }], { seenVersion: version })).status).to.equal(200)
    expect(await drafts()).to.deep.equal(['Ingen takst.', null])
  })
})
