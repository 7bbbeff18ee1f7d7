import type { Reader } from '../../db/database.ts'
import type { Appeal } from '../appeals/appeal.ts'
import { listAppeals } from '../appeals/appeal-store.ts'
import { type KeptCorrection, listCorrections } from '../appeals/corrections-store.ts'
import { type Application, awaitsDecision } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import { pinnedRules, readWeighed, type Weighed } from '../applications/assess-application.ts'
import { type CaseBank, noDealings, readCaseBank } from '../banks/case-bank-read.ts'
import { type BoardStanding, readBoardStanding } from '../board/board-standing-read.ts'
import type { Claim, Recovery } from '../claims/claim.ts'
import { listClaims } from '../claims/claim-store.ts'
import { listRecoveries } from '../claims/recovery-store.ts'
import { type CaseDeadline, listDeadlines } from '../deadlines/deadline-lists.ts'
import type { Document } from '../documents/document.ts'
import { listDocuments } from '../documents/document-store.ts'
import { listMunicipalities } from '../fund/fund-store.ts'
import { findGuarantee } from '../guarantees/guarantee-store.ts'
import { type OpenGuarantee, openGuarantee } from '../guarantees/open-guarantee.ts'
import { type CaseEvent, listEvents } from '../history/case-events-store.ts'
import { type EarlierDecision, listEarlierDecisions } from '../history/earlier-decisions-store.ts'
import { guaranteeLetterOf, type LetterRef } from '../letters/guarantee-letter-store.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { refuse } from '../shared/refusal.ts'
import type { CaseViewer } from './actions.ts'
import { type CaseHead, readCaseHead } from './case-head-read.ts'
import { type CaseDialogue, readDialogue } from './shown-dialogue.ts'
import { readViewerStanding, type ViewerStanding } from './viewer-standing.ts'
import { readWaitingPlace, type WaitingPlace } from './waiting-place-read.ts'

/** Everything that is known of a case, as it is stored. Who may see what of it is decided in `case-page.ts`. */
export interface CaseParts {
  readonly id: string
  /** What the reader of these parts had seen at least: it was read before them. */
  readonly version: number
  readonly fund: { readonly id: string; readonly name: string }
  readonly head: CaseHead
  readonly application: Application
  readonly events: readonly CaseEvent[]
  /** Those that can be read. */
  readonly documents: readonly Document[]
  /** Names by number. */
  readonly municipalities: Readonly<Record<string, string>>
  /** `null` before it was sent in. */
  readonly rules: RuleVersion | null
  /** What the fund has left for it, while it is assessed. */
  readonly held: Weighed | null
  readonly waiting: WaitingPlace | null
  /** While it waits for a decision: whether that is the board's. */
  readonly board: BoardStanding | null
  readonly open: OpenGuarantee | null
  /** The version of the guarantee letter that counts; `null` before there is one. */
  readonly guaranteeLetter: LetterRef | null
  readonly claims: readonly Claim[]
  /** What was demanded back, also what has come in. */
  readonly recoveries: readonly Recovery[]
  /** Open and over, by their last day. */
  readonly deadlines: readonly CaseDeadline[]
  readonly dialogue: CaseDialogue
  /** What stands between the case and the bank that it names. */
  readonly bank: CaseBank
  readonly appeals: readonly Appeal[]
  /** What was decided before, and taken up again. */
  readonly earlierDecisions: readonly EarlierDecision[]
  readonly corrections: readonly KeptCorrection[]
  /** How a reader of the staff stands to the case; `null` for others. */
  readonly standing: ViewerStanding | null
}

export interface CaseToRead {
  readonly id: string
  readonly version: number
  readonly fund: { readonly id: string; readonly name: string }
  readonly viewer: CaseViewer
}

/** @throws Refused `not-found` for what an applicant has not sent in yet: nobody else sees it. */
export async function readCase(reader: Reader, { id, version, fund, viewer }: CaseToRead): Promise<CaseParts> {
  const [head, application, events, documents, municipalities, deadlines, standing, dialogue] = await Promise.all([
    readCaseHead(reader, id),
    loadApplication(reader, id),
    listEvents(reader, id),
    listDocuments(reader, id),
    listMunicipalities(reader, fund.id),
    listDeadlines(reader, id),
    readViewerStanding(reader, { caseId: id, fundId: fund.id, viewer }),
    readDialogue(reader, id),
  ])
  const isTheirs = viewer.parties.has('applicant') || viewer.parties.has('helper')
  if (head.reference === null && !isTheirs) refuse({ code: 'not-found' })
  return {
    id,
    version,
    fund,
    head,
    application,
    events,
    documents,
    deadlines,
    standing,
    dialogue,
    municipalities: Object.fromEntries(municipalities.map(({ number, name }) => [number, name])),
    ...(await readStage(reader, { id, fundId: fund.id, application })),
    ...(await readAppeals(reader, id, application)),
    bank: head.bankName === null ? noDealings : await readCaseBank(reader, id),
  }
}

type Appealed = Pick<CaseParts, 'appeals' | 'earlierDecisions' | 'corrections'>

/** NOTE: nothing is appealed, taken up again or corrected before it is decided, so most cases are spared the reading. */
async function readAppeals(reader: Reader, id: string, application: Application): Promise<Appealed> {
  if (!isDecidedOnce(application)) return { appeals: [], earlierDecisions: [], corrections: [] }
  const [appeals, earlierDecisions, corrections] = await Promise.all([
    listAppeals(reader, id),
    listEarlierDecisions(reader, id),
    listCorrections(reader, id),
  ])
  return { appeals, earlierDecisions, corrections }
}

const isDecidedOnce = (application: Application): boolean =>
  ('decision' in application && application.decision !== null) || isReopened(application)

const isReopened = (application: Application): boolean =>
  'reopenedDay' in application && application.reopenedDay !== null

type Stage = Pick<
  CaseParts,
  'rules' | 'held' | 'waiting' | 'board' | 'open' | 'guaranteeLetter' | 'claims' | 'recoveries'
>

const noStage: Stage = {
  rules: null,
  held: null,
  waiting: null,
  board: null,
  open: null,
  guaranteeLetter: null,
  claims: [],
  recoveries: [],
}

/** What a case has besides, by how far it has come. */
async function readStage(
  reader: Reader,
  { id, fundId, application }: { id: string; fundId: string; application: Application },
): Promise<Stage> {
  switch (application.status) {
    case 'draft':
      return noStage
    case 'returned':
    case 'withdrawn':
    case 'lapsed':
      return { ...noStage, ...(isReopened(application) ? await readGrantedBefore(reader, id) : {}) }
    case 'granted':
    case 'granted-in-part': {
      const granted = await readGranted(reader, id)
      return { ...noStage, ...granted, rules: granted.open.rules }
    }
    case 'refused':
    case 'dismissed': {
      const before = application.reopenedDay === null ? {} : await readGrantedBefore(reader, id)
      return { ...noStage, ...before, rules: await pinnedRules(reader, application) }
    }
    default: {
      const rules = await pinnedRules(reader, application)
      const held = await readWeighed(reader, { id, fundId }, application)
      const waiting = application.status === 'waiting' ? await readWaitingPlace(reader, fundId, id) : null
      const before = application.reopenedDay === null ? {} : await readGrantedBefore(reader, id)
      const board = awaitsDecision(application) ? await readBoardStanding(reader, id) : null
      return { ...noStage, ...before, rules, held, waiting, board }
    }
  }
}

async function readGranted(reader: Reader, id: string) {
  const [open, guaranteeLetter, claims, recoveries] = await Promise.all([
    openGuarantee(reader, id),
    guaranteeLetterOf(reader, id),
    listClaims(reader, id),
    listRecoveries(reader, id),
  ])
  return { open, guaranteeLetter, claims, recoveries }
}

/** A guarantee goes on while the decision that it came from is taken up again. */
const readGrantedBefore = async (reader: Reader, id: string) =>
  (await findGuarantee(reader, id)) ? readGranted(reader, id) : {}
