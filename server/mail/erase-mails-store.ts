import type { Tx } from '../../db/database.ts'
import type { MailContent } from './mail.ts'

const erased: MailContent = {
  subject: 'Sletta',
  greeting: '',
  title: 'Sletta',
  paragraphs: [],
  about: null,
  link: null,
  fundName: '',
}

/** With whom a case was shared, and what they were told of it, goes with it; that there was mail stays. */
export async function eraseMailsToOthers(tx: Tx, caseId: string, applicantId: string): Promise<void> {
  await tx.run(
    `UPDATE mails SET address = '', user_id = NULL, content = ?, needs_hand = 0,
       status = CASE WHEN status = 'sent' THEN 'sent' ELSE 'given-up' END
     WHERE case_id = ? AND (user_id IS NULL OR user_id <> ?)`,
    [JSON.stringify(erased), caseId, applicantId],
  )
}
