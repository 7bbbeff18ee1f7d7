import { createHash, randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { CasePage } from '../../server/cases/case-page.ts'
import type { DocumentPage } from '../../server/cases/document-page.ts'
import { openFund, recommended, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { jpegFile, largePdf, pdfFile, pngFile } from './sample-files.ts'
import { downloaded, upload } from './uploading.ts'

forEachEngine('The documents of a case', engine => {
  let app: TestApp
  let ingrid: Client
  let caseId: string
  let path: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
    ingrid = await app.signIn('ingrid')
    path = `/cases/${caseId}/documents`
  })

  const pageFor = async (client: Client) => (await client.get(path, { as: 'json' })).json<DocumentPage>()

  const rows = async (table: string) =>
    (await app.deps.database.reader.first<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))?.count

  it('takes in several at once, and gives each back as it came', async () => {
    const files = [
      { name: 'plan.pdf', content: await largePdf(700_000) },
      { name: 'bilete.jpg', content: jpegFile({ scanBytes: 300_000 }) },
      { name: 'skjerm.png', content: pngFile() },
    ]
    const answer = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })
    expect(answer.status).to.equal(303)
    expect(answer.location).to.equal(`${path}?done=received-several`)
    const { documents, checklist } = await pageFor(ingrid)
    expect(
      documents.map(({ number, kind, name, type, sizeBytes, scan, source, uploaderName }) => [
        number,
        kind,
        name,
        type,
        sizeBytes,
        scan,
        source,
        uploaderName,
      ]),
    ).to.eql([
      [
        1,
        'drawings',
        'plan.pdf',
        'application/pdf',
        files[0]?.content.length,
        'not-scanned',
        'applicant',
        'Ingrid Tveitane',
      ],
      [
        2,
        'drawings',
        'bilete.jpg',
        'image/jpeg',
        files[1]?.content.length,
        'not-scanned',
        'applicant',
        'Ingrid Tveitane',
      ],
      [
        3,
        'drawings',
        'skjerm.png',
        'image/png',
        files[2]?.content.length,
        'not-scanned',
        'applicant',
        'Ingrid Tveitane',
      ],
    ])
    expect(checklist.find(({ kind }) => kind === 'drawings')?.count).to.equal(3)
    for (const [index, document] of documents.entries()) {
      const sent = await downloaded(app, ingrid, `${path}/${document.id}`)
      const original = files[index]?.content ?? Buffer.alloc(0)
      expect(sent.content.equals(original)).to.equal(true)
      expect(document.sha256).to.equal(createHash('sha256').update(original).digest('hex'))
    }
  })

  it('leaves in the history what came, with its size and hash', async () => {
    const content = await pdfFile()
    await upload(app, ingrid, path, { fields: { kind: 'appraisal' }, files: [{ name: 'takst.pdf', content }] })
    const sql = "SELECT detail FROM case_events WHERE kind = 'document-received'"
    const event = await app.deps.database.reader.first<{ detail: string }>(sql)
    expect(JSON.parse(event?.detail ?? '')).to.eql({
      number: 1,
      kind: 'appraisal',
      name: 'takst.pdf',
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    const { events } = (await ingrid.get(`/cases/${caseId}`, { as: 'json' })).json<CasePage>()
    expect(events.at(-1)?.detail).to.include({ name: 'takst.pdf', number: 1 })
  })

  it('sends them as downloads that cannot run in the browser', async () => {
    const files = [{ name: 'Åmot "plan".pdf', content: await pdfFile() }]
    await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })
    const [document] = (await pageFor(ingrid)).documents
    const { headers } = await downloaded(app, ingrid, `${path}/${document?.id}`)
    expect(headers.get('content-disposition')).to.match(/^attachment; /)
    expect(headers.get('content-type')).to.equal('application/pdf')
    expect(headers.get('content-length')).to.equal(String(files[0]?.content.length))
    expect(headers.get('x-content-type-options')).to.equal('nosniff')
    expect(headers.get('content-security-policy')).to.equal("sandbox; default-src 'none'")
    expect(headers.get('cache-control')).to.equal('private, no-store')
  })

  it('receives those that are right and names those that are not', async () => {
    const pdf = await pdfFile()
    const files = [
      { name: 'plan.pdf', content: pdf },
      { name: 'tom.pdf', content: Buffer.alloc(0) },
      { name: 'program.pdf', content: Buffer.from('MZ not a PDF') },
      { name: 'halv.pdf', content: pdf.subarray(0, pdf.length - 10) },
      { name: 'stor.pdf', content: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)]) },
      { name: 'bilete.jpg', content: jpegFile() },
    ]
    const answer = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files })
    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('4 filer er ikkje tekne imot')
      .and.include('Tekne imot og lagra: plan.pdf, bilete.jpg.')
    for (const told of [
      'tom.pdf: Fila er tom',
      'program.pdf: Innhaldet er noko anna',
      'halv.pdf: Slutten',
      'stor.pdf: Fila er større',
    ])
      expect(answer.text).to.include(told)
    expect((await pageFor(ingrid)).documents.map(({ name }) => name)).to.eql(['plan.pdf', 'bilete.jpg'])
    expect(await rows('stored_files')).to.equal(2)
    expect(await rows('file_chunks')).to.equal(2)
  })

  it('tells a machine the same', async () => {
    const files = [
      { name: 'plan.pdf', content: await pdfFile() },
      { name: 'plan.docx', content: Buffer.from('504b0304', 'hex') },
    ]
    const answer = await upload(app, ingrid, path, { as: 'json', fields: { kind: 'drawings' }, files })
    expect(answer.status).to.equal(422)
    expect(answer.json<ProblemBody>()).to.deep.include({
      code: 'files-refused',
      received: ['plan.pdf'],
      refused: [{ name: 'plan.docx', fault: 'office' }],
    })
    const good = await upload(app, ingrid, path, { as: 'json', fields: { kind: 'other' }, files: files.slice(0, 1) })
    expect(good.status).to.equal(201)
    expect(good.json<{ documents: { number: number }[] }>().documents).to.have.length(1)
  })

  it('keeps the files where the rest of the form is wrong', async () => {
    const files = [
      { name: 'plan.pdf', content: await pdfFile() },
      { name: 'tom.pdf', content: Buffer.alloc(0) },
    ]
    const answer = await upload(app, ingrid, path, { fields: { kind: '' }, files })
    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('Desse filene er alt her').and.include('tom.pdf: Fila er tom')
    expect((await pageFor(ingrid)).documents).to.eql([])
    const kept = /name="kept" value="([^"]+)"/.exec(answer.text)?.[1] ?? ''
    const second = await upload(app, ingrid, path, { fields: { kind: 'drawings', kept } })
    expect(second.status).to.equal(303)
    expect((await pageFor(ingrid)).documents.map(({ name, kind }) => [name, kind])).to.eql([['plan.pdf', 'drawings']])
  })

  it("takes nobody else's file that waits, and none from another case", async () => {
    const files = [{ name: 'plan.pdf', content: await pdfFile() }]
    const answer = await upload(app, ingrid, path, { fields: { kind: '' }, files })
    const kept = /name="kept" value="([^"]+)"/.exec(answer.text)?.[1] ?? ''
    const anne = await app.signIn('anne')
    expect((await upload(app, anne, path, { fields: { kind: 'drawings', kept } })).status).to.equal(422)
    const other = `/cases/${await submitted(app)}/documents`
    expect((await upload(app, ingrid, other, { fields: { kind: 'drawings', kept } })).status).to.equal(422)
    expect(await rows('documents')).to.equal(0)
  })

  it('asks for a file', async () => {
    const answer = await upload(app, ingrid, path, {
      fields: { kind: 'drawings' },
      files: [{ name: '', content: Buffer.alloc(0) }],
    })
    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('Vel minst éi fil')
      .and.match(/<option value="drawings" selected/)
  })

  it('takes twenty at once, and names the rest', async () => {
    const content = pngFile()
    const files = Array.from({ length: 22 }, (_, index) => ({ name: `bilete ${index + 1}.png`, content }))
    const answer = await upload(app, ingrid, path, { as: 'json', fields: { kind: 'voucher' }, files })
    expect(answer.json<ProblemBody>().refused).to.eql([
      { name: 'bilete 21.png', fault: 'too-many' },
      { name: 'bilete 22.png', fault: 'too-many' },
    ])
    expect((await pageFor(ingrid)).documents).to.have.length(20)
  })

  it('has one effect where a command is sent twice', async () => {
    const sent = {
      fields: { kind: 'drawings' },
      files: [{ name: 'plan.pdf', content: await pdfFile() }],
      commandId: randomUUID(),
    }
    const [first, second] = [await upload(app, ingrid, path, sent), await upload(app, ingrid, path, sent)]
    expect([first.location, second.location]).to.eql([`${path}?done=received`, `${path}?done=received`])
    expect(await rows('documents')).to.equal(1)
    expect(await rows('stored_files')).to.equal(1)
  })

  it('is not taken in on a page that is not ours', async () => {
    const files = [{ name: 'plan.pdf', content: await pdfFile() }]
    const wrong = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files, csrf: 'wrong', as: 'json' })
    expect([wrong.status, wrong.json<ProblemBody>().code]).to.eql([403, 'csrf-token'])
    const late = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files, filesFirst: true, as: 'json' })
    expect([late.status, late.json<ProblemBody>().code]).to.eql([422, 'invalid'])
    expect(await rows('stored_files')).to.equal(0)
  })

  it('is refused where the page was opened for an older case', async () => {
    const files = [{ name: 'plan.pdf', content: await pdfFile() }]
    const answer = await upload(app, ingrid, path, { fields: { kind: 'drawings' }, files, seenVersion: 1 })
    expect(answer.status).to.equal(409)
    expect(answer.text).to.include('Desse filene er alt her')
    expect(await rows('documents')).to.equal(0)
  })

  it('is nothing that a body without files can bring along', async () => {
    const forged = { id: 'x', name: 'x.pdf', sha256: 'x' }
    const answer = await ingrid.post(path, { kind: 'drawings', files: [forged] }, { as: 'json' })
    expect(answer.status).to.equal(422)
    const plain = await upload(app, ingrid, `/cases/${caseId}/application-withdrawal`, { fields: {} })
    expect(plain.status).to.equal(415)
  })

  it('is seen and sent by those who write and those who handle, and nobody else', async () => {
    path = `/cases/${await recommended(app)}/documents`
    await upload(app, ingrid, path, {
      fields: { kind: 'drawings' },
      files: [{ name: 'plan.pdf', content: await pdfFile() }],
    })
    const [document] = (await pageFor(ingrid)).documents
    const file = `${path}/${document?.id}`
    const answers: Record<string, number[]> = {}
    for (const who of ['anne', 'cecilie', 'eva', 'frode', 'grete', 'maja']) {
      const client = await app.signIn(who)
      answers[who] = [(await client.get(path, { as: 'json' })).status, (await downloaded(app, client, file)).status]
    }
    expect(answers).to.eql({
      anne: [200, 200],
      cecilie: [200, 200],
      eva: [200, 200],
      frode: [403, 403],
      grete: [404, 404],
      maja: [404, 404],
    })
    const other = `/cases/${await submitted(app)}/documents/${document?.id}`
    expect((await downloaded(app, ingrid, other)).status).to.equal(404)
    expect((await downloaded(app, ingrid, `${path}/${randomUUID()}`)).status).to.equal(404)
  })

  it('is not wanted in a case that was taken back', async () => {
    await ingrid.post(`/cases/${caseId}/application-withdrawal`)
    const sent = { fields: { kind: 'drawings' }, files: [{ name: 'plan.pdf', content: await pdfFile() }] }
    const answer = await upload(app, ingrid, path, { ...sent, as: 'json' })
    expect([answer.status, answer.json<ProblemBody>().code]).to.eql([409, 'wrong-state'])
    expect(await pageFor(ingrid)).to.include({ maySend: false })
  })

  it('can be taken back, and stays in the history', async () => {
    await upload(app, ingrid, path, {
      fields: { kind: 'drawings' },
      files: [{ name: 'plan.pdf', content: await pdfFile() }],
    })
    const { documents, version } = await pageFor(ingrid)
    const [document] = documents
    const way = `${path}/${document?.id}/withdrawal`
    expect((await ingrid.post(way, {}, { as: 'json', seenVersion: version - 1 })).status).to.equal(409)
    expect((await (await app.signIn('anne')).post(way, {}, { as: 'json' })).status).to.be.oneOf([403, 404])
    expect(document?.mayWithdraw).to.equal(true)
    const commandId = randomUUID()
    for (const _time of [1, 2]) {
      const answer = await ingrid.post(way, {}, { seenVersion: version, commandId })
      expect(answer.location).to.equal(`${path}?done=withdrawn`)
    }
    expect((await pageFor(ingrid)).documents).to.eql([])
    expect((await downloaded(app, ingrid, `${path}/${document?.id}`)).status).to.equal(404)
    const { events } = (await ingrid.get(`/cases/${caseId}`, { as: 'json' })).json<CasePage>()
    expect(events.slice(-2).map(({ kind }) => kind)).to.eql(['document-received', 'document-withdrawn'])
    expect((await ingrid.post(way, {}, { as: 'json' })).status).to.equal(409)
  })
})
