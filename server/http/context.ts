import type { Language } from '../../views/messages.ts'
import type { Deps } from '../deps.ts'
import type { CaseAccess, Fund } from '../people/access.ts'
import type { Viewer } from '../people/viewer.ts'

/** What a route is told about the request, after access has been decided. */
export interface Context {
  readonly deps: Deps
  /** `null` for somebody who is not signed in; where the route's access asks for a person, the type says that there is one. */
  readonly viewer: Viewer | null
  /** The viewer. @throws EdgeFault `unauthenticated`, which leads to the sign-in. For parts of open pages. */
  signedIn(): Viewer
  /** What stands in the path, by name: `{ case: '…' }`. */
  readonly params: Readonly<Record<string, string>>
  /** Set where `:fund` or `:case` stands in the path. */
  readonly fund: Fund | null
  /** Set where `:case` stands in the path. */
  readonly caseAccess: CaseAccess | null
  /** Where the request came from: for limits on how often, never stored or logged. */
  readonly address: string
  /** The path as it was asked for, without its query. */
  readonly path: string
  /** Goes into every form, as `_csrf`. Empty for somebody who is not signed in. */
  readonly csrfToken: string
  /** On a page: a new id for its form. In a command: the id that the client made, so that a repeat is known. */
  readonly commandId: string
  /** A mark of what the command was sent with; `null` on a page. */
  readonly contents: string | null
  /** The version of the case that was on the page where the command was given. */
  readonly seenVersion: number | null
  readonly language: Language
  /** Names the session, for ending or replacing it; worthless as a key. */
  readonly sessionHash: string | null
}

/** A context whose viewer is there. */
export type SignedInContext = Context & { readonly viewer: Viewer }
export type FundContext = SignedInContext & { readonly fund: Fund }
export type CaseContext = FundContext & { readonly caseAccess: CaseAccess }
