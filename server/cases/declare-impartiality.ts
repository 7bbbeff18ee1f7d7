import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import type { TieKind } from '../people/impartiality.ts'
import { readHandlerStanding } from '../people/impartiality-read.ts'
import { storeDeclaration } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { openDeputyNeed } from './deputy-store.ts'

export type DeclarationInput =
  | { readonly impartial: true }
  /** What the tie is; `words` are for the person and the fund manager. */
  | { readonly impartial: false; readonly tie: TieKind; readonly words: string | null }

/**
 * Somebody of the staff says, once in each case, that they are impartial, or what ties them to it: before they handle it, or
 * whenever it comes to light. Who has said that they are not cannot take it back themselves.
 * @throws Refused `not-found` for what has not been sent in, `disqualified` where a tie is known of that they do not tell, `four-eyes` in their own case
 */
export const declareImpartiality = (deps: Deps, command: CaseCommand, input: DeclarationInput): Promise<void> =>
  onCase(deps, { ...command, name: 'declare-impartiality' }, async (tx, file) => {
    const { actor, fundId } = file
    requireRole(actor, fundId, 'case-officer', 'approver', 'fund-manager')
    if (file.reference === null) refuse({ code: 'not-found' })
    if (actor.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
    const { self } = await readHandlerStanding(tx, { caseId: file.id, fundId, userId: actor.id })
    if (!input.impartial) return declareTie(tx, file, input)
    if (self.state === 'disqualified') refuse({ code: 'disqualified', who: 'self', tie: self.tie })
    if (self.state === 'impartial') return
    await storeDeclaration(tx, file, { userId: actor.id, tie: null, words: null })
    await recordEvent(tx, file, { kind: 'impartiality-declared', detail: { impartial: true } })
  })

async function declareTie(
  tx: Tx,
  file: CaseFile,
  { tie, words }: { readonly tie: TieKind; readonly words: string | null },
): Promise<void> {
  await storeDeclaration(tx, file, { userId: file.actor.id, tie, words })
  await openDeputyNeed(tx, file, file.actor.id)
  await recordEvent(tx, file, { kind: 'impartiality-declared', detail: { impartial: false, tie } })
}
