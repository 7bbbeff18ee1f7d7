import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database, Reader } from '../../db/database.ts'
import type { DocumentBytes } from './document-bytes.ts'

/** Each piece is a row and a transaction of its own, so that others come between and nobody waits for a whole file. */
export function databaseBytes({ reader, transact }: Database): DocumentBytes {
  return {
    write: ({ fileId, seq, bytes }) =>
      transact(async tx => {
        await tx.run('INSERT INTO file_chunks (file_id, seq, bytes) VALUES (?, ?, ?)', [fileId, seq, bytes])
      }),
    read: fileId => readPieces(reader, fileId),
    async delete(fileId) {
      for (let seq = await lastSeq(reader, fileId); seq >= 0; seq -= 1) {
        await transact(async tx => {
          await tx.run('DELETE FROM file_chunks WHERE file_id = ? AND seq = ?', [fileId, seq])
        })
      }
    },
  }
}

/** NOTE: SQLite answers at once, in the same turn of the event loop; the pause lets others have theirs. */
async function* readPieces(reader: Reader, fileId: string): AsyncGenerator<Buffer> {
  const sql = 'SELECT bytes FROM file_chunks WHERE file_id = ? AND seq = ?'
  for (let seq = 0; ; seq += 1) {
    const row = await reader.first<{ bytes: Buffer }>(sql, [fileId, seq])
    if (!row) return
    yield row.bytes
    await nextTurn()
  }
}

async function lastSeq(reader: Reader, fileId: string): Promise<number> {
  const sql = 'SELECT MAX(seq) AS last FROM file_chunks WHERE file_id = ?'
  const row = await reader.first<{ last: number | null }>(sql, [fileId])
  return row?.last ?? -1
}
