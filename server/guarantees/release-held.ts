import type { Tx } from '../../db/database.ts'
import { dropDeadlines } from '../deadlines/deadline-store.ts'
import { reduceExposure } from '../fund/exposure-store.ts'
import { transfer } from '../fund/ledger-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { EndReason, Guarantee } from './guarantee.ts'
import { changeGuarantee, type GuaranteeChange } from './guarantee-store.ts'

/** Gives `amountOre` of what the guarantee holds back to the fund, and stores `change` with it. Nothing moves where it is 0. */
export async function releaseHeld(
  tx: Tx,
  file: CaseFile,
  released: { readonly guarantee: Guarantee; readonly amountOre: number; readonly change?: GuaranteeChange },
): Promise<void> {
  const { guarantee, amountOre, change } = released
  await changeGuarantee(tx, file, { ...change, held_ore: guarantee.heldOre - amountOre })
  if (amountOre === 0) return
  await reduceExposures(tx, guarantee, amountOre)
  await transfer(tx, {
    fundId: file.fundId,
    kind: 'release',
    amountOre,
    commandId: file.commandId,
    caseId: file.id,
    effectiveDay: file.today,
    recordedAt: file.now,
    recordedBy: file.actor.id,
  })
}

/** Ends the guarantee: everything that it still holds goes back, and nothing is left to meet. */
export async function endGuarantee(
  tx: Tx,
  file: CaseFile,
  ended: { guarantee: Guarantee; reason: EndReason },
): Promise<void> {
  await dropDeadlines(tx, file, guaranteeDeadlines)
  await releaseHeld(tx, file, {
    guarantee: ended.guarantee,
    amountOre: ended.guarantee.heldOre,
    change: { status: 'ended', end_reason: ended.reason, ended_day: file.today, next_due: null, open_claim_id: null },
  })
}

const guaranteeDeadlines = ['acceptance', 'start', 'completion', 'sale-response'] as const

/** A guarantee that holds less weighs less on its applicant and municipality, whether the capital was released or drawn. */
export async function reduceExposures(tx: Tx, guarantee: Guarantee, amountOre: number): Promise<void> {
  const { fundId, applicantKey, municipalityNumber } = guarantee
  await reduceExposure(tx, { fundId, dimension: 'applicant', key: applicantKey, amountOre })
  await reduceExposure(tx, { fundId, dimension: 'municipality', key: municipalityNumber, amountOre })
}
