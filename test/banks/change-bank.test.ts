import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { answerAssignment } from '../../server/banks/answer-assignment.ts'
import type { BankPage } from '../../server/banks/bank-guarantee.ts'
import { proposeAssignment } from '../../server/banks/propose-assignment.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { findAssignment } from '../../server/guarantees/payout-assignment-store.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { fundId, ingridFacts, ingridsCase, moveTo, openFund } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { bankCommandBy, linksIn, withLoan } from './bank-world.ts'

const accountNumber = '97105512345'

forEachEngine('A case that names another bank', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const propose = async (caseId: string) =>
    proposeAssignment(app.deps, await bankCommandBy(app.deps, caseId), { accountNumber })
  const agree = async (caseId: string) =>
    answerAssignment(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'), { answer: 'agree' })

  /** Nobody accepts it in time; the decision is taken up again, and the application names another bank. */
  async function sentAgain(caseId: string): Promise<void> {
    const { deps } = app
    moveTo(app, '2026-12-01')
    await runDueGuarantees(deps)
    await reopenCase(deps, await play.commandBy(deps, caseId, 'cecilie'), { reason: 'Tilsegnet gjekk ut.' })
    await returnApplication(deps, await play.commandBy(deps, caseId, 'anne'), { reason: 'Kva bank er det no?' })
    await saveDraft(deps, await play.commandBy(deps, caseId, 'ingrid'), { ...ingridFacts, bankId: 'dalbanken' })
    await submitApplication(deps, await play.commandBy(deps, caseId, 'ingrid'))
  }

  it('with a guarantee that is given anew owes the bank before no payout, and shows the new one nothing of it', async () => {
    const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })
    await withLoan(app.deps, caseId)
    await propose(caseId)
    await agree(caseId)
    await sentAgain(caseId)
    expect(await findAssignment(app.deps.database.reader, caseId)).to.equal(null)
    const halvor = await (await app.signIn('halvor')).get(`/guarantees/${caseId}`, { as: 'json' })
    expect(halvor.json<BankPage>().bank).to.deep.include({ assignment: null, loan: null })
    expect(halvor.text).not.to.include(accountNumber)
  })

  it('opens no link that was mailed to the bank before', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    moveTo(app, '2028-04-01')
    await runDay(app.deps)
    const path = (await linksIn(app.deps)).at(-1)?.path ?? ''
    expect((await app.visitor().get(path)).status).to.equal(200)
    const sql = "UPDATE cases SET bank_id = 'dalbanken' WHERE id = ?"
    await app.deps.database.transact(async tx => void (await tx.run(sql, [caseId])))
    const typed = { remainingOre: '3 850 000', asOfDay: '2028-04-01' }
    expect((await app.visitor().get(path)).status).to.equal(404)
    expect((await app.visitor().post(path, typed, { as: 'json' })).status).to.equal(404)
  })
})
