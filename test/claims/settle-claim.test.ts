import { expect } from 'chai'
import { contractorFacts, privateFacts, soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { listMyCases } from '../../server/cases/my-cases-read.ts'
import { decideClaim } from '../../server/claims/decide-claim.ts'
import { lodgeClaim } from '../../server/claims/lodge-claim.ts'
import { attestPayment, payClaim } from '../../server/claims/pay-claim.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { applyGearing } from '../../server/fund/apply-gearing.ts'
import { moveCapital } from '../../server/fund/move-capital.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { notifySale } from '../../server/guarantees/notify-sale.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
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
const row = { kind: 'row-house', costKr: 3_600_000, valueKr: 3_300_000, areaM2: '80', count: 4 } as const
const accountNumber = '86011117947'

forEachEngine('a claim', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(engine, '2026-03-01')
    await foundDemonstration(deps)
  })
  afterEach(async () => {
    await expectInvariants(deps.database.reader, fundId)
    await deps.database.close()
  })

  async function built(applicant = 'ingrid', facts = privateFacts(site, home)): Promise<string> {
    const caseId = await play.grant(deps, { applicant, fundId, facts })
    await play.accept(deps, caseId, applicant)
    await play.start(deps, caseId, applicant)
    deps.clock.set(day('2026-06-15'))
    await play.complete(deps, caseId, applicant)
    return caseId
  }

  const sold = (priceKr: number, on = deps.clock.today(), id = '1', costKr = 4_800_000) =>
    soldHome(id, { costKr, priceKr, on })
  const lodge = (caseId: string, priceKr = 4_000_000) =>
    losses.claim(deps, caseId, { applicant: 'ingrid', facts: { accountNumber, dwellings: [sold(priceKr)] } })
  const position = () => currentPosition(deps.database.reader, fundId)
  const by = (caseId: string, userId: string) => play.commandBy(deps, caseId, userId)

  it('needs three people from preparation to payment, by id and not by role', async () => {
    const caseId = await built()
    const claimId = await lodge(caseId)
    await deps.database.transact(async tx => {
      for (const role of ['approver', 'fund-manager']) {
        await tx.run('INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, ?, ?)', ['anne', fundId, role])
      }
      await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('cecilie', ?, 'fund-manager')", [fundId])
    })
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    const decision = { claimId, outcome: 'settled', reasons: 'Som utrekna.', seenOre: kroner(448_000) } as const
    expect(await refusalOf(decideClaim(deps, await by(caseId, 'anne'), decision))).to.include({
      rule: 'preparer-decides',
    })
    await decideClaim(deps, await by(caseId, 'cecilie'), decision)
    expect(await refusalOf(attestPayment(deps, await by(caseId, 'cecilie'), { claimId }))).to.include({
      rule: 'decider-attests',
    })
    expect(await refusalOf(attestPayment(deps, await by(caseId, 'anne'), { claimId }))).to.include({
      rule: 'preparer-attests',
    })
    const paying = { claimId, paidDay: deps.clock.today() }
    expect(await refusalOf(payClaim(deps, await by(caseId, 'eva'), paying))).to.include({
      code: 'wrong-state',
      state: 'payable',
    })
    await attestPayment(deps, await by(caseId, 'eva'), { claimId })
    await payClaim(deps, await by(caseId, 'eva'), paying)
    expect(await refusalOf(payClaim(deps, await by(caseId, 'eva'), paying))).to.include({
      code: 'wrong-state',
      state: 'paid',
    })
    expect((await position()).paidOre).to.equal(kroner(448_000))
  })

  it('waits for money where the fund has promised more than it has', async () => {
    const caseId = await built()
    const claimId = await lodge(caseId)
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    await applyGearing(deps, fundId, { ruleVersionId: 'two', gearing: '2' })
    const actor = await play.actorOf(deps, 'eva')
    const back = { fundId, kind: 'return', source: 'Eigaren', note: '', effectiveDay: deps.clock.today() } as const
    await moveCapital(deps, { commandId: deps.newId(), actor }, { ...back, amountOre: kroner(4_100_000) })
    expect(await refusalOf(losses.pay(deps, caseId, { claimId, manager: 'eva' }))).to.eql({
      code: 'insufficient-capital',
      availableOre: kroner(350_000),
      neededOre: kroner(448_000),
    })
  })

  it('is decided at the sum that was seen, and within authority', async () => {
    const caseId = await built()
    const claimId = await lodge(caseId)
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    const decision = { claimId, outcome: 'settled', reasons: 'Slik er det.', seenOre: kroner(447_000) } as const
    const refusal = await refusalOf(decideClaim(deps, await by(caseId, 'cecilie'), decision))
    expect(refusal).to.eql({ code: 'amount-changed', seenOre: kroner(447_000), currentOre: kroner(448_000) })
    await deps.database.transact(tx => tx.run("UPDATE user_roles SET authority_limit_ore = 100 WHERE user_id = 'dag'"))
    const above = await refusalOf(decideClaim(deps, await by(caseId, 'dag'), { ...decision, seenOre: kroner(448_000) }))
    expect(above).to.eql({ code: 'authority', limitOre: 100, amountOre: kroner(448_000) })
  })

  it('for a home sold without a loss pays nothing and gives all back', async () => {
    const caseId = await built()
    const claimId = await lodge(caseId, 4_900_000)
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne', outcome: 'nothing-to-pay' })
    await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    expect(await position()).to.include({ reservedOre: 0, payableOre: 0, availableOre: kroner(4_450_000) })
    expect(await findGuarantee(deps.database.reader, caseId)).to.include({ status: 'ended', endReason: 'settled' })
  })

  it('that is refused for its papers leaves the guarantee whole, and can be lodged again', async () => {
    const caseId = await built()
    const first = await lodge(caseId)
    await losses.recommendAsClaimed(deps, caseId, { claimId: first, officer: 'anne', outcome: 'refused' })
    await losses.settle(deps, caseId, { claimId: first, approver: 'cecilie' })
    expect((await position()).reservedOre).to.equal(kroner(500_000))
    const second = await lodge(caseId)
    expect(await refusalOf(lodge(caseId))).to.include({ code: 'wrong-state', state: 'open-claim' })
    await withdrawClaim(deps, await by(caseId, 'ingrid'), { claimId: second })
    expect((await position()).reservedOre).to.equal(kroner(500_000))
  })

  it('holds the guarantee still while it is open: no step-down, no expiry, no reversal', async () => {
    const caseId = await built()
    const claimId = await lodge(caseId)
    deps.clock.set(day('2031-12-01'))
    await runDueGuarantees(deps)
    expect((await position()).reservedOre).to.equal(kroner(500_000))
    const reversal = endByDecision(deps, await by(caseId, 'cecilie'), {
      reason: 'reversed',
      explanation: 'Vilkår er brotne.',
    })
    expect(await refusalOf(reversal)).to.include({ code: 'wrong-state', state: 'open-claim' })
    await withdrawClaim(deps, await by(caseId, 'ingrid'), { claimId })
    await runDueGuarantees(deps)
    expect(await findGuarantee(deps.database.reader, caseId)).to.include({ status: 'ended', endReason: 'expired' })
    expect((await position()).reservedOre).to.equal(0)
  })

  it('for a part of a project draws its part and keeps what the rest can need', async () => {
    const caseId = await built('terje', contractorFacts(company, row))
    const unsold = (id: string) => ({ ...sold(0, deps.clock.today(), id, 3_600_000), sale: null })
    const dwellings = [sold(3_000_000, deps.clock.today(), '1', 3_600_000), unsold('2'), unsold('3'), unsold('4')]
    const bid = { dwellingId: '1', bidOre: kroner(3_000_000), armsLength: true }
    await notifySale(deps, await by(caseId, 'terje'), bid)
    const claimId = await losses.claim(deps, caseId, { applicant: 'terje', facts: { accountNumber, dwellings } })
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    await losses.pay(deps, caseId, { claimId, manager: 'eva' })
    const [mine] = await listMyCases(deps.database.reader, 'terje', deps.clock.today())
    expect(mine?.next.step, 'no bid for a home that is settled waits').to.equal('sell')
    // 600 000 less 180 000, 80 %: 336 000 of the home's 360 000; the others keep 360 000 each.
    expect(await position()).to.include({ paidOre: kroner(336_000), reservedOre: kroner(1_080_000) })
    expect(await findGuarantee(deps.database.reader, caseId)).to.include({ status: 'completed', openClaimId: null })
  })

  it('is not for a sale before the commitment, after today, or without a sale', async () => {
    const caseId = await built()
    const lodged = async (dwelling: ReturnType<typeof sold>) =>
      refusalOf(lodgeClaim(deps, await by(caseId, 'ingrid'), { accountNumber, dwellings: [dwelling] }))
    expect(await lodged(sold(4_000_000, day('2026-02-28')))).to.include({ code: 'invalid' })
    expect(await lodged(sold(4_000_000, day('2026-06-16')))).to.include({ code: 'invalid' })
    expect(await lodged({ ...sold(1), sale: null })).to.include({ code: 'invalid' })
  })

  it('comes too late three months after the term', async () => {
    const caseId = await built()
    deps.clock.set(day('2031-09-16'))
    expect(await refusalOf(lodge(caseId))).to.include({ code: 'day-out-of-range', latest: '2031-09-15' })
  })
})

forEachEngine('what ends a guarantee', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(engine, '2026-03-01')
    await foundDemonstration(deps)
  })
  afterEach(async () => {
    await expectInvariants(deps.database.reader, fundId)
    await deps.database.close()
  })

  const granted = () => play.grant(deps, { applicant: 'ingrid', fundId, facts: privateFacts(site, home) })
  const ended = async (caseId: string) => {
    const guarantee = await findGuarantee(deps.database.reader, caseId)
    const { reservedOre } = await currentPosition(deps.database.reader, fundId)
    return [guarantee?.status === 'ended' ? guarantee.endReason : guarantee?.status, reservedOre / 100]
  }

  it('a commitment that nobody accepted lapses the day after its deadline', async () => {
    const caseId = await granted()
    deps.clock.set(day('2026-03-31'))
    await runDueGuarantees(deps)
    expect(await ended(caseId)).to.eql(['committed', 500_000])
    deps.clock.set(day('2026-04-01'))
    expect(await refusalOf(play.accept(deps, caseId, 'ingrid'))).to.include({ code: 'day-out-of-range' })
    await Promise.all([runDueGuarantees(deps), runDueGuarantees(deps), runDueGuarantees(deps)])
    expect(await ended(caseId)).to.eql(['lapsed', 0])
  })

  it('an approver lets it lapse only after a deadline, reverses it with a reason, and the applicant gives it up', async () => {
    const [first, second] = [await granted(), await granted()]
    await play.accept(deps, first, 'ingrid')
    const lapse = async (caseId: string) =>
      endByDecision(deps, await play.commandBy(deps, caseId, 'cecilie'), {
        reason: 'lapsed',
        explanation: 'Bygginga kom ikkje i gang.',
      })
    expect(await refusalOf(lapse(first))).to.include({ code: 'day-out-of-range', earliest: '2027-03-01' })
    deps.clock.set(day('2027-03-02'))
    await lapse(first)
    expect(await ended(first)).to.eql(['lapsed', 500_000])
    const reverse = endByDecision(deps, await play.commandBy(deps, second, 'cecilie'), {
      reason: 'reversed',
      explanation: 'Vilkår er brotne.',
    })
    await reverse
    expect(await ended(second)).to.eql(['reversed', 0])
    const third = await granted()
    await play.accept(deps, third, 'ingrid')
    const giveUp = { reason: 'withdrawn', explanation: '' } as const
    expect(await refusalOf(endByDecision(deps, await play.commandBy(deps, third, 'olav'), giveUp))).to.eql({
      code: 'not-found',
    })
    await endByDecision(deps, await play.commandBy(deps, third, 'ingrid'), giveUp)
    expect(await ended(third)).to.eql(['withdrawn', 0])
  })
})
