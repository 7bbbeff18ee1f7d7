import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { testDeps } from '../support/deps.ts'
import { engines, forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { foundRoomyFund, recommendedCases } from '../support/many-cases.ts'

const [capacity, approvals] = [100, 400]

type Approve = (database: Database, number: number) => Promise<boolean>

/** The fund as one row that nothing guards: what the ledger would be without its floor. */
async function bareFund(database: Database): Promise<void> {
  await database.transact(async tx => {
    await tx.run('CREATE TABLE bare_fund (reserved bigint NOT NULL)')
    await tx.run('CREATE TABLE bare_reservations (number bigint NOT NULL)')
    await tx.run('INSERT INTO bare_fund (reserved) VALUES (0)')
  })
}

const reserved = async (database: Database): Promise<number> => {
  const row = await database.reader.first<{ reserved: number }>('SELECT reserved FROM bare_fund')
  await nextTurn()
  return row?.reserved ?? 0
}

const wrongWays: Record<string, Approve> = {
  'read, check, write': async (database, number) => {
    const before = await reserved(database)
    if (before + 1 > capacity) return false
    await database.transact(async tx => {
      await tx.run('UPDATE bare_fund SET reserved = ?', [before + 1])
      await tx.run('INSERT INTO bare_reservations (number) VALUES (?)', [number])
    })
    return true
  },
  'check, then increment': async (database, number) => {
    if ((await reserved(database)) + 1 > capacity) return false
    await database.transact(async tx => {
      await tx.run('INSERT INTO bare_reservations (number) VALUES (?)', [number])
      await tx.run('UPDATE bare_fund SET reserved = reserved + 1')
    })
    return true
  },
  'check of the sum of reservations': async (database, number) => {
    const row = await database.reader.first<{ sum: number }>('SELECT COUNT(*) AS sum FROM bare_reservations')
    await nextTurn()
    if ((row?.sum ?? 0) + 1 > capacity) return false
    await database.transact(
      async tx => void (await tx.run('INSERT INTO bare_reservations (number) VALUES (?)', [number])),
    )
    return true
  },
}

const rightWay: Approve = (database, number) =>
  database.transact(async tx => {
    const taken = await tx.run('UPDATE bare_fund SET reserved = reserved + 1 WHERE reserved + 1 <= ?', [capacity])
    if (taken === 1) await tx.run('INSERT INTO bare_reservations (number) VALUES (?)', [number])
    return taken === 1
  })

async function countGranted(database: Database, approve: Approve): Promise<number> {
  await bareFund(database)
  await Promise.all(Array.from({ length: approvals }, (_, number) => approve(database, number)))
  const row = await database.reader.first<{ count: number }>('SELECT COUNT(*) AS count FROM bare_reservations')
  return row?.count ?? 0
}

forEachEngine('wrong ways to approve, which this suite must catch', engine => {
  for (const [name, approve] of Object.entries(wrongWays)) {
    it(`${name} promises more than there is`, async () => {
      const { database } = await testDeps(engine)
      try {
        expect(await countGranted(database, approve)).to.be.above(capacity)
      } finally {
        await database.close()
      }
    })
  }

  it('a conditional update does not', async () => {
    const { database } = await testDeps(engine)
    try {
      expect(await countGranted(database, rightWay)).to.equal(capacity)
    } finally {
      await database.close()
    }
  })
})

describe('our own approval without the floor of the account (PostgreSQL)', () => {
  it('is caught: its check comes before its write', async () => {
    const engine = engines.find(one => one.name === 'PostgreSQL')
    if (!engine) throw new Error('PostgreSQL is missing')
    const deps = await testDeps(engine)
    const other = await openDatabase(deps.config.database)
    try {
      await foundRoomyFund(deps, 5_000_000)
      const cases = await recommendedCases(deps, 12)
      await deps.database.transact(async tx => void (await tx.run('UPDATE ledger_accounts SET floor_ore = NULL')))
      for (const caseId of cases.slice(0, 9)) await play.decide(deps, caseId, 'cecilie')
      const last = cases.slice(9)
      const deciding: Promise<unknown>[] = []
      // There is room for one more, and nobody writes until all three have checked.
      await other.transact(async tx => {
        await tx.run('UPDATE ledger_accounts SET balance_ore = balance_ore')
        deciding.push(...last.map(caseId => play.decide(deps, caseId, 'cecilie')))
        await untilWaiting(other, last.length)
      })
      await Promise.all(deciding)
      const caught = await expectInvariants(deps.database.reader, vestTelemark.id).then(
        () => false,
        () => true,
      )
      expect(caught).to.equal(true)
    } finally {
      await other.close()
      await deps.database.close()
    }
  })
})

async function untilWaiting(database: Database, count: number): Promise<void> {
  const sql = `SELECT count(*) AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while (((await database.reader.first<{ waiting: number }>(sql))?.waiting ?? 0) < count) await pause(5)
}
