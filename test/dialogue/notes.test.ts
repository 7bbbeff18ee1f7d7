import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Note } from '../../server/dialogue/note-store.ts'
import { fundId, openFund, type Person, personIn } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { codeOf, underAssessment } from './dialogue-world.ts'

forEachEngine('Internal notes', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person

  const notes = async (person = anne): Promise<readonly Note[]> =>
    (await person.client.get(`/cases/${caseId}/notes`, { as: 'json' })).json<{ notes: Note[] }>().notes
  const write = async (body: string, fields: object = {}): Promise<void> => {
    app.clock.advance({ minutes: 1 })
    expect((await anne.post('/notes', { body, ...fields })).status).to.equal(303)
  }

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    anne = await personIn(app, 'anne', caseId)
  })

  it('stand with the pinned ones first, and can be moved', async () => {
    await write('Ringt banken.')
    await write('Hugs synfaring.', { pinned: 'true' })
    await write('Banken ringer att.')
    expect((await notes()).map(({ body }) => body)).to.deep.equal([
      'Hugs synfaring.',
      'Banken ringer att.',
      'Ringt banken.',
    ])
    const [first, , last] = await notes()
    await anne.post(`/notes/${first?.id}/pin`, {})
    await anne.post(`/notes/${last?.id}/pin`, { pinned: 'true' })
    expect((await notes()).map(({ body }) => body)).to.deep.equal([
      'Ringt banken.',
      'Banken ringer att.',
      'Hugs synfaring.',
    ])
  })

  it('are corrected by a new one that takes the place; the old one stays under it, once', async () => {
    await write('Taksten er 4 mill.', { pinned: 'true' })
    const [old] = await notes()
    const form = await anne.html(`/notes?correct=${old?.id}`)
    expect(fieldsIn(form.text).get('body')).to.equal('Taksten er 4 mill.')
    await write('Taksten er 4,2 mill.', { corrects: old?.id ?? '' })
    const [now, before] = await notes()
    expect([now?.body, now?.corrects, now?.pinned]).to.deep.equal(['Taksten er 4,2 mill.', old?.id, true])
    expect([before?.correctedBy, before?.pinned]).to.deep.equal([now?.id, false])
    expect(textIn((await anne.html('/notes')).text)).to.include('Slik stod det før')
    const twice = await anne.postJson('/notes', { body: 'Nei, 4,1.', corrects: old?.id })
    expect([twice.status, codeOf(twice)]).to.deep.equal([409, 'wrong-state'])
  })

  it('are never shown to the applicant, an owner or a stranger, not even that there are any', async () => {
    await write('Søkjaren verkar stressa.')
    for (const [who, status] of [
      ['ingrid', 403],
      ['frode', 403],
      ['terje', 404],
    ] as const) {
      const person = await personIn(app, who, caseId)
      expect([who, (await person.html('/notes')).status]).to.deep.equal([who, status])
      expect((await person.postJson('/notes', { body: 'Mitt' })).status).to.equal(status)
    }
    for (const who of ['ingrid', 'frode']) {
      const { client } = await personIn(app, who, caseId)
      const seen = await client.get(`/cases/${caseId}`, { as: 'json' })
      expect(seen.text).to.not.include('note-').and.not.include('stressa')
    }
    expect((await notes(await personIn(app, 'cecilie', caseId))).map(({ body }) => body)).to.have.length(1)
    expect((await anne.page()).events.map(({ kind }) => kind)).to.include('note-written')
  })

  it('are not there in a case of one’s own, whatever one is besides', async () => {
    await write('Om Ingrid.')
    await app.deps.database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('ingrid', ?, 'case-officer')", [fundId]),
    )
    const client = await app.signIn('ingrid')
    expect((await client.get(`/cases/${caseId}/notes`)).status).to.equal(404)
    const written = await client.post(`/cases/${caseId}/notes`, { body: 'Mitt' }, { as: 'json' })
    expect([written.status, codeOf(written)]).to.deep.equal([403, 'four-eyes'])
  })

  it('are written once, and belong to their case', async () => {
    const once = { commandId: randomUUID() }
    for (const _time of [1, 2])
      expect((await anne.postJson('/notes', { body: 'Ein gong.' }, once)).status).to.equal(200)
    expect(await notes()).to.have.length(1)
    const other = await underAssessment(app)
    const elsewhere = await personIn(app, 'anne', other)
    expect((await elsewhere.postJson(`/notes/${once.commandId}/pin`, { pinned: true })).status).to.equal(404)
    expect((await elsewhere.postJson('/notes', { body: 'Nytt', corrects: once.commandId })).status).to.equal(404)
    const empty = await anne.post('/notes', { body: ' ' })
    expect([empty.status, textIn(empty.text).includes('Teksten: Fyll ut dette feltet.')]).to.deep.equal([422, true])
  })
})
