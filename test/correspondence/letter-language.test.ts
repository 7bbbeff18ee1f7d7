import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { storeLanguage, type WrittenLanguage } from '../../server/people/user-settings-store.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { factsOf, lettersIn, openFund, submittedTogether } from './correspondence-world.ts'

const writeTo = (deps: TestDeps, userId: string, language: WrittenLanguage) =>
  deps.database.transact(tx => storeLanguage(tx, userId, language))

forEachEngine('The language of a letter', engine => {
  it('is that of whoever opened the case, also for those who apply with them; each has mails in their own', async () => {
    const deps = await openFund(engine)
    await writeTo(deps, 'ingrid', 'nb')
    const caseId = await submittedTogether(deps)
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    await play.accept(deps, caseId, 'ingrid')
    await handleNotices(deps)
    const letters = await lettersIn(deps, caseId)
    expect(letters.map(({ kind, language }) => [kind, language])).to.have.deep.members(
      ['receipt', 'decision', 'commitment', 'guarantee-letter'].map(kind => [kind, 'nb']),
    )
    expect((await factsOf(deps, caseId, 'commitment')).dwellings[0]?.name).to.equal('Bolig 1, enebolig')
    const sql = "SELECT user_id AS who, language FROM mails WHERE case_id = ? AND kind = 'decision' ORDER BY user_id"
    expect(await deps.database.reader.all(sql, [caseId])).to.eql([
      { who: 'ingrid', language: 'nb' },
      { who: 'terje', language: 'nn' },
    ])
  })

  it('follows nobody else in the case', async () => {
    const deps = await openFund(engine)
    await writeTo(deps, 'terje', 'nb')
    const caseId = await submittedTogether(deps)
    await handleNotices(deps)
    expect((await lettersIn(deps, caseId)).map(({ language }) => language)).to.eql(['nn'])
    expect((await factsOf(deps, caseId, 'receipt')).dwellings).to.eql(['Bustad 1, einebustad'])
  })
})
