import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { Deps } from '../../server/deps.ts'
import { moveCapital } from '../../server/fund/move-capital.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { defaultContent } from '../../server/rules/default-content.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import { kroner } from '../../server/shared/money.ts'

const fundId = vestTelemark.id

/** The demonstration's fund with rules that set no limit for an applicant or a municipality, and `capitalKr` in all. */
export async function foundRoomyFund(deps: Deps, capitalKr: number): Promise<void> {
  await foundDemonstration(deps)
  const more = kroner(capitalKr) - kroner(4_450_000)
  if (more > 0) {
    const command = { commandId: deps.newId(), actor: await play.actorOf(deps, 'eva') }
    const move = {
      fundId,
      kind: 'contribution',
      amountOre: more,
      source: 'KDD',
      note: '',
      effectiveDay: deps.clock.today(),
    } as const
    await moveCapital(deps, command, move)
  }
  await adoptRulesWithoutLimits(deps)
}

async function adoptRulesWithoutLimits(deps: Deps): Promise<void> {
  const content = defaultContent(['4022', '4028', '4030', '4032', '4034', '4036'])
  const criteria = { ...content.criteria, applicantLimitOre: null, municipalityLimitOre: null }
  const manager = { id: 'eva' }
  const start = { content: { ...content, criteria } }
  const { id } = await draftRuleVersion(deps, manager, { commandId: deps.newId(), fundId, start })
  const today = deps.clock.today()
  const adoption = {
    commandId: deps.newId(),
    id,
    seenVersion: 1,
    boardCase: '13/26',
    adoptedDay: today,
    inForceFrom: today,
  }
  await adoptRuleVersion(deps, manager, adoption)
}

const home = { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '120' } as const
const site = { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: null }

export const usualFacts = privateFacts(site, home)

/** Cases that wait for a decision, 500 000 kr each. */
export function recommendedCases(deps: Deps, count: number): Promise<string[]> {
  const one = async () => {
    const caseId = await play.apply(deps, { applicant: 'ingrid', fundId, facts: usualFacts })
    await play.recommend(deps, caseId, { officer: 'anne' })
    return caseId
  }
  return inParallel(
    8,
    Array.from({ length: count }, () => one),
  )
}

/** Runs the jobs, at most `most` at a time, and answers in their order. */
export async function inParallel<T>(most: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    for (let index = next; index < jobs.length; index = next) {
      next += 1
      const job = jobs[index]
      if (job) results[index] = await job()
    }
  }
  await Promise.all(Array.from({ length: most }, worker))
  return results
}
