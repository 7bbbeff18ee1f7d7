import * as play from '../../db/seeds/play.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import type { Deps } from '../../server/deps.ts'
import { kroner } from '../../server/shared/money.ts'

export const decision = {
  outcome: 'granted',
  reasons: 'Krava er oppfylte, og kostnad og verdi er dokumenterte.',
  seenOre: kroner(500_000),
} as const

/** Approves a waiting case by the app's own command. */
export async function approver(deps: Deps): Promise<(caseId: string) => Promise<void>> {
  const actor = await play.actorOf(deps, 'cecilie')
  return caseId => decideApplication(deps, { caseId, commandId: deps.newId(), actor, seenVersion: null }, decision)
}
