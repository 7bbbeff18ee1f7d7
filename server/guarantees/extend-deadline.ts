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
import { issueGuaranteeLetter } from './issue-guarantee-letter.ts'
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
 * the old day, more than five years ahead, or after the deadline that comes next; `invalid` where that one must be moved first
 */
export const extendDeadline = (deps: Deps, command: CaseCommand, extension: Extension): Promise<void> =>
  onCase(deps, { ...command, name: 'extend-deadline' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    const { deadline, dueDay, reason } = extension
    requireGuarantee(guarantee, 'extend-deadline', ...extendableIn[deadline])
    const oldDay = dayOf[deadline](guarantee)
    requireRoom(file, { deadline, oldDay, dueDay, latest: latestOf[deadline](guarantee, file.today) })
    await changeGuarantee(tx, file, columnOf[deadline](dueDay))
    if (isSet(guarantee, deadline)) await setDeadline(tx, file, { kind: deadline, dueDay })
    const detail = { deadline, oldDay, dueDay, reason }
    await enqueueNotice(tx, file, { kind: 'deadline-moved', content: detail })
    await recordEvent(tx, file, { kind: 'deadline-moved', detail })
    await issueGuaranteeLetter(tx, file, { reason: 'deadline-moved' })
  })

const dayOf: Readonly<Record<ExtendableDeadline, (guarantee: Guarantee) => Day>> = {
  acceptance: guarantee => guarantee.acceptanceDeadline,
  start: guarantee => guarantee.startDeadline,
  completion: guarantee => guarantee.completionDeadline,
}

/** Accepting comes before building, and beginning before completing. */
const latestOf: Readonly<Record<ExtendableDeadline, (guarantee: Guarantee, today: Day) => Day>> = {
  acceptance: guarantee => guarantee.startDeadline,
  start: guarantee => guarantee.completionDeadline,
  completion: (_, today) => addYears(today, mostYears),
}

const columnOf: Readonly<Record<ExtendableDeadline, (dueDay: Day) => GuaranteeChange>> = {
  acceptance: dueDay => ({ acceptance_deadline: dueDay, next_due: addDays(dueDay, 1) }),
  start: dueDay => ({ start_deadline: dueDay }),
  completion: dueDay => ({ completion_deadline: dueDay }),
}

interface Moving {
  readonly deadline: ExtendableDeadline
  readonly oldDay: Day
  readonly dueDay: Day
  readonly latest: Day
}

function requireRoom({ today }: CaseFile, { deadline, oldDay, dueDay, latest }: Moving): void {
  const earliest = addDays(oldDay > today ? oldDay : today, 1)
  if (earliest > latest) refuse({ code: 'invalid', errors: [{ path: 'newDay', message: noRoom[deadline] }] })
  if (dueDay < earliest || dueDay > latest) refuse({ code: 'day-out-of-range', path: 'newDay', earliest, latest })
}

const noRoom: Readonly<Record<ExtendableDeadline, string>> = {
  acceptance: 'Flytt først fristen for å setje i gang bygginga. Tilsegna må ha fått svar før han er ute.',
  start: 'Flytt først fristen for å gjere bustaden ferdig. Bygginga må vere i gang før han er ute.',
  completion: 'Fristen er alt så lang som han kan bli.',
}

/** The deadlines to build are set when the commitment is accepted. */
const isSet = ({ status }: Guarantee, deadline: ExtendableDeadline): boolean =>
  deadline === 'acceptance' || status !== 'committed'
