import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import type { CaseAccess, Fund } from '../people/access.ts'
import type { Session } from '../people/session-store.ts'
import type { Context } from './context.ts'
import { csrfToken } from './csrf.ts'
import { EdgeFault } from './edge-fault.ts'
import type { KeptPages } from './kept-pages.ts'
import type { LoggedMarks } from './logged-marks.ts'

/** One request on its way through. */
export interface Visit {
  readonly request: Request
  readonly response: Response
  readonly deps: Deps
  readonly kept: KeptPages
  /** The readings that this instance has logged. */
  readonly logged: LoggedMarks
  /** What the client can read; `null` where it is neither. A route for machines makes it `json`. */
  representation: 'html' | 'json' | null
  /** Who it is, once that has been read. */
  session: Session | null
}

/** What all visits share. */
export type Desk = Pick<Visit, 'deps' | 'kept' | 'logged'>

export function openVisit(request: Request, response: Response, desk: Desk): Visit {
  return { request, response, ...desk, representation: representationFor(request), session: null }
}

interface Place {
  readonly params: Readonly<Record<string, string>>
  readonly fund: Fund | null
  readonly caseAccess: CaseAccess | null
}

export const nowhere: Place = { params: {}, fund: null, caseAccess: null }

export function contextOf({ request, deps, session }: Visit, place: Place): Context {
  return {
    params: place.params,
    fund: place.fund,
    caseAccess: place.caseAccess,
    deps,
    viewer: session?.viewer ?? null,
    signedIn() {
      if (!session) throw new EdgeFault('unauthenticated')
      return session.viewer
    },
    address: request.ip ?? '',
    path: request.path,
    csrfToken: session ? csrfToken(deps.config, session.tokenHash) : '',
    commandId: deps.newId(),
    contents: null,
    seenVersion: null,
    language: 'nn',
    sessionHash: session?.tokenHash ?? null,
  }
}

/** Pages are for whoever does not say otherwise; somebody who sends JSON and takes anything gets JSON back. */
function representationFor(request: Request): Visit['representation'] {
  const accept = request.get('accept') ?? '*/*'
  if (accept === '*/*') return request.is('json') ? 'json' : 'html'
  switch (request.accepts(['text/html', 'application/json', 'application/problem+json'])) {
    case 'text/html':
      return 'html'
    case false:
      return null
    default:
      return 'json'
  }
}
