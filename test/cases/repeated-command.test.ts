import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { underAssessment } from '../dialogue/dialogue-world.ts'
import { pdfFile } from '../documents/sample-files.ts'
import { upload } from '../documents/uploading.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { fundId, openFund, type Person, personIn } from './case-app.ts'

forEachEngine('The id of a command that was carried out', engine => {
  let app: TestApp
  let caseId: string
  let ingrid: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await underAssessment(app)
    ingrid = await personIn(app, 'ingrid', caseId)
  })

  const messages = () => app.deps.database.reader.all<{ body: string }>('SELECT body FROM thread_entries')

  it('is good for the same once more, whichever way it is sent', async () => {
    const commandId = randomUUID()
    for (let times = 0; times < 2; times += 1)
      expect((await ingrid.post('/messages', { body: 'Taksten kjem i juni.' }, { commandId })).status).to.equal(303)
    const json = await ingrid.postJson('/messages', { body: ' Taksten kjem i juni. ' }, { commandId })
    expect(json.status).to.equal(200)
    expect(await messages()).to.have.length(1)
  })

  it('is not good for anything else: what was written comes back, with an id of its own', async () => {
    const commandId = randomUUID()
    await ingrid.post('/messages', { body: 'Taksten kjem i juni.' }, { commandId })
    const other = await ingrid.post('/messages', { body: 'Nei, i juli.' }, { commandId })
    expect(other.status).to.equal(409)
    expect(other.text).to.include('Skjemaet er alt brukt').and.to.include('Nei, i juli.')
    const next = /name="commandId" value="([^"]+)"/.exec(other.text)?.[1] ?? ''
    await ingrid.post('/messages', { body: 'Nei, i juli.' }, { commandId: next })
    expect((await messages()).map(({ body }) => body)).to.have.members(['Taksten kjem i juni.', 'Nei, i juli.'])
  })

  it('is good for the same file, and for no other', async () => {
    const sendFile = async (content: Buffer, commandId: string) => {
      const files = [{ name: 'takst.pdf', content }]
      const sent = { fields: { kind: 'appraisal' }, files, commandId, as: 'json' } as const
      return upload(app, ingrid.client, `/cases/${caseId}/documents`, sent)
    }
    const [commandId, first] = [randomUUID(), await pdfFile()]
    const statuses = [await sendFile(first, commandId), await sendFile(first, commandId)].map(({ status }) => status)
    expect(statuses).to.eql([201, 201])
    const other = await sendFile(Buffer.concat([first, Buffer.from('\n')]), commandId)
    expect(other.json<ProblemBody>().code).to.equal('command-reused')
  })

  it('is not good for anything else outside a case either', async () => {
    const eva = await app.signIn('eva')
    const commandId = randomUUID()
    const ties = `/funds/${fundId}/impartiality/ties`
    const tie = { userId: 'eva', tie: 'spouse', name: 'Kari Sundet' }
    expect((await eva.post(ties, tie, { commandId, as: 'json' })).status).to.be.oneOf([200, 201])
    const again = await eva.post(ties, { ...tie, name: 'Ola Sundet' }, { commandId, as: 'json' })
    expect(again.json<ProblemBody>().code).to.equal('command-reused')
    const maja = await app.signIn('maja')
    const draft = randomUUID()
    await maja.post('/cases', { fundId, track: 'private' }, { commandId: draft, as: 'json' })
    const as = await maja.post('/cases', { fundId, track: 'contractor' }, { commandId: draft, as: 'json' })
    expect(as.json<ProblemBody>().code).to.equal('command-reused')
  })

  it('leaves nothing of what was written in the database', async () => {
    await ingrid.post('/messages', { body: 'Taksten kjem i juni.' })
    const marks = await app.deps.database.reader.all<{ contents: string | null }>(
      "SELECT contents FROM commands WHERE name = 'send-message'",
    )
    expect(marks).to.have.length(1)
    expect(marks[0]?.contents).to.match(/^[\w-]{43}$/)
  })
})
