import { expect } from 'chai'
import pino from 'pino'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import type { Deps } from '../../server/deps.ts'
import { loadGearing } from '../../server/fund/fund-store.ts'
import { day } from '../../server/shared/day.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { InjectedFault } from '../support/faulty-database.ts'
import { expectInvariants } from '../support/invariants.ts'
import { applied, doneByItself, fundId, granted, openWorld, toldIn } from './deadline-world.ts'

/** The same database, on which every transaction after the first `count` fails, as for a process that has died. */
function dyingAfter(database: Database, count: number): Database {
  let left = count
  const transact: Database['transact'] = work => {
    left -= 1
    return left >= 0 ? database.transact(work) : Promise.reject(new InjectedFault('The process has died'))
  }
  return { ...database, transact }
}

forEachEngine("The day's job", engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  const cases = async (count: number): Promise<string[]> => {
    const ids: string[] = []
    for (let made = 0; made < count; made += 1) ids.push(await applied(deps))
    return ids
  }

  /** What each of the cases was told and did by itself: the same for all of them. */
  async function expectOnceEach(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await expectTold(id)
      expect(await doneByItself(deps, id)).to.deep.equal(['preliminary-answer-sent'])
    }
    await expectInvariants(deps.database.reader, fundId)
  }

  const expectTold = async (id: string) => expect(await toldIn(deps, id)).to.deep.equal(['preliminary-answer'])

  it('does each thing once, on several instances that run many times at once', async () => {
    const ids = await cases(6)
    deps.clock.set(day('2026-07-02'))
    const others = await Promise.all([1, 2, 3].map(() => openDatabase(deps.config.database)))
    try {
      const instances: Deps[] = [deps, ...others.map(database => ({ ...deps, database }))]
      await Promise.all([...instances, ...instances, ...instances].map(instance => runDay(instance)))
    } finally {
      for (const other of others) await other.close()
    }
    await expectOnceEach(ids)
  })

  it('goes on where it was after it died halfway', async () => {
    const ids = await cases(5)
    deps.clock.set(day('2026-07-02'))
    const failed: string[] = []
    await runDeadlines({ ...deps, database: dyingAfter(deps.database, 2) }, (_error, caseId) => failed.push(caseId))
    expect(failed).to.have.lengthOf(3)
    for (const id of failed) expect(await toldIn(deps, id)).to.deep.equal([])
    await runDay(deps)
    await expectOnceEach(ids)
  })

  it('leaves out a case that fails, says which, and takes it up again in the next run', async () => {
    const [broken = '', ...whole] = await cases(3)
    const set = (kind: string) =>
      deps.database.transact(tx =>
        tx.run('UPDATE deadlines SET kind = ? WHERE case_id = ? AND closed_day IS NULL', [kind, broken]),
      )
    await set('no such kind')
    deps.clock.set(day('2026-07-02'))
    const lines: string[] = []
    const log = pino({ base: null }, { write: line => void lines.push(line) })
    await runDay({ ...deps, log })
    await expectOnceEach(whole)
    expect(await toldIn(deps, broken)).to.deep.equal([])
    expect(lines).to.have.lengthOf(1)
    expect(JSON.parse(lines[0] ?? '')).to.include({ level: 50, caseId: broken })
    expect(lines[0]).not.to.match(/Ingrid|Tveitane|Moland/)
    await set('answer')
    await runDay(deps)
    await expectOnceEach([broken, ...whole])
  })

  it('does the rest of the day where a fund fails, and says which', async () => {
    await deps.database.transact(async tx => {
      await tx.run(
        `INSERT INTO funds (id, name, owner_name, county_number, county_name, case_prefix, pilot_from, pilot_to, gearing)
         SELECT 'first', 'A-fondet', owner_name, county_number, county_name, 'AF', pilot_from, pilot_to, gearing
         FROM funds WHERE id = ?`,
        [fundId],
      )
      await tx.run(
        `INSERT INTO rule_versions (id, fund_id, number, status, content, in_force_from, board_case, adopted_day, adopted_by,
           created_by, created_at, updated_at, version)
         SELECT 'broken', 'first', 1, status, '{', in_force_from, board_case, adopted_day, adopted_by, created_by, created_at,
           updated_at, version FROM rule_versions WHERE fund_id = ? AND status = 'adopted' LIMIT 1`,
        [fundId],
      )
      await tx.run('UPDATE funds SET gearing = ? WHERE id = ?', ['1.5', fundId])
    })
    const lines: string[] = []
    await runDay({ ...deps, log: pino({ base: null }, { write: line => void lines.push(line) }) })
    expect(lines.map(line => JSON.parse(line))).to.have.lengthOf(1)
    expect(JSON.parse(lines[0] ?? '')).to.include({ level: 50, part: 'funds', fundId: 'first' })
    expect(await loadGearing(deps.database.reader, fundId)).not.to.equal('1.5')
  })

  it('does the rest of the day where a guarantee fails', async () => {
    const [broken, whole] = [await granted(deps), await applied(deps)]
    await deps.database.transact(tx =>
      tx.run('UPDATE exposures SET held_ore = 0 WHERE fund_id = ? AND dimension = ?', [fundId, 'municipality']),
    )
    deps.clock.set(day('2026-07-02'))
    const lines: string[] = []
    await runDay({ ...deps, log: pino({ base: null }, { write: line => void lines.push(line) }) })
    expect(lines.map(line => JSON.parse(line).caseId)).to.include(broken)
    expect(await doneByItself(deps, broken)).to.deep.equal([])
    await expectTold(whole)
  })
})
