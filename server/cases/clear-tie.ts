import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { readStandings } from '../people/impartiality-read.ts'
import { deleteDeclaredTie, requireUntied } from '../people/impartiality-store.ts'
import { listHandlers } from '../people/staff-read.ts'
import { refuse } from '../shared/refusal.ts'
import { dropDeputyNeed } from './deputy-store.ts'

/**
 * The fund manager finds that a tie which was declared, or a mistaken one that was found, does not disqualify somebody else;
 * they may then say themselves that they are impartial. A tie that still stands in the registers is not set aside.
 * @throws Refused `forbidden` for one's own, `invalid` where a registered tie stands, `no-deputy-needed` without a tie
 */
export const clearTie = (
  deps: Deps,
  command: CaseCommand,
  { clearedId: userId, explanation }: { clearedId: string; explanation: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'clear-tie' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager')
    if (userId === file.actor.id) refuse({ code: 'forbidden' })
    await requireUntied(tx, file)
    const standing = (await readStandings(tx, file.id, [userId])).get(userId)
    if (standing?.state !== 'disqualified') return refuse({ code: 'no-deputy-needed' })
    if (standing.from === 'registered') refuse({ code: 'invalid', errors: [stillRegistered] })
    await deleteDeclaredTie(tx, file.id, userId)
    await dropDeputyNeed(tx, file.id, userId)
    const userName = (await listHandlers(tx, file.fundId)).find(({ id }) => id === userId)?.name ?? null
    await recordEvent(tx, file, {
      kind: 'tie-cleared',
      detail: { userId, userName, tie: standing.tie, finding: explanation },
    })
  })

const stillRegistered = {
  path: 'clearedId',
  message: 'Tilknytinga følgjer av søknaden eller registeret. Er ho feil, så avslutt henne i registeret først.',
}
