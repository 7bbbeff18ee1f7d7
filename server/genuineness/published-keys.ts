import type { Reader } from '../../db/database.ts'
import { listFunds } from '../fund/fund-store.ts'
import type { Day } from '../shared/day.ts'
import { type PublishedKeys, publishedKey } from './letter-key.ts'
import { listKeys } from './letter-key-store.ts'

/** Everything that it takes to check a seal without asking us: the keys, the names of the funds, and the day they are from. */
export interface KeyFile extends PublishedKeys {
  readonly funds: Readonly<Record<string, string>>
  readonly as_of: Day
}

export async function readKeyFile(reader: Reader, asOf: Day): Promise<KeyFile> {
  const [keys, funds] = [await listKeys(reader), await listFunds(reader)]
  return {
    keys: keys.map(publishedKey),
    funds: Object.fromEntries(funds.map(({ id, name }) => [id, name])),
    as_of: asOf,
  }
}
