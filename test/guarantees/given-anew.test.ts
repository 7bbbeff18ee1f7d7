import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { notifySale } from '../../server/guarantees/notify-sale.ts'
import { openGuarantee } from '../../server/guarantees/open-guarantee.ts'
import { kroner } from '../../server/shared/money.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import { fundId, openWorld } from '../deadlines/deadline-world.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { refusalOf } from '../support/refusal.ts'

forEachEngine('A guarantee that has ended, in a case that is taken up again', engine => {
  let deps: TestDeps
  let caseId: string
  beforeEach(async () => {
    deps = await openWorld(engine)
    caseId = await play.grant(deps, { applicant: 'terje', fundId, facts: terjeFacts })
  })
  afterEach(() => deps.database.close())

  const by = (userId: string) => play.commandBy(deps, caseId, userId)
  const reopen = async () => reopenCase(deps, await by('cecilie'), { reason: 'Kartet var feil.' })
  const giveBack = async () => returnApplication(deps, await by('anne'), { reason: 'Skriv kva som skal byggjast no.' })

  it('is no hindrance to giving the application back, and is given anew for the homes that are applied for then', async () => {
    await declineCommitment(deps, await by('terje'))
    await reopen()
    await giveBack()
    const dwellings = terjeFacts.dwellings.slice(0, 2).map((home, index) => ({ ...home, id: String(index + 4) }))
    await saveDraft(deps, await by('terje'), { ...terjeFacts, municipalityNumber: '4032', dwellings })
    await submitApplication(deps, await by('terje'))
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    const open = await openGuarantee(deps.database.reader, caseId)
    expect(open.guarantee).to.include({ status: 'committed', heldOre: kroner(720_000), municipalityNumber: '4032' })
    expect(open.dwellings.map(({ id, guaranteedOre }) => [id, guaranteedOre])).to.eql([
      ['4', kroner(360_000)],
      ['5', kroner(360_000)],
    ])
    await expectInvariants(deps.database.reader, fundId)
    await declineCommitment(deps, await by('terje'))
    await expectInvariants(deps.database.reader, fundId)
  })

  it('begins with nothing of its former life', async () => {
    await play.accept(deps, caseId, 'terje')
    await notifySale(deps, await by('terje'), { dwellingId: '1', bidOre: kroner(3_000_000), armsLength: true })
    await endByDecision(deps, await by('terje'), { reason: 'withdrawn', explanation: '' })
    await reopen()
    await play.recommendTaken(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    const { guarantee, dwellings } = await openGuarantee(deps.database.reader, caseId)
    expect(guarantee).to.include({ status: 'committed', acceptedDay: null })
    expect(dwellings.map(({ notice }) => notice)).to.eql([null, null, null, null])
    await expectInvariants(deps.database.reader, fundId)
  })

  it('is no hindrance to taking the application back; one that stands is', async () => {
    await reopen()
    const standing = { code: 'wrong-state', state: 'guaranteed' }
    expect(await refusalOf(withdrawApplication(deps, await by('terje')))).to.include(standing)
    expect(await refusalOf(giveBack())).to.include(standing)
    await declineCommitment(deps, await by('terje'))
    await withdrawApplication(deps, await by('terje'))
    expect((await loadApplication(deps.database.reader, caseId)).status).to.equal('withdrawn')
    await expectInvariants(deps.database.reader, fundId)
  })
})
