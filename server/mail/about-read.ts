import type { Reader } from '../../db/database.ts'

/** What a mail is about, and to whom. */
export interface About {
  readonly fundId: string
  readonly fundName: string
  /** The number of the case, once it has one. */
  readonly reference: string | null
}

/** @throws Error where neither the case nor the fund is there: a bug of the caller. */
export async function readAbout(reader: Reader, of: { caseId: string | null; fundId?: string }): Promise<About> {
  const { caseId, fundId } = of
  const about =
    caseId === null
      ? await reader.first<About>(
          'SELECT id AS "fundId", name AS "fundName", NULL AS reference FROM funds WHERE id = ?',
          [fundId ?? ''],
        )
      : await reader.first<About>(
          `SELECT f.id AS "fundId", f.name AS "fundName", c.reference
           FROM cases c JOIN funds f ON f.id = c.fund_id WHERE c.id = ?`,
          [caseId],
        )
  if (!about) throw new Error('A mail is about a case or a fund')
  return about
}

/** A number that looks like those of the fund's cases, and that no case gets. */
export async function readExampleReference(reader: Reader, fundId: string): Promise<string> {
  const fund = await reader.first<{ prefix: string }>('SELECT case_prefix AS prefix FROM funds WHERE id = ?', [fundId])
  return `${fund?.prefix ?? ''}-2026-0000`
}

export interface Recipient {
  readonly name: string | null
  readonly bankId: string | null
}

/** Nobody that is known, where there is only an address. */
export async function readRecipient(reader: Reader, userId: string | null): Promise<Recipient> {
  const row = await reader.first<Recipient>('SELECT name, bank_id AS "bankId" FROM users WHERE id = ?', [userId])
  return row ?? { name: null, bankId: null }
}
