import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { adoptionFaults } from './adoption-faults.ts'
import { openDraft } from './open-draft.ts'
import { storeAdoption } from './rule-store.ts'

export type AdoptionInput = {
  readonly commandId: string
  readonly contents?: string | null
  readonly id: string
  readonly seenVersion: number
  readonly boardCase: string
  /** When the board decided: today or before. */
  readonly adoptedDay: Day
  /** Today or later: rules are never changed for a day that has passed. */
  readonly inForceFrom: Day
}

/**
 * Makes a draft into rules, for good: from then on neither the code nor the database changes it.
 * @throws Refused `day-out-of-range`; `invalid` with all that is missing in it; `stale`; `wrong-state`.
 */
export async function adoptRuleVersion(
  deps: Pick<Deps, 'database' | 'clock'>,
  actor: { readonly id: string },
  input: AdoptionInput,
): Promise<{ id: string }> {
  const { commandId, contents, id, seenVersion, boardCase, adoptedDay, inForceFrom } = input
  return deps.database.transact(async tx => {
    const now = deps.clock.now()
    const mark = { commandId, contents, userId: actor.id, name: 'adopt-rule-version', subject: id, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return { id }
    refuseDays(input, deps.clock.today())
    const draft = await openDraft(tx, { id, version: seenVersion }, { action: 'adopt-rule-version', now })
    const errors = adoptionFaults(draft.content, { boardCase, inForceFrom })
    if (errors.length > 0) refuse({ code: 'invalid', errors })
    await storeAdoption(tx, id, { inForceFrom, boardCase: boardCase.trim(), adoptedDay, adoptedBy: actor.id })
    return { id }
  })
}

function refuseDays({ adoptedDay, inForceFrom }: AdoptionInput, today: Day): void {
  if (adoptedDay > today) refuse({ code: 'day-out-of-range', path: 'adoptedDay', earliest: null, latest: today })
  if (inForceFrom < today) refuse({ code: 'day-out-of-range', path: 'inForceFrom', earliest: today, latest: null })
}
