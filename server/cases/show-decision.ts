import { DecisionView } from '../../views/pages/case/decision-page.tsx'
import { isGrant } from '../applications/decision.ts'
import { type DecisionTrial, decisionTrialForm } from '../applications/decision-form.ts'
import { reasonParts } from '../applications/reasons.ts'
import { conditionsIn } from '../applications/reasons-form.ts'
import { readAbleApprovers } from '../board/board-standing-read.ts'
import { listWaiting } from '../fund/waiting-list-store.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import type { CaseAction } from './actions.ts'
import { caseAgain, caseViewer, readCaseFor } from './case-page-routes.ts'
import { type DecisionLetter, decisionLetter } from './decision-letter.ts'
import { type DecisionPage, decisionPage } from './decision-page.ts'
import { type Decidable, decidable, sumNow } from './decision-sum.ts'
import { asksToSeeAgain } from './shown-by-command.ts'

interface Looking {
  /** What is being written, for the letter; without it there is none. */
  readonly fields?: DecisionTrial
  /** The board has no limit. */
  readonly asBoard?: boolean
}

/** `null` where nothing waits for a decision. */
export async function readDecision(
  context: CaseContext,
  { fields, asBoard = false }: Looking = {},
): Promise<DecisionPage | null> {
  const { viewer, fund, deps } = context
  const decided = decidable(await readCaseFor(context))
  if (!decided) return null
  const deciding = {
    viewer: caseViewer(context),
    authorityLimitOre: asBoard ? null : (viewer.roles.get(fund.id)?.get('approver')?.authorityLimitOre ?? null),
    approvers: await readAbleApprovers(deps.database.reader, context.caseAccess.id),
    queue: await listWaiting(deps.database.reader, fund.id),
    today: deps.clock.today(),
  }
  return { ...decisionPage(decided, deciding), letter: fields ? letterOf(context, decided, fields) : null }
}

/** `null` as long as it has no outcome or lacks one of its three reasons. */
function letterOf(context: CaseContext, decided: Decidable, fields: DecisionTrial): DecisionLetter | null {
  const { outcome, reasons, conditions } = fields
  if (outcome === null || reasons === null || reasonParts.some(part => reasons[part] === null)) return null
  const { facts, rules, considerations } = reasons
  return decisionLetter(decided.parts, {
    day: context.deps.clock.today(),
    outcome,
    guaranteedOre: isGrant(outcome) ? sumNow(decided).sumOre : null,
    conditions: isGrant(outcome) ? conditionsIn(conditions) : [],
    reasons: { facts: facts ?? '', rules: rules ?? '', considerations: considerations ?? '' },
    officerName: decided.parts.head.preparerName,
    responsibleName: context.viewer.name,
    board: null,
  })
}

/** With what was typed kept, and the figures as they are now. */
export function decisionAgain(action: CaseAction) {
  return async (context: CaseContext, attempt: Attempt): Promise<Shown> => {
    const { value, error } = decisionTrialForm.validate(attempt.values)
    const page = await readDecision(context, error || action !== 'decide' ? {} : { fields: value })
    if (!page) return caseAgain(action)(context, attempt)
    const isAsked = asksToSeeAgain(attempt)
    const tried = { ...attempt, action, ...(isAsked && { problem: null }) }
    return { data: page, page: () => DecisionView({ context, page, tried }), ...(isAsked && { status: 200 }) }
  }
}
