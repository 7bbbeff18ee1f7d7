import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'

/** How the parts of the guarantee letter read in one language. */
export interface GuaranteeWords {
  readonly title: (documentName: string) => string
  readonly version: (version: number, replaces: number | null) => string
  readonly opening: (fundName: string) => string
  readonly sum: string
  readonly held: (sum: string) => string
  readonly runsUntil: (day: string) => string
  readonly runsFor: (years: number) => string
  readonly code: string
  readonly sealAlt: string
  readonly reference: Readonly<Record<'number' | 'version' | 'issued' | 'decided' | 'approvedBy' | 'officer', string>>
  readonly rows: Readonly<Record<'bank' | 'borrower' | 'property' | 'homes', string>>
  readonly noBank: string
  readonly municipality: (name: string, number: string) => string
  readonly several: (count: number) => string
  readonly covered: string
  readonly started: (start: string, completion: string) => string
  readonly sold: string
  readonly claimed: (months: string) => string
  readonly met: string
  readonly notCovered: string
  readonly exclusions: readonly string[]
  readonly notLoan: string
  readonly notice: (facts: GuaranteeLetterFacts) => string
  readonly check: string
  readonly checks: (address: string | null, code: string) => readonly string[]
  readonly annex: string
  readonly homesHeading: string
  readonly homeColumns: readonly [string, string]
  readonly inAll: string
  readonly yearsHeading: string
  readonly yearsText: string
  /** On the first page, where the rules let the sum follow the loan; the annex says how. */
  readonly follows: string
  readonly followsText: string
  readonly yearColumns: readonly [string, string, string, string]
  readonly notYet: (year: number) => string
  readonly calculation: string
  readonly conditions: string
  readonly purpose: string
  readonly noConditions: string
  readonly evidence: string
  readonly evidenceText: string
  readonly evidenceColumns: readonly [string, string, string]
  readonly legal: string
  readonly legalText: (facts: GuaranteeLetterFacts) => string
}
