import type { Failure } from './failure.ts'
import { Sheet } from './sheet.ts'
import type { TraceStep } from './trace.ts'

export type Trace = { readonly trace: readonly TraceStep[] }

/** The answer of a calculation together with its trace: `traced(settle, request)`. */
export function traced<Request, Answer extends object>(
  calculation: (request: Request, sheet: Sheet) => Answer | Failure,
  request: Request,
): (Answer & Trace) | Failure {
  const steps: TraceStep[] = []
  const answer = calculation(request, new Sheet(steps))
  return 'error' in answer ? answer : { ...answer, trace: steps }
}
