import Sqlite from 'better-sqlite3'
import { expect } from 'chai'
import fc from 'fast-check'
import { betterSqliteSession } from '../../db/better-sqlite.ts'
import type { SqlValue, Tx } from '../../db/database.ts'
import { groupedWriter } from '../../db/grouped-writer.ts'
import type { Session } from '../../db/session.ts'

/** How a command fares: it writes its number, and then perhaps another's, or gives up before, after or in spite of that. */
type Deed = 'writes' | 'refuses' | 'refuses-after-writing' | 'breaks-a-rule' | 'hides-a-failure'

const insert = 'INSERT INTO notes (n) VALUES (?)'

const deeds: Readonly<Record<Deed, (tx: Tx, n: number) => Promise<number>>> = {
  writes: async (tx, n) => (await tx.run(insert, [n])) * n,
  refuses: async (_tx, n) => giveUp(n),
  'refuses-after-writing': async (tx, n) => {
    await tx.run(insert, [n])
    return giveUp(n)
  },
  'breaks-a-rule': async (tx, n) => {
    await tx.run(insert, [n])
    return tx.run(insert, [n])
  },
  'hides-a-failure': async (tx, n) => {
    await tx.run(insert, [n])
    await tx.run(insert, [n]).catch(() => 0)
    return n
  },
}

function giveUp(n: number): never {
  throw new Error(`${n} gives up`)
}

const sessionOn = (database: Sqlite.Database): Session =>
  betterSqliteSession({ prepare: sql => database.prepare<SqlValue[]>(sql) })

/** A writer on a database in memory; every statement is noted, and `failing` makes one fail. */
function openWriter(failing: (sql: string) => boolean = () => false) {
  const database = new Sqlite(':memory:')
  database.exec('CREATE TABLE notes (n integer PRIMARY KEY)')
  const sent: string[] = []
  const driver = sessionOn(database)
  const run: Session['run'] = async (sql, values) => {
    sent.push(sql)
    if (failing(sql)) throw new Error(`${sql} failed`)
    return driver.run(sql, values)
  }
  return {
    transact: groupedWriter({ ...driver, run }),
    sent: (statement: string) => sent.filter(sql => sql === statement).length,
    stored: () => database.prepare<[], number>('SELECT n FROM notes ORDER BY n').pluck().all(),
    close: () => database.close(),
  }
}

/** Runs the deeds as one group, and expects that those that fail are as if they had never been. */
async function expectApart(group: readonly Deed[]): Promise<ReturnType<typeof openWriter>> {
  const writer = openWriter()
  const all = await Promise.allSettled(group.map((deed, n) => writer.transact(tx => deeds[deed](tx, n + 1))))
  const told = all.map(answer => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))
  expect(told).to.eql(group.map((deed, n) => expectedAnswer(deed, n + 1)))
  expect(writer.stored()).to.eql(group.flatMap((deed, n) => (deed === 'writes' ? [n + 1] : [])))
  writer.close()
  return writer
}

function expectedAnswer(deed: Deed, n: number): number | string {
  if (deed === 'writes') return n
  return deed.startsWith('refuses') ? `${n} gives up` : 'UNIQUE constraint failed: notes.n'
}

describe('the SQLite writer, for commands that share a commit', () => {
  it('needs one commit and no savepoint while all goes well', async () => {
    const { sent } = await expectApart(['writes', 'writes', 'writes'])
    expect([sent('COMMIT'), sent('SAVEPOINT command')]).to.eql([1, 0])
  })

  it('waits for those who come while it gathers, and not for those who come later', async () => {
    const writer = openWriter()
    const write = (n: number) => writer.transact(tx => deeds.writes(tx, n))
    const [first, second] = [write(1), write(2)]
    const third = new Promise(resolve => setImmediate(() => resolve(write(3))))
    await Promise.all([first, second, third])
    expect(writer.sent('COMMIT')).to.equal(1)
    await write(4)
    expect(writer.sent('COMMIT')).to.equal(2)
    writer.close()
  })

  it('does all of them again, each apart, when one fails', async () => {
    const { sent } = await expectApart(['writes', 'refuses-after-writing', 'writes'])
    expect([sent('ROLLBACK'), sent('SAVEPOINT command'), sent('COMMIT')]).to.eql([1, 3, 1])
  })

  it('does nothing again for one that fails alone', async () => {
    const { sent } = await expectApart(['refuses-after-writing'])
    expect([sent('ROLLBACK'), sent('SAVEPOINT command'), sent('COMMIT')]).to.eql([1, 0, 0])
  })

  const groups: Readonly<Record<string, readonly Deed[]>> = {
    'the first': ['refuses-after-writing', 'writes', 'writes'],
    'one in the middle': ['writes', 'breaks-a-rule', 'writes'],
    'the last': ['writes', 'writes', 'refuses'],
    several: ['refuses', 'writes', 'breaks-a-rule', 'writes', 'hides-a-failure', 'refuses-after-writing'],
    all: ['breaks-a-rule', 'refuses', 'hides-a-failure'],
  }
  for (const [which, group] of Object.entries(groups)) {
    it(`keeps the others as they are when ${which} of them fails`, () => expectApart(group).then(() => undefined))
  }

  it('keeps those that fail apart from the others, whatever they do and in whatever order', async () => {
    const deed = fc.constantFrom(...(Object.keys(deeds) as Deed[]))
    const mostlyGood = fc.oneof({ weight: 4, arbitrary: fc.constant<Deed>('writes') }, { weight: 1, arbitrary: deed })
    await fc.assert(
      fc.asyncProperty(fc.array(mostlyGood, { maxLength: 150 }), group => expectApart(group).then(() => undefined)),
    )
  })

  it('shows the second the rows of the first, and never those of one that failed', async () => {
    const { transact, close } = openWriter()
    const count = async (tx: Tx) => (await tx.first<{ n: number }>('SELECT COUNT(*) AS n FROM notes'))?.n
    const [, , seen] = await Promise.allSettled([
      transact(tx => deeds.writes(tx, 1)),
      transact(tx => deeds['refuses-after-writing'](tx, 2)),
      transact(count),
    ])
    expect(seen).to.eql({ status: 'fulfilled', value: 1 })
    close()
  })

  for (const refused of [false, true])
    it(`tells all of them when their commit fails, and stores nothing${refused ? ', also of those done again' : ''}`, async () => {
      let full = true
      const { transact, stored, close } = openWriter(sql => sql === 'COMMIT' && full)
      const group: Deed[] = refused ? ['writes', 'refuses', 'writes'] : ['writes', 'writes']
      const all = await Promise.allSettled(group.map((deed, n) => transact(tx => deeds[deed](tx, n))))
      const told = all.map(answer => (answer.status === 'rejected' ? answer.reason.message : 'stored'))
      expect(told).to.eql(group.map(() => 'COMMIT failed'))
      expect(stored()).to.eql([])
      full = false
      await transact(tx => deeds.writes(tx, 7))
      expect(stored()).to.eql([7])
      close()
    })

  it('tells all of them when no transaction can begin', async () => {
    let locked = true
    const { transact, stored, close } = openWriter(sql => sql === 'BEGIN IMMEDIATE' && locked)
    const all = await Promise.allSettled([1, 2].map(n => transact(tx => deeds.writes(tx, n))))
    expect(all.map(({ status }) => status)).to.eql(['rejected', 'rejected'])
    locked = false
    await transact(tx => deeds.writes(tx, 3))
    expect(stored()).to.eql([3])
    close()
  })

  it('sends nothing more for a command after the engine has undone the transaction by itself', async () => {
    const database = new Sqlite(':memory:')
    database.exec('CREATE TABLE notes (n integer PRIMARY KEY)')
    const driver = sessionOn(database)
    const undoing: Session['run'] = async (sql, values = []) => {
      if (values[0] !== 13) return driver.run(sql, values)
      await driver.run('ROLLBACK')
      throw new Error('database or disk is full')
    }
    const transact = groupedWriter({ ...driver, run: undoing })
    const stubborn = async (tx: Tx) => {
      await tx.run(insert, [13]).catch(() => 0)
      await tx.run(insert, [14]).catch(() => 0)
    }
    const all = await Promise.allSettled([transact(tx => deeds.writes(tx, 1)), transact(stubborn)])
    expect(all.map(({ status }) => status)).to.eql(['rejected', 'rejected'])
    expect(database.prepare('SELECT n FROM notes').all()).to.eql([])
    database.close()
  })
})
