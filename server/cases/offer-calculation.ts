import type { CalculatedOffer } from '../applications/decision.ts'
import { type OfferAnswer, type OfferRequest, offer } from '../coverage/offer.ts'
import type { TraceStep } from '../coverage/trace.ts'
import { traced } from '../coverage/traced.ts'
import { answered } from '../rules/calculator.ts'

/** A guaranteed sum with every line that led to it. */
export interface OfferCalculation {
  /** Whose figures it is made from: the applicant's, those in the officer's form, the recommendation's, the decision's. */
  readonly basis: 'stated' | 'trial' | 'recommended' | 'decided'
  readonly request: OfferRequest
  readonly answer: OfferAnswer
  readonly trace: readonly TraceStep[]
}

/** Calculates again from what is stored, and tells the lines. */
export function offerCalculation(
  { request, answer }: CalculatedOffer,
  basis: OfferCalculation['basis'],
): OfferCalculation {
  const trace = traces.get(request) ?? answered(traced(offer, request)).trace
  traces.set(request, trace)
  return { basis, request, answer, trace }
}

/** The lines of a request, as long as somebody holds it: a stored one is read once and shown often. */
const traces = new WeakMap<OfferRequest, readonly TraceStep[]>()
