import { choice, form, type InputOf, optional } from '../http/inputs.ts'
import type { DraftDwelling, DraftFacts } from './application-facts.ts'
import { draftFields, draftHomeFields, numbered } from './application-form.ts'
import type { PlainStep } from './application-steps.ts'

/** Where to go when it is saved: to the next step, or to the list of all of them; from the check page back to it. */
export const wayFields = {
  action: optional(choice(['next', 'list'])),
  from: optional(choice(['check'])),
}
export type Way = InputOf<typeof wayFields>

const { birthDay, orgNumber, orgName, publicDeveloper, purpose, started, municipalityNumber, place } = draftFields
const { financing, bankId, requestedOre } = draftFields

/** What is asked in a step; each may be left open, and what is there must be right in kind. */
export const stepForms = {
  applicant: form({ birthDay, orgNumber, orgName, publicDeveloper, ...wayFields }),
  project: form({ purpose, started, ...wayFields }),
  place: form({ municipalityNumber, place, ...wayFields }),
  financing: form({ financing, bankId, ...wayFields }),
  sum: form({ requestedOre, ...wayFields }),
} satisfies Record<PlainStep, unknown>

export const homeForm = form({ ...draftHomeFields, ...wayFields })

/** The draft with the answers of one home written anew; a home that is not there any more is put at the end. */
export function withHome(stored: DraftFacts, number: number, home: Omit<DraftDwelling, 'id'>): DraftFacts {
  const at = Math.min(number - 1, stored.dwellings.length)
  return { ...stored, dwellings: numbered(stored.dwellings.toSpliced(at, 1, { id: '', ...home })) }
}
