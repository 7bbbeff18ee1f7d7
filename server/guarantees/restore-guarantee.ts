import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { issueGuaranteeLetter } from './issue-guarantee-letter.ts'
import { nextDue } from './next-due.ts'
import { offerAnew } from './offer-anew.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { requireCapital, reserveMore } from './reserve-more.ts'
import { setSaleDeadlinesAgain } from './sale-deadlines.ts'

/**
 * A guarantee that was reversed or let lapse stands again, where it stood, with what its homes need today. Who had not
 * accepted it gets as long as at first; deadlines to build that have passed can be moved by an approver. A notice of sale that
 * nobody had answered is answered as if it came today.
 * @throws Refused `insufficient-capital`, `wrong-state` where it did not end so, or its term has run out meanwhile
 */
export async function restoreGuarantee(tx: Tx, file: CaseFile): Promise<void> {
  const open = await openGuarantee(tx, file.id)
  const { guarantee, dwellings, holdRules } = open
  if (guarantee.status !== 'ended' || !['reversed', 'lapsed'].includes(guarantee.endReason))
    return refuse({ code: 'wrong-state', action: 'restore', state: guarantee.status })
  const heldOre = holdNeeded(guarantee, dwellings, { day: file.today, rules: holdRules })
  if (heldOre === 0) refuse({ code: 'wrong-state', action: 'restore', state: 'ended' })
  await requireCapital(tx, file.fundId, heldOre)
  const restored = standingAgain(open)
  await changeGuarantee(tx, file, {
    status: restored.status,
    end_reason: null,
    ended_day: null,
    held_ore: heldOre,
    next_due: nextDue(restored, holdRules, file.today),
  })
  if (restored.status === 'committed') await offerAnew(tx, file, { guarantee: restored, rules: open.rules })
  else await setDeadlinesAgain(tx, file, { ...open, guarantee: restored })
  await recordEvent(tx, file, { kind: 'guarantee-restored', detail: { heldOre } })
  const { municipalityNumber, applicantKey } = guarantee
  await reserveMore(tx, file, { municipalityNumber, applicantKey, rules: null, amountOre: heldOre })
  await issueGuaranteeLetter(tx, file, { reason: 'restored' })
}

/** As it was before it ended, by what had happened in it. */
function standingAgain({ guarantee }: OpenGuarantee): Guarantee {
  const { acceptedDay, startedDay, completedDay } = guarantee
  if (completedDay !== null) return { ...guarantee, status: 'completed' } as Guarantee
  if (startedDay !== null) return { ...guarantee, status: 'building' } as Guarantee
  if (acceptedDay !== null) return { ...guarantee, status: 'in-force' } as Guarantee
  return { ...guarantee, status: 'committed' } as Guarantee
}

/** Those that are still to be met. */
async function setDeadlinesAgain(tx: Tx, file: CaseFile, open: OpenGuarantee): Promise<void> {
  const { status, startDeadline, completionDeadline } = open.guarantee
  if (status === 'in-force') await setDeadline(tx, file, { kind: 'start', dueDay: startDeadline })
  if (status === 'in-force' || status === 'building')
    await setDeadline(tx, file, { kind: 'completion', dueDay: completionDeadline })
  await setSaleDeadlinesAgain(tx, file, open)
}
