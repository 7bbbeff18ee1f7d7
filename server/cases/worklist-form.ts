import { choice, form, type InputOf, identifier, list, optional, text, wholeNumber } from '../http/inputs.ts'
import { refuse } from '../shared/refusal.ts'
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

const mostAtOnce = 50

/** Each thing is named with the version of its case that was shown: `application.<case>.<version>`, `claim.<case>.<version>.<claim>`. */
export const assignmentForm = form({
  ...listFields,
  officerId: identifier(),
  things: list(text(250), { max: mostAtOnce }),
})

export interface AssignedThing {
  readonly caseId: string
  readonly seenVersion: number
  readonly claimId: string | null
}

const thingForm = /^(application|claim)\.([\w-]{1,100})\.(\d{1,9})(?:\.([\w-]{1,100}))?$/

/** @throws Refused `invalid` at `things` where nothing was chosen, or something that is no thing of the list. */
export function readThings(things: readonly string[]): AssignedThing[] {
  if (things.length === 0) {
    return refuse({ code: 'invalid', errors: [{ path: 'things', message: 'Vel minst éi sak i lista.' }] })
  }
  return things.map(thing => {
    const [, kind, caseId, version, claimId] = thingForm.exec(thing) ?? []
    if (!caseId || !version || (kind === 'claim') !== (claimId !== undefined)) {
      return refuse({ code: 'invalid', errors: [{ path: 'things', message: 'Vel saker i lista.' }] })
    }
    return { caseId, seenVersion: Number(version), claimId: claimId ?? null }
  })
}
