import { expect } from 'chai'
import { contractorFacts, privateFacts, soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { demandRepayment, receiveRepayment } from '../../server/claims/recover-payout.ts'
import { currentPosition, position } from '../../server/fund/position-read.ts'
import { listWaiting } from '../../server/fund/waiting-list-store.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'

const fundId = vestTelemark.id
const detached = (costKr: number, valueKr: number) => ({ kind: 'detached', costKr, valueKr, areaM2: '120' }) as const
const row = (count: number, costKr: number, valueKr: number) =>
  ({ kind: 'row-house', costKr, valueKr, areaM2: '80', count }) as const

/** Capital, reserved, approved and unpaid, paid, available: whole kroner. */
async function figures(deps: TestDeps): Promise<number[]> {
  const now = await currentPosition(deps.database.reader, fundId)
  return [now.capitalOre, now.reservedOre, now.payableOre, now.paidOre, now.availableOre].map(amount => amount / 100)
}

forEachEngine('the walk with figures, by commands', engine => {
  let deps: TestDeps
  const by = (caseId: string, userId: string) => play.commandBy(deps, caseId, userId)
  const cases = { A: '', B: '', C: '', D: '', E: '', A1: '', B1: '' }

  before(async () => {
    deps = await testDeps(engine, '2026-01-15')
    await foundDemonstration(deps)
  })
  after(() => deps.database.close())

  it('0: the state pays in', async () => {
    expect(await figures(deps)).to.eql([4_450_000, 0, 0, 0, 4_450_000])
  })

  it('1: a person of 27 builds in Fyresdal', async () => {
    deps.clock.set(day('2026-03-20'))
    const person = { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: 'fjellbanken' }
    cases.A = await play.grant(deps, {
      applicant: 'ingrid',
      fundId,
      facts: privateFacts(person, detached(4_800_000, 4_000_000)),
    })
    expect(await figures(deps)).to.eql([4_450_000, 500_000, 0, 0, 3_950_000])
  })

  it('2: a contractor builds a row of four in Vinje', async () => {
    const company = {
      orgNumber: '998877660',
      orgName: 'Haukås Bygg AS',
      municipalityNumber: '4036',
      place: 'Åmot',
      bankId: null,
    }
    cases.B = await play.grant(deps, {
      applicant: 'terje',
      fundId,
      facts: contractorFacts(company, row(4, 3_600_000, 3_300_000)),
    })
    expect(await figures(deps)).to.eql([4_450_000, 1_940_000, 0, 0, 2_510_000])
  })

  it('3: a person of 68 builds in Tokke', async () => {
    const person = { birthDay: '1958-02-02', municipalityNumber: '4034', place: 'Dalen', bankId: 'dalbanken' }
    cases.C = await play.grant(deps, {
      applicant: 'olav',
      fundId,
      facts: privateFacts(person, detached(3_900_000, 3_600_000)),
    })
    expect(await figures(deps)).to.eql([4_450_000, 2_312_000, 0, 0, 2_138_000])
  })

  it('4: a contractor builds five in Seljord', async () => {
    deps.clock.set(day('2026-03-21'))
    const company = {
      orgNumber: '923456783',
      orgName: 'Moen Bustad AS',
      municipalityNumber: '4022',
      place: 'Seljord sentrum',
      bankId: null,
    }
    cases.D = await play.grant(deps, {
      applicant: 'ragnhild',
      fundId,
      facts: contractorFacts(company, row(5, 3_600_000, 3_050_000)),
    })
    expect(await figures(deps)).to.eql([4_450_000, 3_812_000, 0, 0, 638_000])
  })

  it('5: another needs more than is free and is first on the waiting list', async () => {
    const company = {
      orgNumber: '811223344',
      orgName: 'Felle Entreprenør AS',
      municipalityNumber: '4030',
      place: 'Treungen',
      bankId: null,
    }
    const caseId = await play.apply(deps, {
      applicant: 'sigurd',
      fundId,
      facts: contractorFacts(company, row(5, 3_600_000, 3_050_000)),
    })
    cases.E = caseId
    await play.recommend(deps, caseId, { officer: 'anne' })
    const refusal = await refusalOf(play.decide(deps, caseId, 'cecilie'))
    expect(refusal).to.eql({
      code: 'insufficient-capital',
      availableOre: kroner(638_000),
      neededOre: kroner(1_500_000),
    })
    await putOnWaitingList(deps, await by(caseId, 'cecilie'))
    const queue = await listWaiting(deps.database.reader, fundId)
    expect(queue.map(waiting => [waiting.caseId, waiting.neededOre, waiting.toldAt])).to.eql([
      [caseId, kroner(1_500_000), null],
    ])
    expect(await figures(deps)).to.eql([4_450_000, 3_812_000, 0, 0, 638_000])
  })

  it('6: one declines, the next is told that there is room, and withdraws', async () => {
    await declineCommitment(deps, await by(cases.D, 'ragnhild'))
    const [told] = await listWaiting(deps.database.reader, fundId)
    expect(told?.toldAt).to.equal(deps.clock.now())
    await withdrawApplication(deps, await by(cases.E, 'sigurd'))
    expect(await listWaiting(deps.database.reader, fundId)).to.eql([])
    expect(await figures(deps)).to.eql([4_450_000, 2_312_000, 0, 0, 2_138_000])
  })

  it('7: the first home is sold at a loss, and the claim is decided', async () => {
    for (const [caseId, applicant] of [
      [cases.A, 'ingrid'],
      [cases.B, 'terje'],
      [cases.C, 'olav'],
    ] as const) {
      await play.accept(deps, caseId, applicant)
      await play.start(deps, caseId, applicant)
    }
    deps.clock.set(day('2026-06-15'))
    await play.complete(deps, cases.A, 'ingrid')
    await play.complete(deps, cases.C, 'olav')
    deps.clock.set(day('2028-03-10'))
    await runDueGuarantees(deps)
    const sold = soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: day('2028-03-01') })
    const facts = { accountNumber: '86011117947', dwellings: [sold] }
    cases.A1 = await losses.claim(deps, cases.A, { applicant: 'ingrid', facts })
    await losses.recommendAsClaimed(deps, cases.A, { claimId: cases.A1, officer: 'anne' })
    await losses.settle(deps, cases.A, { claimId: cases.A1, approver: 'cecilie' })
    expect(await figures(deps)).to.eql([4_450_000, 1_812_000, 448_000, 0, 2_190_000])
  })

  it('8: the payment is attested by another person and paid', async () => {
    await losses.pay(deps, cases.A, { claimId: cases.A1, manager: 'eva' })
    expect(await figures(deps)).to.eql([4_002_000, 1_812_000, 0, 448_000, 2_190_000])
  })

  it('9: a term ends without a sale', async () => {
    deps.clock.set(day('2028-06-15'))
    await play.complete(deps, cases.B, 'terje')
    deps.clock.set(day('2029-08-01'))
    const prices = [3_000_000, 3_100_000, 3_250_000, 3_700_000]
    const dwellings = prices.map((priceKr, index) =>
      soldHome(String(index + 1), { costKr: 3_600_000, priceKr, on: day('2029-07-20') }),
    )
    cases.B1 = await losses.claim(deps, cases.B, {
      applicant: 'terje',
      facts: { accountNumber: '86011117947', dwellings },
    })
    deps.clock.set(day('2031-06-16'))
    await runDueGuarantees(deps)
    expect(await figures(deps)).to.eql([4_002_000, 1_440_000, 0, 448_000, 2_562_000])
    expect(await findGuarantee(deps.database.reader, cases.C)).to.include({
      status: 'ended',
      endReason: 'expired',
    })
  })

  it('10: four homes are settled together', async () => {
    await losses.recommendAsClaimed(deps, cases.B, { claimId: cases.B1, officer: 'bjorn' })
    await losses.settle(deps, cases.B, { claimId: cases.B1, approver: 'dag' })
    expect(await figures(deps)).to.eql([4_002_000, 0, 504_000, 448_000, 3_498_000])
    const claim = await losses.findClaim(deps, cases.B, cases.B1)
    if (claim.status !== 'payable') throw new Error(claim.status)
    const parts = claim.decision.settlement.answer.dwellings.map(dwelling => dwelling.payoutOre / 100)
    expect(parts).to.eql([208_552, 173_793, 121_655, 0])
  })

  it('11: and paid', async () => {
    await losses.pay(deps, cases.B, { claimId: cases.B1, manager: 'eva' })
    expect(await figures(deps)).to.eql([3_498_000, 0, 0, 952_000, 3_498_000])
  })

  it('12: the builder compensates, and a part is paid back', async () => {
    const command = await by(cases.A, 'anne')
    const demand = {
      claimId: cases.A1,
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
    } as const
    await demandRepayment(deps, command, { ...demand, reason: 'Prisavslag frå entreprenøren' })
    const receipt = { recoveryId: command.commandId, receivedDay: deps.clock.today() }
    await receiveRepayment(deps, await by(cases.A, 'eva'), receipt)
    expect(await figures(deps)).to.eql([3_594_000, 0, 0, 952_000, 3_594_000])
  })

  it('as known on the day of step 3, the position stays what it was', async () => {
    const at = { asOfDay: day('2026-03-20'), knownAt: '2026-03-20T23:00:00.000Z' as never }
    const then = await position(deps.database.reader, fundId, at)
    expect([then.capitalOre, then.reservedOre, then.availableOre].map(amount => amount / 100)).to.eql([
      4_450_000, 2_312_000, 2_138_000,
    ])
  })
})
