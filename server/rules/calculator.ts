import type { Failure } from '../coverage/failure.ts'
import { type OfferAnswer, offer } from '../coverage/offer.ts'
import { type SettlementAnswer, settle } from '../coverage/settlement.ts'
import { type Trace, traced } from '../coverage/traced.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type ExampleHome, exampleOffer, exampleSettlement } from './example-requests.ts'
import type { RuleContent } from './rule-version.ts'

/** `count` homes that are all alike. */
export type PlannedProject = ExampleHome & { readonly count: number }

/** All homes are sold on the same day for the same price. */
export type PlannedSale = { readonly priceOre: number; readonly completedOn: Day; readonly soldOn: Day }

export type Calculation = {
  readonly offer: OfferAnswer & Trace
  /** `null` where no sale was asked about. */
  readonly settlement: (SettlementAnswer & Trace) | null
}

/** What a project would be offered under a version's rules, and what a sale would then pay, both with every line. */
export function calculateProject(content: RuleContent, project: PlannedProject, sale: PlannedSale | null): Calculation {
  const homes = Array.from({ length: project.count }, () => project)
  const offered = answered(traced(offer, exampleOffer(content, homes)))
  return { offer: offered, settlement: sale && calculateSale(content, { project, offered, sale }) }
}

type OfferedProject = {
  readonly project: PlannedProject
  readonly offered: OfferAnswer
  readonly sale: PlannedSale
}

function calculateSale(content: RuleContent, { project, offered, sale }: OfferedProject): SettlementAnswer & Trace {
  const homes = offered.dwellings.map(({ guaranteedSumOre }) => ({
    ...project,
    guaranteedSumOre,
    priceOre: sale.priceOre,
  }))
  return answered(traced(settle, exampleSettlement(content, { ...sale, homes })))
}

/** @throws Refused `calculation` where a fact is missing that these terms ask for. */
export function answered<Answer extends object>(answer: Answer | Failure): Answer {
  if (!('error' in answer)) return answer
  const { path, message } = answer.error
  return refuse({ code: 'calculation', path, message })
}

/** Whether the calculation needs the area of a home. */
export const needsArea = ({ terms }: RuleContent): boolean => terms.maxCostPerSquareMetreOre !== null
