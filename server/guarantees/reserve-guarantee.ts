import type { Tx } from '../../db/database.ts'
import type { OfferAnswer } from '../coverage/offer.ts'
import { addExposure } from '../fund/exposure-store.ts'
import { transfer } from '../fund/ledger-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { addDays, addMonths } from '../shared/day.ts'
import { insertDwellings, type NewDwelling } from './dwelling-store.ts'
import { insertGuarantee } from './guarantee-store.ts'

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
  await insertGuarantee(tx, file, {
    number: `${file.reference}-G`,
    ruleVersionId: rules.id,
    municipalityNumber,
    applicantKey,
    guaranteedOre,
    ...deadlines(file, rules),
  })
  await insertDwellings(tx, file, withSums(commitment))
  await addExposures(tx, file, commitment)
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

function deadlines({ today }: CaseFile, { content }: RuleVersion) {
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

function withSums({ dwellings, offer }: Commitment): NewDwelling[] {
  const sums = new Map(offer.dwellings.map(dwelling => [dwelling.id, dwelling.guaranteedSumOre]))
  return dwellings.map(dwelling => ({ ...dwelling, guaranteedOre: sums.get(dwelling.id) ?? 0 }))
}

async function addExposures(
  tx: Tx,
  file: CaseFile,
  { rules, municipalityNumber, applicantKey, offer }: Commitment,
): Promise<void> {
  const { applicantLimitOre, municipalityLimitOre } = rules.content.criteria
  const held = { fundId: file.fundId, amountOre: offer.guaranteedSumOre }
  await addExposure(tx, { ...held, dimension: 'applicant', key: applicantKey, limitOre: applicantLimitOre })
  await addExposure(tx, { ...held, dimension: 'municipality', key: municipalityNumber, limitOre: municipalityLimitOre })
}
