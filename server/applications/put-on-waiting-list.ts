import { meetAnswer } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { joinWaitingList } from '../fund/waiting-list-store.ts'
import { capitalNeed } from '../guarantees/capital-need.ts'
import { findOpenGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireNotBeforeBoard, requireStatus } from './application.ts'
import { loadApplication, storeStatus } from './application-store.ts'

/**
 * The approver lets a case wait that the rules would grant and the fund has no room for; the applicant is told at once. It
 * waits for what it lacks: where a decision is taken up again, what the case holds already is not waited for.
 * @throws Refused `wrong-state` also where it takes nothing of the fund
 */
export const putOnWaitingList = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'put-on-waiting-list' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const application = requireStatus(await loadApplication(tx, file.id), 'waiting', 'recommended')
    requireNotBeforeBoard(application, 'waiting')
    if (application.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
    const offer = application.recommendation.offer?.answer
    const neededOre = offer ? capitalNeed(await findOpenGuarantee(tx, file.id), offer, file.today) : 0
    if (neededOre === 0) refuse({ code: 'wrong-state', action: 'waiting', state: application.status })
    await storeStatus(tx, file, 'waiting')
    await joinWaitingList(tx, file, neededOre)
    await meetAnswer(tx, file)
    await enqueueNotice(tx, file, { kind: 'preliminary-answer', content: { waiting: true } })
    await recordEvent(tx, file, { kind: 'put-on-waiting-list', detail: { neededOre } })
  })
