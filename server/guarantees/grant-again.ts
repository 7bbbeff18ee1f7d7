import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import { replaceDwellings } from './dwelling-store.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee, findGuarantee } from './guarantee-store.ts'
import { issueGuaranteeLetter } from './issue-guarantee-letter.ts'
import { raiseGuarantee } from './raise-guarantee.ts'
import { renewable } from './require-reopenable.ts'
import { type Commitment, deadlines, reserveGuarantee, withSums } from './reserve-guarantee.ts'
import { reserveMore } from './reserve-more.ts'

/**
 * What a grant comes to in a case whose decision was taken up again: the first guarantee, where none was given; a larger one,
 * where it stands; the same one anew, where it had fallen away without being used.
 * @throws Refused `worse-than-before`, `wrong-state`, `limit-exceeded`
 */
export async function grantAgain(tx: Tx, file: CaseFile, commitment: Commitment): Promise<void> {
  const guarantee = await findGuarantee(tx, file.id)
  if (!guarantee) await reserveGuarantee(tx, file, commitment)
  else if (guarantee.status === 'ended') await renewGuarantee(tx, file, { guarantee, commitment })
  else await raiseGuarantee(tx, file, { guarantee, commitment })
  await issueGuaranteeLetter(tx, file, { reason: 'raised' })
}

/** Nothing is refused anew to somebody who has a guarantee. @throws Refused `worse-than-before` */
export async function requireNothingGuaranteed(tx: Tx, file: CaseFile): Promise<void> {
  const guarantee = await findGuarantee(tx, file.id)
  if (guarantee && guarantee.status !== 'ended')
    refuse({ code: 'worse-than-before', beforeOre: guarantee.guaranteedOre, neededOre: 0 })
}

interface Renewing {
  readonly guarantee: Guarantee & { readonly status: 'ended' }
  readonly commitment: Commitment
}

/** Under its old number, to be accepted like a new one, with deadlines from today and the homes as they are applied for now. */
async function renewGuarantee(tx: Tx, file: CaseFile, { guarantee, commitment }: Renewing): Promise<void> {
  if (!renewable.includes(guarantee.endReason)) refuse({ code: 'wrong-state', action: 'granted', state: 'ended' })
  const guaranteedOre = commitment.offer.guaranteedSumOre
  const { committedDay, acceptanceDeadline, startDeadline, completionDeadline, nextDue } = deadlines(
    file,
    commitment.rules,
  )
  const { rules, municipalityNumber, applicantKey } = commitment
  await changeGuarantee(tx, file, {
    status: 'committed',
    rule_version_id: rules.id,
    municipality_number: municipalityNumber,
    applicant_key: applicantKey,
    guaranteed_ore: guaranteedOre,
    held_ore: guaranteedOre,
    committed_day: committedDay,
    acceptance_deadline: acceptanceDeadline,
    start_deadline: startDeadline,
    completion_deadline: completionDeadline,
    next_due: nextDue,
    ...notYet,
  })
  await replaceDwellings(tx, file, withSums(commitment))
  await setDeadline(tx, file, { kind: 'acceptance', dueDay: acceptanceDeadline })
  await recordEvent(tx, file, { kind: 'guarantee-restored', detail: { heldOre: guaranteedOre } })
  await reserveMore(tx, file, { ...commitment, amountOre: guaranteedOre })
}

const notYet = {
  end_reason: null,
  ended_day: null,
  accepted_day: null,
  started_day: null,
  completed_day: null,
  term_ends: null,
} as const
