import { expect } from 'chai'
import { openDatabase } from '../../db/open-database.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { currentPosition } from '../../server/fund/position-read.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { foundRoomyFund, recommendedCases } from '../support/many-cases.ts'

type Outcome = 'granted' | 'insufficient-capital'

/** Decides one case; a want of capital is an answer, anything else a fault. */
async function tryToGrant(deps: TestDeps, caseId: string): Promise<Outcome> {
  try {
    await play.decide(deps, caseId, 'cecilie')
    return 'granted'
  } catch (error) {
    if ((error as { refusal?: { code: string } }).refusal?.code === 'insufficient-capital')
      return 'insufficient-capital'
    throw error
  }
}

forEachEngine('400 approvals at once on capital for 100', engine => {
  let deps: TestDeps
  before(async () => {
    deps = await testDeps(engine)
    await foundRoomyFund(deps, 50_000_000)
  })
  after(() => deps.database.close())

  it('give exactly 100', async () => {
    const cases = await recommendedCases(deps, 400)
    const outcomes = await Promise.all(cases.map(caseId => tryToGrant(deps, caseId)))
    expect(outcomes.filter(outcome => outcome === 'granted')).to.have.length(100)
    const position = await currentPosition(deps.database.reader, vestTelemark.id)
    expect([position.reservedOre, position.availableOre]).to.eql([kroner(50_000_000), 0])
    await expectInvariants(deps.database.reader, vestTelemark.id)
  })
})

describe('approvals from three instances at once (PostgreSQL)', () => {
  it('never promise a krone twice', async () => {
    const { engines } = await import('../support/engines.ts')
    const engine = engines.find(one => one.name === 'PostgreSQL')
    if (!engine) throw new Error('PostgreSQL is missing')
    const first = await testDeps(engine)
    const others = await Promise.all(
      [1, 2].map(async () => ({ ...first, database: await openDatabase(first.config.database) })),
    )
    const instances = [first, ...others]
    try {
      await foundRoomyFund(first, 20_000_000)
      const cases = await recommendedCases(first, 120)
      const deciding = cases.map((caseId, index) => tryToGrant(instances[index % 3] ?? first, caseId))
      const outcomes = await Promise.all(deciding)
      expect(outcomes.filter(outcome => outcome === 'granted')).to.have.length(40)
      await expectInvariants(first.database.reader, vestTelemark.id)
    } finally {
      for (const instance of instances) await instance.database.close()
    }
  })
})
