import type { Operand } from './exact.ts'

/** What set the amount: a cap or a limit by name, in the order in which they are tried; `none` where nothing did. */
export type BindingLimit =
  | 'none'
  | 'guaranteed-sum'
  | 'cap-per-dwelling'
  | 'cap-share-of-cost'
  | 'cap-per-project'
  | 'applicant-cap'
  | 'de-minimis'
  | 'reserved'
  | 'requested'

/** A ceiling with its name; `null` = none set. */
export type Limit = { readonly name: BindingLimit; readonly amount: Operand }

/** The cap that bound a dwelling, or with `id: null` the project as a whole; `none` where none did. */
export type CapBinding = { readonly id: string | null; readonly binding: BindingLimit }
