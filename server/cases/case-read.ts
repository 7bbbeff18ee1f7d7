import type { Reader } from '../../db/database.ts'
import type { Application } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import { type Held, pinnedRules, readHeld } from '../applications/assess-application.ts'
import type { Claim } from '../claims/claim.ts'
import { listClaims } from '../claims/claim-store.ts'
import { listMunicipalities } from '../fund/fund-store.ts'
import { type OpenGuarantee, openGuarantee } from '../guarantees/open-guarantee.ts'
import { type CaseEvent, listEvents } from '../history/case-events-store.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { refuse } from '../shared/refusal.ts'
import type { CaseViewer } from './actions.ts'
import { type CaseHead, readCaseHead } from './case-head-read.ts'
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
  /** Names by number. */
  readonly municipalities: Readonly<Record<string, string>>
  /** `null` before it was sent in. */
  readonly rules: RuleVersion | null
  /** What the fund has left for it, while it is assessed. */
  readonly held: Held | null
  readonly waiting: WaitingPlace | null
  readonly open: OpenGuarantee | null
  readonly claims: readonly Claim[]
}

export interface CaseToRead {
  readonly id: string
  readonly version: number
  readonly fund: { readonly id: string; readonly name: string }
  readonly viewer: CaseViewer
}

/** @throws Refused `not-found` for what an applicant has not sent in yet: nobody else sees it. */
export async function readCase(reader: Reader, { id, version, fund, viewer }: CaseToRead): Promise<CaseParts> {
  const [head, application, events, municipalities] = await Promise.all([
    readCaseHead(reader, id),
    loadApplication(reader, id),
    listEvents(reader, id),
    listMunicipalities(reader, fund.id),
  ])
  if (head.reference === null && !viewer.parties.has('applicant')) refuse({ code: 'not-found' })
  return {
    id,
    version,
    fund,
    head,
    application,
    events,
    municipalities: Object.fromEntries(municipalities.map(({ number, name }) => [number, name])),
    ...(await readStage(reader, { id, fundId: fund.id, application })),
  }
}

type Stage = Pick<CaseParts, 'rules' | 'held' | 'waiting' | 'open' | 'claims'>

const noStage: Stage = { rules: null, held: null, waiting: null, open: null, claims: [] }

/** What a case has besides, by how far it has come. */
async function readStage(
  reader: Reader,
  { id, fundId, application }: { id: string; fundId: string; application: Application },
): Promise<Stage> {
  switch (application.status) {
    case 'draft':
    case 'returned':
    case 'withdrawn':
    case 'lapsed':
      return noStage
    case 'granted':
    case 'granted-in-part': {
      const [open, claims] = await Promise.all([openGuarantee(reader, id), listClaims(reader, id)])
      return { ...noStage, rules: open.rules, open, claims }
    }
    case 'refused':
    case 'dismissed':
      return { ...noStage, rules: await pinnedRules(reader, application) }
    default: {
      const rules = await pinnedRules(reader, application)
      const held = await readHeld(reader, fundId, application)
      const waiting = application.status === 'waiting' ? await readWaitingPlace(reader, fundId, id) : null
      return { ...noStage, rules, held, waiting }
    }
  }
}
