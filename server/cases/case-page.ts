import type { KeptCorrection } from '../appeals/corrections-store.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import { whatIsMissing } from '../applications/application-form.ts'
import { type StepProgress, stepProgress } from '../applications/application-steps.ts'
import type { CaseBank } from '../banks/case-bank-read.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import { type Readiness, readinessOf } from '../guarantees/readiness.ts'
import type { LetterRef } from '../letters/guarantee-letter-store.ts'
import type { Day } from '../shared/day.ts'
import type { CaseViewer } from './actions.ts'
import { type Audience, audienceOf, takesPart } from './audience.ts'
import { type CaseFigures, caseFigures } from './case-figures.ts'
import type { CaseParts } from './case-read.ts'
import { type CaseWork, caseWork } from './case-work.ts'
import { type DocumentSummary, documentSummary } from './document-summary.ts'
import { type ShownAppeals, shownAppeals } from './shown-appeals.ts'
import { type ShownAssessment, shownAssessment } from './shown-assessment.ts'
import { type ShownClaim, shownClaims } from './shown-claims.ts'
import { type ShownDeadline, shownDeadlines } from './shown-deadlines.ts'
import { type ShownDecision, shownDecision } from './shown-decision.ts'
import { type ShownDialogue, shownDialogue } from './shown-dialogue.ts'
import { type ShownEarlierDecision, shownCorrections, shownEarlierDecisions } from './shown-earlier-decisions.ts'
import { type ShownEvent, shownEvents } from './shown-events.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'
import { type ShownGuarantee, shownGuarantee } from './shown-guarantee.ts'
import { type ShownHome, shownHomes } from './shown-homes.ts'
import type { WaitingPlace } from './waiting-place-read.ts'

/** A case as one viewer may see it: what the page shows, and what JSON answers. */
export interface CasePage extends CaseIdentity, CaseWork, ShownAssessment {
  readonly figures: CaseFigures
  readonly facts: ShownFacts
  readonly homes: readonly ShownHome[]
  readonly waiting: WaitingPlace | null
  readonly decision: ShownDecision | null
  /** What was decided before, the oldest first. */
  readonly earlierDecisions: readonly ShownEarlierDecision[]
  readonly corrections: readonly KeptCorrection[]
  readonly appeals: ShownAppeals
  readonly guarantee: ShownGuarantee | null
  /** The guarantee letter, while the guarantee stands, for those who may have it. */
  readonly guaranteeLetter: LetterRef | null
  /** What the bank has said and asked for; `null` for those whom it does not concern. */
  readonly bank: CaseBank | null
  readonly claims: readonly ShownClaim[]
  /** Whose, by when, and those that are over. */
  readonly deadlines: readonly ShownDeadline[]
  /** What is asked of the applicant, and what they have been told by others. */
  readonly dialogue: ShownDialogue
  /** `null` for those who do not see the documents. */
  readonly documents: DocumentSummary | null
  readonly events: readonly ShownEvent[]
  /** How far the application has come, for those who write it, as long as they can. */
  readonly writing: readonly StepProgress[] | null
}

/** Which case it is, how far it has come, and who it is with. */
export interface CaseIdentity {
  readonly id: string
  readonly reference: string | null
  /** Goes back with each command, so that nobody acts on what they have not seen. */
  readonly version: number
  readonly fundId: string
  readonly audience: Audience
  readonly status: ApplicationStatus
  readonly applicantName: string
  readonly submittedDay: Day | null
  readonly officerName: string | null
  readonly preparerName: string | null
  /** What the applicant was asked for, while the application is theirs to change. */
  readonly returnedReason: string | null
  /** The rules that the case keeps; `null` before it was sent in, and when it was taken back. */
  readonly ruleNumber: number | null
  /** Names by number. */
  readonly municipalities: Readonly<Record<string, string>>
}

export function casePage(parts: CaseParts, viewer: CaseViewer, today: Day): CasePage {
  const { application, open, waiting } = parts
  const audience = audienceOf(viewer.parties)
  const assessment = shownAssessment(parts, audience)
  return {
    ...caseIdentity(parts, audience),
    ...caseWork(parts, viewer, today),
    ...assessment,
    figures: caseFigures(parts, assessment),
    facts: shownFacts(parts, audience),
    homes: shownHomes(application.facts, { approved: assessment.recommendation?.dwellings ?? [], open }),
    waiting,
    decision: shownDecision(parts, audience),
    earlierDecisions: shownEarlierDecisions(parts, audience),
    corrections: shownCorrections(parts, audience),
    appeals: shownAppeals(parts, viewer, today),
    guarantee: open && shownGuarantee(open, { today, readiness: readinessIn(parts, open) }),
    guaranteeLetter: open && open.guarantee.status !== 'ended' && takesPart(audience) ? parts.guaranteeLetter : null,
    bank: takesPart(audience) ? parts.bank : null,
    claims: audience === 'helper' ? [] : shownClaims(parts.claims),
    deadlines: shownDeadlines(parts, audience, today),
    dialogue: shownDialogue(parts.dialogue, audience),
    documents: documentSummary(parts, audience),
    events: shownEvents(parts.events, audience),
    writing: writingOf(parts, audience),
  }
}

function readinessIn({ application, documents, bank }: CaseParts, open: OpenGuarantee): readonly Readiness[] {
  const financingConfirmed = bank.financing?.status === 'confirmed'
  return readinessOf(open, { track: application.facts.track, documents, financingConfirmed })
}

function writingOf({ application: { status, facts } }: CaseParts, audience: Audience): readonly StepProgress[] | null {
  const isTheirs = audience === 'applicant' || audience === 'helper'
  return isTheirs && (status === 'draft' || status === 'returned') ? stepProgress(facts, whatIsMissing(facts)) : null
}

export function caseIdentity(parts: CaseParts, audience: Audience): CaseIdentity {
  const { id, version, fund, head, application, municipalities } = parts
  const { reference, applicantName, officerName, preparerName } = head
  const { status } = application
  return {
    id,
    reference,
    version,
    fundId: fund.id,
    audience,
    status,
    applicantName,
    submittedDay: 'submittedDay' in application ? application.submittedDay : null,
    officerName,
    preparerName,
    returnedReason: status === 'returned' && audience !== 'owner' ? application.returnedReason : null,
    ruleNumber: parts.rules?.number ?? null,
    municipalities,
  }
}
