import type { Tx } from '../../db/database.ts'
import { addExposure } from '../fund/exposure-store.ts'
import { balanceOf, transfer } from '../fund/ledger-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { refuse } from '../shared/refusal.ts'

export interface More {
  readonly municipalityNumber: string
  readonly applicantKey: string
  /** Whose limits the addition must keep to; `null` where a right is given back that was there before. */
  readonly rules: RuleVersion | null
  /** Above 0. */
  readonly amountOre: number
}

/**
 * Reserves more capital for a guarantee that is there already; its own row is changed by the caller. The fund's accounts come
 * last. @throws Refused `insufficient-capital` with both figures, `limit-exceeded`; the database itself refuses the rest
 */
export async function reserveMore(tx: Tx, file: CaseFile, more: More): Promise<void> {
  const { fundId, id: caseId } = file
  const { amountOre } = more
  await requireCapital(tx, fundId, amountOre)
  await addExposures(tx, fundId, more)
  await transfer(tx, {
    fundId,
    kind: 'reserve',
    amountOre,
    commandId: file.commandId,
    caseId,
    effectiveDay: file.today,
    recordedAt: file.now,
    recordedBy: file.actor.id,
  })
}

/** @throws Refused `insufficient-capital` with both figures */
export async function requireCapital(tx: Tx, fundId: string, neededOre: number): Promise<void> {
  const availableOre = await balanceOf(tx, fundId, 'available')
  if (availableOre < neededOre) refuse({ code: 'insufficient-capital', availableOre, neededOre })
}

/** What a guarantee weighs on its applicant and municipality, within the limits of the rules. */
export async function addExposures(
  tx: Tx,
  fundId: string,
  { rules, municipalityNumber, applicantKey, amountOre }: More,
): Promise<void> {
  const { applicantLimitOre = null, municipalityLimitOre = null } = rules?.content.criteria ?? {}
  const held = { fundId, amountOre }
  await addExposure(tx, { ...held, dimension: 'applicant', key: applicantKey, limitOre: applicantLimitOre })
  await addExposure(tx, { ...held, dimension: 'municipality', key: municipalityNumber, limitOre: municipalityLimitOre })
}
