import type { Problem } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'

/** The summary of what is wrong in a form that only asks and changes nothing; a fault has the name of its field before it, where it has one. */
export function problemOfForm({ errors }: FormState, names: Readonly<Record<string, string>> = {}): Problem | null {
  if (errors.size === 0) return null
  const title = errors.size === 1 ? 'Éin ting må rettast' : `${errors.size} ting må rettast`
  return { title, errors: [...errors].map(([path, message]) => named(path, message, names[path])) }
}

const named = (path: string, message: string, name: string | undefined) => ({
  path,
  message: name === undefined ? message : `${name}: ${message}`,
})
