import type { Tx } from '../../db/database.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { isApplicant } from '../history/case-parties.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { addYears, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type GuaranteeIn, requireGuarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { issueGuaranteeLetter } from './issue-guarantee-letter.ts'
import { nextDue } from './next-due.ts'
import { openGuarantee } from './open-guarantee.ts'

/** Building has begun; reported by the applicant or the case officer. */
export const reportStart = (deps: Deps, command: CaseCommand, { onDay }: { onDay: Day }): Promise<void> =>
  onCase(deps, { ...command, name: 'report-start' }, async (tx, file) => {
    await requireReporter(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    const inForce = requireGuarantee(guarantee, 'building', 'in-force')
    requireDay(file, onDay, inForce.committedDay)
    await changeGuarantee(tx, file, { status: 'building', started_day: onDay })
    await closeDeadline(tx, file, { kind: 'start', outcome: 'met' })
    await recordEvent(tx, file, { kind: 'building-started', detail: { onDay } })
  })

/** The completion certificate is given: the term of the guarantee runs from this day. */
export const reportCompletion = (deps: Deps, command: CaseCommand, { onDay }: { onDay: Day }): Promise<void> =>
  onCase(deps, { ...command, name: 'report-completion' }, async (tx, file) => {
    await requireReporter(tx, file)
    const { guarantee, holdRules } = await openGuarantee(tx, file.id)
    const building = requireGuarantee(guarantee, 'completed', 'building')
    requireDay(file, onDay, building.startedDay ?? building.committedDay)
    const termEnds = addYears(onDay, holdRules.terms.termYears)
    const completed: GuaranteeIn<'completed'> = { ...building, status: 'completed', completedDay: onDay, termEnds }
    // A certificate that is registered late may already have years behind it; the day's job then catches up.
    const next_due = nextDue(completed, holdRules, onDay)
    await changeGuarantee(tx, file, { status: 'completed', completed_day: onDay, term_ends: termEnds, next_due })
    await closeDeadline(tx, file, { kind: 'completion', outcome: 'met' })
    await recordEvent(tx, file, { kind: 'completed', detail: { onDay, termEnds } })
    await issueGuaranteeLetter(tx, file, { reason: 'completed' })
  })

async function requireReporter(tx: Tx, file: CaseFile): Promise<void> {
  if (await isApplicant(tx, file)) return
  requireRole(file.actor, file.fundId, 'case-officer')
  await requireImpartial(tx, file)
}

function requireDay(file: CaseFile, onDay: Day, earliest: Day): void {
  if (onDay >= earliest && onDay <= file.today) return
  refuse({ code: 'day-out-of-range', path: 'onDay', earliest, latest: file.today })
}
