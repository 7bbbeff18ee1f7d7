import { startAnswerClock } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { systemActor } from '../people/actor.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { balanceOf } from './ledger-store.ts'
import { withRoom } from './waiting-list.ts'
import { listWaiting, markTold } from './waiting-list-store.ts'

/**
 * Tells those first in the queue that there is room now. Runs after each command that frees capital, and in the day's job,
 * which catches up what was cut off. Telling is done once for each stay in the queue, and the fund owes an answer from then.
 */
export async function tellWaiting(deps: Deps, fundId: string): Promise<void> {
  const { reader } = deps.database
  const queue = await listWaiting(reader, fundId)
  if (queue.length === 0) return
  const availableOre = await balanceOf(reader, fundId, 'available')
  for (const waiting of withRoom(queue, availableOre)) {
    if (waiting.toldAt === null) await tell(deps, waiting)
  }
}

async function tell(
  deps: Deps,
  { caseId, since, neededOre }: { caseId: string; since: string; neededOre: number },
): Promise<void> {
  const command = {
    caseId,
    commandId: `told:${caseId}:${since}`,
    actor: systemActor,
    seenVersion: null,
    name: 'tell-of-room',
  }
  await onCase(deps, command, async (tx, file) => {
    if (!(await markTold(tx, file))) return
    const rules = await ruleVersionInForce(tx, file.fundId, file.today)
    if (rules) await startAnswerClock(tx, file, { months: rules.content.deadlines.answerMonths })
    await enqueueNotice(tx, file, { kind: 'room-in-the-fund', content: { neededOre } })
    await recordEvent(tx, file, { kind: 'told-of-room', detail: { neededOre } })
  })
}
