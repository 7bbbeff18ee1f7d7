import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import {
  blocking,
  type OfficerAnswers,
  type SettledFinding,
  unanswered,
  withAnswers,
} from '../rules/settled-findings.ts'
import { refuse } from '../shared/refusal.ts'
import {
  type ApprovedDwelling,
  type CalculatedOffer,
  type DecisionOutcome,
  isGrant,
  requireMove,
} from './application.ts'
import { loadApplication, storeRecommendation } from './application-store.ts'
import { findingsFor, offerFor, pinnedRules, readHeld, type Stated } from './assess-application.ts'

export interface RecommendationInput {
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly dwellings: readonly ApprovedDwelling[]
  readonly ceilingOre: number | null
  readonly deMinimisRemainingOre: number | null
  readonly answers: OfficerAnswers
}

/**
 * The case officer puts the case before the approver. A grant needs every criterion met, by the rules or by an officer's
 * answer with a reason, and a sum above zero. @throws Refused `criteria-not-met`, `invalid`, `calculation`
 */
export const recommendApplication = (deps: Deps, command: CaseCommand, input: RecommendationInput): Promise<void> =>
  onCase(deps, { ...command, name: 'recommend' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const application = await loadApplication(tx, file.id)
    requireMove(application, 'recommended')
    const stated = application as Stated
    requireSameDwellings(stated, input.dwellings)
    const [rules, held] = [await pinnedRules(tx, stated), await readHeld(tx, file.fundId, stated)]
    const offer = isGrant(input.outcome) ? offerFor(rules, stated, held, input) : null
    const neededOre = offer?.answer.guaranteedSumOre ?? null
    const findings = withAnswers(findingsFor(rules, stated, held, neededOre), input.answers)
    if (offer) requireGrantable(findings, offer)
    const { outcome, reasons, dwellings, ceilingOre, deMinimisRemainingOre } = input
    await storeRecommendation(tx, file, {
      outcome,
      reasons,
      dwellings,
      ceilingOre,
      deMinimisRemainingOre,
      findings,
      offer,
    })
    await recordEvent(tx, file, { kind: 'recommended', detail: { outcome, reasons, neededOre } })
  })

function requireGrantable(findings: readonly SettledFinding[], offer: CalculatedOffer): void {
  const open = unanswered(findings).map(({ criterion }) => ({
    path: `answers.${criterion}.answer`,
    message: 'Svar på om dette kravet er oppfylt, og skriv kvifor.',
  }))
  if (open.length > 0) refuse({ code: 'invalid', errors: open })
  const criteria = blocking(findings).map(finding => finding.criterion)
  if (criteria.length > 0) refuse({ code: 'criteria-not-met', criteria })
  if (offer.answer.guaranteedSumOre > 0) return
  const message =
    'Utrekninga gir inga garantisum for desse tala. Rett på kostnad eller forventa verdi, eller tilrå avslag.'
  refuse({ code: 'invalid', errors: [{ path: 'outcome', message }] })
}

/** Every home that was applied for, and no other. */
function requireSameDwellings(application: Stated, dwellings: readonly ApprovedDwelling[]): void {
  const applied = application.facts.dwellings.map(dwelling => dwelling.id)
  const given = dwellings.map(dwelling => dwelling.id)
  if (applied.length === given.length && applied.every((id, index) => id === given[index])) return
  refuse({
    code: 'invalid',
    errors: [{ path: 'dwellings', message: 'Ta med alle bustadene i søknaden, i same rekkjefølgje.' }],
  })
}
