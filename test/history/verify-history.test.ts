import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import type { DatabaseConfig } from '../../db/database.ts'
import { brokenText } from '../../server/history/verification-text.ts'
import { findBrokenChain, type Verification, verifyHistory } from '../../server/history/verify-history.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { scratchDirectory } from '../support/guard.ts'
import { seedChains, tamper } from './chained-cases.ts'

forEachEngine('verifying the history', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(engine)
    await seedChains(deps)
  })
  afterEach(() => deps.database.close())

  async function verify(): Promise<Verification & { told: string[] }> {
    const told: string[] = []
    return { ...(await verifyHistory(deps.database.reader, broken => told.push(brokenText(broken)))), told }
  }

  it('finds a history that nobody has touched whole, and counts it', async () => {
    expect(await verify()).to.eql({ cases: 3, events: 12, brokenCases: 0, stray: null, lost: null, told: [] })
    expect(await findBrokenChain(deps.database.reader)).to.equal(null)
  })

  it('finds an event whose personal detail was erased whole', async () => {
    const erase = "UPDATE case_events SET salt = NULL, detail = NULL WHERE case_id = 'b' AND seq = 2"
    await deps.database.transact(tx => tx.run(erase))
    expect(await verify()).to.include({ brokenCases: 0 })
  })

  const event = (seq: number) => `case_id = 'b' AND seq = ${seq}`
  const faults: readonly (readonly [title: string, statements: readonly string[], told: string])[] = [
    [
      'a detail that was changed',
      [`UPDATE case_events SET detail = '{"reasons":"Andre"}' WHERE ${event(4)}`],
      'hending 4 (refused): innhaldet er endra',
    ],
    [
      'a salt that was changed',
      [`UPDATE case_events SET salt = 'x' WHERE ${event(4)}`],
      'hending 4 (refused): innhaldet er endra',
    ],
    [
      'a detail that was taken while its salt was left',
      [`UPDATE case_events SET detail = NULL WHERE ${event(2)}`],
      'hending 2 (submitted): innhaldet er endra',
    ],
    [
      'another actor',
      [`UPDATE case_events SET actor_id = 'ingrid' WHERE ${event(3)}`],
      'hending 3 (assessment-begun): slaget hending, personen',
    ],
    [
      'another kind',
      [`UPDATE case_events SET kind = 'granted' WHERE ${event(4)}`],
      'hending 4 (granted): slaget hending',
    ],
    [
      'another day',
      [`UPDATE case_events SET day = '2026-05-31' WHERE ${event(1)}`],
      'hending 1 (draft-opened): slaget hending',
    ],
    [
      'another moment',
      [`UPDATE case_events SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE ${event(1)}`],
      'hending 1 (draft-opened): slaget hending',
    ],
    [
      'a hash that was changed',
      [`UPDATE case_events SET hash = 'f' WHERE ${event(2)}`],
      'hending 2 (submitted): slaget hending',
    ],
    [
      'a detail changed with its own hash',
      [`UPDATE case_events SET salt = 's', detail = 'd', detail_hash = 'h' WHERE ${event(2)}`],
      'hending 2 (submitted): slaget hending',
    ],
    [
      'an event that was deleted in the middle',
      [`DELETE FROM case_events WHERE ${event(2)}`],
      'hending 2: hendinga som skulle stå her, er borte',
    ],
    [
      'an event that was deleted in the middle, those after it moved up',
      [
        `DELETE FROM case_events WHERE ${event(2)}`,
        "UPDATE case_events SET seq = seq - 1 WHERE case_id = 'b' AND seq = 3",
        "UPDATE case_events SET seq = seq - 1 WHERE case_id = 'b' AND seq = 4",
      ],
      'hending 2 (assessment-begun): hendinga heng ikkje saman',
    ],
    [
      "two events in each other's place",
      [
        `UPDATE case_events SET seq = 9 WHERE ${event(2)}`,
        `UPDATE case_events SET seq = 2 WHERE ${event(3)}`,
        `UPDATE case_events SET seq = 3 WHERE ${event(9)}`,
      ],
      'hending 2 (assessment-begun): hendinga heng ikkje saman',
    ],
    [
      'the last event deleted',
      [`DELETE FROM case_events WHERE ${event(4)}`],
      'hending 4: hendingar manglar på slutten',
    ],
    [
      'a version that was turned back',
      ["UPDATE cases SET version = 3 WHERE id = 'b'"],
      'hending 4 (refused): saka har fleire hendingar',
    ],
    ['another head', ["UPDATE cases SET head_hash = 'f' WHERE id = 'b'"], 'hending 4 (refused): saka sluttar ikkje'],
  ]
  for (const [title, statements, expected] of faults) {
    it(`names ${title}`, async () => {
      await tamper(deps, ...statements)
      const { brokenCases, told } = await verify()
      expect(brokenCases).to.equal(1)
      expect(told[0]).to.include('Sak VT-2026-0002, ').and.include(expected)
      expect(await findBrokenChain(deps.database.reader), 'at the start').to.include({ caseId: 'b' })
    })
  }

  it('names a case without any event that should have some', async () => {
    await tamper(deps, "DELETE FROM case_events WHERE case_id = 'b'")
    expect((await verify()).told).to.eql(['Sak VT-2026-0002, hending 1: hendingar manglar på slutten.'])
  })

  it('goes on after a broken case, and tells of each', async () => {
    await tamper(deps, "UPDATE case_events SET actor_id = 'ingrid' WHERE seq = 1 AND case_id <> 'b'")
    const { brokenCases, told } = await verify()
    expect(brokenCases).to.equal(2)
    expect(told.map(text => text.slice(0, 16))).to.eql(['Sak VT-2026-0001', 'Sak VT-2026-0003'])
  })

  it('misses a case that is gone with all its events', async () => {
    await tamper(
      deps,
      'DELETE FROM commands',
      "DELETE FROM case_events WHERE case_id = 'b'",
      "DELETE FROM cases WHERE id = 'b'",
    )
    expect(await verify()).to.deep.include({ brokenCases: 0, lost: { prefix: 'VT-2026', lost: 1 } })
  })

  it('goes through any number of cases', async () => {
    await deps.database.transact(async tx => {
      for (let n = 0; n < 250; n += 1)
        await tx.run(
          `INSERT INTO cases (id, fund_id, applicant_id, version, head_hash, created_at) VALUES (?, 'vest-telemark', 'ingrid', 0, ?, '2026')`,
          [`many-${n}`, '0'.repeat(64)],
        )
    })
    expect(await verify()).to.include({ cases: 253, events: 12, brokenCases: 0 })
  })
})

forEachEngine('npm run verify-history', engine => {
  let deps: TestDeps
  before(async () => {
    deps = await testDeps(engine)
    await seedChains(deps)
  })
  after(() => deps.database.close())

  it('tells that the history is whole, while the app has the database open, and exits with 0', async () => {
    const { code, out } = await runProgram('verify-history', deps.config.database)
    expect(out).to.match(/^3 saker og 12 hendingar er kontrollerte på \d+,\d s\.\nHistorikken er heil\.\n$/)
    expect(code).to.equal(0)
  })

  it('names the first link that is broken and exits with 1; the app then refuses to start', async () => {
    await tamper(deps, "UPDATE case_events SET actor_id = 'ingrid' WHERE case_id = 'b' AND seq = 3")
    const { code, out } = await runProgram('verify-history', deps.config.database)
    expect(out)
      .to.match(/^Sak VT-2026-0002, hending 3 \(assessment-begun\): /)
      .and.include('broten i 1 sak.')
    expect(code).to.equal(1)
    const start = await runProgram('main', deps.config.database)
    expect(start.err).to.include('The history is broken. Sak VT-2026-0002, hending 3')
    expect(start.code).to.equal(1)
  })
})

describe('npm run verify-history, without a database', () => {
  it('says so and exits with 2, and makes none', async () => {
    const file = join(await scratchDirectory(), 'none.sqlite')
    const { code, err } = await runProgram('verify-history', { engine: 'sqlite', driver: 'better-sqlite3', file })
    expect(err).to.include(`${file} finst ikkje.`)
    expect(code).to.equal(2)
    expect(existsSync(file)).to.equal(false)
  })
})

const programs = { 'verify-history': 'server/history/verify-history-cli.ts', main: 'server/main.ts' }

async function runProgram(program: keyof typeof programs, database: DatabaseConfig) {
  const where =
    database.engine === 'postgresql'
      ? { DATABASE_DRIVER: 'pg', DATABASE_URL: database.url }
      : { DATABASE_DRIVER: database.driver, DATABASE_FILE: database.file }
  const child = spawn(process.execPath, ['--import=tsx', programs[program]], {
    env: { ...process.env, ...where, PORT: '0', LOG_LEVEL: 'silent' },
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, out, err }
}
