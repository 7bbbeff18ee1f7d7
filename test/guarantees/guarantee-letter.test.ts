import { expect } from 'chai'
import { attachDemonstrationDocuments } from '../../db/seeds/documents.ts'
import * as play from '../../db/seeds/play.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import type { DocumentPage } from '../../server/cases/document-page.ts'
import { listDocuments } from '../../server/documents/document-store.ts'
import { withdrawDocument } from '../../server/documents/withdraw-document.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { type Extension, extendDeadline } from '../../server/guarantees/extend-deadline.ts'
import { issueGuaranteeLetter } from '../../server/guarantees/issue-guarantee-letter.ts'
import { restoreGuarantee } from '../../server/guarantees/restore-guarantee.ts'
import { onCase } from '../../server/history/case-file.ts'
import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import { readCode } from '../../server/letters/letter-code.ts'
import { listEvidence } from '../../server/letters/letter-evidence-store.ts'
import { listLetters } from '../../server/letters/letter-lists.ts'
import { findLetter, type Letter, replacedBy } from '../../server/letters/letter-store.ts'
import { storeLanguage } from '../../server/people/user-settings-store.ts'
import { addDays, addMonths } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { committed, completed, inForce, moveTo, openFund, personIn } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'

type GuaranteeLetter = Letter & { readonly facts: GuaranteeLetterFacts }

forEachEngine('The letter of a guarantee', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  /** The oldest first. */
  async function letters(caseId: string): Promise<GuaranteeLetter[]> {
    const { reader } = app.deps.database
    const listed = (await listLetters(reader, caseId)).filter(({ kind }) => kind === 'guarantee-letter')
    const found = await Promise.all(listed.map(({ id }) => findLetter(reader, id)))
    return (found as GuaranteeLetter[]).sort((one, other) => one.version - other.version)
  }

  const by = (caseId: string, userId: string) => play.commandBy(app.deps, caseId, userId)

  const extend = async (caseId: string, extension: Omit<Extension, 'reason'>) =>
    extendDeadline(app.deps, await by(caseId, 'cecilie'), { ...extension, reason: 'Sein tele.' })

  it('is issued when the commitment is accepted, and not before', async () => {
    const caseId = await committed(app)
    expect(await letters(caseId)).to.eql([])
    await play.accept(app.deps, caseId, 'ingrid')
    const [letter, ...others] = await letters(caseId)
    expect(others).to.eql([])
    expect(letter).to.include({ version: 1, subject: '1', seal: null, issuedDay: app.deps.clock.today() })
    expect(letter?.facts).to.deep.include({
      kind: 'guarantee-letter',
      version: 1,
      replacesVersion: null,
      number: letter?.number,
      guaranteedOre: kroner(500_000),
      heldOre: kroner(500_000),
      termEnds: null,
      bankName: 'Fjellbanken',
      borrowerName: 'Ingrid Tveitane',
      recipient: { name: 'Ingrid Tveitane', orgName: null },
      responsibleName: 'Cecilie Rui',
      code: letter?.code,
    })
    expect(letter?.number).to.match(/^VT-\d{4}-\d{4}-G$/)
    expect(readCode(letter?.code ?? '')).to.equal(letter?.code)
  })

  it('is in the language that the applicant is written to in', async () => {
    const caseId = await committed(app)
    await app.deps.database.transact(tx => storeLanguage(tx, 'ingrid', 'nb'))
    await play.accept(app.deps, caseId, 'ingrid')
    const [letter] = await letters(caseId)
    expect(letter?.language).to.equal('nb')
    expect(letter?.facts.dwellings.map(({ name }) => name)).to.eql(['Bolig 1, enebolig'])
  })

  it('tells every year of the term, with its days once it has begun', async () => {
    const caseId = await completed(app)
    const [first, second] = await letters(caseId)
    expect(first?.facts.years).to.have.length(first?.facts.termYears ?? 0)
    expect(first?.facts.years[0]).to.include({ year: 1, from: null, to: null, standsOre: kroner(500_000) })
    expect(second?.facts).to.include({ version: 2, replacesVersion: 1 })
    expect(second?.facts.years.at(-1)?.to).to.equal(second?.facts.termEnds)
    expect(second?.code).not.to.equal(first?.code)
    expect(first && (await replacedBy(app.deps.database.reader, first))).to.equal(2)
    expect(second && (await replacedBy(app.deps.database.reader, second))).to.equal(null)
  })

  it('comes in a new version when a deadline that stands in it is moved', async () => {
    const caseId = await inForce(app)
    const dueDay = addMonths(app.deps.clock.today(), 48)
    await extend(caseId, { deadline: 'completion', dueDay })
    const [, second] = await letters(caseId)
    expect(second?.facts).to.include({ version: 2, completionDeadline: dueDay })
  })

  it('keeps its conditions and its approver while the decision behind it is taken up again', async () => {
    const caseId = await committed(app)
    const conditions = [{ text: 'Bustaden er forsikra.', purpose: 'At skade ikkje blir tap.' }]
    await app.deps.database.transact(async tx => {
      const row = await tx.first<{ decision: string }>('SELECT content AS decision FROM decisions WHERE case_id = ?', [
        caseId,
      ])
      const decision = JSON.stringify({ ...JSON.parse(row?.decision ?? ''), conditions })
      await tx.run('UPDATE decisions SET content = ? WHERE case_id = ?', [decision, caseId])
    })
    await play.accept(app.deps, caseId, 'ingrid')
    await reopenCase(app.deps, await by(caseId, 'cecilie'), { reason: 'Ei opplysning vart oversedd.' })
    await extend(caseId, { deadline: 'completion', dueDay: addMonths(app.deps.clock.today(), 48) })
    const [first, second] = await letters(caseId)
    expect(first?.facts.conditions).to.eql(conditions)
    expect(second?.facts.conditions).to.eql(conditions)
    expect(second?.facts).to.include({ responsibleName: 'Cecilie Rui', decidedDay: first?.facts.decidedDay })
  })

  it('stays as it is where nothing that it says was changed', async () => {
    const caseId = await inForce(app)
    await play.start(app.deps, caseId, 'ingrid')
    await onCase(app.deps, { ...(await by(caseId, 'anne')), name: 'test' }, (tx, file) =>
      issueGuaranteeLetter(tx, file, { reason: 'raised' }),
    )
    expect(await letters(caseId)).to.have.length(1)
  })

  it('counts again where the guarantee is restored as it was', async () => {
    const caseId = await inForce(app)
    await endByDecision(app.deps, await by(caseId, 'cecilie'), { reason: 'reversed', explanation: 'Feil.' })
    await onCase(app.deps, { ...(await by(caseId, 'cecilie')), name: 'test' }, restoreGuarantee)
    expect(await letters(caseId)).to.have.length(1)
  })

  it('is issued once, though the command is sent twice', async () => {
    const caseId = await committed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const commandId = app.deps.newId()
    for (const _ of [1, 2]) await ingrid.postJson('/commitment', { answer: 'accept' }, { commandId })
    expect(await letters(caseId)).to.have.length(1)
  })

  it('stands in the history of the case', async () => {
    const caseId = await completed(app)
    const events = await app.deps.database.reader.all<{ detail: string }>(
      "SELECT detail FROM case_events WHERE case_id = ? AND kind = 'guarantee-letter-issued' ORDER BY seq",
      [caseId],
    )
    expect(events.map(({ detail }) => JSON.parse(detail))).to.eql([
      { version: 1, cause: 'in-force' },
      { version: 2, cause: 'completed' },
    ])
  })

  it('locks the documents that it rests on, those that came after the decision too', async () => {
    const caseId = await committed(app)
    await attachDemonstrationDocuments(app.deps, caseId, 'ingrid')
    await play.accept(app.deps, caseId, 'ingrid')
    const [letter] = await letters(caseId)
    const { reader } = app.deps.database
    const [estimate, drawing] = await listDocuments(reader, caseId)
    const evidence = { name: estimate?.name, kind: 'cost-estimate', sha256: estimate?.sha256 }
    expect(letter?.facts.evidence).to.eql([evidence])
    expect(await listEvidence(reader, letter?.id ?? '')).to.eql([{ ...evidence, documentId: estimate?.id }])
    const refusal = await refusalOf(withdrawDocument(app.deps, await by(caseId, 'ingrid'), estimate?.id ?? ''))
    expect(refusal).to.include({ code: 'wrong-state', state: 'evidence' })
    const ingrid = await app.signIn('ingrid')
    const page = (await ingrid.get(`/cases/${caseId}/documents`, { as: 'json' })).json<DocumentPage>()
    expect(page.documents.map(({ mayWithdraw }) => mayWithdraw)).to.eql([false, true])
    await withdrawDocument(app.deps, await by(caseId, 'ingrid'), drawing?.id ?? '')
  })

  it('is issued on the day of the command, under the clock of the fund', async () => {
    const caseId = await committed(app)
    const today = addDays(app.deps.clock.today(), 20)
    moveTo(app, today)
    await play.accept(app.deps, caseId, 'ingrid')
    const [letter] = await letters(caseId)
    expect(letter?.issuedDay).to.equal(today)
  })
})
