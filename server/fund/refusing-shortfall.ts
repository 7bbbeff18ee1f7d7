import { violates } from '../../db/constraint.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../shared/refusal.ts'
import { balanceFloor, balanceOf } from './ledger-store.ts'

export interface Need {
  /** Asked for only where the fund was too small. */
  readonly fundId: () => Promise<string>
  readonly amountOre: number
  /** Of that amount, what stood reserved already; asked for only then. */
  readonly heldOre?: () => Promise<number>
  /** What there is of what is asked for; the room to promise where left out. */
  readonly freeOre?: () => Promise<number>
}

/** Turns the database's refusal to go below zero into one with both figures, read after everything was undone. */
export async function refusingShortfall(deps: Deps, need: Need, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!violates(error, balanceFloor)) throw error
    const availableOre = await (need.freeOre?.() ?? roomLeft(deps, need))
    const heldOre = (await need.heldOre?.()) ?? 0
    refuse({ code: 'insufficient-capital', availableOre, neededOre: need.amountOre - heldOre })
  }
}

const roomLeft = async ({ database }: Deps, { fundId }: Need): Promise<number> =>
  balanceOf(database.reader, await fundId(), 'available')
