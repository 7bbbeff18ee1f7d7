import type { Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { claimDraft, loadRuleVersion } from './rule-store.ts'
import type { DraftVersion } from './rule-version.ts'

export type SeenDraft = { readonly id: string; readonly version: number }

/**
 * The draft, taken for a change by whoever saw it at this version.
 * @throws Refused `not-found`; `wrong-state` where it is adopted; `stale` where somebody changed it since.
 */
export async function openDraft(
  tx: Tx,
  seen: SeenDraft,
  change: { action: string; now: Instant },
): Promise<DraftVersion> {
  const claimed = await claimDraft(tx, seen, change.now)
  const current = await loadRuleVersion(tx, seen.id)
  if (!current) refuse({ code: 'not-found' })
  if (current.status !== 'draft') refuse({ code: 'wrong-state', action: change.action, state: current.status })
  if (!claimed) refuse({ code: 'stale', seenVersion: seen.version, currentVersion: current.version })
  return current
}
