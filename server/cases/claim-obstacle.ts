import { claimableUntil } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'

/** Why no loss can be claimed now; `too-late` with the last day on which it could. */
export type ClaimObstacle =
  | { readonly code: 'not-accepted' | 'ended' | 'nothing-left' }
  | { readonly code: 'too-late'; readonly latest: Day }

export function claimObstacle({ guarantee, dwellings, holdRules }: OpenGuarantee, today: Day): ClaimObstacle | null {
  if (guarantee.status === 'committed') return { code: 'not-accepted' }
  if (guarantee.status === 'ended') return { code: 'ended' }
  if (dwellings.every(({ settledClaimId }) => settledClaimId !== null)) return { code: 'nothing-left' }
  const latest = claimableUntil(guarantee.completedDay, holdRules)
  return latest !== null && today > latest ? { code: 'too-late', latest } : null
}
