import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireStatus } from './application.ts'
import { loadApplication, storeAssignment } from './application-store.ts'

/** A case officer takes the application. */
export const beginAssessment = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'begin-assessment' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    requireStatus(await loadApplication(tx, file.id), 'under-assessment', 'submitted')
    await storeAssignment(tx, file)
    await recordEvent(tx, file, { kind: 'assessment-begun' })
  })
