import type { Day } from '../shared/day.ts'

/** What every letter says. Days are as of the letter: nothing in it changes with the day on which it is drawn. */
export interface LetterHead {
  readonly fund: { readonly id: string; readonly name: string; readonly ownerName: string }
  readonly recipient: { readonly name: string; readonly orgName: string | null }
  /** The case's number. */
  readonly reference: string
  /** The letter's own; a guarantee letter has that of its guarantee. */
  readonly number: string
  readonly day: Day
  readonly officerName: string | null
  /** Who answers for what it decides. */
  readonly responsibleName: string | null
}
