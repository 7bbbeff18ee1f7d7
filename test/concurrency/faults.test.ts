import { expect } from 'chai'
import type { Reader } from '../../db/database.ts'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { decideClaim } from '../../server/claims/decide-claim.ts'
import { attestPayment, payClaim } from '../../server/claims/pay-claim.ts'
import type { Deps } from '../../server/deps.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import type { CaseCommand } from '../../server/history/case-file.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { failingAt, InjectedFault, losingAnswers } from '../support/faulty-database.ts'
import { expectInvariants } from '../support/invariants.ts'
import { foundRoomyFund, recommendedCases } from '../support/many-cases.ts'
import { because } from '../support/reasons.ts'

const tables = [
  'cases',
  'applications',
  'guarantees',
  'guarantee_dwellings',
  'claims',
  'ledger_accounts',
  'ledger_transfers',
  'exposures',
  'case_events',
  'commands',
  'outbox',
  'deadlines',
]

/** Every row of every table that a command can touch. */
async function everything(reader: Reader): Promise<string> {
  const rows = await Promise.all(tables.map(table => reader.all(`SELECT * FROM ${table} ORDER BY 1, 2`)))
  return JSON.stringify(rows)
}

type Run = (deps: Deps, command: CaseCommand) => Promise<void>

/** Fails at each statement in turn until there is none left to fail at; before that, nothing may have changed. */
async function failEverywhere(deps: TestDeps, command: CaseCommand, run: Run): Promise<number> {
  const before = await everything(deps.database.reader)
  for (let failAt = 1; ; failAt += 1) {
    const error = await run({ ...deps, database: failingAt(deps.database, failAt) }, command).then(
      () => null,
      (caught: unknown) => caught,
    )
    if (error === null) return failAt - 1
    if (!(error instanceof InjectedFault)) throw error
    expect(await everything(deps.database.reader), `after a fault at statement ${failAt}`).to.equal(before)
  }
}

const approve: Run = (deps, command) =>
  decideApplication(deps, command, {
    outcome: 'granted',
    reasons: because('Krava er oppfylte.'),
    conditions: [],
    seenOre: kroner(500_000),
  })

forEachEngine('a fault at every statement', engine => {
  let deps: TestDeps
  let caseId: string
  before(async () => {
    deps = await testDeps(engine)
    await foundRoomyFund(deps, 5_000_000)
    caseId = (await recommendedCases(deps, 1))[0] ?? ''
  })
  after(() => deps.database.close())

  it('of an approval leaves nothing half-done', async () => {
    expect(await failEverywhere(deps, await play.commandBy(deps, caseId, 'cecilie'), approve)).to.be.above(10)
    expect((await currentPosition(deps.database.reader, vestTelemark.id)).reservedOre).to.equal(kroner(500_000))
  })

  it('of a settlement and a payment leaves nothing half-done', async () => {
    await play.accept(deps, caseId, 'ingrid')
    await play.start(deps, caseId, 'ingrid')
    await play.complete(deps, caseId, 'ingrid')
    const sold = soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: deps.clock.today() })
    const facts = { accountNumber: '86011117947', dwellings: [sold] }
    const claimId = await losses.claim(deps, caseId, { applicant: 'ingrid', facts })
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    const settling = { claimId, outcome: 'settled', reasons: 'Som utrekna.', seenOre: kroner(448_000) } as const
    const settle: Run = (faulty, command) => decideClaim(faulty, command, settling)
    expect(await failEverywhere(deps, await play.commandBy(deps, caseId, 'cecilie'), settle)).to.be.above(10)
    await attestPayment(deps, await play.commandBy(deps, caseId, 'eva'), { claimId })
    const pay: Run = (faulty, command) => payClaim(faulty, command, { claimId, paidDay: deps.clock.today() })
    expect(await failEverywhere(deps, await play.commandBy(deps, caseId, 'eva'), pay)).to.be.above(6)
    await expectInvariants(deps.database.reader, vestTelemark.id)
  })
})

forEachEngine('an answer that was lost after the commit', engine => {
  let deps: TestDeps
  before(async () => {
    deps = await testDeps(engine)
    await foundRoomyFund(deps, 5_000_000)
  })
  after(() => deps.database.close())

  it('is given again to the same command, which has one effect', async () => {
    const [caseId = ''] = await recommendedCases(deps, 1)
    const command = await play.commandBy(deps, caseId, 'cecilie')
    const lost = await approve({ ...deps, database: losingAnswers(deps.database) }, command).catch(
      (error: unknown) => error,
    )
    expect(lost).to.be.instanceOf(InjectedFault)
    await approve(deps, command)
    expect((await currentPosition(deps.database.reader, vestTelemark.id)).reservedOre).to.equal(kroner(500_000))
  })

  it('fifty of the same at once have one effect', async () => {
    const [caseId = ''] = await recommendedCases(deps, 1)
    const command = await play.commandBy(deps, caseId, 'cecilie')
    await Promise.all(Array.from({ length: 50 }, () => approve(deps, command)))
    expect((await currentPosition(deps.database.reader, vestTelemark.id)).reservedOre).to.equal(kroner(1_000_000))
    await expectInvariants(deps.database.reader, vestTelemark.id)
  })

  it('fifty others at once are refused but for one', async () => {
    const [caseId = ''] = await recommendedCases(deps, 1)
    const commands = await Promise.all(Array.from({ length: 50 }, () => play.commandBy(deps, caseId, 'cecilie')))
    const decided = await Promise.allSettled(commands.map(command => approve(deps, command)))
    expect(decided.filter(result => result.status === 'fulfilled')).to.have.length(1)
    await expectInvariants(deps.database.reader, vestTelemark.id)
  })
})
