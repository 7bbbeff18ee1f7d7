import type { Deps } from '../deps.ts'
import { refusingShortfall } from '../fund/refusing-shortfall.ts'
import { heldBy } from '../guarantees/guarantee-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { fundOfCase } from '../history/case-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { requireNotBeforeBoard, requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'

import { carryOutDecision, type DecisionInput } from './carry-out-decision.ts'

/**
 * The second person decides, within their authority. What is before the board is the board's.
 * @throws Refused `four-eyes`, `authority`, `amount-changed`, `insufficient-capital`, `limit-exceeded`, `wrong-state`
 */
export async function decideApplication(deps: Deps, command: CaseCommand, input: DecisionInput): Promise<void> {
  const { caseId } = command
  const { reader } = deps.database
  const need = {
    fundId: () => fundOfCase(reader, caseId),
    amountOre: input.seenOre,
    heldOre: () => heldBy(reader, caseId),
  }
  await refusingShortfall(deps, need, () =>
    onCase(deps, { ...command, name: 'decide' }, async (tx, file) => {
      const { authorityLimitOre } = requireRole(file.actor, file.fundId, 'approver')
      await requireImpartialToDecide(tx, file)
      const application = requireStatus(await loadApplication(tx, file.id), input.outcome, 'recommended', 'waiting')
      requireNotBeforeBoard(application, input.outcome)
      await carryOutDecision(tx, file, { application, input, limitOre: authorityLimitOre, board: null })
    }),
  )
}
