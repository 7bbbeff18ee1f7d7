import type { Reader } from '../../db/database.ts'
import { type ApplicationStatus, applicationTransitions } from '../applications/application.ts'
import { type ApplicationChoices, readChoices } from '../applications/application-choices-read.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import { loadApplication } from '../applications/application-store.ts'
import type { EventKind } from '../history/case-events-store.ts'
import type { Instant } from '../shared/day.ts'

/** An application as its applicant has it before them. */
export interface ApplicationAtHand {
  readonly status: ApplicationStatus
  readonly facts: DraftFacts
  /** Why the case officer gave it back; `null` where nobody did. */
  readonly returnedReason: string | null
  readonly reference: string | null
  /** When the applicant last saved it; `null` before they have. */
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

/** Whether the applicant can change it now. */
export const isWithApplicant = ({ status }: { status: ApplicationStatus }): boolean =>
  applicationTransitions[status].includes('submitted')

/** Whether it can still be taken back: until it is decided. */
export const isUndecided = ({ status }: { status: ApplicationStatus }): boolean =>
  applicationTransitions[status].includes('withdrawn')
