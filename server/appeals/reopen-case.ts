import { reopenApplication } from '../applications/reopen-application.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { listEvents } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { isOpenAppeal } from './appeal.ts'
import { listAppeals } from './appeal-store.ts'
import { matterOf, standingDecisions } from './appealable.ts'

/**
 * An approver takes the decision on an application up again without an appeal, in the applicant's favour or because it was
 * not valid (forvaltningslova 1967 § 35). What comes of it is recommended by one and decided by another, as always.
 * @throws Refused `wrong-state` where nothing is decided, or an appeal against it is open: that is answered instead
 */
export const reopenCase = (deps: Deps, command: CaseCommand, { reason }: { reason: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'reopen-case' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const decisions = standingDecisions(await listEvents(tx, file.id))
    const decision = decisions.find(({ kind }) => matterOf(kind) === 'application')
    if (!decision) return refuse({ code: 'wrong-state', action: 'reopen', state: 'undecided' })
    const appeals = await listAppeals(tx, file.id)
    if (appeals.some(appeal => appeal.decisionSeq === decision.seq && isOpenAppeal(appeal)))
      refuse({ code: 'wrong-state', action: 'reopen', state: 'appealed' })
    await closeDeadline(tx, file, { kind: 'appeal', subject: String(decision.seq), outcome: 'dropped' })
    await reopenApplication(tx, file, { cause: 'own-initiative', appealId: null, reason })
    await enqueueNotice(tx, file, { kind: 'case-reopened', content: { reason } })
  })
