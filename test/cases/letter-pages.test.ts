import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import type { CaseLetters } from '../../server/cases/letter-page.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import type { ListedLetter } from '../../server/letters/letter-lists.ts'
import type { FailedLetter } from '../../server/letters/letter-work-store.ts'
import type { FailedNotice } from '../../server/letters/notice-fault-store.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import { textIn } from '../claims/page-fields.ts'
import { impossible, quickly } from '../correspondence/correspondence-world.ts'
import { downloaded } from '../documents/uploading.ts'
import { unzip } from '../history/unzip.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { committed, fundId, inForce, openFund, personIn, submitted } from './case-app.ts'

async function letterWork(app: TestApp): Promise<void> {
  await handleNotices(app.deps)
  await makeLetters(app.deps, { render: quickly })
}

async function letterOf(app: TestApp, caseId: string, kind: ListedLetter['kind'], who = 'ingrid') {
  const answer = await (await personIn(app, who, caseId)).client.get(`/cases/${caseId}/letters`, { as: 'json' })
  const found = answer.json<CaseLetters>().letters.find(letter => letter.kind === kind)
  if (!found) throw new Error(`No ${kind}`)
  return { letter: found, path: `/cases/${caseId}/letters/${found.id}/file` }
}

forEachEngine('The letters of a case', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('say first that there are none, then which are on their way, then where they are', async () => {
    const caseId = await submitted(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.html('/letters')).text).to.include('Ingen brev enno')
    await handleNotices(app.deps)
    const waiting = (await ingrid.html('/letters')).text
    expect(waiting).to.include('Blir laga no').and.not.include('/file')
    const { path } = await letterOf(app, caseId, 'receipt')
    const early = await ingrid.client.get(path, { as: 'json' })
    expect([early.status, early.json<{ code: string }>().code]).to.deep.equal([409, 'letter-under-way'])
    await makeLetters(app.deps, { render: quickly })
    const made = (await ingrid.html('/letters')).text
    expect(made).to.include(`href="${path}"`).and.include('Kvittering').and.include('VT-2026-0001-B1')
    expect(made).not.to.include('Blir laga no')
  })

  it('come as they were stored, under the number that they have', async () => {
    const caseId = await committed(app)
    await letterWork(app)
    const { letter, path } = await letterOf(app, caseId, 'decision')
    for (const who of ['ingrid', 'anne', 'cecilie']) {
      const client = (await personIn(app, who, caseId)).client
      const { status, headers, content } = await downloaded(app, client, path)
      const stored = await fileOf(app.deps.database.reader, letter.id, 'nn')
      expect(status, who).to.equal(200)
      expect(headers.get('content-type')).to.equal('application/pdf')
      expect(headers.get('content-disposition')).to.equal(`attachment; filename=${letter.number}.pdf`)
      expect(Buffer.compare(content, stored?.bytes ?? new Uint8Array())).to.equal(0)
    }
  })

  it('are not there for others, nor under the address of another case', async () => {
    const caseId = await committed(app)
    await letterWork(app)
    const { letter, path } = await letterOf(app, caseId, 'decision')
    for (const who of ['terje', 'grete']) {
      const { status } = await downloaded(app, await app.signIn(who), path)
      expect(status, who).to.equal(404)
    }
    const other = await play.apply(app.deps, { applicant: 'terje', fundId, facts: terjeFacts })
    const { status } = await downloaded(app, await app.signIn('terje'), `/cases/${other}/letters/${letter.id}/file`)
    expect(status).to.equal(404)
  })

  it('give the bank the guarantee letter as it counts now, and nothing else', async () => {
    const caseId = await inForce(app)
    await letterWork(app)
    const bank = await app.signIn('grete')
    const guarantee = await letterOf(app, caseId, 'guarantee-letter')
    const decision = await letterOf(app, caseId, 'decision')
    expect((await downloaded(app, bank, guarantee.path)).status).to.equal(200)
    expect((await downloaded(app, bank, decision.path)).status).to.equal(404)
    expect((await bank.get(`/cases/${caseId}/letters`)).status).to.equal(403)

    await play.start(app.deps, caseId, 'ingrid')
    await play.complete(app.deps, caseId, 'ingrid')
    await letterWork(app)
    const next = await letterOf(app, caseId, 'guarantee-letter')
    expect(next.letter.version).to.equal(2)
    expect((await downloaded(app, bank, next.path)).status).to.equal(200)
    expect((await downloaded(app, bank, guarantee.path)).status).to.equal(404)
    const page = (await (await personIn(app, 'ingrid', caseId)).html('/letters')).text
    expect(page).to.include('Erstatta av versjon 2').and.include('Dette er det nyaste')
  })

  it('have the guarantee letter in English too, and a signature beside each file', async () => {
    const caseId = await inForce(app)
    await letterWork(app)
    const { letter, path } = await letterOf(app, caseId, 'guarantee-letter')
    const ingrid = (await personIn(app, 'ingrid', caseId)).client
    const english = await downloaded(app, ingrid, `${path}?language=en`)
    expect(english.headers.get('content-disposition')).to.equal(`attachment; filename=${letter.number}-v1-en.pdf`)
    expect(english.content.toString()).to.include(' en ')
    const signature = await ingrid.get(`${path}.sig?language=en`)
    expect(signature.text).to.match(/^[\w-]+\.\.[\w-]+$/)
    expect((await ingrid.get(`${path}?language=nb`)).status).to.equal(404)
    expect((await ingrid.get(`${path}?language=fr`)).status).to.equal(422)
    const { path: decision } = await letterOf(app, caseId, 'decision')
    expect((await ingrid.get(`${decision}.sig`)).status).to.equal(404)
  })

  it('lead from the page of the case to the guarantee letter and to the decision', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.html()).text)
      .to.include(`href="/cases/${caseId}/letters"`)
      .and.not.include('Garantibrevet')
    await play.accept(app.deps, caseId, 'ingrid')
    const { path } = await letterOf(app, caseId, 'guarantee-letter')
    expect((await ingrid.html()).text)
      .to.include('Garantibrevet')
      .and.include(`href="${path}"`)
  })

  it('leave a trace when staff read them', async () => {
    const caseId = await committed(app)
    await letterWork(app)
    const { path } = await letterOf(app, caseId, 'decision', 'anne')
    await downloaded(app, (await personIn(app, 'anne', caseId)).client, path)
    const rows = await app.deps.database.reader.all<{ route: string }>(
      "SELECT route FROM case_readings WHERE case_id = ? AND user_id = 'anne'",
      [caseId],
    )
    expect(rows.map(({ route }) => route)).to.include.members([
      '/cases/:case/letters',
      '/cases/:case/letters/:letter/file',
    ])
  })

  it('go with everything else that is theirs into the export', async () => {
    const caseId = await inForce(app)
    await letterWork(app)
    const client = (await personIn(app, 'ingrid', caseId)).client
    const files = unzip((await downloaded(app, client, `/cases/${caseId}/export.zip`)).content)
    const { letter } = await letterOf(app, caseId, 'guarantee-letter')
    const stored = await fileOf(app.deps.database.reader, letter.id, 'nn')
    expect([...files.keys()]).to.include.members([
      'brev.json',
      'brev/VT-2026-0001-B1.pdf',
      `brev/${letter.number}-v1.pdf`,
      `brev/${letter.number}-v1-en.pdf`,
    ])
    expect(files.get(`brev/${letter.number}-v1.pdf`)?.compare(stored?.bytes ?? new Uint8Array())).to.equal(0)
    expect(String(files.get('saka.html'))).to.include('brev/VT-2026-0001-B1.pdf')
  })
})

forEachEngine('Letters that were not made', engine => {
  const path = `/funds/${fundId}/letters`

  async function failed(app: TestApp): Promise<{ caseId: string; letterId: string }> {
    const caseId = await submitted(app)
    await handleNotices(app.deps)
    const render = async () => {
      throw new Error('Skrifta manglar.')
    }
    for (const _ of [1, 2, 3, 4, 5]) {
      await makeLetters(app.deps, { render })
      app.clock.advance({ minutes: 61 })
    }
    const { letter } = await letterOf(app, caseId, 'receipt')
    return { caseId, letterId: letter.id }
  }

  it('stand where work begins, and can be tried again', async () => {
    const app = await openFund(engine)
    const before = await app.signIn('anne')
    expect((await before.get(path)).text).to.include('Alle brev er laga')
    expect((await before.get(`/funds/${fundId}/worklist`)).text).not.to.include('Noko kom ikkje fram')
    const { caseId, letterId } = await failed(app)
    const anne = await app.signIn('anne')
    expect((await anne.get(`/funds/${fundId}/worklist`)).text).to.include('Eitt brev vart ikkje laga')
    const page = (await anne.get(path)).text
    expect(page).to.include('Skrifta manglar.').and.include('Prøvd 5 gonger')
    const listed = (await anne.get(path, { as: 'json' })).json<{ letters: FailedLetter[] }>().letters
    expect(listed.map(one => one.letterId)).to.deep.equal([letterId])
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.html('/letters')).text).to.include('Vart ikkje laga')

    const commandId = app.deps.newId()
    const sent = await anne.post(`${path}/${letterId}/retry`, {}, { commandId })
    expect([sent.status, sent.location]).to.deep.equal([303, `${path}?done=retried`])
    expect((await anne.post(`${path}/${letterId}/retry`, {}, { commandId })).status, 'a repeat').to.equal(303)
    const again = await anne.post(`${path}/${letterId}/retry`, {}, { as: 'json' })
    expect([again.status, again.json<{ code: string }>().code]).to.deep.equal([409, 'wrong-state'])
    await makeLetters(app.deps, { render: quickly })
    expect((await anne.get(path)).text).to.include('Alle brev er laga')
    expect((await letterOf(app, caseId, 'receipt')).letter.state).to.equal('made')
  })

  it('and so does what could not even be ordered, until somebody has it tried again', async () => {
    const app = await openFund(engine)
    const caseId = await submitted(app)
    await impossible(app.deps, caseId)
    for (const at of ['09:00', '10:00', '11:00', '12:00', '13:30']) {
      app.clock.set(`2026-05-04T${at}:00.000Z`)
      await handleNotices(app.deps, { onFault: () => undefined })
    }
    const anne = await app.signIn('anne')
    expect((await anne.get(`/funds/${fundId}/worklist`)).text).to.include('Eitt brev vart ikkje laga')
    const page = textIn((await anne.get(path)).text)
    expect(page).to.include('Melding til Ingrid Tveitane: Vedtak om tapskrav').and.include('Prøvd 5 gonger')
    const { notices } = (await anne.get(path, { as: 'json' })).json<{ notices: FailedNotice[] }>()
    const retry = `/funds/${fundId}/notices/${notices[0]?.noticeId}/retry`
    const tied = await play.commandBy(app.deps, caseId, 'bjorn')
    await declareImpartiality(app.deps, tied, { impartial: false, tie: 'line', words: null })
    const hidden = (await (await app.signIn('bjorn')).get(path, { as: 'json' })).json<{ notices: FailedNotice[] }>()
    expect(hidden.notices, 'of a case that they are disqualified from').to.deep.equal([])
    expect((await (await app.signIn('ingrid')).post(retry)).status).to.equal(403)
    const commandId = app.deps.newId()
    for (const _ of ['first', 'repeat'])
      expect((await anne.post(retry, {}, { commandId })).location).to.equal(`${path}?done=retried`)
    expect((await anne.post(retry, {}, { as: 'json' })).json<{ code: string }>().code).to.equal('wrong-state')
    expect(textIn((await anne.get(path)).text)).to.include('Alle brev er laga')
    for (const unknown of ['x', '999'])
      expect((await anne.post(`/funds/${fundId}/notices/${unknown}/retry`, {}, { as: 'json' })).status).to.equal(404)
  })

  it('are for those who handle cases, in their own fund', async () => {
    const app = await openFund(engine)
    const { letterId } = await failed(app)
    for (const [who, status] of [
      ['ingrid', 403],
      ['grete', 403],
      ['frode', 403],
    ] as const) {
      const client = await app.signIn(who)
      expect((await client.get(path)).status, who).to.equal(status)
      expect((await client.post(`${path}/${letterId}/retry`)).status, who).to.equal(status)
    }
    expect((await app.visitor().get(path)).status).to.equal(303)
    const missing = await (await app.signIn('anne')).post(`${path}/nothing/retry`, {}, { as: 'json' })
    expect(missing.status).to.equal(404)
  })
})
