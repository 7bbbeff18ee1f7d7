import type { Tx } from '../../db/database.ts'
import type { OfferAnswer } from '../coverage/offer.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { transfer } from '../fund/ledger-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { addDays, addMonths } from '../shared/day.ts'
import { insertDwellings, type NewDwelling } from './dwelling-store.ts'
import { insertGuarantee } from './guarantee-store.ts'
import { addExposures } from './reserve-more.ts'

export interface Commitment {
  readonly rules: RuleVersion
  readonly municipalityNumber: string
  readonly applicantKey: string
  readonly dwellings: readonly Omit<NewDwelling, 'guaranteedOre'>[]
  readonly offer: OfferAnswer
}

/**
 * Makes a guarantee and reserves its capital, in the transaction of the decision. The fund's accounts come last: every
 * approval waits for them. @throws Refused `limit-exceeded`; the database itself refuses what the fund has not got.
 */
export async function reserveGuarantee(tx: Tx, file: CaseFile, commitment: Commitment): Promise<void> {
  const { rules, municipalityNumber, applicantKey, offer } = commitment
  const guaranteedOre = offer.guaranteedSumOre
  const days = deadlines(file, rules)
  await insertGuarantee(tx, file, {
    number: `${file.reference}-G`,
    ruleVersionId: rules.id,
    municipalityNumber,
    applicantKey,
    guaranteedOre,
    ...days,
  })
  await setDeadline(tx, file, { kind: 'acceptance', dueDay: days.acceptanceDeadline })
  await insertDwellings(tx, file, withSums(commitment))
  await addExposures(tx, file.fundId, { ...commitment, amountOre: guaranteedOre })
  await transfer(tx, {
    fundId: file.fundId,
    kind: 'reserve',
    amountOre: guaranteedOre,
    commandId: file.commandId,
    caseId: file.id,
    effectiveDay: file.today,
    recordedAt: file.now,
    recordedBy: file.actor.id,
  })
}

/** As a commitment of that day has them, by the rules that it is given under. */
export function deadlines({ today }: Pick<CaseFile, 'today'>, { content }: RuleVersion) {
  const { acceptanceDays, startMonths, completionMonths } = content.deadlines
  const acceptanceDeadline = addDays(today, acceptanceDays)
  return {
    committedDay: today,
    acceptanceDeadline,
    startDeadline: addMonths(today, startMonths),
    completionDeadline: addMonths(today, completionMonths),
    nextDue: addDays(acceptanceDeadline, 1),
  }
}

export function withSums({ dwellings, offer }: Commitment): NewDwelling[] {
  const sums = new Map(offer.dwellings.map(dwelling => [dwelling.id, dwelling.guaranteedSumOre]))
  return dwellings.map(dwelling => ({ ...dwelling, guaranteedOre: sums.get(dwelling.id) ?? 0 }))
}
