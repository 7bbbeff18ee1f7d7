import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import type { Tx } from '../../db/database.ts'
import * as play from '../../db/seeds/play.ts'
import { lapseDraft } from '../../server/applications/lapse-draft.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { discardFile, discardLeftBehind } from '../../server/documents/discard-file.ts'
import { documentBytes } from '../../server/documents/document-bytes.ts'
import { listDocuments } from '../../server/documents/document-store.ts'
import { isKept, keepFile } from '../../server/documents/keep-file.ts'
import { receiveDocuments } from '../../server/documents/receive-documents.ts'
import { insertFile } from '../../server/documents/stored-file-store.ts'
import { systemActor } from '../../server/people/actor.ts'
import { fundId, openFund, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { InjectedFault } from '../support/faulty-database.ts'
import { refusalOf } from '../support/refusal.ts'
import { largePdf, pdfFile } from './sample-files.ts'
import { downloaded, upload } from './uploading.ts'

forEachEngine('An upload', engine => {
  let app: TestApp
  let ingrid: Client
  let path: string
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
    path = `/cases/${caseId}/documents`
    ingrid = await app.signIn('ingrid')
  })

  const count = async (table: string): Promise<number> =>
    (await app.deps.database.reader.first<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))?.count ?? -1

  async function until(done: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await done()) return
      await wait(20)
    }
    throw new Error('It did not come about.')
  }

  /** The beginning of a form with a file, over a connection of its own; `length` is what it promises to send. */
  async function begin(sent: Buffer, length: number) {
    const { hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\naccept: application/json\r\ncookie: ${ingrid.cookie}\r\ncontent-length: ${length}\r\ncontent-type: multipart/form-data; boundary=b\r\n\r\n`
    socket.write(head)
    socket.write(sent)
    return socket
  }

  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  const beginning = (content: Buffer) =>
    Buffer.concat([
      Buffer.from(`${field('_csrf', ingrid.csrf ?? '')}${field('kind', 'drawings')}`),
      Buffer.from('--b\r\ncontent-disposition: form-data; name="files"; filename="plan.pdf"\r\n\r\n'),
      content,
    ])

  it('that is cut off halfway leaves nothing', async () => {
    const socket = await begin(beginning((await largePdf(2_000_000)).subarray(0, 1_500_000)), 2_000_500)
    await until(async () => (await count('file_chunks')) >= 4)
    socket.destroy()
    await until(async () => (await count('stored_files')) === 0)
    expect([await count('file_chunks'), await count('documents')]).to.eql([0, 0])
    const files = [{ name: 'plan.pdf', content: await pdfFile() }]
    expect((await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })).status).to.equal(303)
  })

  it('whose form ends before its file is no form', async () => {
    const sent = beginning((await largePdf(400_000)).subarray(0, 300_000))
    const socket = await begin(sent, sent.length)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).to.match(/^HTTP\/1.1 400 /)
    socket.destroy()
    expect([await count('stored_files'), await count('file_chunks')]).to.eql([0, 0])
  })

  it('without a boundary is no form', async () => {
    const answer = await ingrid.send(path, 'x', { type: 'multipart/form-data', as: 'json' })
    expect(answer.status).to.equal(400)
  })

  it('with a field that is far too long is refused', async () => {
    const answer = await upload(app, ingrid, path, { as: 'json', fields: { kind: 'x'.repeat(200_000) } })
    expect(answer.status).to.equal(413)
  })

  it('with far too many fields is refused', async () => {
    const fields = { kind: 'drawings', kept: Array.from({ length: 250 }, (_, index) => `file-${index}`) }
    expect((await upload(app, ingrid, path, { as: 'json', fields })).status).to.equal(413)
  })

  it('of far too many files says so at the field, also of those that were not looked at', async () => {
    const files = Array.from({ length: 103 }, (_, index) => ({ name: `${index}.pdf`, content: Buffer.from('x') }))
    const answer = await upload(app, ingrid, path, { as: 'json', fields: { kind: 'drawings' }, files })
    expect(answer.status).to.equal(422)
    const { errors } = answer.json<ProblemBody>()
    expect(errors.map(({ path: at }) => at))
      .to.include('files')
      .and.to.have.length(101)
    expect(errors.map(({ message }) => message)).to.include(
      'Det kom så mange filer at vi ikkje såg på alle. Last opp resten etterpå, 20 om gongen.',
    )
    const page = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })
    expect([page.status, page.text.includes('vi ikkje såg på alle')]).to.eql([422, true])
  })

  it('that a stopped program left behind is gone after a day', async () => {
    const sender = { caseId, userId: 'ingrid' }
    await keepFile(app.deps, sender, { name: 'plan.pdf', content: oneOf(await pdfFile()) })
    const [id, at] = [app.deps.newId(), app.deps.clock.now()]
    await app.deps.database.transact(tx => insertFile(tx, { id, name: 'plan.pdf', ...sender, at }))
    await documentBytes(app.deps).write({ fileId: id, seq: 0, bytes: randomBytes(1000) })
    await discardLeftBehind(app.deps)
    expect([await count('stored_files'), await count('file_chunks')]).to.eql([2, 2])
    app.clock.set('2030-01-01T08:00:00.000Z')
    await discardLeftBehind(app.deps)
    expect([await count('stored_files'), await count('file_chunks')]).to.eql([0, 0])
  })

  it('that is part of a case stays', async () => {
    const files = [{ name: 'plan.pdf', content: await pdfFile() }]
    await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })
    app.clock.set('2030-01-01T08:00:00.000Z')
    await discardLeftBehind(app.deps)
    expect([await count('stored_files'), await count('file_chunks'), await count('documents')]).to.eql([1, 1, 1])
  })

  it('that became part of a case while it was about to be discarded stays whole', async () => {
    const content = await pdfFile()
    const answer = await upload(app, ingrid, path, {
      fields: { kind: 'drawings' },
      files: [{ name: 'plan.pdf', content }],
    })
    expect(answer.status).to.equal(303)
    const [document] = await listDocuments(app.deps.database.reader, caseId)
    await discardFile(app.deps, document?.id ?? '')
    const got = await downloaded(app, ingrid, `${path}/${document?.id}`)
    expect([got.status, got.content.equals(content)]).to.eql([200, true])
  })

  it('that is being discarded becomes part of no case, and its sender is told', async () => {
    const sender = { caseId, userId: 'ingrid' }
    const kept = await keepFile(app.deps, sender, { name: 'plan.pdf', content: oneOf(await pdfFile()) })
    if (!isKept(kept)) throw new Error(kept.fault)
    let left = 1
    const { transact } = app.deps.database
    const dying: typeof transact = work => (left-- > 0 ? transact(work) : Promise.reject(new InjectedFault('It died')))
    const discarded = discardFile({ database: { ...app.deps.database, transact: dying } }, kept.id)
    expect(await discarded.catch(error => error)).to.be.instanceOf(InjectedFault)
    const command = await play.commandBy(app.deps, caseId, 'ingrid')
    const refusal = await refusalOf(receiveDocuments(app.deps, command, { kind: 'drawings', files: [kept] }))
    expect(refusal).to.eql({ code: 'files-refused', received: [], refused: [{ name: 'plan.pdf', fault: 'broken' }] })
    expect(await count('documents')).to.equal(0)
  })

  it('that is about to become part of a case is not discarded beside it', async () => {
    const sender = { caseId, userId: 'ingrid' }
    const content = await pdfFile()
    const kept = await keepFile(app.deps, sender, { name: 'plan.pdf', content: oneOf(content) })
    if (!isKept(kept)) throw new Error(kept.fault)
    let discarded: Promise<void> | null = null
    const discardBefore = (tx: Tx): Tx => ({
      ...tx,
      async run(sql, values) {
        if (sql.includes('INSERT INTO documents')) {
          discarded ??= discardFile(app.deps, kept.id)
          await wait(200)
        }
        return tx.run(sql, values)
      },
    })
    const { transact } = app.deps.database
    const database = {
      ...app.deps.database,
      transact: (work => transact(tx => work(discardBefore(tx)))) as typeof transact,
    }
    const command = await play.commandBy(app.deps, caseId, 'ingrid')
    await receiveDocuments({ ...app.deps, database }, command, { kind: 'drawings', files: [kept] })
    await discarded
    const got = await downloaded(app, ingrid, `${path}/${kept.id}`)
    expect([discarded === null, got.status, got.content.equals(content)]).to.eql([false, 200, true])
  })

  it('to a draft goes with the draft, name and bytes', async () => {
    const opened = { commandId: app.deps.newId(), actor: await play.actorOf(app.deps, 'ingrid') }
    caseId = await openDraft(app.deps, opened, { fundId, track: 'private' })
    const files = [{ name: 'plan for Kari.pdf', content: await pdfFile() }]
    await upload(app, ingrid, `/cases/${caseId}/documents`, { fields: { kind: 'drawings' }, files })
    expect(await count('file_chunks')).to.equal(1)
    await lapseDraft(app.deps, { caseId, commandId: app.deps.newId(), actor: systemActor, seenVersion: null })
    await discardLeftBehind(app.deps)
    const { reader } = app.deps.database
    expect(await reader.all('SELECT name FROM stored_files')).to.eql([{ name: '' }])
    expect(await reader.all("SELECT detail FROM case_events WHERE kind = 'document-received'")).to.eql([
      { detail: null },
    ])
    expect(await count('file_chunks')).to.equal(0)
    expect(await listDocuments(reader, caseId)).to.eql([])
  })

  it('that is not stored as it came is not received', async () => {
    const { transact } = app.deps.database
    let spoilt = false
    const database = {
      ...app.deps.database,
      transact: (async work => {
        const done = await transact(work)
        spoilt ||= await spoilFirstChunk(transact)
        return done
      }) as typeof transact,
    }
    const content = oneOf(await pdfFile())
    const fate = await keepFile({ ...app.deps, database }, { caseId, userId: 'ingrid' }, { name: 'plan.pdf', content })
    expect([spoilt, fate]).to.eql([true, { name: 'plan.pdf', fault: 'broken' }])
    expect(await count('stored_files')).to.equal(0)
  })

  const spoilFirstChunk = (transact: TestApp['deps']['database']['transact']) =>
    transact(async tx => (await tx.run('UPDATE file_chunks SET bytes = ? WHERE seq = 0', [randomBytes(100)])) === 1)

  async function* oneOf(content: Buffer) {
    yield content
  }
})
