import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import type { Deps } from '../../server/deps.ts'
import { loadCase } from '../../server/history/case-store.ts'
import type { Actor } from '../../server/people/actor.ts'
import { readHandlerStanding } from '../../server/people/impartiality-read.ts'

/** Somebody of the staff says that they are impartial in a case that has come in, where they have not said it before. */
export async function declareOnce(deps: Deps, caseId: string, actor: Actor): Promise<void> {
  const { reader } = deps.database
  const found = await loadCase(reader, caseId)
  if (!found || found.reference === null || found.applicantId === actor.id) return
  const held = actor.roles.get(found.fundId)
  if (!(['case-officer', 'approver', 'fund-manager'] as const).some(role => held?.has(role))) return
  const { self } = await readHandlerStanding(reader, { caseId, fundId: found.fundId, userId: actor.id })
  if (self.state !== 'undeclared') return
  const command = { caseId, commandId: deps.newId(), actor, seenVersion: null }
  await declareImpartiality(deps, command, { impartial: true })
}
