import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { checkPostgresql, checkSqliteVersion } from '../../db/check-settings.ts'
import { violates } from '../../db/constraint.ts'
import type { Database, Tx } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { engines, forEachEngine } from '../support/engines.ts'

forEachEngine('the database', engine => {
  let database: Database
  before(async () => {
    database = await openDatabase(await engine.freshConfig())
    await database.transact(
      async tx => void (await tx.run('CREATE TABLE scribbles (id bigint PRIMARY KEY, words text NOT NULL)')),
    )
  })
  after(() => database.close())

  const words = async () =>
    (await database.reader.all<{ words: string }>('SELECT words FROM scribbles ORDER BY id')).map(row => row.words)
  const note = (id: number, text: string) => (tx: Tx) =>
    tx.run('INSERT INTO scribbles (id, words) VALUES (?, ?)', [id, text])

  it('stores all of a transaction or nothing', async () => {
    await database.transact(note(1, 'the first'))
    const failed = database.transact(async tx => {
      await note(2, 'the second')(tx)
      throw new Error('no')
    })
    expect(await failed.catch((error: Error) => error.message)).to.equal('no')
    expect(await words()).to.eql(['the first'])
  })

  it('keeps one that fails apart from those beside it', async () => {
    const all = await Promise.allSettled([
      database.transact(note(10, 'a')),
      database.transact(note(10, 'the same again')),
      database.transact(note(11, 'b')),
    ])
    expect(all.filter(result => result.status === 'rejected')).to.have.length(1)
    expect(await words()).to.have.length(3)
  })

  it('reads whole numbers as numbers, also large ones, and text as it was written', async () => {
    await database.transact(note(9_000_000_000_000, 'Åse – «ja» ? æøå'))
    const row = await database.reader.first('SELECT id, words FROM scribbles WHERE id = ?', [9_000_000_000_000])
    expect(row).to.eql({ id: 9_000_000_000_000, words: 'Åse – «ja» ? æøå' })
  })

  it('lets readers read while a transaction is open, and shows them nothing of it', async () => {
    const before = await words()
    await database.transact(async tx => {
      await note(20, 'not yet')(tx)
      expect(await words()).to.eql(before)
    })
    expect(await words()).to.include('not yet')
  })

  it('refuses the use of a transaction after its end', async () => {
    const kept: { tx?: Tx } = {}
    await database.transact(async tx => void Object.assign(kept, { tx }))
    const late = kept.tx?.run('DELETE FROM scribbles').catch((error: Error) => error.message)
    expect(await late).to.match(/has ended/)
  })

  it('names the constraint that refused', async () => {
    const unknownFund = database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('x', 'y', 'king')"),
    )
    const error = await unknownFund.catch((caught: unknown) => caught)
    expect(violates(error, { name: 'role_is_known' })).to.equal(true)
    expect(violates(error, { name: 'role' })).to.equal(false)
  })

  it('holds foreign keys', async () => {
    const orphan = database.transact(tx =>
      tx.run("INSERT INTO fund_municipalities (fund_id, number, name) VALUES ('nowhere', '0', 'x')"),
    )
    expect(await orphan.catch((error: Error) => error.message)).to.match(/foreign key/i)
  })
})

describe('unsafe settings', () => {
  const [sqlite, postgresql] = engines

  it('SQLite libraries that can corrupt a WAL database are refused', () => {
    for (const bad of ['3.7.0', '3.46.1', '3.51.2']) expect(() => checkSqliteVersion(bad), bad).to.throw(/3\.51\.3/)
    for (const good of ['3.51.3', '3.52.0', '3.53.2', '4.0.0'])
      expect(() => checkSqliteVersion(good), good).not.to.throw()
  })

  it('every SQLite connection waits for the disk and minds foreign keys', async () => {
    const database = await openDatabase((await sqlite?.freshConfig()) ?? raise())
    const pragma = async (name: string) =>
      Object.values((await database.reader.first<object>(`PRAGMA ${name}`)) ?? {})[0]
    expect([await pragma('synchronous'), await pragma('foreign_keys'), await pragma('journal_mode')]).to.eql([
      2,
      1,
      'wal',
    ])
    await database.transact(async tx => {
      expect(Object.values((await tx.first<object>('PRAGMA synchronous')) ?? {})).to.eql([2])
    })
    await database.close()
  })

  it('PostgreSQL that does not wait for its commits is refused', async () => {
    const config = (await postgresql?.freshConfig()) ?? raise()
    if (config.engine !== 'postgresql') throw new Error(config.engine)
    const url = new URL(config.url)
    url.searchParams.set('options', '-c synchronous_commit=off')
    const error = await openDatabase({ ...config, url: url.href }).then(
      database => database.close(),
      (caught: Error) => caught.message,
    )
    expect(error).to.match(/synchronous_commit is off/)
  })

  // NOTE: fsync belongs to the whole server, which other tests share, so what the server answers is played here.
  it('each PostgreSQL setting that could lose what was answered is refused by name', async () => {
    const answering = (off: string) => ({
      all: async () => [],
      first: async <Row>(_sql: string, [name]: readonly unknown[] = []) =>
        ({ value: name === off ? 'off' : 'on' }) as Row,
    })
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const error = await checkPostgresql(answering(name)).catch((caught: Error) => caught.message)
      expect(error).to.match(new RegExp(`${name} is off`))
    }
    await checkPostgresql(answering('none'))
  })
})

function raise(): never {
  throw new Error('The engine is missing')
}

describe('the SQLite writer', () => {
  it('leaves all there is in the one file when it is closed', async () => {
    const config = (await engines[0]?.freshConfig()) ?? raise()
    if (config.engine !== 'sqlite') throw new Error('The first engine is SQLite')
    const database = await openDatabase(config)
    await database.transact(async tx => void (await tx.run('CREATE TABLE noted (n bigint)')))
    await database.reader.all('SELECT n FROM noted')
    expect(existsSync(`${config.file}-wal`)).to.equal(true)
    await database.close()
    expect(existsSync(`${config.file}-wal`)).to.equal(false)
  })

  it('answers commands only after their common commit, each with its own result', async () => {
    const database = await openDatabase((await engines[0]?.freshConfig()) ?? raise())
    await database.transact(async tx => void (await tx.run('CREATE TABLE counted (n bigint)')))
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        database.transact(async tx => (await tx.run('INSERT INTO counted (n) VALUES (?)', [n])) * n),
      ),
    )
    expect(results).to.eql(Array.from({ length: 200 }, (_, n) => n))
    await sleep(0)
    expect(await database.reader.first('SELECT COUNT(*) AS n FROM counted')).to.eql({ n: 200 })
    await database.close()
  })
})
