/** A form as it was sent, to be shown again: raw values as they were typed, and what is wrong by path. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>
  /** By dotted path: `dwellings.0.costOre`. */
  readonly errors: ReadonlyMap<string, string>
  /** Where a page has several forms: keeps the ids of this one's fields apart from the others' as long as nothing is wrong in it. */
  readonly scope?: string
}

export const emptyForm: FormState = { values: {}, errors: new Map() }

/** One of several empty forms on a page. */
export const emptyFormOf = (scope: string): FormState => ({ ...emptyForm, scope })

interface Sent {
  readonly values: FormState['values']
  /** `null` where it was only asked to be shown again. */
  readonly problem: { readonly errors: readonly { readonly path: string; readonly message: string }[] } | null
}

/** A form that was sent, with its faults beside their fields. */
export const formState = ({ values, problem }: Sent): FormState => ({
  values,
  errors: new Map(problem?.errors.map(({ path, message }) => [path, message])),
})

/** What every field takes; `field(state, name)` answers with the first four. */
export interface FieldProps {
  name: string
  /** Made from the name where left out. */
  id?: string | undefined
  value?: unknown
  error?: string | undefined
  label: string
  hint?: string | undefined
  /** `false` says "valfritt" beside the label; left out, the field may depend on others and the label says nothing. */
  required?: boolean | undefined
}

/**
 * The id of a field, the same whether made from its name (`dwellings[0][costOre]`) or from the path of its error (`dwellings.0.costOre`):
 * `dwellings-0-costOre`.
 */
export function fieldId(nameOrPath: string): string {
  return fieldPath(nameOrPath).replace(/[^a-zA-Z0-9]+/g, '-')
}

/**
 * The value and the error of one field: `<AmountField label="Byggjekostnad" {...field(state, 'dwellings[0][costOre]')} />`. The name in
 * brackets reads into nested values.
 */
export function field(state: FormState, name: string): FieldAtHand {
  const path = fieldPath(name)
  const id = state.scope === undefined ? fieldId(name) : fieldId(`${state.scope}.${path}`)
  return { name, id, value: valueAt(state.values, path), error: state.errors.get(path) }
}

interface FieldAtHand {
  name: string
  id: string
  value: unknown
  error: string | undefined
}

/** What stands in a text field for a raw value; nothing for a list or an object, which only a forged request sends. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** `dwellings[0][costOre]` → `dwellings.0.costOre` */
const fieldPath = (name: string) => name.replaceAll(']', '').replaceAll('[', '.')

function valueAt(values: unknown, path: string): unknown {
  let value = values
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
