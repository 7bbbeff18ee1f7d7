import type { Tx } from '../../db/database.ts'
import type { Application } from '../applications/application.ts'
import { requireStatus } from '../applications/application.ts'
import { loadApplication, storeStatus } from '../applications/application-store.ts'
import { carryOutDecision, type DecisionInput } from '../applications/carry-out-decision.ts'
import type { BoardResolution } from '../applications/decision.ts'
import type { Deps } from '../deps.ts'
import { refusingShortfall } from '../fund/refusing-shortfall.ts'
import { leaveWaitingList } from '../fund/waiting-list-store.ts'
import { heldBy } from '../guarantees/guarantee-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { fundOfCase } from '../history/case-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { insertResolution } from './board-resolution-store.ts'
import { readBoardStanding } from './board-standing-read.ts'

/** What the board resolved in a case. */
export type ResolutionInput = { readonly board: BoardResolution } & (
  | {
      readonly kind: 'decided'
      readonly decision: DecisionInput
      /** Less than was recommended, where the board granted a part. */
      readonly ceilingOre?: number
    }
  | { readonly kind: 'sent-back'; readonly reason: string }
)

/**
 * Carries out what the board resolved, with the board as the one who decided, without limit. It had the case before it, by a
 * list that says what is recommended now. Who records it answers for the record, and is another than who prepared the case.
 * @throws Refused as a decision, `wrong-state` for what was not before the board, and `day-out-of-range`
 */
export async function recordBoardResolution(deps: Deps, command: CaseCommand, input: ResolutionInput): Promise<void> {
  const { caseId } = command
  const { reader } = deps.database
  const need = {
    fundId: () => fundOfCase(reader, caseId),
    amountOre: input.kind === 'decided' ? input.decision.seenOre : 0,
    heldOre: () => heldBy(reader, caseId),
  }
  await refusingShortfall(deps, need, () =>
    onCase(deps, { ...command, name: 'record-board-resolution' }, async (tx, file) => {
      requireRole(file.actor, file.fundId, 'fund-manager', 'approver')
      await requireImpartialToDecide(tx, file)
      await carryOut(tx, file, { input, application: await loadApplication(tx, file.id) })
    }),
  )
}

interface Resolving {
  readonly input: ResolutionInput
  readonly application: Application
}

async function carryOut(tx: Tx, file: CaseFile, { input, application }: Resolving): Promise<void> {
  const { board } = input
  const outcome = input.kind === 'sent-back' ? 'sent-back' : input.decision.outcome
  const open = requireStatus(application, outcome, 'recommended', 'waiting')
  const listedDay = await requireListed(tx, file.id, outcome)
  requireDay(file, { day: board.day, from: listedDay })
  if (open.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
  await insertResolution(tx, file, { outcome, board })
  if (input.kind === 'sent-back') return sendBack(tx, file, { board, reason: input.reason })
  const { decision, ceilingOre } = input
  const ceiling = ceilingOre === undefined ? {} : { ceilingOre }
  await carryOutDecision(tx, file, { application: open, input: decision, limitOre: null, board, ...ceiling })
}

/** The day on which the case came on a list for the board. */
async function requireListed(tx: Tx, caseId: string, action: string): Promise<Day> {
  const { isBoards, listedDay } = await readBoardStanding(tx, caseId)
  if (!isBoards) return refuse({ code: 'wrong-state', action, state: 'not-before-board' })
  return listedDay ?? refuse({ code: 'wrong-state', action, state: 'not-on-board-list' })
}

function requireDay({ today }: CaseFile, { day, from }: { day: Day; from: Day }): void {
  if (day >= from && day <= today) return
  refuse({ code: 'day-out-of-range', path: 'boardDay', earliest: from, latest: today })
}

async function sendBack(
  tx: Tx,
  file: CaseFile,
  { board, reason }: { board: BoardResolution; reason: string },
): Promise<void> {
  await storeStatus(tx, file, 'under-assessment')
  await leaveWaitingList(tx, file)
  const detail = { reason, boardCase: board.caseNumber, boardDay: board.day }
  await recordEvent(tx, file, { kind: 'recommendation-returned', detail })
}
