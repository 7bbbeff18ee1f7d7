import { expect } from 'chai'
import { CompactSign } from 'jose'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import type { CheckAnswer } from '../../server/genuineness/check-letter.ts'
import { currentKey } from '../../server/genuineness/current-key.ts'
import { sealInPdf } from '../../server/genuineness/seal-in.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { notifySale } from '../../server/guarantees/notify-sale.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { groupedCode } from '../../server/letters/letter-code.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import { listLetters } from '../../server/letters/letter-lists.ts'
import { addDays, addYears } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { committed, completed, inForce, moveTo, openFund } from '../cases/case-app.ts'
import { fieldsIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { checked, guaranteeLetters, linkOf, makeAll, newestLetterOf, sendFile, tampered } from './letter-world.ts'

forEachEngine('Checking a guarantee letter', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  const ours = async (asked: Readonly<Record<string, unknown>>) => {
    const answer = await checked(app, asked)
    if (!answer.ours) throw new Error(`Not ours: ${answer.because}`)
    return answer
  }

  it('tells whoever has the code that it is in force, for how much and how long', async () => {
    const caseId = await completed(app)
    const letter = await newestLetterOf(app, caseId)
    const answer = await ours({ code: groupedCode(letter.code).toLowerCase() })
    expect(answer.unchanged).to.equal(null)
    expect(answer.letter).to.deep.include({
      number: letter.number,
      version: 2,
      bankName: 'Fjellbanken',
      guaranteedOre: kroner(500_000),
    })
    const termEnds = addYears(app.deps.clock.today(), 5)
    expect(answer.guarantee).to.include({ state: 'in-force', inForce: true, sumNowOre: kroner(500_000), termEnds })
    const page = await app.visitor().post('/check', { code: letter.code })
    expect(page.status).to.equal(200)
    expect(page.text).to.include('Ekte, og i kraft').and.include('Genuine and in force: up to NOK\u00a0500,000 until')
  })

  it('names nobody and no home', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const page = (await app.visitor().post('/check', { code: letter.code })).text
    const data = JSON.stringify(await checked(app, { code: letter.code }))
    for (const personal of ['Ingrid', 'Tveitane', 'Moland', 'Cecilie', 'Fyresdal'])
      for (const text of [page, data]) expect(text).not.to.include(personal)
  })

  it('takes the link of the QR in place of the code', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    for (const code of [linkOf(app, letter), ` ${letter.seal} `, `#${letter.seal}`])
      expect((await ours({ code })).letter.number).to.equal(letter.number)
  })

  it('finds a file unchanged, by its hash and by itself', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const sha256 = await hashOf(letter.bytes)
    expect(await ours({ sha256 })).to.deep.include({ unchanged: true })
    expect(await ours({ sha256: sha256.toUpperCase() })).to.deep.include({ unchanged: true })
    const page = await sendFile(app, letter.bytes)
    expect(page.status).to.equal(200)
    expect(page.text).to.include('Ekte, og i kraft').and.include('Ja, fila er nøyaktig slik vi laga henne')
  })

  it('finds a file in English unchanged', async () => {
    const caseId = await inForce(app)
    const { id } = await newestLetterOf(app, caseId)
    const english = await fileOf(app.deps.database.reader, id, 'en')
    expect(await ours({ sha256: await hashOf(english?.bytes ?? new Uint8Array()) })).to.deep.include({
      unchanged: true,
    })
  })

  it('finds one byte that was changed, anywhere in the file, and still tells which letter it claims to be', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    for (const at of [20, 5000, letter.bytes.length - 2]) {
      const answer = (
        await sendFile(app, tampered(letter.bytes, at), { accept: 'application/json' })
      ).json<CheckAnswer>()
      expect(answer, String(at)).to.deep.include({ ours: true, unchanged: false })
    }
    const page = await sendFile(app, tampered(letter.bytes, 5000))
    expect(page.text).to.include('Fila er endra').and.include('has been altered').and.not.include('Ekte, og i kraft')
  })

  it('keeps nothing of a file that is sent', async () => {
    await sendFile(app, new TextEncoder().encode('%PDF-1.7 heilt noko anna'))
    const { reader } = app.deps.database
    for (const table of ['stored_files', 'file_chunks', 'documents'])
      expect(await reader.all(`SELECT 1 FROM ${table}`), table).to.eql([])
  })

  it('gives every stranger the same answer', async () => {
    const other = await openFund(engine)
    const theirs = await newestLetterOf(other, await inForce(other))
    await other.close()
    const before = await app.visitor().post('/check', { code: theirs.code }, { as: 'json' })
    await newestLetterOf(app, await inForce(app))
    const strangers = [
      { code: theirs.code },
      { code: theirs.seal },
      { sha256: 'a'.repeat(64) },
      { sha256: await hashOf(theirs.bytes), code: theirs.seal },
    ]
    for (const asked of strangers)
      expect((await app.visitor().post('/check', asked, { as: 'json' })).text).to.equal(before.text)
    expect(before.json()).to.deep.include({ ours: false, because: 'unknown' })
    expect((await sendFile(app, theirs.bytes)).text).to.include('Vi kjenner ikkje dette brevet')
  })

  it('believes no other facts under a letter’s code, though they are sealed with our own key', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const { kid, privateKey } = await currentKey(app.deps)
    const said = JSON.parse(Buffer.from(letter.seal.split('.')[1] ?? '', 'base64url').toString())
    for (const change of [{ s: said.s * 2 }, { p: 'Ein annan eigedom' }, { b: 'Ein annan bank' }, { t: 50 }]) {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...said, ...change }))
      const forged = await new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
      expect(await checked(app, { code: forged }), Object.keys(change)[0]).to.deep.include({ ours: false })
    }
    expect(await checked(app, { code: letter.seal })).to.deep.include({ ours: true })
  })

  it('tells which property it is to whoever shows the seal or the file, and to nobody who has the code alone', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const property = 'Moland 14, Fyresdal'
    for (const asked of [{ code: letter.seal }, { sha256: await hashOf(letter.bytes) }])
      expect((await ours(asked)).letter).to.include({ property })
    expect((await ours({ code: letter.code })).letter).to.include({ property: null })
    const byCode = (await app.visitor().post('/check', { code: letter.code })).text
    expect(byCode).to.include('seier ikkje kva eigedom det gjeld')
    expect((await app.visitor().post('/check', { code: letter.seal })).text).to.include(property)
  })

  it('finds a revision that was put after the end of a file, whatever links it adds', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const appended = Buffer.concat([letter.bytes, Buffer.from('\n1 0 obj <</URI (https://x/check#A)>> endobj %%EOF\n')])
    const answer = (await sendFile(app, appended, { accept: 'application/json' })).json<CheckAnswer>()
    expect(answer).to.deep.include({ ours: true, unchanged: false })
  })

  it('reads a file that is made to hang it in no time', async () => {
    const run = `/check#${'a'.repeat(400)}.${'b'.repeat(4000)}.${'c'.repeat(79)}`
    const long = Buffer.from(run.repeat(900).concat('/check#'.repeat(60_000), 'a.'.repeat(200_000)))
    const began = performance.now()
    expect(sealInPdf(long)).to.equal(null)
    expect(performance.now() - began).to.be.lessThan(1000)
  })

  it('says of another letter of the fund that it is no guarantee, not that it has ended', async () => {
    const caseId = await committed(app)
    await makeAll(app)
    const { reader } = app.deps.database
    const [decision] = (await listLetters(reader, caseId)).filter(({ kind }) => kind === 'decision')
    const file = await fileOf(reader, decision?.id ?? '', 'nn')
    expect((await sendFile(app, file?.bytes ?? null)).text)
      .to.include('Brevet er ikkje ein garanti.')
      .and.not.include('Nei. Sjekka')
  })

  it('says until when in words that cannot be misread, before the term has begun too', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const before = (await app.visitor().post('/check', { code: letter.code })).text
    expect(before).to.include('Garantitida er 5 år frå bustaden er ferdig.').and.include('for 5 years from completion')
    expect(before).to.match(/Ja\. Sjekka [^<]*2026\./)
  })

  it('says that there is a typing error, and keeps what was typed', async () => {
    const { code } = await newestLetterOf(app, await inForce(app))
    const wrong = (code.startsWith('A') ? 'B' : 'A') + code.slice(1)
    const page = await app.visitor().post('/check', { code: wrong })
    expect(page.status).to.equal(422)
    expect(new Map(fieldsIn(page.text)).get('code')).to.equal(wrong)
    expect(page.text).to.include('Det er ein skrivefeil i koden').and.include('href="#code"')
    const problem = (await app.visitor().post('/check', { code: wrong }, { as: 'json' })).json<ProblemBody>()
    expect(problem.errors.map(({ path }) => path)).to.eql(['code'])
  })

  for (const asked of [{}, { code: ' ' }, { sha256: 'abc' }, { code: 'x'.repeat(6000) }, { code: ['a', 'b'] }])
    it(`asks again for ${JSON.stringify(asked).slice(0, 30)}`, async () => {
      expect((await app.visitor().post('/check', asked, { as: 'json' })).status).to.equal(422)
      expect((await app.visitor().post('/check', asked)).status).to.equal(422)
    })

  it('asks for the file where none was chosen', async () => {
    const page = await sendFile(app, null)
    expect(page.status).to.equal(422)
    expect(page.text).to.include('Vel fila med garantibrevet.').and.include('href="#file"')
  })

  it('tells that a newer version counts', async () => {
    const [first, second] = await guaranteeLetters(app, await completed(app))
    const old = await ours({ code: first?.code })
    expect(old.guarantee).to.include({
      state: 'replaced',
      inForce: false,
      sumNowOre: null,
      replacedBy: 2,
      termEnds: null,
    })
    expect((await ours({ code: second?.code })).guarantee).to.include({ state: 'in-force', replacedBy: null })
    const page = await app.visitor().post('/check', { code: linkOf(app, first ?? { seal: '' }) })
    expect(page.text).to.include('Versjon 2 gjeld i staden').and.include('replaced by version 2')
  })

  it('follows the sum down and the term to its end, also before the day’s job has run', async () => {
    const { code } = await newestLetterOf(app, await completed(app))
    const began = app.deps.clock.today()
    moveTo(app, addDays(addYears(began, 3), 1))
    expect((await ours({ code })).guarantee).to.include({ state: 'reduced', sumNowOre: kroner(400_000) })
    moveTo(app, addYears(began, 5))
    expect((await ours({ code })).guarantee).to.include({ state: 'reduced', sumNowOre: kroner(300_000) })
    moveTo(app, addDays(addYears(began, 5), 1))
    expect((await ours({ code })).guarantee).to.include({ state: 'expired', inForce: false, sumNowOre: null })
    const beforeTheJob = (await app.visitor().post('/check', { code })).text
    expect(beforeTheJob).to.include('garantitida er ute')
    await runDueGuarantees(app.deps)
    expect((await ours({ code })).guarantee).to.include({ state: 'expired' })
  })

  it('tells that a loss is claimed, and that it is settled', async () => {
    const caseId = await completed(app)
    const { code } = await newestLetterOf(app, caseId)
    const bid = { dwellingId: '1', bidOre: kroner(4_000_000), armsLength: true }
    await notifySale(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'), bid)
    const sale = { costKr: 4_800_000, priceKr: 4_000_000, on: app.deps.clock.today() }
    const facts = { dwellings: [soldHome('1', sale)], accountNumber: '86011117947' }
    const claimId = await losses.claim(app.deps, caseId, { applicant: 'ingrid', facts })
    expect((await ours({ code })).guarantee).to.include({ state: 'claimed', inForce: true, sumNowOre: kroner(500_000) })
    await losses.recommendAsClaimed(app.deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(app.deps, caseId, { claimId, approver: 'cecilie' })
    expect((await ours({ code })).guarantee).to.include({ state: 'settled', inForce: false })
  })

  for (const reason of ['reversed', 'withdrawn'] as const)
    it(`tells that it is ${reason}`, async () => {
      const caseId = await inForce(app)
      const letter = await newestLetterOf(app, caseId)
      const who = reason === 'withdrawn' ? 'ingrid' : 'cecilie'
      await endByDecision(app.deps, await play.commandBy(app.deps, caseId, who), {
        reason,
        explanation: 'Slik er det.',
      })
      expect((await ours({ code: letter.code })).guarantee).to.include({
        state: reason,
        inForce: false,
        sumNowOre: null,
      })
      expect((await sendFile(app, letter.bytes)).text)
        .to.include('Ekte, men garantien er')
        .and.include('not in force')
    })

  it('knows the fund’s other letters, and that they promise nothing', async () => {
    const caseId = await committed(app)
    await makeAll(app)
    const { reader } = app.deps.database
    const [decision] = (await listLetters(reader, caseId)).filter(({ kind }) => kind === 'decision')
    const file = await fileOf(reader, decision?.id ?? '', 'nn')
    const answer = await ours({ sha256: await hashOf(file?.bytes ?? new Uint8Array()) })
    expect(answer).to.deep.include({ unchanged: true, guarantee: null })
    expect((await sendFile(app, file?.bytes ?? null)).text).to.include('ikkje eit garantibrev')
  })

  it('can be asked by somebody who is signed in, with the mark of their session', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const ingrid = await app.signIn('ingrid')
    expect((await ingrid.post('/check', { code: letter.code })).status).to.equal(200)
    expect((await ingrid.post('/check', { code: letter.code }, { csrf: null })).status).to.equal(403)
    expect((await sendFile(app, letter.bytes, { client: ingrid })).text).to.include('Ekte, og i kraft')
  })

  it('is asked from no other site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await app.visitor().post('/check', { code: 'A' }, { headers })).status).to.equal(403)
  })

  it('leaves no code and no seal in the log', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    for (const code of [letter.code, letter.seal, `${letter.code}A`]) await app.visitor().post('/check', { code })
    await sendFile(app, letter.bytes)
    const logged = app.logs.join('\n')
    for (const secret of [letter.code, letter.seal, letter.seal.slice(-40)]) expect(logged).not.to.include(secret)
    expect(logged).to.include('"/check"').and.include('"/check/file"')
  })

  it('is described for programs', async () => {
    const { paths } = (await app.visitor().get('/api/openapi.json')).json<{ paths: Paths }>()
    const { post } = paths['/check'] ?? {}
    expect(post?.requestBody?.content['application/json']?.schema.properties).to.have.all.keys('code', 'sha256')
    expect(post?.responses).to.have.property('200').and.not.have.property('location')
    expect(Object.keys(paths)).to.include.members(['/check/file', '/.well-known/jwks.json', '/check/offline'])
  })
})

type Paths = Readonly<
  Record<
    string,
    {
      readonly post?: {
        readonly requestBody?: {
          readonly content: Readonly<Record<string, { readonly schema: { readonly properties: object } }>>
        }
        readonly responses: object
      }
    }
  >
>

const hashOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
