import { asStated, findingsFor, type Stated } from '../applications/assess-application.ts'
import type { CalculatedOffer, Recommendation } from '../applications/decision.ts'
import { noReasons } from '../applications/reasons.ts'
import type { SettledFinding } from '../rules/settled-findings.ts'
import type { Audience } from './audience.ts'
import type { CaseParts } from './case-read.ts'
import { type OfferCalculation, offerCalculation } from './offer-calculation.ts'
import { trialOffer } from './trial-offer.ts'

/** What the rules and the officers say of the case, as far as it is shown. */
export interface ShownAssessment {
  readonly findings: readonly SettledFinding[]
  readonly calculation: OfferCalculation | null
  /** `null` where there is none, or it is not for these eyes yet. */
  readonly recommendation: Recommendation | null
}

const nothing: ShownAssessment = { findings: [], calculation: null, recommendation: null }

export function shownAssessment(parts: CaseParts, audience: Audience): ShownAssessment {
  const shown = assessmentOf(parts, audience)
  return audience === 'owner' || audience === 'helper' ? screened(shown) : shown
}

function assessmentOf(parts: CaseParts, audience: Audience): ShownAssessment {
  const { application } = parts
  switch (application.status) {
    case 'draft':
    case 'returned':
    case 'withdrawn':
    case 'lapsed':
      return nothing
    case 'submitted':
    case 'under-assessment':
      return asStatedNow(parts, application)
    case 'recommended':
    case 'waiting': {
      const { recommendation } = application
      return audience === 'staff'
        ? asPrepared(recommendation, recommendation.offer, 'recommended')
        : asStatedNow(parts, application)
    }
    default:
      return asPrepared(application.recommendation, application.decision.offer, 'decided')
  }
}

function asPrepared(
  recommendation: Recommendation,
  offer: CalculatedOffer | null,
  basis: 'recommended' | 'decided',
): ShownAssessment {
  return { findings: recommendation.findings, calculation: offer && offerCalculation(offer, basis), recommendation }
}

/** What the rules say today of what the applicant has stated. */
function asStatedNow({ rules, held }: CaseParts, application: Stated): ShownAssessment {
  if (!rules || !held) return nothing
  const choices = { dwellings: asStated(application.facts), ceilingOre: null, deMinimisRemainingOre: null }
  const { offer } = trialOffer({ rules, application, held }, choices)
  const findings = findingsFor(rules, application, held, offer?.answer.guaranteedSumOre ?? null)
  return {
    findings: findings.map(finding => ({ ...finding, officer: null })),
    calculation: offer && offerCalculation(offer, 'stated'),
    recommendation: null,
  }
}

/** Without somebody's age, and without what officers have written about them. */
const screened = ({ findings, calculation, recommendation }: ShownAssessment): ShownAssessment => ({
  findings: findings.map(screenedFinding),
  calculation,
  recommendation: recommendation && {
    ...recommendation,
    reasons: noReasons,
    conditions: [],
    stateAid: null,
    dwellings: recommendation.dwellings.map(dwelling => ({ ...dwelling, sources: null })),
    findings: recommendation.findings.map(screenedFinding),
  },
})

function screenedFinding(finding: SettledFinding): SettledFinding {
  const saw = finding.criterion === 'target-group' ? {} : finding.saw
  return { ...finding, saw, officer: finding.officer && { ...finding.officer, reason: '' } }
}
