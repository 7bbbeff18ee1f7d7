import type { BindingLimit } from '../../../server/coverage/limits.ts'
import type { CostCategory } from '../../../server/coverage/terms.ts'
import type { TraceInputName } from '../../../server/coverage/trace.ts'
import type { TraceCode } from '../../../server/coverage/trace-lines.ts'
import type { Outcome } from '../../messages.ts'

export type FieldName = Exclude<TraceInputName, TraceCode | CostCategory | BindingLimit>

/** A calculation in the words of one language. */
export interface TraceWords {
  /** What each line is called. */
  readonly labels: Readonly<Record<TraceCode, string>>
  /** What each figure is called that is no line itself. */
  readonly fields: Readonly<Record<FieldName, string>>
  readonly costs: Readonly<Record<CostCategory, string>>
  readonly limits: Readonly<Record<BindingLimit, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly phrases: TracePhrases
}

/** How figures stand together, and what stands in place of one. */
export interface TracePhrases {
  readonly least: string
  readonly greatest: string
  readonly and: string
  readonly of: string
  readonly notBelowZero: string
  readonly down: string
  readonly up: string
  readonly whole: string
  readonly wholeKroner: string
  /** `80 % av den delen av tapet som er over 100 000 kr og opp til 500 000 kr` */
  readonly partOf: string
  readonly above: string
  readonly upTo: string
  readonly against: string
  readonly noCap: string
  readonly threeYearsBefore: string
  readonly dwelling: string
  readonly years: string
  readonly year: string
  readonly unsold: string
  readonly outsideTerm: string
  readonly excluded: string
  readonly atAppraisal: string
}
