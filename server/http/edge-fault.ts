/** What can be wrong with a request before any command has seen it, and the status that says so. */
export const edgeFaultStatus = {
  malformed: 400,
  unauthenticated: 401,
  'csrf-origin': 403,
  'csrf-token': 403,
  'no-such-page': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'too-large': 413,
  'unsupported-media-type': 415,
  internal: 500,
} as const

export type EdgeFaultCode = keyof typeof edgeFaultStatus

/** A request that cannot be taken on. Commands refuse with `Refused` instead. */
export class EdgeFault extends Error {
  readonly code: EdgeFaultCode
  /** For `method-not-allowed`: the methods that are. */
  readonly allow: string | null

  constructor(code: EdgeFaultCode, allow: string | null = null) {
    super(code)
    this.code = code
    this.allow = allow
  }
}
