import { refusedFileText } from '../../views/file-fault-text.ts'
import { faultText, refusalText } from '../../views/refusal-text.ts'
import { type FieldError, type Refusal, Refused } from '../shared/refusal.ts'
import { EdgeFault, type EdgeFaultCode, edgeFaultStatus } from './edge-fault.ts'

export type ProblemCode = Refusal['code'] | EdgeFaultCode

/** Why a request led to nothing, in words for people and figures for machines (RFC 9457). */
export interface Problem {
  /** The kind of problem, as a URI. */
  readonly type: string
  readonly code: ProblemCode
  readonly title: string
  readonly detail: string
  readonly status: number
  /** By dotted path; an empty path concerns the whole form. */
  readonly errors: readonly FieldError[]
  /** The refusal with its figures, where there was one. */
  readonly refusal: Refusal | null
}

export const refusalStatus: Readonly<Record<Refusal['code'], number>> = {
  'not-found': 404,
  forbidden: 403,
  invalid: 422,
  calculation: 422,
  'files-refused': 422,
  'day-out-of-range': 422,
  stale: 409,
  'wrong-state': 409,
  'insufficient-capital': 409,
  'limit-exceeded': 409,
  'amount-changed': 409,
  'criteria-not-met': 409,
  'worse-than-before': 409,
  'state-aid-exceeded': 409,
  'command-reused': 409,
  'not-heard': 409,
  'letter-under-way': 409,
  'no-rules-in-force': 409,
  'four-eyes': 403,
  'impartiality-undeclared': 403,
  disqualified: 403,
  'no-deputy-needed': 409,
  authority: 403,
  'reason-needed': 403,
  'too-many-tries': 429,
}

/** `null` for a bug. */
export function knownProblem(error: unknown): Problem | null {
  if (error instanceof Refused) return refusalProblem(error.refusal)
  return error instanceof EdgeFault ? faultProblem(error) : null
}

export function refusalProblem(refusal: Refusal): Problem {
  const status = refusalStatus[refusal.code]
  return {
    type: typeOf(refusal.code),
    code: refusal.code,
    ...refusalText(refusal),
    status,
    errors: errorsOf(refusal),
    refusal,
  }
}

export function faultProblem({ code }: EdgeFault): Problem {
  return { type: typeOf(code), code, ...faultText(code), status: edgeFaultStatus[code], errors: [], refusal: null }
}

/** As `application/problem+json` has it, the refusal's figures beside the standard members. */
export function problemJson({ refusal, ...problem }: Problem, reference: string): object {
  return { ...refusal, ...problem, instance: `urn:uuid:${reference}` }
}

const typeOf = (code: ProblemCode) => `urn:problem-type:tapsgaranti:${code}`

/** A refusal that belongs to one field is shown there as well. */
function errorsOf(refusal: Refusal): readonly FieldError[] {
  switch (refusal.code) {
    case 'invalid':
      return refusal.errors
    case 'files-refused':
      return filesErrors(refusal)
    case 'calculation':
    case 'day-out-of-range':
      return [{ path: refusal.path, message: refusalText(refusal).detail }]
    default:
      return []
  }
}

const filesErrors = ({ refused }: Extract<Refusal, { code: 'files-refused' }>): readonly FieldError[] =>
  refused.map(file => ({ path: 'files', message: refusedFileText(file) }))
