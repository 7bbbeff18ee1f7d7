import type { BindingLimit, CapBinding } from './limits.ts'
import type { Sheet } from './sheet.ts'
import type { TraceInput } from './trace.ts'

/** The limit that an answer names: the project's where one bound, else the first cap that did. */
export function bindingLimit(project: BindingLimit, caps: readonly CapBinding[], sheet: Sheet): BindingLimit {
  const cap = caps.find(({ binding }) => binding !== 'none')?.binding ?? 'none'
  const result = project === 'none' ? cap : project
  if (sheet.tracing) {
    const inputs: TraceInput[] = [{ name: 'binding-project-limit', value: project }, ...caps.map(capInput)]
    sheet.note({ code: 'binding-limit', operation: 'first-binding', inputs, result })
  }
  return result
}

function capInput({ id, binding }: CapBinding): TraceInput {
  const input = { name: 'binding-cap', value: binding } as const
  return id === null ? input : { ...input, subject: id }
}
