import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import type { Deps } from '../../server/deps.ts'
import { addDays } from '../../server/shared/day.ts'
import { fillTheWorklist } from './cases-at-work.ts'
import { grantTheFirst, settleTheFirst } from './first-cases.ts'
import { foundDemonstration } from './people.ts'
import { settableClock } from './settable-clock.ts'

/**
 * The demonstration: the first fund, its people, and cases in every state, made by running the commands over the year that
 * ends today. None of the people or companies exists.
 */
export async function seedDemonstration(deps: Deps, { withCases = true } = {}): Promise<void> {
  const today = deps.clock.today()
  const playing = { ...deps, clock: settableClock(addDays(today, withCases ? -325 : 0)) }
  await foundDemonstration(playing)
  if (!withCases) return
  const ago = async (days: number) => {
    playing.clock.set(addDays(today, -days))
    await runDeadlines(playing, rethrow)
  }
  const paid = await grantTheFirst(playing, ago)
  await settleTheFirst(playing, { ...paid, ago })
  await fillTheWorklist(playing, ago)
}

const rethrow = (error: unknown): never => {
  throw error
}
