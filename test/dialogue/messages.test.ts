import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { actorOf, commandBy, join } from '../../db/seeds/play.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { type CaseMessages, markThreadRead, readMessages } from '../../server/cases/messages-read.ts'
import type { CaseContext } from '../../server/http/context.ts'
import { caseAccess } from '../../server/people/access-read.ts'
import type { Viewer } from '../../server/people/viewer.ts'
import { fundId, openFund, Person, personIn } from '../cases/case-app.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { asked, codeOf, underAssessment } from './dialogue-world.ts'

const secret = 'Kan eg sende taksten i juni? Telefonen min er 400 00 000.'

forEachEngine('Messages in a case', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person
  let ingrid: Person

  const read = async (person: Person): Promise<CaseMessages> =>
    (await person.client.get(`/cases/${caseId}/messages`, { as: 'json' })).json<CaseMessages>()
  const unreadOf = async (person: Person): Promise<number | undefined> => {
    const { cases } = (await person.client.get('/my-cases', { as: 'json' })).json<{
      cases: { id: string; unread: number }[]
    }>()
    return cases.find(({ id }) => id === caseId)?.unread
  }

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    anne = await personIn(app, 'anne', caseId)
    ingrid = await personIn(app, 'ingrid', caseId)
  })

  it('go both ways in one thread with the requests, and are marked as new until they are read', async () => {
    expect((await ingrid.post('/messages', { body: secret })).status).to.equal(303)
    const list = `/funds/${fundId}/worklist`
    expect(textIn((await anne.client.get(list)).text)).to.include('Éi ulesen melding')
    expect(textIn((await anne.html('/messages')).text))
      .to.include(secret)
      .and.include('Ny')
    expect(textIn((await anne.client.get(list)).text)).to.not.include('ulesen')
    expect(await unreadOf(ingrid)).to.equal(0)

    await anne.postJson('/messages', { body: 'Ja, det går fint.' })
    await asked(app, caseId)
    expect(await unreadOf(ingrid)).to.equal(2)
    expect(textIn((await ingrid.client.get('/my-cases')).text)).to.include('2 nye meldingar')
    const { entries, unread } = await read(ingrid)
    expect([unread, ...entries.map(({ side, kind }) => `${side} ${kind}`)]).to.deep.equal([
      2,
      'applicant message',
      'fund message',
      'fund request',
    ])
    expect([await unreadOf(ingrid), (await read(ingrid)).unread]).to.deep.equal([0, 0])
  })

  it('are read by the fund when its case officer reads them, not when a colleague looks in', async () => {
    await ingrid.postJson('/messages', { body: secret })
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect((await read(cecilie)).entries).to.have.length(1)
    expect((await read(anne)).unread).to.equal(1)
    expect((await read(anne)).unread).to.equal(0)
  })

  it('that come while the thread is being shown are not read with it', async () => {
    await ingrid.postJson('/messages', { body: 'Den fyrste.' })
    const viewer: Viewer = { ...(await actorOf(app.deps, 'anne')), name: 'Anne Strand', bankId: null, orgNumber: null }
    const found = await caseAccess(app.deps.database.reader, caseId, viewer)
    const context = { deps: app.deps, viewer, caseAccess: found } as CaseContext
    const shown = await readMessages(context)
    await ingrid.postJson('/messages', { body: 'Den andre.' })
    await markThreadRead(context, shown)
    const { unread, entries } = await read(anne)
    expect([unread, entries.length]).to.deep.equal([1, 2])
  })

  it('are for a co-applicant as well, who reads for themselves; not for a helper', async () => {
    const actor = await actorOf(app.deps, 'ingrid')
    caseId = await openDraft(app.deps, { commandId: randomUUID(), actor }, { fundId, track: 'private' })
    await saveDraft(app.deps, await commandBy(app.deps, caseId, 'ingrid'), ingridFacts)
    await join(app.deps, caseId, { applicant: 'ingrid', role: 'co-applicant', person: 'jon' })
    await join(app.deps, caseId, { applicant: 'ingrid', role: 'helper', person: 'liv' })
    await submitApplication(app.deps, await commandBy(app.deps, caseId, 'ingrid'))
    anne = await personIn(app, 'anne', caseId)
    await anne.postJson('/messages', { body: 'Til dykk begge.' })
    const [jon, liv] = [await personIn(app, 'jon', caseId), await personIn(app, 'liv', caseId)]
    expect((await read(ingrid)).unread).to.equal(1)
    expect(await unreadOf(jon)).to.equal(1)
    expect((await jon.post('/messages', { body: 'Takk.' })).status).to.equal(303)
    expect((await read(anne)).entries.at(-1)).to.include({ side: 'applicant', body: 'Takk.' })
    expect((await liv.html('/messages')).status).to.equal(403)
    expect(await unreadOf(liv)).to.equal(0)
  })

  it('stand in their own table: neither notices, history nor logs hold the words', async () => {
    await ingrid.post('/messages', { body: secret })
    await anne.post('/messages', { body: secret })
    const { reader } = app.deps.database
    const outbox = await reader.all<{ kind: string; recipient_id: string; content: string }>(
      "SELECT kind, recipient_id, content FROM outbox WHERE case_id = ? AND kind = 'message' ORDER BY id",
      [caseId],
    )
    expect(outbox.map(({ recipient_id, content }) => [recipient_id, content])).to.deep.equal([
      ['anne', '{}'],
      ['ingrid', '{}'],
    ])
    const events = await reader.all<{ detail: string }>(
      "SELECT detail FROM case_events WHERE case_id = ? AND kind = 'message-sent' ORDER BY seq",
      [caseId],
    )
    expect(events.map(({ detail }) => Object.keys(JSON.parse(detail)))).to.deep.equal([
      ['side', 'wordsHash'],
      ['side', 'wordsHash'],
    ])
    expect(app.logs.join('\n')).to.not.include('taksten')
    const stored = app.deps.database.transact(tx => tx.run("UPDATE thread_entries SET body = 'Noko anna'"))
    expect(
      await stored.then(
        () => 'changed',
        () => 'refused',
      ),
    ).to.equal('refused')
  })

  it('are sent once, however often, and stay typed where there is nothing in them', async () => {
    const once = { commandId: randomUUID() }
    for (const _time of [1, 2]) expect((await ingrid.post('/messages', { body: 'Hei.' }, once)).status).to.equal(303)
    expect((await read(anne)).entries).to.have.length(1)
    const empty = await ingrid.post('/messages', { body: '   ' })
    expect([empty.status, textIn(empty.text).includes('Teksten: Fyll ut dette feltet.')]).to.deep.equal([422, true])
    const long = await ingrid.post('/messages', { body: 'a'.repeat(10_001) })
    expect([long.status, fieldsIn(long.text).get('body')?.length]).to.deep.equal([422, 10_001])
  })

  it('are not there for others, and cannot be sent in a draft', async () => {
    for (const [who, seen, sent] of [
      ['terje', 404, 404],
      ['grete', 404, 404],
      ['frode', 403, 403],
      ['cecilie', 200, 403],
    ] as const) {
      const person = await personIn(app, who, caseId)
      const statuses = [
        (await person.html('/messages')).status,
        (await person.postJson('/messages', { body: 'Hei' })).status,
      ]
      expect([who, ...statuses]).to.deep.equal([who, seen, sent])
    }
    const actor = await actorOf(app.deps, 'ingrid')
    const draft = await openDraft(app.deps, { commandId: randomUUID(), actor }, { fundId, track: 'private' })
    const writer = await personIn(app, 'ingrid', draft)
    expect(textIn((await writer.html('/messages')).text)).to.include('Når søknaden er send inn')
    expect(codeOf(await writer.postJson('/messages', { body: 'Hei' }))).to.equal('wrong-state')
    expect((await new Person(anne.client, draft).html('/messages')).status).to.equal(404)
  })
})
