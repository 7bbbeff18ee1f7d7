import { expect } from 'chai'
import { contractorFacts, privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { kroner } from '../../server/shared/money.ts'
import type { Refusal } from '../../server/shared/refusal.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { because } from '../support/reasons.ts'
import { refusalOf } from '../support/refusal.ts'

const fundId = vestTelemark.id
const site = { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: null }
const home = { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '120' } as const
const company = {
  orgNumber: '998877660',
  orgName: 'Haukås Bygg AS',
  municipalityNumber: '4036',
  place: 'Åmot',
  bankId: null,
}
const row = { kind: 'row-house', costKr: 3_600_000, valueKr: 3_050_000, areaM2: '80', count: 5 } as const

forEachEngine('a decision', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(engine)
    await foundDemonstration(deps)
  })
  afterEach(async () => {
    await expectInvariants(deps.database.reader, fundId)
    await deps.database.close()
  })

  async function recommended(applicant = 'ingrid', facts = privateFacts(site, home)): Promise<string> {
    const caseId = await play.apply(deps, { applicant, fundId, facts })
    await play.recommend(deps, caseId, { officer: 'anne' })
    return caseId
  }

  const refusedTo = async (caseId: string, userId: string, seenKr = 500_000): Promise<Refusal> => {
    const input = {
      outcome: 'granted',
      reasons: because('Slik er det.'),
      conditions: [],
      seenOre: kroner(seenKr),
    } as const
    return refusalOf(decideApplication(deps, await play.commandBy(deps, caseId, userId), input))
  }

  const giveRole = (userId: string, role: string) =>
    deps.database.transact(tx =>
      tx.run('INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, ?, ?)', [userId, fundId, role]),
    )

  it('is never made by who prepared the case, whatever roles they have', async () => {
    await giveRole('anne', 'approver')
    expect(await refusedTo(await recommended(), 'anne')).to.eql({ code: 'four-eyes', rule: 'preparer-decides' })
  })

  it('is never made by the applicant, whatever roles they have', async () => {
    await giveRole('ingrid', 'approver')
    expect(await refusedTo(await recommended(), 'ingrid')).to.eql({ code: 'four-eyes', rule: 'own-case' })
  })

  it("is an approver's alone", async () => {
    const caseId = await recommended()
    for (const userId of ['bjorn', 'eva', 'frode', 'grete', 'olav'])
      expect(await refusedTo(caseId, userId), userId).to.eql({ code: 'forbidden' })
  })

  it('stays within the authority of who makes it', async () => {
    const caseId = await recommended('terje', contractorFacts(company, row))
    const refusal = await refusedTo(caseId, 'dag', 1_500_000)
    expect(refusal).to.eql({ code: 'authority', limitOre: kroner(600_000), amountOre: kroner(1_500_000) })
  })

  it('is about the sum that was seen', async () => {
    const refusal = await refusedTo(await recommended(), 'cecilie', 499_000)
    expect(refusal).to.eql({ code: 'amount-changed', seenOre: kroner(499_000), currentOre: kroner(500_000) })
  })

  it('keeps within the limit of one applicant, by giving less than was recommended', async () => {
    const [first, second] = [
      await recommended('terje', contractorFacts(company, row)),
      await recommended('terje', contractorFacts(company, row)),
    ]
    await play.decide(deps, first, 'cecilie')
    const refusal = await refusedTo(second, 'cecilie', 1_500_000)
    expect(refusal).to.eql({ code: 'amount-changed', seenOre: kroner(1_500_000), currentOre: 0 })
    expect((await currentPosition(deps.database.reader, fundId)).reservedOre).to.equal(kroner(1_500_000))
  })

  it('is not taken back by a case officer', async () => {
    const caseId = await recommended()
    const again = beginAssessment(deps, await play.commandBy(deps, caseId, 'bjorn'))
    expect(await refusalOf(again)).to.include({ code: 'wrong-state', state: 'recommended' })
  })

  it('waits for its turn once it is on the waiting list', async () => {
    const other = { ...company, orgNumber: '923456783', municipalityNumber: '4022' }
    const third = { ...company, orgNumber: '811223344', municipalityNumber: '4030' }
    await play.decide(deps, await recommended('terje', contractorFacts(company, row)), 'cecilie')
    await play.decide(deps, await recommended('ragnhild', contractorFacts(other, row)), 'cecilie')
    const large = await recommended('sigurd', contractorFacts(third, row))
    const small = await recommended()
    for (const caseId of [large, small]) await putOnWaitingList(deps, await play.commandBy(deps, caseId, 'cecilie'))
    expect(await refusedTo(small, 'cecilie')).to.include({ code: 'wrong-state', state: 'waiting' })
  })

  it('that refuses holds no capital', async () => {
    const caseId = await recommended()
    const input = {
      outcome: 'refused',
      reasons: because('Kostnaden er ikkje dokumentert.'),
      conditions: [],
      seenOre: 0,
    } as const
    await decideApplication(deps, await play.commandBy(deps, caseId, 'cecilie'), input)
    expect((await currentPosition(deps.database.reader, fundId)).reservedOre).to.equal(0)
  })
})
