import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Instant } from '../shared/day.ts'

/** A link of a mail to the bank; what it opens is known by the hash of its token alone. */
export interface LoanLink {
  readonly caseId: string
  readonly bankId: string
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}

export async function insertLink(
  tx: Tx,
  file: CaseFile,
  link: { readonly tokenHash: string; readonly bankId: string; readonly expiresAt: Instant },
): Promise<void> {
  await tx.run('INSERT INTO loan_links (token_hash, case_id, bank_id, made_at, expires_at) VALUES (?, ?, ?, ?, ?)', [
    link.tokenHash,
    file.id,
    link.bankId,
    file.now,
    link.expiresAt,
  ])
}

/** `null` also once the case names another bank: what is left of that one's loan is not for who holds the link. */
export async function findLink(reader: Reader, tokenHash: string): Promise<LoanLink | null> {
  const row = await reader.first<LoanLink>(
    `SELECT l.case_id AS "caseId", l.bank_id AS "bankId", l.expires_at AS "expiresAt", l.used_at AS "usedAt"
     FROM loan_links l JOIN cases c ON c.id = l.case_id AND c.bank_id = l.bank_id WHERE l.token_hash = ?`,
    [tokenHash],
  )
  return row ?? null
}

/** Once the bank has said what is left, nobody needs the links that asked for it. */
export async function closeLinks(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run('UPDATE loan_links SET used_at = ? WHERE case_id = ? AND used_at IS NULL', [file.now, file.id])
}
