import Sqlite from 'better-sqlite3'
import { newId } from '../../../server/deps.ts'

/** One approval without an app around it. */
export interface BareReservations {
  /** Cases that wait for a decision. */
  readonly waiting: readonly string[]
  approve(caseId: string): void
  /** The text of a page, by one read. */
  readPage(id: string): string
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS funds (id text PRIMARY KEY, capacity_ore integer NOT NULL, reserved_ore integer NOT NULL,
    CHECK (reserved_ore <= capacity_ore));
  CREATE TABLE IF NOT EXISTS cases (id text PRIMARY KEY, fund_id text NOT NULL REFERENCES funds (id), status text NOT NULL);
  CREATE TABLE IF NOT EXISTS reservations (case_id text PRIMARY KEY REFERENCES cases (id), fund_id text NOT NULL,
    amount_ore integer NOT NULL);
  CREATE TABLE IF NOT EXISTS ledger (id integer PRIMARY KEY AUTOINCREMENT, fund_id text NOT NULL REFERENCES funds (id),
    account text NOT NULL, case_id text NOT NULL, amount_ore integer NOT NULL, recorded_at text NOT NULL);
  CREATE TABLE IF NOT EXISTS audit (id integer PRIMARY KEY AUTOINCREMENT, case_id text NOT NULL REFERENCES cases (id),
    kind text NOT NULL, actor_id text NOT NULL, detail text NOT NULL, recorded_at text NOT NULL);
  CREATE TABLE IF NOT EXISTS pages (id text PRIMARY KEY, html text NOT NULL);
  INSERT OR IGNORE INTO funds VALUES ('fund', 6000000000000, 0);`

const amountOre = 50_000_000

/**
 * The reservation transaction of the specification on the driver itself: begin, read the balance, reservation, two ledger
 * rows, audit row, status, fund update, commit; each statement prepared once, `synchronous=FULL`, WAL.
 */
export function openBareReservations(file: string): BareReservations {
  const database = new Sqlite(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(pragma)
  database.exec(schema)
  const readPage = database.prepare<[string], { html: string }>('SELECT html FROM pages WHERE id = ?')
  const waiting = database.prepare<[], { id: string }>("SELECT id FROM cases WHERE status = 'recommended'").all()
  return {
    waiting: waiting.map(({ id }) => id),
    approve: database.transaction(approving(database)).immediate,
    readPage: id => readPage.get(id)?.html ?? '',
    close: () => database.close(),
  }
}

function approving(database: Sqlite.Database): (caseId: string) => void {
  const balance = database.prepare<[string], { free: number }>(
    'SELECT capacity_ore - reserved_ore AS free FROM funds WHERE id = ?',
  )
  const reserve = database.prepare('INSERT INTO reservations VALUES (?, ?, ?)')
  const post = database.prepare(
    'INSERT INTO ledger (fund_id, account, case_id, amount_ore, recorded_at) VALUES (?, ?, ?, ?, ?)',
  )
  const audit = database.prepare(
    'INSERT INTO audit (case_id, kind, actor_id, detail, recorded_at) VALUES (?, ?, ?, ?, ?)',
  )
  const status = database.prepare("UPDATE cases SET status = 'granted' WHERE id = ?")
  const update = database.prepare('UPDATE funds SET reserved_ore = reserved_ore + ? WHERE id = ?')
  return caseId => {
    const now = new Date().toISOString()
    if ((balance.get('fund')?.free ?? 0) < amountOre) throw new Error('The bare fund is empty.')
    reserve.run(caseId, 'fund', amountOre)
    post.run('fund', 'available', caseId, -amountOre, now)
    post.run('fund', 'reserved', caseId, amountOre, now)
    audit.run(caseId, 'granted', 'approver', '{"reasons":"Krava er oppfylte."}', now)
    status.run(caseId)
    update.run(amountOre, 'fund')
  }
}

/** Fills a new file with as many reservations and waiting cases as the app's database has, and one page. */
export function fillBareReservations(file: string, size: { granted: number; waiting: number; html: string }): void {
  const database = openBareReservations(file)
  database.close()
  const filling = new Sqlite(file)
  const add = filling.prepare("INSERT INTO cases VALUES (?, 'fund', 'recommended')")
  filling.transaction(() => {
    const ids = Array.from({ length: size.granted + size.waiting }, newId)
    for (const id of ids) add.run(id)
    const approve = approving(filling)
    for (const id of ids.slice(0, size.granted)) approve(id)
    filling.prepare('INSERT INTO pages VALUES (?, ?)').run('page', size.html)
  })()
  filling.close()
}
