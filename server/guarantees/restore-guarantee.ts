import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addDays, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { nextDue } from './next-due.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { reserveMore } from './reserve-more.ts'

/**
 * A guarantee that was reversed or let lapse stands again, where it stood, with what its homes need today. Who had not
 * accepted it gets as long as at first; deadlines to build that have passed can be moved by an approver.
 * @throws Refused `insufficient-capital`, `wrong-state` where it did not end so, or its term has run out meanwhile
 */
export async function restoreGuarantee(tx: Tx, file: CaseFile): Promise<void> {
  const open = await openGuarantee(tx, file.id)
  const { guarantee, dwellings, holdRules } = open
  if (guarantee.status !== 'ended' || !['reversed', 'lapsed'].includes(guarantee.endReason))
    return refuse({ code: 'wrong-state', action: 'restore', state: guarantee.status })
  const heldOre = holdNeeded(guarantee, dwellings, { day: file.today, rules: holdRules })
  if (heldOre === 0) refuse({ code: 'wrong-state', action: 'restore', state: 'ended' })
  const restored = standingAgain(open, file.today)
  await changeGuarantee(tx, file, {
    status: restored.status,
    end_reason: null,
    ended_day: null,
    held_ore: heldOre,
    acceptance_deadline: restored.acceptanceDeadline,
    next_due: nextDue(restored, holdRules, file.today),
  })
  await setDeadlineAgain(tx, file, restored)
  await recordEvent(tx, file, { kind: 'guarantee-restored', detail: { heldOre } })
  const { municipalityNumber, applicantKey } = guarantee
  await reserveMore(tx, file, { municipalityNumber, applicantKey, rules: null, amountOre: heldOre })
}

/** As it was before it ended, by what had happened in it. */
function standingAgain({ guarantee, rules }: OpenGuarantee, today: Day): Guarantee {
  const { acceptedDay, startedDay, completedDay, acceptanceDeadline } = guarantee
  if (completedDay !== null) return { ...guarantee, status: 'completed' } as Guarantee
  if (startedDay !== null) return { ...guarantee, status: 'building' } as Guarantee
  if (acceptedDay !== null) return { ...guarantee, status: 'in-force' } as Guarantee
  const anew = addDays(today, rules.content.deadlines.acceptanceDays)
  const committed = { ...guarantee, status: 'committed' } as Guarantee
  return acceptanceDeadline < anew ? { ...committed, acceptanceDeadline: anew } : committed
}

/** Those that are still to be met. */
async function setDeadlineAgain(tx: Tx, file: CaseFile, guarantee: Guarantee): Promise<void> {
  const { status, acceptanceDeadline, startDeadline, completionDeadline } = guarantee
  if (status === 'committed') await setDeadline(tx, file, { kind: 'acceptance', dueDay: acceptanceDeadline })
  if (status === 'committed' || status === 'in-force')
    await setDeadline(tx, file, { kind: 'start', dueDay: startDeadline })
  if (status !== 'completed') await setDeadline(tx, file, { kind: 'completion', dueDay: completionDeadline })
}
