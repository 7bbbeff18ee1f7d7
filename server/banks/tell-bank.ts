import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice, type NoticeKind } from '../letters/outbox-store.ts'
import { listBankPeople } from './bank-people-read.ts'

interface Told {
  readonly kind: NoticeKind
  readonly content: object
  /** Where the bank reads on: its page of the case, or a part of it. */
  readonly part?: string
}

/** Tells everybody who acts for the bank that the case names, but for who did it. */
export async function tellBank(tx: Tx, file: CaseFile, { kind, content, part = '' }: Told): Promise<void> {
  const path = `/guarantees/${file.id}${part}`
  const people = file.bankId === null ? [] : await listBankPeople(tx, file.bankId)
  for (const { id } of people)
    if (id !== file.actor.id) await enqueueNotice(tx, file, { recipientId: id, kind, content: { ...content, path } })
}
