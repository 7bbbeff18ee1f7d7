import type { BoardResolution, DecisionOutcome } from '../applications/decision.ts'
import type { Condition, Reasons } from '../applications/reasons.ts'
import type { Deadlines, Product } from '../rules/rule-version.ts'
import type { Day } from '../shared/day.ts'
import type { CaseParts } from './case-read.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'

/** A decision as the applicant reads it: what the letter is made of, before the decision and after. */
export interface DecisionLetter {
  readonly fundName: string
  readonly reference: string | null
  readonly applicantName: string
  readonly facts: ShownFacts
  readonly submittedDay: Day | null
  readonly day: Day
  readonly outcome: DecisionOutcome
  /** `null` where nothing is granted. */
  readonly guaranteedOre: number | null
  readonly conditions: readonly Condition[]
  readonly reasons: Reasons
  /** Who prepared the case. */
  readonly officerName: string | null
  /** Who answers for the decision; `null` as long as that is open. */
  readonly responsibleName: string | null
  /** The meeting, where the board decided. */
  readonly board: Omit<BoardResolution, 'disqualified'> | null
  readonly ruleNumber: number | null
  readonly product: Product | null
  readonly deadlines: Deadlines | null
  /** What the decision is made under, and what an appeal is. */
  readonly basis: string
  readonly appealBasis: string
}

/** The part that is decided; the rest follows from the case. */
export type LetterContent = Pick<
  DecisionLetter,
  'day' | 'outcome' | 'guaranteedOre' | 'conditions' | 'reasons' | 'officerName' | 'responsibleName' | 'board'
>

export function decisionLetter(parts: CaseParts, content: LetterContent): DecisionLetter {
  const { fund, head, application, rules } = parts
  const rule = rules?.content
  return {
    ...content,
    fundName: fund.name,
    reference: head.reference,
    applicantName: head.applicantName,
    facts: shownFacts(parts, 'applicant'),
    submittedDay: 'submittedDay' in application ? application.submittedDay : null,
    ruleNumber: rules?.number ?? null,
    product: rule?.product ?? null,
    deadlines: rule?.deadlines ?? null,
    basis: rule?.legalReferences.decision ?? '',
    appealBasis: rule?.legalReferences.appeal ?? '',
  }
}
