export type Engine = 'sqlite' | 'postgresql'

/**
 * What columns hold on both engines: text, whole numbers (øre, versions, 0/1), bytes (pieces of files) and nothing. Never a
 * Date, a float or a bigint.
 */
export type SqlValue = string | number | Uint8Array | null

/** Reads committed rows. SQL is the common part of both engines, with `?` for each value. */
export interface Reader {
  all<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>
  first<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>
}

declare const txBrand: unique symbol

/** An open write transaction. Stores take this and nothing else, so handing them the pool does not compile. */
export interface Tx extends Reader {
  readonly [txBrand]: true
  /** Reads one row and keeps others from changing it until the transaction ends. SQLite's only writer needs no lock. */
  lockFirst<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>
  /** Runs a statement that returns no rows; answers how many rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>
}

/** Whether what is read may still be undone. */
export const isTx = (reader: Reader): reader is Tx => 'lockFirst' in reader

export interface Database {
  readonly engine: Engine
  readonly reader: Reader
  /**
   * Runs `work` in one write transaction: all of it is stored when the promise resolves, nothing of it when it rejects.
   * NOTE: `work` may run again, after a deadlock or serialization failure on PostgreSQL and after another's refusal in the same
   * commit on SQLite. So it must have no other effects.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * A number that is another one as soon as anything has been committed, by this process or another; `null` on an engine that
   * has none which is cheap to ask for.
   */
  state(): Promise<number | null>
  close(): Promise<void>
}

export type DatabaseConfig =
  | { readonly engine: 'sqlite'; readonly driver: 'better-sqlite3' | 'sqlite3'; readonly file: string }
  | { readonly engine: 'postgresql'; readonly url: string; readonly poolSize: number }
