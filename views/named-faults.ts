import type { Problem } from './form.tsx'

/** The problem for the summary: each line says which field it is about; what concerns no field of the page stands alone. */
export function namedFaults({ title, detail, errors }: Problem, names: Readonly<Record<string, string>>): Problem {
  const named = errors.map(({ path, message }) => {
    const name = names[path]
    return name === undefined ? { path: '', message } : { path, message: `${name}: ${message}` }
  })
  return { title, detail, errors: named }
}
