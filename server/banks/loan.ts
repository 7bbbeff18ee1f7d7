import type { Day } from '../shared/day.ts'

/** The loan that the bank has given for the homes. */
export interface Loan {
  readonly bankId: string
  /** `•••• 4321`: no more of the number is kept. */
  readonly maskedNumber: string
  readonly amountOre: number
  /** When it was given. */
  readonly loanDay: Day
  /** The place of the bank's mortgage among those on the property; `null` where it is not said. */
  readonly priority: number | null
  readonly registeredDay: Day
  /** What was left of it the last time that the bank said so. */
  readonly remaining: RemainingLoan | null
}

export type ConfirmationSource = 'form' | 'file' | 'link' | 'api'

export interface RemainingLoan {
  readonly remainingOre: number
  readonly asOfDay: Day
  readonly source: ConfirmationSource
  readonly recordedDay: Day
}

/** The last four characters, for people to recognise a loan by. */
export const maskedLoanNumber = (number: string): string => `•••• ${number.replace(/[^\p{L}\d]/gu, '').slice(-4)}`
