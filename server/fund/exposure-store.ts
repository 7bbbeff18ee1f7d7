import type { Reader, Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'

export type ExposureDimension = 'applicant' | 'municipality'

export interface ExposureChange {
  readonly fundId: string
  readonly dimension: ExposureDimension
  readonly key: string
  readonly amountOre: number
}

/**
 * Adds to what one applicant or municipality holds of the fund, in one statement, so that two approvals at once cannot pass
 * the limit together. @throws Refused `limit-exceeded` with all three figures.
 */
export async function addExposure(
  tx: Tx,
  change: ExposureChange & { readonly limitOre: number | null },
): Promise<void> {
  const { fundId, dimension, key, amountOre, limitOre } = change
  const most = limitOre ?? Number.MAX_SAFE_INTEGER
  const added = amountOre > most ? 0 : await tx.run(addWithinLimit, [fundId, dimension, key, amountOre, most])
  if (added === 1) return
  refuse({
    code: 'limit-exceeded',
    limit: dimension,
    limitOre: most,
    heldOre: await exposureOf(tx, change),
    neededOre: amountOre,
  })
}

const addWithinLimit = `INSERT INTO exposures (fund_id, dimension, key, held_ore) VALUES (?, ?, ?, ?)
  ON CONFLICT (fund_id, dimension, key) DO UPDATE SET held_ore = exposures.held_ore + excluded.held_ore
  WHERE exposures.held_ore + excluded.held_ore <= ?`

export async function reduceExposure(tx: Tx, change: ExposureChange): Promise<void> {
  const { fundId, dimension, key, amountOre } = change
  await tx.run('UPDATE exposures SET held_ore = held_ore - ? WHERE fund_id = ? AND dimension = ? AND key = ?', [
    amountOre,
    fundId,
    dimension,
    key,
  ])
}

export async function exposureOf(
  reader: Reader,
  of: Pick<ExposureChange, 'fundId' | 'dimension' | 'key'>,
): Promise<number> {
  const row = await reader.first<{ held_ore: number }>(
    'SELECT held_ore FROM exposures WHERE fund_id = ? AND dimension = ? AND key = ?',
    [of.fundId, of.dimension, of.key],
  )
  return row?.held_ore ?? 0
}
