import type { Reader } from '../../db/database.ts'
import { type StoppedClock, stoppedClocks } from '../deadlines/stopped-clock-store.ts'
import {
  askedInPlace,
  asksOfApplication,
  type CaseRequest,
  isAlive,
  type RequestKind,
  type RequestStatus,
  takesAnswers,
} from '../dialogue/request.ts'
import { listRequests } from '../dialogue/request-store.ts'
import { unheard } from '../dialogue/require-heard.ts'
import type { Day } from '../shared/day.ts'
import { type Audience, takesPart } from './audience.ts'

/** What stands between the fund and the applicant in a case. */
export interface CaseDialogue {
  readonly requests: readonly CaseRequest[]
  readonly stopped: readonly StoppedClock[]
  /** Pieces of information from others that the applicant has not been shown. */
  readonly untold: number
}

export async function readDialogue(reader: Reader, caseId: string): Promise<CaseDialogue> {
  const [requests, stopped, { untold }] = await Promise.all([
    listRequests(reader, caseId),
    stoppedClocks(reader, caseId),
    unheard(reader, caseId),
  ])
  return { requests, stopped, untold }
}

/** The same as the page of a case shows it: what somebody has the ball in. */
export interface ShownDialogue {
  readonly requests: readonly RequestAtHand[]
  /** Since when the fund's time stands still, and how many days are left of it; `null` while it runs. */
  readonly stopped: Pick<StoppedClock, 'stoppedDay' | 'daysLeft'> | null
  readonly untold: number
}

export interface RequestAtHand {
  readonly id: string
  readonly kind: RequestKind
  readonly status: RequestStatus
  readonly dueDay: Day
  /** The applicant can answer it, in time or late. */
  readonly takesAnswers: boolean
  /** Everything that is left to answer is answered in the application. */
  readonly onlyInApplication: boolean
  readonly items: readonly (Pick<CaseRequest['items'][number], 'number' | 'about' | 'subject' | 'status'> & {
    /** What was asked last, in the case officer's words. */
    readonly guidance: string | null
  })[]
}

const nothing: ShownDialogue = { requests: [], stopped: null, untold: 0 }

export function shownDialogue({ requests, stopped, untold }: CaseDialogue, audience: Audience): ShownDialogue {
  if (!takesPart(audience)) return nothing
  const [clock] = stopped
  return {
    requests: requests.filter(isAlive).map(atHand),
    stopped: clock ? { stoppedDay: clock.stoppedDay, daysLeft: clock.daysLeft } : null,
    untold: audience === 'staff' ? untold : 0,
  }
}

const atHand = (request: CaseRequest): RequestAtHand => ({
  id: request.id,
  kind: request.kind,
  status: request.status,
  dueDay: request.dueDay,
  takesAnswers: takesAnswers(request),
  onlyInApplication: asksOfApplication(request) && askedInPlace(request).length === 0,
  items: request.items.map(({ number, about, subject, status, turns }) => ({
    number,
    about,
    subject,
    status,
    guidance: turns.findLast(({ deed }) => deed === 'asked')?.words ?? null,
  })),
})
