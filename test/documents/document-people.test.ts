import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import type { DocumentPage } from '../../server/cases/document-page.ts'
import { fundId, openFund, submitted } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import { answersTo, asked } from '../dialogue/dialogue-world.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { pdfFile } from './sample-files.ts'
import { downloaded, upload } from './uploading.ts'

forEachEngine('Who sends documents', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
  })

  const path = () => `/cases/${caseId}/documents`
  const pageFor = async (client: Client) => (await client.get(path(), { as: 'json' })).json<DocumentPage>()

  async function send(client: Client, name: string, kind = 'drawings') {
    const files = [{ name, content: await pdfFile() }]
    return upload(app, client, path(), { as: 'json', fields: { kind }, files })
  }

  it('is staff for what came by post, once they have said that they are impartial', async () => {
    const anne = await app.signIn('anne')
    const early = await send(anne, 'klage.pdf', 'paper-appeal')
    expect([early.status, early.json<ProblemBody>().code]).to.eql([403, 'impartiality-undeclared'])
    await play.commandBy(app.deps, caseId, 'anne')
    expect((await send(anne, 'klage.pdf', 'paper-appeal')).status).to.equal(201)
    const [shown] = (await pageFor(anne)).documents
    expect([shown?.source, shown?.uploaderName, shown?.mayWithdraw]).to.eql(['fund', 'Anne Strand', true])
    const ingrid = await app.signIn('ingrid')
    expect((await pageFor(ingrid)).documents.map(({ mayWithdraw }) => mayWithdraw)).to.eql([false])
    const way = `${path()}/${shown?.id}/withdrawal`
    expect((await ingrid.post(way, {}, { as: 'json' })).status).to.equal(403)
    expect((await anne.post(way, {}, { as: 'json' })).status).to.equal(200)
  })

  it('sees only what is theirs to choose', async () => {
    const [ingrid, anne] = [await app.signIn('ingrid'), await app.signIn('anne')]
    expect((await ingrid.get(path())).text).not.to.include('Klage på papir')
    expect((await anne.get(path())).text).to.include('Klage på papir')
    const forged = await send(ingrid, 'klage.pdf', 'paper-appeal')
    expect([forged.status, forged.json<ProblemBody>().errors.map(({ path }) => path)]).to.eql([422, ['kind']])
    expect((await pageFor(ingrid)).documents).to.eql([])
  })

  it('has the way back to what was asked for', async () => {
    await play.commandBy(app.deps, caseId, 'anne')
    await beginAssessment(app.deps, await play.commandBy(app.deps, caseId, 'anne'))
    const requestId = await asked(app, caseId)
    const [ingrid, anne] = [await app.signIn('ingrid'), await app.signIn('anne')]
    await send(ingrid, 'takst.pdf', 'appraisal')
    const { text } = await ingrid.get(`${path()}?done=received`)
    expect(textIn(text)).to.include('Dette har fondet bedt deg om').and.include('send svaret innan 18. mai 2026')
    expect(text).to.include(`href="/cases/${caseId}/requests/${requestId}"`)
    expect((await anne.get(path())).text).not.to.include(requestId)
    await ingrid.post(
      `/cases/${caseId}/requests/${requestId}/answer`,
      { answers: answersTo(null, 'Ja.') },
      { as: 'json' },
    )
    expect((await pageFor(ingrid)).askedIn).to.eql([])
  })

  it('is a helper too, who sees all until it is decided, and then what they sent', async () => {
    await play.join(app.deps, caseId, { applicant: 'ingrid', role: 'helper', person: 'maja' })
    const [ingrid, maja] = [await app.signIn('ingrid'), await app.signIn('maja')]
    await send(ingrid, 'plan.pdf')
    expect((await send(maja, 'takst.pdf', 'appraisal')).status).to.equal(201)
    const [plan, appraisal] = (await pageFor(maja)).documents
    expect([plan?.name, appraisal?.name]).to.eql(['plan.pdf', 'takst.pdf'])
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    await play.decide(app.deps, caseId, 'cecilie')
    expect((await pageFor(maja)).documents.map(({ name }) => name)).to.eql(['takst.pdf'])
    expect((await downloaded(app, maja, `${path()}/${plan?.id}`)).status).to.equal(404)
    expect((await pageFor(ingrid)).documents).to.have.length(2)
  })

  it('keeps to themselves what has not been sent in', async () => {
    const opened = { commandId: app.deps.newId(), actor: await play.actorOf(app.deps, 'ingrid') }
    caseId = await openDraft(app.deps, opened, { fundId, track: 'contractor' })
    const [ingrid, anne] = [await app.signIn('ingrid'), await app.signIn('anne')]
    expect((await send(ingrid, 'plan.pdf')).status).to.equal(201)
    const { documents, checklist } = await pageFor(ingrid)
    expect(checklist.map(({ kind }) => kind)).to.include('company-identity')
    expect((await anne.get(path(), { as: 'json' })).status).to.equal(404)
    expect((await downloaded(app, anne, `${path()}/${documents[0]?.id}`)).status).to.equal(404)
    expect((await send(anne, 'plan.pdf')).status).to.equal(404)
  })

  it('has what was decided on kept', async () => {
    const ingrid = await app.signIn('ingrid')
    await send(ingrid, 'plan.pdf')
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    const [before] = (await pageFor(ingrid)).documents
    expect(before?.mayWithdraw).to.equal(true)
    await play.decide(app.deps, caseId, 'cecilie')
    const [after] = (await pageFor(ingrid)).documents
    expect(after?.mayWithdraw).to.equal(false)
    const answer = await ingrid.post(`${path()}/${after?.id}/withdrawal`, {}, { as: 'json' })
    expect([answer.status, answer.json<ProblemBody>().code]).to.eql([409, 'wrong-state'])
    await send(ingrid, 'loeyve.pdf', 'permit')
    expect((await pageFor(ingrid)).documents.map(({ mayWithdraw }) => mayWithdraw)).to.eql([false, true])
  })
})
