import type { Reader } from '../../db/database.ts'
import { loadRuleVersion } from '../rules/rule-store.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { refuse } from '../shared/refusal.ts'
import { listDwellings } from './dwelling-store.ts'
import type { Guarantee } from './guarantee.ts'
import { findGuarantee } from './guarantee-store.ts'
import type { GuaranteedDwelling, HoldRules } from './guaranteed-dwelling.ts'

/** A guarantee with its homes and the rules it was committed under. */
export interface OpenGuarantee {
  readonly guarantee: Guarantee
  readonly dwellings: readonly GuaranteedDwelling[]
  readonly rules: RuleVersion
  readonly holdRules: HoldRules
}

/** @throws Refused `not-found` where the case has no guarantee. */
export const openGuarantee = async (reader: Reader, caseId: string): Promise<OpenGuarantee> =>
  (await findOpenGuarantee(reader, caseId)) ?? refuse({ code: 'not-found' })

/** `null` where the case has none. */
export async function findOpenGuarantee(reader: Reader, caseId: string): Promise<OpenGuarantee | null> {
  const guarantee = await findGuarantee(reader, caseId)
  if (!guarantee) return null
  const rules = await loadRuleVersion(reader, guarantee.ruleVersionId)
  if (!rules) throw new Error(`No rule version ${guarantee.ruleVersionId}`)
  const { terms, deadlines } = rules.content
  const holdRules = { terms, claimMonths: deadlines.claimMonths }
  return { guarantee, dwellings: await listDwellings(reader, caseId), rules, holdRules }
}
