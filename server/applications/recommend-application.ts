import type { Deps } from '../deps.ts'
import { requireHeard } from '../dialogue/require-heard.ts'
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
import { requireMove } from './application.ts'
import { loadApplication } from './application-store.ts'
import { findingsFor, offerFor, pinnedRules, readWeighed, type Stated } from './assess-application.ts'
import { type CalculatedOffer, isGrant, type Recommendation } from './decision.ts'
import { storeRecommendation } from './decision-store.ts'
import { reasonsText } from './reasons.ts'
import { requireSameDwellings, requireSources } from './require-approved-dwellings.ts'
import { requireStatedAid, requireWithinAid, type StatedAid } from './state-aid.ts'

export interface RecommendationInput extends Omit<Recommendation, 'findings' | 'offer' | 'stateAid'> {
  readonly answers: OfficerAnswers
  readonly stateAid: StatedAid | null
}

/**
 * The case officer puts the case before the approver. A grant needs every criterion met, by the rules or by an officer's
 * answer with a reason, and a sum above zero. A figure that is other than the applicant's needs its source.
 * @throws Refused `criteria-not-met`, `invalid`, `calculation`, `state-aid-exceeded`, `not-heard`
 */
export const recommendApplication = (deps: Deps, command: CaseCommand, input: RecommendationInput): Promise<void> =>
  onCase(deps, { ...command, name: 'recommend' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const application = await loadApplication(tx, file.id)
    requireMove(application, 'recommended')
    if (input.outcome !== 'granted') await requireHeard(tx, file)
    const stated = application as Stated
    requireSameDwellings(stated.facts, input.dwellings)
    requireSources(stated.facts, input.dwellings)
    const { track } = stated.facts
    requireStatedAid(input.stateAid, { track, isGrant: isGrant(input.outcome), today: file.today })
    const [rules, held] = [await pinnedRules(tx, stated), await readWeighed(tx, file, stated)]
    const { answers, stateAid: aid, ...chosen } = input
    const offer = isGrant(input.outcome) ? offerFor(rules, stated, held, input) : null
    const neededOre = offer?.answer.guaranteedSumOre ?? null
    const findings = withAnswers(findingsFor(rules, stated, held, neededOre), answers)
    if (offer) requireGrantable(findings, offer)
    const count = aid && neededOre !== null ? requireWithinAid(aid, neededOre, file.today) : null
    const stateAid = aid && { ...aid, count }
    await storeRecommendation(tx, file, { ...chosen, stateAid, findings, offer })
    const detail = { outcome: input.outcome, reasons: reasonsText(input.reasons), neededOre }
    await recordEvent(tx, file, { kind: 'recommended', detail })
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
