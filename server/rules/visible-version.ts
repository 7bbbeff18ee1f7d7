import type { Reader } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import { loadRuleVersionNumbered } from './rule-store.ts'
import type { RuleVersion } from './rule-version.ts'

export type AskedVersion = {
  readonly fundId: string
  /** As it stands in the path. */
  readonly number: string
  /** Whether drafts are for the one who asks. */
  readonly mayDraft: boolean
}

/** @throws Refused `not-found` where there is no such version, or it is a draft of others. */
export async function visibleVersion(reader: Reader, { fundId, number, mayDraft }: AskedVersion): Promise<RuleVersion> {
  const version = /^[1-9]\d{0,8}$/.test(number)
    ? await loadRuleVersionNumbered(reader, fundId, Number(number))
    : undefined
  return version && (mayDraft || version.status === 'adopted') ? version : refuse({ code: 'not-found' })
}
