import type { Problem } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'

/** The summary of what is wrong in a form that only asks and changes nothing. */
export function problemOfForm({ errors }: FormState): Problem | null {
  if (errors.size === 0) return null
  const title = errors.size === 1 ? 'Éin ting må rettast' : `${errors.size} ting må rettast`
  return { title, errors: [...errors].map(([path, message]) => ({ path, message })) }
}
