import { choice, form, type InputOf, identifier, list, optional, text, wholeNumber } from '../http/inputs.ts'
import type { StaffRole } from '../people/viewer.ts'
import { type WorklistFilters, worklistSorts, worklistViews } from './worklist-views.ts'

/** Which list is shown; its address holds all of it, so that it can be kept as a link. */
const listFields = {
  view: optional(choice(worklistViews)),
  officer: optional(identifier()),
  municipality: optional(text(4)),
  track: optional(choice(['private', 'contractor'])),
  due: optional(choice(['overdue', 'week'])),
  sort: optional(choice(worklistSorts)),
  page: optional(wholeNumber(1, 10_000)),
}

export const worklistQuery = form({ ...listFields, q: optional(text(100)), assigned: optional(wholeNumber(0, 100)) })
export type ListInput = InputOf<typeof listFields>

export const filtersOf = ({ officer, municipality, track, due }: ListInput): WorklistFilters => ({
  officer,
  municipality,
  track,
  due,
})

/** Who gives out work, or takes it. */
export const assigners: readonly StaffRole[] = ['case-officer', 'fund-manager']

const mostAtOnce = 50

/** Each thing is named with the version of its case that was shown: `application.<case>.<version>`, `claim.<case>.<version>.<claim>`. */
export const assignmentForm = form({
  ...listFields,
  officerId: identifier(),
  things: list(text(250), { max: mostAtOnce }),
})
