import type { Reader } from '../db/database.ts'
import { type LedgerLine, type LedgerPart, listLedger } from '../server/fund/ledger-lists.ts'
import type { CsvColumn } from '../server/shared/csv.ts'
import { accountNames, systemName, transferKindNames } from '../views/pages/fund/ledger-text.ts'

const batchSize = 1000

/** All transfers of a fund, the newest first, a thousand at a time. */
export async function* ledgerBatches(
  reader: Reader,
  asked: Omit<LedgerPart, 'beforeId' | 'limit'>,
): AsyncGenerator<readonly LedgerLine[]> {
  let beforeId: number | null = null
  for (;;) {
    const batch: LedgerLine[] = await listLedger(reader, { ...asked, beforeId, limit: batchSize })
    yield batch
    if (batch.length < batchSize) return
    beforeId = batch.at(-1)?.id ?? null
  }
}

export const ledgerColumns: readonly CsvColumn<LedgerLine>[] = [
  { heading: 'Nummer', count: ({ id }) => id },
  { heading: 'Gjeld dagen', text: ({ effectiveDay }) => effectiveDay },
  { heading: 'Hending', text: ({ kind }) => transferKindNames[kind] },
  { heading: 'Frå konto', text: ({ fromAccount }) => accountNames[fromAccount] },
  { heading: 'Til konto', text: ({ toAccount }) => accountNames[toAccount] },
  { heading: 'Sum i kroner', ore: ({ amountOre }) => amountOre },
  { heading: 'Sak', text: ({ caseReference }) => caseReference },
  { heading: 'Kjelde eller mottakar', text: ({ source }) => source },
  { heading: 'Merknad', text: ({ note }) => note },
  { heading: 'Ført (UTC)', text: ({ recordedAt }) => recordedAt },
  { heading: 'Ført av', text: ({ recordedBy }) => recordedBy ?? systemName },
]
