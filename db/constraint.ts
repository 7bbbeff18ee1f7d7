/**
 * Whether an error is the database's refusal by the named constraint. SQLite names check constraints by name, unique ones by
 * their columns; PostgreSQL names both by name. So each rule has a name here and its columns where it is unique.
 */
export function violates(error: unknown, constraint: { readonly name: string; readonly columns?: string }): boolean {
  if (!(error instanceof Error)) return false
  if ('constraint' in error && error.constraint === constraint.name) return true
  const text = error.message
  return (
    text.endsWith(`constraint failed: ${constraint.name}`) ||
    (constraint.columns !== undefined && text.endsWith(`UNIQUE constraint failed: ${constraint.columns}`))
  )
}
