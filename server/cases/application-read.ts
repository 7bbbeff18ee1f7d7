import type { Reader } from '../../db/database.ts'
import { type ApplicationStatus, applicationTransitions } from '../applications/application.ts'
import { type ApplicationChoices, readChoices } from '../applications/application-choices-read.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import { loadApplication } from '../applications/application-store.ts'
import type { EventKind } from '../history/case-events-store.ts'
import type { Day, Instant } from '../shared/day.ts'

/** An application as its applicant has it before them. */
export interface ApplicationAtHand {
  readonly status: ApplicationStatus
  readonly facts: DraftFacts
  /** Why the case officer gave it back; `null` where nobody did. */
  readonly returnedReason: string | null
  readonly reference: string | null
  /** When it was first sent in; `null` before that. */
  readonly submittedDay: Day | null
  /** When somebody last saved it; `null` before they have. */
  readonly savedAt: Instant | null
  readonly choices: ApplicationChoices
}

export async function readApplication(
  reader: Reader,
  { id, fund }: { id: string; fund: { id: string } },
): Promise<ApplicationAtHand> {
  const application = await loadApplication(reader, id)
  const { status, facts } = application
  return {
    status,
    facts,
    returnedReason: status === 'returned' ? application.returnedReason : null,
    submittedDay: 'submittedDay' in application ? application.submittedDay : null,
    ...(await readTraces(reader, id)),
    choices: await readChoices(reader, fund.id),
  }
}

async function readTraces(reader: Reader, caseId: string) {
  const saved: EventKind = 'draft-saved'
  const row = await reader.first<{ reference: string | null; saved_at: Instant | null }>(
    `SELECT c.reference, (SELECT MAX(e.recorded_at) FROM case_events e WHERE e.case_id = c.id AND e.kind = ?) AS saved_at
     FROM cases c WHERE c.id = ?`,
    [saved, caseId],
  )
  return { reference: row?.reference ?? null, savedAt: row?.saved_at ?? null }
}

/** Where the case stands after a save, for the next one. */
export async function readSaved(reader: Reader, caseId: string): Promise<{ version: number; savedAt: Instant | null }> {
  const row = await reader.first<{ version: number }>('SELECT version FROM cases WHERE id = ?', [caseId])
  return { version: row?.version ?? 0, savedAt: (await readTraces(reader, caseId)).savedAt }
}

/** Whether the applicant can change it now. */
export const isWithApplicant = ({ status }: { status: ApplicationStatus }): boolean =>
  applicationTransitions[status].includes('submitted')

/** Whether it can still be taken back: until it is decided. */
export const isUndecided = ({ status }: { status: ApplicationStatus }): boolean =>
  applicationTransitions[status].includes('withdrawn')
