import Sqlite from 'better-sqlite3'
import type { Database, SqlValue, Tx } from '../../../db/database.ts'
import { sqlitePragmas } from '../../../knexfile.ts'
import { newId } from '../../../server/deps.ts'

/** One statement of the app's command, as it was sent. */
interface Sent {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** A case that was approved, and what that sent to the database. */
export interface Recording {
  readonly caseId: string
  readonly commandId: string
  readonly sent: readonly Sent[]
}

/** The database, with every statement of its transactions noted in `sent`. */
export function recording(database: Database, sent: Sent[]): Database {
  const noted = (tx: Tx): Tx =>
    new Proxy(tx, {
      get:
        (target, name) =>
        (sql: string, values: readonly SqlValue[] = []) => {
          sent.push({ sql, values })
          return Reflect.get(target, name)(sql, values)
        },
    })
  return { ...database, transact: work => database.transact(tx => work(noted(tx))) }
}

/** Sends the same statements for other cases, by the driver alone: the app's rows without the app. */
export function openReplay(file: string, recorded: Recording) {
  const database = new Sqlite(file)
  for (const pragma of sqlitePragmas) database.pragma(pragma)
  const statements = recorded.sent.map(({ sql }) => database.prepare(sql))
  const send = database.transaction((values: readonly (readonly SqlValue[])[]) => {
    for (const [index, statement] of statements.entries())
      if (statement.reader) statement.get(...(values[index] ?? []))
      else statement.run(...(values[index] ?? []))
  })
  const referenceOf = database.prepare<[string], string>('SELECT reference FROM cases WHERE id = ?').pluck()
  const reference = referenceOf.get(recorded.caseId) ?? ''
  return {
    /** Made ready beforehand; only sending it is measured. */
    approval(caseId: string): () => Promise<void> {
      const values = valuesFor(recorded, [
        [recorded.caseId, caseId],
        [recorded.commandId, newId()],
        [reference, referenceOf.get(caseId) ?? ''],
      ])
      return async () => send.immediate(values)
    },
    close: () => database.close(),
  }
}

type Replaced = readonly [found: string, by: string]

/** NOTE: what is replaced stands as a whole word: `W-1` is not found in `W-12`. */
function valuesFor({ sent }: Recording, replaced: readonly Replaced[]): SqlValue[][] {
  const patterns = replaced.map(([found, by]) => ({ found: new RegExp(`\\b${found}\\b`, 'g'), by }))
  const renamed = (value: SqlValue) =>
    typeof value === 'string' ? patterns.reduce((text, { found, by }) => text.replace(found, by), value) : value
  return sent.map(({ values }) => values.map(renamed))
}
