import { expect } from 'chai'
import { attachDemonstrationDocuments } from '../../db/seeds/documents.ts'
import * as play from '../../db/seeds/play.ts'
import type { CaseLetters } from '../../server/cases/letter-page.ts'
import { issueMissingLetter } from '../../server/guarantees/issue-missing-letter.ts'
import { listEvidence } from '../../server/letters/letter-evidence-store.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { checked, makeAll, newestLetterOf } from '../genuineness/letter-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'
import { committed, filledForm, inForce, openFund, personIn } from './case-app.ts'

const tail = '/letters/guarantee-letter'

/** As a guarantee stands that was accepted before letters were kept. */
async function withoutLetter(app: TestApp): Promise<string> {
  const caseId = await committed(app)
  await attachDemonstrationDocuments(app.deps, caseId, 'ingrid')
  const [sql, day] = ["UPDATE guarantees SET status = 'in-force', accepted_day = ? WHERE case_id = ?", '2026-05-04']
  await app.deps.database.transact(tx => tx.run(sql, [day, caseId]))
  await makeAll(app)
  return caseId
}

forEachEngine('A guarantee without a letter', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  const lettersAs = async (who: string, caseId: string): Promise<CaseLetters> =>
    (await (await personIn(app, who, caseId)).client.get(`/cases/${caseId}/letters`, { as: 'json' })).json()

  const guaranteeLetters = async (caseId: string) =>
    (await lettersAs('ingrid', caseId)).letters.filter(({ kind }) => kind === 'guarantee-letter')

  it('gets one from an approver, which can be checked, and rests on the documents', async () => {
    const caseId = await withoutLetter(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = (await cecilie.html('/letters')).text
    expect(page).to.include('Utferd garantibrev')
    const { _csrf, ...fields } = filledForm(page, tail)
    const { location } = await cecilie.post(tail, fields)
    expect(location).to.equal(`/cases/${caseId}/letters?done=issued`)
    expect((await cecilie.client.get(location ?? '')).text)
      .to.include('Garantibrevet er utferda')
      .and.not.include('Utferd garantibrev')
    const letter = await newestLetterOf(app, caseId)
    expect(letter).to.include({ version: 1 })
    expect(await checked(app, { code: letter.code })).to.deep.include({ ours: true })
    expect(await listEvidence(app.deps.database.reader, letter.id)).to.have.length(1)
    const sql = "SELECT detail FROM case_events WHERE case_id = ? AND kind = 'guarantee-letter-issued'"
    const [event, ...others] = await app.deps.database.reader.all<{ detail: string }>(sql, [caseId])
    expect(others).to.eql([])
    expect(JSON.parse(event?.detail ?? '')).to.eql({ version: 1, cause: 'missing' })
  })

  it('gets it once, though the command is sent twice, and no second one', async () => {
    const caseId = await withoutLetter(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const commandId = app.deps.newId()
    for (const _ of [1, 2]) expect((await cecilie.postJson(tail, {}, { commandId })).status).to.equal(200)
    const again = await cecilie.postJson(tail)
    expect([again.status, again.json<{ state: string }>().state]).to.eql([409, 'has-letter'])
    expect((await cecilie.post(tail)).text).to.include('garantibrevet er alt utferda')
    expect(await guaranteeLetters(caseId)).to.have.length(1)
  })

  it('leads the applicant to it by mail', async () => {
    const caseId = await withoutLetter(app)
    await issueMissingLetter(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'))
    await makeAll(app)
    const [letter] = await guaranteeLetters(caseId)
    const sql =
      "SELECT letter_id AS id FROM mails WHERE case_id = ? AND kind = 'guarantee-changed' AND user_id = 'ingrid'"
    expect(await app.deps.database.reader.all(sql, [caseId])).to.eql([{ id: letter?.id }])
    expect((await (await app.signIn('ingrid')).get('/my-cases')).text).to.include('Garantibrevet ditt er klart')
  })

  it('is refused to all but an approver who has declared, and to whoever saw another version', async () => {
    const caseId = await withoutLetter(app)
    for (const [who, status] of [
      ['anne', 403],
      ['ingrid', 403],
      ['grete', 403],
      ['terje', 404],
    ] as const)
      expect((await (await app.signIn(who)).post(`/cases/${caseId}${tail}`, {}, { as: 'json' })).status, who).to.equal(
        status,
      )
    expect((await lettersAs('anne', caseId)).mayIssue).to.equal(false)
    const dag = await app.signIn('dag')
    const undeclared = await dag.post(`/cases/${caseId}${tail}`, {}, { as: 'json' })
    expect([undeclared.status, undeclared.json<{ code: string }>().code]).to.eql([403, 'impartiality-undeclared'])
    const cecilie = await personIn(app, 'cecilie', caseId)
    const stale = await cecilie.post(tail, { seenVersion: 1 })
    expect(stale.status).to.equal(409)
    expect(stale.text).to.include('Nokon har endra dette').and.include('Utferd garantibrev')
    expect(await guaranteeLetters(caseId)).to.eql([])
  })

  it('is one that is in force, not one that waits for an answer', async () => {
    const waiting = await committed(app)
    expect((await lettersAs('cecilie', waiting)).mayIssue).to.equal(false)
    const command = await play.commandBy(app.deps, waiting, 'cecilie')
    expect(await refusalOf(issueMissingLetter(app.deps, command))).to.include({
      code: 'wrong-state',
      state: 'committed',
    })
  })

  it('is not one that has its letter', async () => {
    const caseId = await inForce(app)
    expect((await lettersAs('cecilie', caseId)).mayIssue).to.equal(false)
    const [letter] = await guaranteeLetters(caseId)
    expect((await findLetter(app.deps.database.reader, letter?.id ?? ''))?.version).to.equal(1)
  })
})
