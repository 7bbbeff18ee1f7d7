import { startAnswerClock } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { onCase } from '../history/case-file.ts'
import { fundOfCase } from '../history/case-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { systemActor } from '../people/actor.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { balanceOf } from './ledger-store.ts'
import { withRoom } from './waiting-list.ts'
import { listWaiting, markTold } from './waiting-list-store.ts'

/**
 * Tells those first in the queue that there is room now. Telling is done once for each stay in the queue, and the fund owes
 * an answer from then.
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

/**
 * The same after a command that has freed capital. The command is done and stays done: what fails here is logged, and the day's
 * job catches it up.
 */
export async function tellAfter(deps: Deps, freed: { fundId: string } | { caseId: string }): Promise<void> {
  const { config, database, log } = deps
  try {
    await tellWaiting(deps, 'fundId' in freed ? freed.fundId : await fundOfCase(database.reader, freed.caseId))
  } catch (error) {
    log.error(
      { ...freed, fault: faultForLog(error, config) },
      'those who wait for room were not told; it is tried again',
    )
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
