import type { Deps } from '../deps.ts'
import { refuse } from '../shared/refusal.ts'
import { type FundPlace, listFundPlaces, municipalityNames } from './rule-places-read.ts'
import { ruleVersionInForce } from './rule-store.ts'
import type { AdoptedVersion } from './rule-version.ts'

/** The rules that an open page is about: those of a fund today, with the names it needs. */
export type OpenRules = {
  readonly fund: FundPlace
  readonly version: AdoptedVersion
  readonly names: Readonly<Record<string, string>>
}

/**
 * Those of the fund that is asked for, or of the first that has rules in force.
 * @throws Refused `not-found` where there is no such fund, `no-rules-in-force` where it has none today
 */
export async function openRules({ database, clock }: Deps, fundId: string | null): Promise<OpenRules> {
  const { reader } = database
  const funds = await listFundPlaces(reader)
  const asked = fundId === null ? funds : funds.filter(({ id }) => id === fundId)
  if (asked.length === 0) return refuse({ code: 'not-found' })
  const today = clock.today()
  for (const fund of asked) {
    const version = await ruleVersionInForce(reader, fund.id, today)
    if (version) return { fund, version, names: await municipalityNames(reader, fund.id) }
  }
  return refuse({ code: 'no-rules-in-force', onDay: today })
}
