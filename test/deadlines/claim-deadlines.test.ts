import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { listMyCases } from '../../server/cases/my-cases-read.ts'
import { demandRepayment, receiveRepayment } from '../../server/claims/recover-payout.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { nextInList } from '../../views/pages/application/next-in-list.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { deadlinesOf, doneByItself, granted, openWorld, runOn, toldIn } from './deadline-world.ts'

const bid = { dwellingId: '1', bidOre: kroner(3_400_000), armsLength: true }

forEachEngine('The deadlines of a sale, a claim and a repayment', engine => {
  let deps: TestDeps
  let caseId: string
  beforeEach(async () => {
    deps = await openWorld(engine)
    caseId = await granted(deps)
    await play.accept(deps, caseId, 'ingrid')
    await play.start(deps, caseId, 'ingrid')
    await play.complete(deps, caseId, 'ingrid')
  })
  afterEach(() => deps.database.close())

  const by = (userId: string) => play.commandBy(deps, caseId, userId)
  const notice = async () => notifySale(deps, await by('ingrid'), bid)
  const open = async () => (await deadlinesOf(deps, caseId)).filter(one => one.split(' ').length === 2)

  async function claimed(): Promise<string> {
    await notice()
    const answer = { dwellingId: '1', answer: 'pre-approved', reason: 'Bodet er det høgaste.' } as const
    await answerSaleNotice(deps, await by('anne'), answer)
    return lodged()
  }

  function lodged(): Promise<string> {
    const sold = soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: deps.clock.today() })
    return losses.claim(deps, caseId, {
      applicant: 'ingrid',
      facts: { accountNumber: '86011117947', dwellings: [sold] },
    })
  }

  async function paid(): Promise<string> {
    const claimId = await claimed()
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    await losses.pay(deps, caseId, { claimId, manager: 'eva' })
    return claimId
  }

  async function demanded(): Promise<string> {
    const command = await by('anne')
    const demand = {
      claimId: await paid(),
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
    } as const
    await demandRepayment(deps, command, { ...demand, reason: 'Prisavslag frå entreprenøren.' })
    return command.commandId
  }

  it('give the fund ten working days to answer a bid, which a newer bid begins anew', async () => {
    deps.clock.set(day('2027-05-10'))
    await notice()
    expect(await open(), 'Whit Monday and 17 May are one day in 2027').to.deep.equal(['sale-response 2027-05-25'])
    deps.clock.set(day('2027-05-18'))
    await notice()
    expect(await open()).to.deep.equal(['sale-response 2027-06-01'])
    await runOn(deps, '2027-06-02')
    expect(await doneByItself(deps, caseId)).to.deep.equal(['deadline-passed'])
    expect(await toldIn(deps, caseId), 'the fund has its list').to.deep.equal([])
    const answer = { dwellingId: '1', answer: 'not-pre-approved', reason: 'Bodet er for lågt.' } as const
    await answerSaleNotice(deps, await by('anne'), answer)
    expect(await open()).to.deep.equal([])
  })

  it('give the fund a month for a claim, with a preliminary answer of its own', async () => {
    const claimId = await claimed()
    expect(await open()).to.deep.equal(['answer 2026-07-01'])
    await runOn(deps, '2026-07-02')
    expect(await open()).to.deep.equal(['promised-answer 2026-08-27'])
    expect(await toldIn(deps, caseId)).to.include('preliminary-answer')
    await withdrawClaim(deps, await by('ingrid'), { claimId })
    expect(await open()).to.deep.equal([])
  })

  it('are over for a bid when its home is claimed as sold, and begin anew when the claim comes to nothing', async () => {
    await notice()
    deps.clock.set(day('2026-06-03'))
    const first = await lodged()
    expect(await open()).to.deep.equal(['answer 2026-07-03'])
    expect(await deadlinesOf(deps, caseId)).to.include('sale-response 2026-06-15 dropped')
    await runOn(deps, '2026-06-16')
    expect(await doneByItself(deps, caseId)).to.deep.equal([])
    await withdrawClaim(deps, await by('ingrid'), { claimId: first })
    expect(await open()).to.deep.equal(['sale-response 2026-06-30'])
    const second = await lodged()
    expect(await open()).to.deep.equal(['answer 2026-07-16'])
    await losses.recommendAsClaimed(deps, caseId, { claimId: second, officer: 'anne', outcome: 'refused' })
    deps.clock.set(day('2026-06-17'))
    await losses.settle(deps, caseId, { claimId: second, approver: 'cecilie' })
    expect(await open()).to.deep.equal(['sale-response 2026-07-01'])
  })

  it('are met when the claim is decided', async () => {
    await paid()
    expect(await open()).to.deep.equal([])
    expect(await deadlinesOf(deps, caseId)).to.include('answer 2026-07-01 met')
  })

  it('say what is owed and by when, also after the guarantee has ended, until the money has come', async () => {
    const recoveryId = await demanded()
    expect(await open()).to.deep.equal(['repayment 2026-06-22'])
    const mine = async () =>
      (await listMyCases(deps.database.reader, 'ingrid', deps.clock.today())).find(({ id }) => id === caseId)
    const owing = await mine()
    expect(owing?.guarantee?.status).to.equal('ended')
    expect(owing?.next).to.deep.equal({ holder: 'applicant', step: 'repay', by: '2026-06-22', overdue: false })
    const said = owing && nextInList(owing).replaceAll('\u00a0', ' ')
    expect(said).to.equal('Du skal betale 96 000 kr tilbake til fondet innan 22. juni 2026.')
    await runOn(deps, '2026-06-15')
    await runOn(deps, '2026-06-23')
    expect((await toldIn(deps, caseId)).slice(-2)).to.deep.equal(['deadline-reminder', 'deadline-passed'])
    await receiveRepayment(deps, await by('eva'), { recoveryId, receivedDay: deps.clock.today() })
    expect(await open()).to.deep.equal([])
    expect((await mine())?.next.step).to.equal('ended')
  })
})
