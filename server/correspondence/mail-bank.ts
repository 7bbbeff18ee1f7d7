import type { Tx } from '../../db/database.ts'
import { type BankNews, guaranteeNews } from '../../views/mail/bank-words.ts'
import { listGuaranteePeople } from '../banks/bank-people-read.ts'
import type { Deps } from '../deps.ts'
import { enqueueMail } from '../mail/mail-store.ts'
import { languageOf } from '../people/user-settings-store.ts'
import type { QueuedNotice } from './notice-queue-store.ts'

/**
 * What an applicant is told that concerns the bank's security too: those who act for the bank get a mail of their own, without
 * figures, that leads to the guarantee's page. NOTE: of several applicants one stands for the event, so that the bank hears of it once.
 */
export async function mailBank(tx: Tx, deps: Deps, notice: QueuedNotice): Promise<void> {
  const news = newsOf(notice)
  if (news === null || notice.recipientId !== notice.openerId) return
  for (const { id, email, number } of await listGuaranteePeople(tx, notice.caseId)) {
    const content = { ...guaranteeNews[news](number)[await languageOf(tx, id)], path: `/guarantees/${notice.caseId}` }
    const about = { outboxId: null, caseId: notice.caseId, letterId: null }
    await enqueueMail(tx, deps, { ...about, userId: id, address: email, kind: 'bank', content })
  }
}

function newsOf({ kind, content }: QueuedNotice): BankNews | null {
  if (kind === 'paid') return 'paid'
  if (kind !== 'guarantee-changed') return null
  return content.reason === 'stepped-down' ? 'stepped-down' : 'ended'
}
