import { meetAnswer } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { joinWaitingList } from '../fund/waiting-list-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireStatus } from './application.ts'
import { loadApplication, storeStatus } from './application-store.ts'

/** The approver lets a case wait that the rules would grant and the fund has no room for; the applicant is told at once. */
export const putOnWaitingList = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'put-on-waiting-list' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const application = requireStatus(await loadApplication(tx, file.id), 'waiting', 'recommended')
    if (application.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
    const neededOre = application.recommendation.offer?.answer.guaranteedSumOre
    if (neededOre === undefined) return refuse({ code: 'wrong-state', action: 'waiting', state: application.status })
    await storeStatus(tx, file, 'waiting')
    await joinWaitingList(tx, file, neededOre)
    await meetAnswer(tx, file)
    await enqueueNotice(tx, file, { kind: 'preliminary-answer', content: { waiting: true } })
    await recordEvent(tx, file, { kind: 'put-on-waiting-list', detail: { neededOre } })
  })
