import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { type AskedAgain, judgeAnswers, type Review } from '../dialogue/judge-answers.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { loadApplication, storeAssignment } from './application-store.ts'
import { giveBack } from './give-back.ts'

/**
 * The case officer looks at the answers: each suffices, or is asked for again with what is still missing. A question of the
 * application can only be answered in it, so asking for that again makes the application the applicant's once more.
 */
export const reviewRequest = (deps: Deps, command: CaseCommand, review: Review): Promise<void> =>
  onCase(deps, { ...command, name: 'review-request' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const again = await judgeAnswers(tx, file, review)
    await giveBackFor(tx, file, again)
  })

/** One that the applicant has already, for another request, stays as it is; one that was just sent again is taken with that. */
async function giveBackFor(tx: Tx, file: CaseFile, again: readonly AskedAgain[]): Promise<void> {
  const questions = again.filter(({ about }) => about === 'question')
  if (questions.length === 0) return
  const { status } = await loadApplication(tx, file.id)
  if (status === 'returned') return
  if (status === 'submitted') {
    await storeAssignment(tx, file)
    await recordEvent(tx, file, { kind: 'assessment-begun' })
  }
  await giveBack(tx, file, questions.map(({ guidance }) => guidance).join('\n\n'))
}
