import type { Deps } from '../deps.ts'
import { municipalityNames } from '../rules/rule-places-read.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import type { AdoptedVersion } from '../rules/rule-version.ts'
import type { Fund } from './fund-store.ts'
import { type LossExample, lossExample } from './loss-example.ts'
import type { Position } from './position.ts'
import { currentPosition } from './position-read.ts'
import { listWaiting } from './waiting-list-store.ts'

/** A fund as everybody may see it. */
export interface PublicFund {
  readonly fund: Fund
  /** Names by number. */
  readonly municipalities: Readonly<Record<string, string>>
  readonly position: Position
  /** How many cases wait for room. */
  readonly waiting: number
  /** `null` where no rules are in force today. */
  readonly rules: AdoptedVersion | null
  readonly example: LossExample | null
}

export async function readPublicFund({ database, clock }: Deps, fund: Fund): Promise<PublicFund> {
  const { reader } = database
  const today = clock.today()
  const rules = (await ruleVersionInForce(reader, fund.id, today)) ?? null
  return {
    fund,
    municipalities: await municipalityNames(reader, fund.id),
    position: await currentPosition(reader, fund.id),
    waiting: (await listWaiting(reader, fund.id)).length,
    rules,
    example: rules && lossExample(rules.content, today),
  }
}

/** What a machine is told, with the same figures as the page. */
export function publicFundData({ fund, municipalities, position, waiting, rules, example }: PublicFund): object {
  const { capitalOre, reservedOre, payableOre, paidOre, availableOre } = position
  return {
    ...fund,
    municipalities: Object.entries(municipalities).map(([number, name]) => ({ number, name })),
    position: { capitalOre, reservedOre, payableOre, paidOre, availableOre },
    waiting,
    rules: rules && { number: rules.number, inForceFrom: rules.inForceFrom, href: `/funds/${fund.id}/rules` },
    example,
  }
}
