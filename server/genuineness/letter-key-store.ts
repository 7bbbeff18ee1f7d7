import type { Reader, Tx } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import type { LetterKey } from './letter-key.ts'

export interface OwnKey extends LetterKey {
  /** Encrypted; `key-cipher.ts` opens it. */
  readonly sealedPrivate: string
}

const columns = `kid, public_key AS x, private_key AS "sealedPrivate", made_day AS "madeDay", retired_day AS "retiredDay",
  withdrawn_from AS "withdrawnFrom"`

/** The one that seals letters now. */
export const findCurrentKey = (reader: Reader): Promise<OwnKey | undefined> =>
  reader.first<OwnKey>(`SELECT ${columns} FROM letter_keys WHERE retired_day IS NULL`)

/** Every key there has been, the newest first. */
export const listKeys = (reader: Reader): Promise<OwnKey[]> =>
  reader.all<OwnKey>(`SELECT ${columns} FROM letter_keys ORDER BY retired_day IS NOT NULL, made_day DESC, kid`)

/** Where another instance has made one meanwhile, nothing happens. */
export async function insertKey(tx: Tx, { kid, x, sealedPrivate, madeDay }: OwnKey): Promise<void> {
  await tx.run(
    `INSERT INTO letter_keys (kid, use, public_key, private_key, made_day) VALUES (?, 'letters', ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    [kid, x, sealedPrivate, madeDay],
  )
}

export async function retireCurrentKey(tx: Tx, day: Day): Promise<void> {
  await tx.run('UPDATE letter_keys SET retired_day = ? WHERE retired_day IS NULL', [day])
}

/** @returns whether there is such a key, and it is retired */
export async function storeWithdrawal(
  tx: Tx,
  { kid, from, reason }: { kid: string; from: Day; reason: string },
): Promise<boolean> {
  const changed = await tx.run(
    'UPDATE letter_keys SET withdrawn_from = ?, withdrawn_reason = ? WHERE kid = ? AND retired_day IS NOT NULL',
    [from, reason, kid],
  )
  return changed === 1
}
