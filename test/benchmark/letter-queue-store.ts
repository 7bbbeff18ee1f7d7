import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'

/** The queues of a fund whose app is running, filled and emptied past it. */
export interface LetterQueue {
  /** As many cases have been told that their application has come; nothing has been done about it. */
  tellOfApplications(count: number): void
  /** As many guarantee letters, of all guarantees but the first, wait for their files. */
  orderGuaranteeLetters(count: number): void
  /** Files that are made. */
  made(): number
  /** Whatever waits, waits no longer. */
  clear(): void
  close(): void
}

export function openLetterQueue(file: string, letterId: string): LetterQueue {
  const database = new Sqlite(file, { timeout: 10_000 })
  database.pragma('synchronous = OFF')
  const made = database.prepare<[], number>('SELECT COUNT(*) FROM letter_files').pluck()
  return {
    tellOfApplications: count => void database.prepare(tellSql).run(count),
    orderGuaranteeLetters: database.transaction((count: number) => {
      const lot = randomBytes(4).toString('hex').toUpperCase()
      database.prepare(orderSql).run({ count, lot, letterId })
      database.prepare(workSql).run(`${lot}-%`)
    }).immediate,
    made: () => made.get() ?? 0,
    clear() {
      database.exec('UPDATE outbox SET handled_at = recorded_at WHERE handled_at IS NULL; DELETE FROM letter_work')
    },
    close: () => database.close(),
  }
}

const tellSql = `UPDATE outbox SET handled_at = NULL WHERE id IN (
  SELECT o.id FROM outbox o WHERE o.kind = 'receipt'
    AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.case_id = o.case_id) LIMIT ?)`

const orderSql = `
  WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @count),
    template AS (SELECT * FROM letters WHERE id = @letterId),
    others AS (SELECT g.case_id, ROW_NUMBER() OVER () - 1 AS place, COUNT(*) OVER () AS total
      FROM guarantees g JOIN template t ON g.case_id <> t.case_id)
  INSERT INTO letters (id, case_id, fund_id, kind, subject, language, number, version, ordered_at, issued_day, facts, facts_hash, code)
  SELECT @lot || '-' || n, o.case_id, t.fund_id, t.kind, @lot || '-' || n, t.language, @lot || '-' || n, 1, t.ordered_at,
    t.issued_day, t.facts, t.facts_hash, @lot || '-' || n
  FROM template t JOIN numbers JOIN others o ON o.place = n % o.total`

const workSql = `INSERT INTO letter_work (letter_id, attempts, next_try_at)
  SELECT id, 0, ordered_at FROM letters WHERE id LIKE ?`
