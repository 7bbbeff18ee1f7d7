import type { CriterionCode } from './criteria.ts'

export type Answer = 'met' | 'not-met' | 'needs-officer'

/** The facts and limits that were compared. Lists are joined by commas, days are `YYYY-MM-DD`, a missing fact is `null`. */
export type Seen = Readonly<Record<string, string | number | boolean | null>>

/** The answer of one criterion, with its legal basis and what it saw: stored with the case, and worded from this alone. */
export type Finding = {
  readonly criterion: CriterionCode
  readonly answer: Answer
  readonly basis: string
  readonly saw: Seen
}

/** What one criterion's check returns; `assess` adds which criterion and on what basis. */
export type Checked = Pick<Finding, 'answer' | 'saw'>

/** A yes that is known, a no that is known, and a fact that is missing: never taken for either. */
export const answerOf = (met: boolean | null): Answer => (met === null ? 'needs-officer' : met ? 'met' : 'not-met')
