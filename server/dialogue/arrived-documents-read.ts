import type { Reader } from '../../db/database.ts'
import { listDocuments } from '../documents/document-store.ts'
import type { Arrived } from './answers.ts'
import type { CaseRequest } from './request.ts'

/** The documents that have come since each was asked for, counted by the number of the item. */
export async function documentsFor(reader: Reader, caseId: string, { items }: CaseRequest): Promise<Arrived> {
  const wanted = items.filter(({ about }) => about === 'document')
  if (wanted.length === 0) return new Map()
  const received = await listDocuments(reader, caseId)
  const counts = wanted.map(({ number, subject, askedAt }): [number, number] => [
    number,
    received.filter(({ kind, receivedAt }) => kind === subject && receivedAt >= askedAt).length,
  ])
  return new Map(counts.filter(([, count]) => count > 0))
}
