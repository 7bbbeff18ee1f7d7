import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide, requireNotDecidedBelow } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type Appeal, type AppealOutcome, takesUp } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'
import { takeUp } from './take-up.ts'

/**
 * An approver who did not make the decision takes the matter up again that the appeal body has said should be, where that
 * could not be done when the outcome was recorded: a claim was open, or the fund had too little left.
 * @throws Refused as `takeUp`, and `wrong-state` where it has been done, or nothing follows
 */
export const takeUpAfterOutcome = (
  deps: Deps,
  command: CaseCommand,
  { appealId }: { appealId: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'take-up-after-outcome' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const appeal = await findAppeal(tx, file.id, appealId)
    const { outcome, decidedBy, status } = appeal
    if (outcome === null || !takesUp(outcome) || outcome.takenUpDay !== null)
      return refuse({ code: 'wrong-state', action: 'take-up', state: `appeal-${status}` })
    requireNotDecidedBelow(file, [decidedBy])
    await followOutcome(tx, file, { appeal, outcome })
  })

export interface Following {
  readonly appeal: Appeal
  readonly outcome: AppealOutcome
}

/** The matter is taken up again as the appeal body said. @throws Refused as `takeUp`; then nothing has been changed */
export async function followOutcome(tx: Tx, file: CaseFile, { appeal, outcome }: Following): Promise<void> {
  const { id } = appeal
  const reason = outcome.instruction ?? outcome.reasons
  await takeUp(tx, file, { appeal, reopening: { cause: 'appeal-body', appealId: id, reason } })
  await changeAppeal(tx, file, { id, change: { status: 'closed', outcome: { ...outcome, takenUpDay: file.today } } })
}
