import type { ApprovedDwelling, Decision, Recommendation } from './decision.ts'
import { type Condition, reasonsOf, type StoredReasons } from './reasons.ts'

/** As stored; what has been added since the first were, is missing in those. */
interface StoredRecommendation extends Omit<Recommendation, 'reasons' | 'conditions' | 'dwellings' | 'stateAid'> {
  readonly reasons: StoredReasons
  readonly conditions?: readonly Condition[]
  readonly dwellings: readonly StoredDwelling[]
  readonly stateAid?: Recommendation['stateAid']
}

type StoredDwelling = Omit<ApprovedDwelling, 'sources'> & Partial<Pick<ApprovedDwelling, 'sources'>>

interface StoredDecision extends Omit<Decision, 'reasons' | 'conditions' | 'board'> {
  readonly reasons: StoredReasons
  readonly conditions?: readonly Condition[]
  readonly board?: Decision['board']
}

export const recommendationIn = remembering(
  (stored: StoredRecommendation): Recommendation => ({
    ...stored,
    reasons: reasonsOf(stored.reasons),
    conditions: stored.conditions ?? [],
    dwellings: stored.dwellings.map(dwelling => ({ ...dwelling, sources: dwelling.sources ?? null })),
    stateAid: stored.stateAid ?? null,
  }),
)

export const decisionIn = remembering(
  (stored: StoredDecision): Decision => ({
    ...stored,
    reasons: reasonsOf(stored.reasons),
    conditions: stored.conditions ?? [],
    board: stored.board ?? null,
  }),
)

const mostRemembered = 200

/** By the text that is stored: the same few cases are read again and again, and no one changes what was read. */
function remembering<Stored, Whole>(read: (stored: Stored) => Whole): (json: string) => Whole {
  const known = new Map<string, Whole>()
  return json => {
    const value = known.get(json) ?? read(JSON.parse(json))
    if (known.size >= mostRemembered) known.clear()
    known.set(json, value)
    return value
  }
}
