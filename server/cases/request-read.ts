import type { Reader } from '../../db/database.ts'
import { documentsFor } from '../dialogue/arrived-documents-read.ts'
import { type Information, listInformation } from '../dialogue/information-store.ts'
import { listWishes, type WishForTime } from '../dialogue/more-time-store.ts'
import {
  answeredItems,
  askedInApplication,
  askedInPlace,
  asksOfApplication,
  type CaseRequest,
  isAlive,
  type RequestItem,
  takesAnswers,
} from '../dialogue/request.ts'
import { loadRequest } from '../dialogue/request-store.ts'
import type { CaseContext } from '../http/context.ts'
import { type CaseSubject, readSubject } from './subpage-read.ts'

/** The context of a route with a request in its path. */
export type RequestContext = CaseContext & { readonly params: Readonly<Record<'case' | 'request', string>> }

export type RequestAction = 'answer' | 'ask-for-time' | 'review' | 'answer-wish' | 'withdraw'

/** A request as one viewer has it before them. */
export interface ShownRequest {
  readonly subject: CaseSubject
  readonly request: CaseRequest
  readonly todo: ItemsToDo
  /** Documents that have come since they were asked for, by the number of the item. */
  readonly arrived: Readonly<Record<number, number>>
  readonly wishes: readonly WishForTime[]
  /** What others have said, by its id, where the request puts it before the applicant. */
  readonly information: Readonly<Record<string, ToldByOthers>>
  readonly actions: readonly RequestAction[]
}

/** The items by what they wait for. */
export interface ItemsToDo {
  /** An answer on the page of the request. */
  readonly inPlace: readonly RequestItem[]
  /** The application, sent again. */
  readonly inApplication: readonly RequestItem[]
  /** The case officer's verdict. */
  readonly toJudge: readonly RequestItem[]
}

export type ToldByOthers = Pick<Information, 'source' | 'receivedDay' | 'body' | 'documentId'>

export async function readRequest(context: RequestContext): Promise<ShownRequest> {
  const subject = await readSubject(context)
  const { reader } = context.deps.database
  const stored = await loadRequest(reader, subject.id, context.params.request)
  const request = subject.audience === 'applicant' ? stored : withoutDrafts(stored)
  const wishes = await listWishes(reader, request.id)
  return {
    subject,
    request,
    todo: {
      inPlace: askedInPlace(request),
      inApplication: askedInApplication(request),
      toJudge: answeredItems(request),
    },
    arrived: Object.fromEntries(await documentsFor(reader, subject.id, request)),
    wishes,
    information: await toldIn(reader, subject.id, request),
    actions: actionsOf(context, { request, wishes }),
  }
}

/** What an applicant has not sent is theirs. */
const withoutDrafts = (request: CaseRequest): CaseRequest => ({
  ...request,
  items: request.items.map(item => ({ ...item, draft: null, draftNothing: false })),
})

async function toldIn(
  reader: Reader,
  caseId: string,
  { id, kind }: CaseRequest,
): Promise<Record<string, ToldByOthers>> {
  if (kind !== 'comment') return {}
  const told = (await listInformation(reader, caseId)).filter(({ requestId }) => requestId === id)
  return Object.fromEntries(
    told.map(({ id, source, receivedDay, body, documentId }) => [id, { source, receivedDay, body, documentId }]),
  )
}

type Standing = Pick<ShownRequest, 'request' | 'wishes'>

/** What pages offer; each command enforces its own rules besides. */
function actionsOf({ caseAccess: { parties } }: CaseContext, { request, wishes }: Standing): RequestAction[] {
  const wished = wishes.some(({ answer }) => answer === null)
  if (parties.has('applicant')) {
    const canAnswer = takesAnswers(request) && askedInPlace(request).length > 0
    return [
      ...(canAnswer ? ['answer' as const] : []),
      ...(request.status === 'open' && !wished ? ['ask-for-time' as const] : []),
    ]
  }
  return parties.has('case-officer') ? officerActions(request, wished) : []
}

function officerActions(request: CaseRequest, wished: boolean): RequestAction[] {
  const { status } = request
  if (!isAlive(request)) return []
  return [
    ...(status === 'answered' ? ['review' as const] : []),
    ...(status === 'open' && wished ? ['answer-wish' as const] : []),
    ...(asksOfApplication(request) ? [] : ['withdraw' as const]),
  ]
}
