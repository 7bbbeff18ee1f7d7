import type { TraceInput, TraceStep } from '../../server/coverage/trace.ts'
import { lineInputs, type TraceCode } from '../../server/coverage/trace-lines.ts'
import { label } from './recompute.ts'

/** Inputs that are named after a line but are not what the latest earlier line of that code and subject came to. */
export function linkFaults(trace: readonly TraceStep[]): readonly string[] {
  const results = new Map<string, string[]>()
  return trace.flatMap(step => {
    const faults = step.inputs.flatMap((input, index) => linkFault(step, index, results))
    const earlier = results.get(label(step)) ?? []
    results.set(label(step), [...earlier, step.result])
    return faults
  })
}

function linkFault(step: TraceStep, index: number, results: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const input = step.inputs[index]
  if (!input || !isCode(input.name)) return []
  const expected = earlierResult(input, step, results)
  // a limit by its own name is worked out under another code in an offer, and given with the request in a settlement
  if (expected === undefined && ['amount', 'offered-sum', 'total', 'binding-cap'].includes(step.code)) return []
  return expected === input.value ? [] : [`${label(step)}: ${input.name} is ${input.value}, earlier ${expected}`]
}

/** Of lines that repeat for one subject (tiers) a sum takes the last ones in order. */
function earlierResult(input: TraceInput, step: TraceStep, results: ReadonlyMap<string, readonly string[]>) {
  const found =
    results.get(label({ code: input.name, subject: input.subject ?? step.subject })) ??
    results.get(label({ code: input.name, subject: null })) ??
    results.get(label({ code: `offer-${input.name}`, subject: step.subject }))
  const alike = step.inputs.filter(({ name, subject }) => name === input.name && subject === input.subject)
  return found?.at(alike.indexOf(input) - alike.length)
}

const isCode = (name: string): name is TraceCode => Object.hasOwn(lineInputs, name)
