import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { addDays, addYears, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type ExtendableDeadline, extendableIn, type Guarantee, requireGuarantee } from './guarantee.ts'
import { changeGuarantee, type GuaranteeChange } from './guarantee-store.ts'
import { openGuarantee } from './open-guarantee.ts'

export interface Extension {
  readonly deadline: ExtendableDeadline
  readonly dueDay: Day
  readonly reason: string
}

const mostYears = 5

/**
 * The approver gives the applicant, who has asked for it, more time to accept, start or complete; also after the day has
 * passed, as long as the guarantee has not lapsed. The bank sees the new day at once.
 * @throws Refused `wrong-state` where that deadline is met, `day-out-of-range` for a day that is not later than both today and
 * the old day, more than five years ahead, or for the start after the completion's
 */
export const extendDeadline = (deps: Deps, command: CaseCommand, extension: Extension): Promise<void> =>
  onCase(deps, { ...command, name: 'extend-deadline' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    const { deadline, dueDay, reason } = extension
    requireGuarantee(guarantee, 'extend-deadline', ...extendableIn[deadline])
    const oldDay = dayOf[deadline](guarantee)
    const latest = deadline === 'start' ? guarantee.completionDeadline : addYears(file.today, mostYears)
    requireLater(file, { oldDay, dueDay, latest })
    await moveDeadline(tx, file, { deadline, dueDay })
    const detail = { deadline, oldDay, dueDay, reason }
    await enqueueNotice(tx, file, { kind: 'deadline-moved', content: detail })
    await recordEvent(tx, file, { kind: 'deadline-moved', detail })
  })

const dayOf: Readonly<Record<ExtendableDeadline, (guarantee: Guarantee) => Day>> = {
  acceptance: guarantee => guarantee.acceptanceDeadline,
  start: guarantee => guarantee.startDeadline,
  completion: guarantee => guarantee.completionDeadline,
}

const columnOf: Readonly<Record<ExtendableDeadline, (dueDay: Day) => GuaranteeChange>> = {
  acceptance: dueDay => ({ acceptance_deadline: dueDay, next_due: addDays(dueDay, 1) }),
  start: dueDay => ({ start_deadline: dueDay }),
  completion: dueDay => ({ completion_deadline: dueDay }),
}

function requireLater(file: CaseFile, { oldDay, dueDay, latest }: { oldDay: Day; dueDay: Day; latest: Day }): void {
  const earliest = addDays(oldDay > file.today ? oldDay : file.today, 1)
  if (dueDay < earliest || dueDay > latest) refuse({ code: 'day-out-of-range', path: 'newDay', earliest, latest })
}

async function moveDeadline(
  tx: Tx,
  file: CaseFile,
  { deadline, dueDay }: Pick<Extension, 'deadline' | 'dueDay'>,
): Promise<void> {
  await changeGuarantee(tx, file, columnOf[deadline](dueDay))
  await setDeadline(tx, file, { kind: deadline, dueDay })
}
