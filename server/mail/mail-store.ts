import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { languageOf, type WrittenLanguage } from '../people/user-settings-store.ts'
import { composeMail } from './compose-mail.ts'
import type { MailKind } from './mail.ts'
import { withSealedLink } from './sealed-link.ts'

export interface NewMail {
  /** The notice that it tells of; a second mail for the same notice is none. */
  readonly outboxId: number | null
  readonly caseId: string | null
  /** Needed where there is no case. */
  readonly fundId?: string
  readonly userId: string | null
  readonly address: string
  readonly kind: MailKind
  readonly content: Readonly<Record<string, unknown>>
  /** A letter that it leads to; the mail waits until that has its file. */
  readonly letterId: string | null
  /** Where it leads without a sign-in: opens something for whoever has it. In its content is where it leads otherwise. */
  readonly openPath?: string
  /** That of the person where it is left out. */
  readonly language?: WrittenLanguage
}

/**
 * Words a mail and puts it in the queue, in the transaction of what it tells. It goes out once, with the same `Message-ID` each
 * time that it has to be tried.
 */
export async function enqueueMail(
  tx: Tx,
  deps: Pick<Deps, 'newId' | 'clock' | 'config'>,
  mail: NewMail,
): Promise<void> {
  const { outboxId, caseId, userId, address, kind, letterId, openPath } = mail
  const language = mail.language ?? (userId === null ? 'nn' : await languageOf(tx, userId))
  const { fundId, templateVersion, content: worded } = await composeMail(tx, { ...mail, language })
  const [id, now] = [deps.newId(), deps.clock.now()]
  const content = openPath === undefined ? worded : withSealedLink(deps.config, { id, content: worded }, openPath)
  const messageId = `<${id}@${new URL(deps.config.publicUrl).hostname}>`
  const to = [id, outboxId, fundId, caseId, userId, address, kind, language]
  const said = [JSON.stringify(content), templateVersion, letterId, now, messageId, now]
  await tx.run(insertSql, [...to, ...said])
}

const insertSql = `
  INSERT INTO mails (id, outbox_id, fund_id, case_id, user_id, address, kind, language, content, template_version, letter_id,
    next_try_at, message_id, enqueued_at, status)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT (outbox_id) DO NOTHING`
