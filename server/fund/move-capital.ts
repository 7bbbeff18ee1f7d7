import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { transfer } from './ledger-store.ts'
import { freeCapital } from './position-read.ts'
import { refusingShortfall } from './refusing-shortfall.ts'
import { tellAfter } from './tell-waiting.ts'

export interface CapitalMove {
  readonly fundId: string
  /** Money in from a source, set aside for administration, or back to the owners. */
  readonly kind: 'contribution' | 'administration' | 'return'
  readonly amountOre: number
  /** Who paid in, or whom it goes to. */
  readonly source: string
  readonly note: string
  /** The day it concerns: today or earlier. */
  readonly effectiveDay: Day
}

/**
 * The fund manager records money that came in or went out.
 * @throws Refused `insufficient-capital` where more would leave than is free, `day-out-of-range` for a day to come.
 */
export async function moveCapital(
  deps: Deps,
  command: { commandId: string; actor: Actor },
  move: CapitalMove,
): Promise<void> {
  const { fundId, kind, amountOre, source, effectiveDay } = move
  requireRole(command.actor, fundId, 'fund-manager')
  const today = deps.clock.today()
  if (effectiveDay > today) refuse({ code: 'day-out-of-range', path: 'effectiveDay', earliest: null, latest: today })
  const freeOre = () => freeCapital(deps.database.reader, fundId)
  await refusingShortfall(deps, { fundId: async () => fundId, amountOre, freeOre }, () =>
    deps.database.transact(async tx => {
      const now = deps.clock.now()
      const mark = {
        commandId: command.commandId,
        userId: command.actor.id,
        name: kind,
        subject: `${fundId} ${amountOre} ${effectiveDay} ${source}`,
        at: now,
      }
      if ((await claimCommand(tx, mark)) === 'repeated') return
      await transfer(tx, { ...move, commandId: command.commandId, recordedAt: now, recordedBy: command.actor.id })
    }),
  )
  if (kind === 'contribution') await tellAfter(deps, { fundId })
}
