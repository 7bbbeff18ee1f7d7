import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { refuse } from '../shared/refusal.ts'
import { parseRuleContent } from './rule-content.ts'
import { insertDraft, loadRuleVersion, type NewDraftRow } from './rule-store.ts'
import type { RuleContent } from './rule-version.ts'

export type NewDraft = {
  /** Becomes the id of the draft. */
  readonly commandId: string
  readonly fundId: string
  readonly start: { readonly copyOf: string } | { readonly content: RuleContent }
}

/** A new draft with the next number of the fund, as a copy of one of its versions or from given content. */
export async function draftRuleVersion(
  deps: Pick<Deps, 'database' | 'clock'>,
  actor: { readonly id: string },
  input: NewDraft,
): Promise<{ id: string; number: number }> {
  const { commandId: id, fundId } = input
  return deps.database.transact(async tx => {
    const createdAt = deps.clock.now()
    const mark = { commandId: id, userId: actor.id, name: 'draft-rule-version', subject: fundId, at: createdAt }
    if ((await claimCommand(tx, mark)) === 'repeated') return { id, number: await numberOf(tx, id) }
    const content = await startOf(tx, input)
    return { id, number: await insertNumbered(tx, { id, fundId, content, createdBy: actor.id, createdAt }) }
  })
}

async function startOf(tx: Tx, { fundId, start }: NewDraft): Promise<RuleContent> {
  if ('content' in start) return parseRuleContent(start.content)
  const original = await loadRuleVersion(tx, start.copyOf)
  return original?.fundId === fundId ? original.content : refuse({ code: 'not-found' })
}

const mostAttempts = 20

async function insertNumbered(tx: Tx, draft: NewDraftRow): Promise<number> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const number = await insertDraft(tx, draft)
    if (number !== null) return number
  }
  throw new Error(`No number was free for a draft in ${draft.fundId} after ${mostAttempts} attempts.`)
}

/** Of the draft that the same command made before; it may have been discarded since. */
async function numberOf(tx: Tx, id: string): Promise<number> {
  const version = await loadRuleVersion(tx, id)
  return version ? version.number : refuse({ code: 'not-found' })
}
