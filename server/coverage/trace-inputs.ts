import type { TraceInput, TraceInputName } from './trace.ts'
import { lineInputs, type TraceCode } from './trace-lines.ts'

/** Names the values in the order of `lineInputs`; `null` is left out. */
export function namedInputs(code: TraceCode, values: readonly (string | null)[]): TraceInput[] {
  const names: readonly TraceInputName[] = lineInputs[code]
  const inputs: TraceInput[] = []
  for (const [index, value] of values.entries()) {
    const name = names[index] ?? names.at(-1)
    if (value !== null && name !== undefined) inputs.push({ name, value })
  }
  return inputs
}
