import { ruleFormValues } from '../../server/rules/rule-form-values.ts'
import { formatAmountInput } from '../../views/figures.ts'
import { content } from './facts.ts'

/** The default content as a browser sends it, with parts of it changed. */
export function typedForm(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const typed = { ...asTyped(ruleFormValues(content)) }
  for (const [name, change] of Object.entries(changes)) {
    typed[name] = typeof change === 'object' ? { ...Object(typed[name]), ...change } : change
  }
  return typed
}

/** Every number as the text that its field shows, every list and object with the same inside. */
export const asTyped = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownAs(value, name)]))

function shownAs(value: unknown, name: string): unknown {
  if (typeof value === 'number') return name.endsWith('Ore') ? formatAmountInput(value) : String(value)
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(item => shownAs(item, name))
  return typeof value === 'object' ? asTyped({ ...value }) : value
}
