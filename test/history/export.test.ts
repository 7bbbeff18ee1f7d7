import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { attachDemonstrationDocuments } from '../../db/seeds/documents.ts'
import * as play from '../../db/seeds/play.ts'
import type { CasePage } from '../../server/cases/case-page.ts'
import { zipOf } from '../../server/cases/export-zip.ts'
import { sendMessage } from '../../server/dialogue/send-message.ts'
import { writeNote } from '../../server/dialogue/write-note.ts'
import { listDocuments } from '../../server/documents/document-store.ts'
import type { Instant } from '../../server/shared/day.ts'
import { fundId, openFund, personIn, recommended, submitted } from '../cases/case-app.ts'
import { downloaded } from '../documents/uploading.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { unzip } from './unzip.ts'

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

interface Manifest {
  readonly files: readonly { readonly path: string; readonly sizeBytes: number; readonly sha256: string }[]
}

forEachEngine('the export of a case', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  async function exported(userId: string, caseId: string) {
    const { status, headers, content } = await downloaded(app, await app.signIn(userId), `/cases/${caseId}/export.zip`)
    return { status, headers, files: status === 200 ? unzip(content) : new Map<string, Buffer>() }
  }

  const jsonIn = <Shape>(files: ReadonlyMap<string, Buffer>, path: string): Shape =>
    JSON.parse(String(files.get(path))) as Shape

  it('holds the case for people and for machines, with a list of sizes and hashes that are right', async () => {
    const caseId = await recommended(app)
    const { headers, files } = await exported('ingrid', caseId)
    expect(headers.get('content-type')).to.equal('application/zip')
    expect(headers.get('content-disposition')).to.equal('attachment; filename=VT-2026-0001-innsyn.zip')
    const page = await (await personIn(app, 'ingrid', caseId)).page()
    expect(jsonIn<CasePage>(files, 'saka.json')).to.eql(page)
    expect(String(files.get('saka.html')))
      .to.include('Sak VT-2026-0001')
      .and.include('Søknaden vart send inn')
      .and.include('Ingrid Tveitane')
    const listed = jsonIn<Manifest>(files, 'manifest.json').files
    expect(listed.map(({ path }) => path)).to.eql([...files.keys()].filter(path => path !== 'manifest.json'))
    for (const { path, sizeBytes, sha256: hash } of listed) {
      const content = files.get(path) ?? Buffer.alloc(0)
      expect([content.length, sha256(content)], path).to.eql([sizeBytes, hash])
    }
  })

  it('holds every document as it came', async () => {
    const caseId = await submitted(app)
    await attachDemonstrationDocuments(app.deps, caseId, 'ingrid')
    const { files } = await exported('ingrid', caseId)
    const documents = await listDocuments(app.deps.database.reader, caseId)
    expect(documents).to.have.length(2)
    for (const { number, name, sha256: hash } of documents) {
      const path = `dokument/00${number}-${name}`
      expect(sha256(files.get(path) ?? Buffer.alloc(0)), path).to.equal(hash)
      expect(String(files.get('saka.html'))).to.include(`href="${encodeURI(path)}"`)
    }
  })

  it('holds what was said to the applicant and what was read of them, and nothing internal', async () => {
    const caseId = await recommended(app)
    const { deps } = app
    await writeNote(deps, await play.commandBy(deps, caseId, 'anne'), {
      body: 'Internt: ring banken.',
      corrects: null,
      pinned: false,
    })
    await sendMessage(deps, await play.commandBy(deps, caseId, 'anne'), { body: 'Vi ser på saka di.' })
    await (await personIn(app, 'anne', caseId)).html()
    const { files } = await exported('ingrid', caseId)
    const everything = [...files.values()].map(String).join('\n')
    expect(everything)
      .to.include('Vi ser på saka di.')
      .and.include('Anne Strand')
      .and.not.include('ring banken')
      .and.not.include('note-written')
      .and.not.include('Søkjaren oppfyller alle krava')
    expect(String(files.get('saka.html'))).to.include('Er saksbehandlar i saka')
  })

  it('is there for a draft too', async () => {
    const client = await app.signIn('olav')
    const answer = await client.post('/cases', { fundId, track: 'private' }, { as: 'json' })
    const caseId = answer.json<{ location: string }>().location.split('/')[2] ?? ''
    const { headers, files } = await exported('olav', caseId)
    expect(headers.get('content-disposition')).to.include('utkast-innsyn.zip')
    expect(String(files.get('saka.html'))).to.include('Utkast til søknad')
  })

  it('is for the applicant alone', async () => {
    const caseId = await submitted(app)
    for (const [who, status] of [
      ['olav', 404],
      ['anne', 403],
      ['eva', 403],
      ['frode', 403],
    ] as const)
      expect((await exported(who, caseId)).status, who).to.equal(status)
  })
})

describe('a ZIP that is made while it is sent', () => {
  const madeAt = '2026-05-04T08:00:00.000Z' as Instant
  const piece = Buffer.alloc(65_536, 7)

  it('reads no more of a file than is taken of it', async () => {
    let read = 0
    async function* large() {
      for (let count = 0; count < 300; count += 1) {
        read += piece.length
        yield piece
      }
    }
    const zip = zipOf([{ path: 'large', packed: true, content: large }], { madeAt })
    await once(zip, 'readable')
    await wait(50)
    expect(read).to.be.within(1, 2_000_000)
    expect(unzip(await buffer(zip)).get('large')).to.have.length(300 * piece.length)
  })

  it('fails as a whole where a file cannot be read', async () => {
    async function* broken() {
      yield piece
      throw new Error('the disk is gone')
    }
    const zip = zipOf([{ path: 'broken', content: broken }], { madeAt })
    const outcome = await buffer(zip).catch((error: Error) => error.message)
    expect(outcome).to.equal('the disk is gone')
  })
})
