import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { openDraft } from './open-draft.ts'
import { parseRuleContent } from './rule-content.ts'
import { storeContent } from './rule-store.ts'
import type { RuleContent } from './rule-version.ts'

export type Edit = {
  readonly commandId: string
  readonly contents?: string | null
  readonly id: string
  readonly seenVersion: number
  readonly content: RuleContent
}

/** Replaces the whole content of a draft. @throws Refused `stale` where somebody saved another text since it was opened; `invalid`. */
export async function editRuleVersion(
  deps: Pick<Deps, 'database' | 'clock'>,
  actor: { readonly id: string },
  { commandId, contents, id, seenVersion, content }: Edit,
): Promise<{ id: string }> {
  return deps.database.transact(async tx => {
    const now = deps.clock.now()
    const mark = { commandId, contents, userId: actor.id, name: 'edit-rule-version', subject: id, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return { id }
    await openDraft(tx, { id, version: seenVersion }, { action: 'edit-rule-version', now })
    await storeContent(tx, id, parseRuleContent(content))
    return { id }
  })
}
