import type { OfferRequest } from '../../server/coverage/offer.ts'
import type { SettlementRequest } from '../../server/coverage/settlement-request.ts'
import type { TraceInput, TraceStep } from '../../server/coverage/trace.ts'
import { lineInputs, type TraceCode } from '../../server/coverage/trace-lines.ts'
import { label } from './recompute.ts'

type Results = ReadonlyMap<string, readonly string[]>

/** Inputs that are named after a line but are not what the latest earlier line of that code and subject came to. */
export function linkFaults(trace: readonly TraceStep[]): readonly string[] {
  const results = new Map<string, string[]>()
  return trace.flatMap(step => {
    const faults = step.inputs.filter(({ name }) => isCode(name)).flatMap(input => linkFault(step, input, results))
    const earlier = results.get(label(step)) ?? []
    results.set(label(step), [...earlier, step.result])
    return faults
  })
}

function linkFault(step: TraceStep, input: TraceInput, results: Results): readonly string[] {
  const expected = earlierResult(step, input, results)
  return expected === input.value ? [] : [`${label(step)}: ${input.name} is ${input.value}, earlier ${expected}`]
}

/** Of lines that repeat for one subject (tiers) a sum takes the last ones in order. An offer rounds its caps under codes of their own. */
function earlierResult(step: TraceStep, input: TraceInput, results: Results): string | undefined {
  const found =
    results.get(label({ code: input.name, subject: input.subject ?? step.subject })) ??
    results.get(label({ code: input.name, subject: null })) ??
    results.get(label({ code: `offer-${input.name}`, subject: step.subject }))
  const alike = step.inputs.filter(({ name, subject }) => name === input.name && subject === input.subject)
  return found?.at(alike.indexOf(input) - alike.length)
}

const isCode = (name: string): name is TraceCode => Object.hasOwn(lineInputs, name)

/** Inputs that are named after a field of the request but are not what stands there. */
export function fieldFaults(request: SettlementRequest | OfferRequest, trace: readonly TraceStep[]): readonly string[] {
  return trace.flatMap(step => {
    const fields = new Map<string, unknown>(fieldsFor(request, step.subject))
    return step.inputs
      .filter(({ name, value }) => fields.has(name) && !isSame(fields.get(name), value))
      .map(({ name, value }) => `${label(step)}: ${name} is ${value}, in the request ${fields.get(name)}`)
  })
}

/** The subject's own fields go before those of the request. `stepDown` is a list there, one factor here. */
function fieldsFor(request: SettlementRequest | OfferRequest, subject: string | null): readonly [string, unknown][] {
  const dwelling = request.dwellings.find(({ id }) => id === subject)
  const sale = dwelling && 'sale' in dwelling ? dwelling.sale : null
  const guarantee = 'guarantee' in request ? request.guarantee : {}
  const { stepDown: _, ...terms } = request.terms
  return Object.entries({ ...request, ...guarantee, ...terms, ...request.limits, ...dwelling, ...sale })
}

const isSame = (field: unknown, value: string): boolean =>
  String(field) === value || (typeof field !== 'object' && Number(field) === Number(value))
