import { expect } from 'chai'
import { foundDemonstration } from '../../db/seeds/people.ts'
import type { CasePage } from '../../server/cases/case-page.ts'
import type { DocumentPage } from '../../server/cases/document-page.ts'
import { discardLeftBehind } from '../../server/documents/discard-file.ts'
import { scanWaiting } from '../../server/documents/scan-waiting.ts'
import { submitted } from '../cases/case-app.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { InjectedFault } from '../support/faulty-database.ts'
import { manualClock } from '../support/manual-clock.ts'
import { largePdf, pdfFile } from './sample-files.ts'
import { harmful, type SmallClamd, startClamd } from './small-clamd.ts'
import { downloaded, upload } from './uploading.ts'

forEachEngine('The scanner', engine => {
  let clamd: SmallClamd
  let app: TestApp
  let ingrid: Client
  let path: string

  async function open(at: 'port' | 'path' = 'port'): Promise<void> {
    clamd = await startClamd(at)
    const environment = { CLAMAV: clamd.address }
    app = await startApp(engine, { clock: manualClock(), seed: foundDemonstration, environment })
    path = `/cases/${await submitted(app)}/documents`
    ingrid = await app.signIn('ingrid')
  }

  const send = (name: string, content: Buffer) =>
    upload(app, ingrid, path, { as: 'json', fields: { kind: 'appraisal' }, files: [{ name, content }] })

  const documents = async () => (await ingrid.get(path, { as: 'json' })).json<DocumentPage>().documents

  const events = async () =>
    (await ingrid.get(path.replace('/documents', ''), { as: 'json' })).json<CasePage>().events.map(({ kind }) => kind)

  it('sees the whole of every file', async () => {
    await open()
    const content = await largePdf(1_000_000)
    expect((await send('takst.pdf', content)).status).to.equal(201)
    expect(clamd.seen.map(seen => seen.equals(content))).to.eql([true])
    expect((await documents()).map(({ scan }) => scan)).to.eql(['clean'])
    expect((await ingrid.get(path)).text).not.to.include('Ikkje skanna')
  })

  it('may listen on a socket in the file system', async () => {
    await open('path')
    expect((await send('takst.pdf', await pdfFile())).status).to.equal(201)
    expect((await documents()).map(({ scan }) => scan)).to.eql(['clean'])
  })

  it('keeps out what is harmful, and says so', async () => {
    await open()
    const answer = await send('takst.pdf', await pdfFile({ compress: false, info: { Title: harmful } }))
    expect(answer.status).to.equal(422)
    expect(answer.json<ProblemBody>().refused).to.eql([{ name: 'takst.pdf', fault: 'infected' }])
    expect(await documents()).to.eql([])
    expect(await app.deps.database.reader.all('SELECT file_id FROM file_chunks')).to.eql([])
  })

  for (const mood of ['away', 'full'] as const) {
    it(`that is ${mood} leaves a file that is not scanned, and looks at it later`, async () => {
      await open()
      clamd.mood = mood
      expect((await send('takst.pdf', await pdfFile())).status).to.equal(201)
      expect((await documents()).map(({ scan }) => scan)).to.eql(['not-scanned'])
      expect((await ingrid.get(path)).text).to.include('Ikkje skanna')
      await scanWaiting(app.deps)
      expect((await documents()).map(({ scan }) => scan)).to.eql(['not-scanned'])
      clamd.mood = 'well'
      await scanWaiting(app.deps)
      expect((await documents()).map(({ scan }) => scan)).to.eql(['clean'])
      expect((await events()).at(-1)).to.equal('document-received')
    })
  }

  it('that gives up on a file, or falls silent over it, looks at the others', async () => {
    await open()
    clamd.mood = 'away'
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await send(name, await pdfFile({ compress: false }, name))
    const sql = 'SELECT id FROM stored_files ORDER BY id'
    const ids = (await app.deps.database.reader.all<{ id: string }>(sql)).map(({ id }) => id)
    const scanOf = async (mood: 'full' | 'away') => {
      clamd.moodOnce = mood
      clamd.mood = 'well'
      await scanWaiting(app.deps)
      const found = new Map((await documents()).map(({ id, scan }) => [id, scan]))
      return ids.map(id => found.get(id))
    }
    expect(await scanOf('full')).to.eql(['not-scanned', 'clean', 'clean'])
    await app.deps.database.transact(tx => tx.run("UPDATE stored_files SET scan = 'not-scanned'"))
    expect(await scanOf('away')).to.eql(['not-scanned', 'clean', 'clean'])
  })

  it('that is away is not asked about every file', async () => {
    await open()
    clamd.mood = 'away'
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf']) await send(name, await pdfFile())
    const before = clamd.calls
    await scanWaiting(app.deps)
    expect(clamd.calls - before).to.equal(3)
  })

  it('leaves no harmful bytes behind where the program stopped before it had removed them', async () => {
    await open()
    clamd.mood = 'away'
    await send('takst.pdf', await pdfFile({ compress: false, info: { Title: harmful } }))
    clamd.mood = 'well'
    let left = 1
    const { transact } = app.deps.database
    const dying: typeof transact = work => (left-- > 0 ? transact(work) : Promise.reject(new InjectedFault('It died')))
    const stopped = scanWaiting({ ...app.deps, database: { ...app.deps.database, transact: dying } })
    expect(await stopped.catch(error => error)).to.be.instanceOf(InjectedFault)
    const chunks = () => app.deps.database.reader.all('SELECT file_id FROM file_chunks')
    expect([(await documents()).map(({ status }) => status), (await chunks()).length]).to.eql([['blocked'], 1])
    await discardLeftBehind(app.deps)
    expect(await chunks()).to.eql([])
  })

  it('that comes back blocks what is harmful, once, and tells of it', async () => {
    await open()
    clamd.mood = 'away'
    await send('takst.pdf', await pdfFile({ compress: false, info: { Title: harmful } }))
    await send('plan.pdf', await pdfFile())
    clamd.mood = 'well'
    await Promise.all([scanWaiting(app.deps), scanWaiting(app.deps)])
    await scanWaiting(app.deps)
    const [bad, good] = await documents()
    expect([bad?.status, bad?.mayWithdraw, good?.status, good?.scan]).to.eql(['blocked', false, 'received', 'clean'])
    expect((await downloaded(app, ingrid, `${path}/${bad?.id}`)).status).to.equal(404)
    expect((await ingrid.get(path)).text).to.include('Sperra')
    expect((await events()).filter(kind => kind === 'document-blocked')).to.have.length(1)
    const told = await app.deps.database.reader.all<{ recipient_id: string }>(
      "SELECT recipient_id FROM outbox WHERE kind = 'document-blocked'",
    )
    expect(told).to.eql([{ recipient_id: 'ingrid' }])
    const left = await app.deps.database.reader.all<{ file_id: string }>('SELECT file_id FROM file_chunks')
    expect(left.map(({ file_id }) => file_id)).to.eql([good?.id])
  })
})
