import type { Database } from '../../db/database.ts'
import { databaseBytes } from './database-bytes-store.ts'

/** Where the bytes of files lie. The rest of the system knows a file by its id, type, size and hash alone. */
export interface DocumentBytes {
  /** Stores one piece; it is safe when the promise resolves. Pieces are counted from 0. */
  write(piece: { readonly fileId: string; readonly seq: number; readonly bytes: Buffer }): Promise<void>
  /** What is stored, piece by piece, read as it is asked for. */
  read(fileId: string): AsyncGenerator<Buffer>
  delete(fileId: string): Promise<void>
}

/** The database keeps them unless told otherwise: one backup holds everything. A driver for a file store would be chosen here. */
export const documentBytes = ({ database }: { readonly database: Database }): DocumentBytes => databaseBytes(database)
