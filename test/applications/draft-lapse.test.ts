import { expect } from 'chai'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { lapseDraft } from '../../server/applications/lapse-draft.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { listDeadlines } from '../../server/deadlines/deadline-lists.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { systemActor } from '../../server/people/actor.ts'
import { listCasePeople } from '../../server/people/case-people-store.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { refusalOf } from '../support/refusal.ts'

forEachEngine('A draft that nobody writes in', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    const command = { commandId: app.deps.newId(), actor: await play.actorOf(app.deps, 'ingrid') }
    caseId = await openDraft(app.deps, command, { fundId: vestTelemark.id, track: 'private' })
  })

  const by = (userId: string) => play.commandBy(app.deps, caseId, userId)
  const bySystem = () => ({ caseId, commandId: app.deps.newId(), actor: systemActor, seenVersion: null })
  const deadline = async () =>
    (await listDeadlines(app.deps.database.reader, caseId)).find(({ kind }) => kind === 'draft')

  it('has 180 days from when it was last written in', async () => {
    expect((await deadline())?.dueDay).to.equal('2026-10-31')
    app.clock.set('2026-06-04T08:00:00.000Z')
    await saveDraft(app.deps, await by('ingrid'), { track: 'private', place: 'Moland', dwellings: [{ id: '1' }] })
    expect((await deadline())?.dueDay).to.equal('2026-12-01')
  })

  it('has no such deadline any more once it is sent', async () => {
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    expect((await deadline())?.closedDay).to.equal('2026-05-04')
  })

  it('goes, with what it said and whom it was shared with, and leaves that it was there', async () => {
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await play.join(app.deps, caseId, { applicant: 'ingrid', role: 'helper', person: 'maja' })
    await lapseDraft(app.deps, bySystem())
    const ingrid = await app.signIn('ingrid')
    const page = await ingrid.get(`/cases/${caseId}`)
    expect(page.status).to.equal(200)
    expect(page.text).to.include('Bortfallen').and.not.include('Moland')
    const row = await app.deps.database.reader.first<{ facts: string }>(
      'SELECT facts FROM applications WHERE case_id = ?',
      [caseId],
    )
    expect(JSON.parse(row?.facts ?? '')).to.deep.equal({ track: 'private', dwellings: [] })
    const people = await listCasePeople(app.deps.database.reader, caseId)
    expect(people.map(({ state, email }) => [state, email])).to.deep.equal([['removed', null]])
    expect((await (await app.signIn('maja')).get(`/cases/${caseId}`)).status).to.equal(404)
    expect((await listEvents(app.deps.database.reader, caseId)).at(-1)?.kind).to.equal('draft-lapsed')
    expect((await ingrid.get('/my-cases')).text).to.include('Utkastet ditt er sletta')
    expect((await deadline())?.outcome).to.equal('passed')
    await expectInvariants(app.deps.database.reader, vestTelemark.id)
  })

  it('goes once, and only by the day', async () => {
    expect(await refusalOf(lapseDraft(app.deps, await by('ingrid')))).to.include({ code: 'forbidden' })
    const command = bySystem()
    await lapseDraft(app.deps, command)
    await lapseDraft(app.deps, command)
    expect(await refusalOf(lapseDraft(app.deps, bySystem()))).to.include({ code: 'wrong-state' })
    expect((await listEvents(app.deps.database.reader, caseId)).map(({ kind }) => kind)).to.deep.equal([
      'draft-opened',
      'draft-lapsed',
    ])
  })

  it('is no draft any more when it has been sent', async () => {
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    expect(await refusalOf(lapseDraft(app.deps, bySystem()))).to.include({ code: 'wrong-state' })
  })
})
