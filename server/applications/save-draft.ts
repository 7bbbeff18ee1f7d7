import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { requireStatus } from './application.ts'
import type { DraftFacts } from './application-facts.ts'
import { loadApplication, storeFacts } from './application-store.ts'

/** Keeps what the applicant has written so far, however little. An older window is refused as `stale` and loses nothing: the page shows both. */
export const saveDraft = (deps: Deps, command: CaseCommand, facts: DraftFacts): Promise<void> =>
  onCase(deps, { ...command, name: 'save-draft' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const application = await loadApplication(tx, file.id)
    requireStatus(application, 'save', 'draft', 'returned')
    await storeFacts(tx, file, { ...facts, track: application.facts.track })
    await recordEvent(tx, file, { kind: 'draft-saved' })
  })
