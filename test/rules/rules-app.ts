import { randomUUID } from 'node:crypto'
import type { Deps } from '../../server/deps.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import type { RuleContent } from '../../server/rules/rule-version.ts'
import { type Day, day } from '../../server/shared/day.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { TestEngine } from '../support/engines.ts'
import { type ManualClock, manualClock } from '../support/manual-clock.ts'
import { content } from './facts.ts'

/** The app on 2 March 2026 with one fund of six municipalities and people of every role in it; no rules yet. */
export const startRulesApp = (
  engine: TestEngine,
  clock: ManualClock = manualClock('2026-03-02T08:00:00.000Z'),
): Promise<TestApp> => startApp(engine, { seed: seedFund, clock })

const municipalities = [
  { number: '4022', name: 'Seljord' },
  { number: '4028', name: 'Kviteseid' },
  { number: '4030', name: 'Nissedal' },
  { number: '4032', name: 'Fyresdal' },
  { number: '4034', name: 'Tokke' },
  { number: '4036', name: 'Vinje' },
]

const people = [
  { id: 'manager', role: 'fund-manager' },
  { id: 'officer', role: 'case-officer' },
  { id: 'approver', role: 'approver' },
  { id: 'owner', role: 'owner' },
  { id: 'builder', role: null },
] as const

async function seedFund({ database }: Deps): Promise<void> {
  const frame = { ownerName: 'Vest-Telemarkrådet', countyNumber: '40', countyName: 'Telemark fylkeskommune' }
  const pilot = { pilotFrom: day('2026-01-01'), pilotTo: day('2028-12-31') }
  await database.transact(async tx => {
    await foundFund(
      tx,
      { id: 'vt', name: 'Tapsgarantifondet for Vest-Telemark', casePrefix: 'VT', ...frame, ...pilot },
      municipalities,
    )
    await foundFund(tx, { id: 'xx', name: 'Testfondet', casePrefix: 'XX', ...frame, ...pilot }, municipalities)
    for (const { id, role } of people) {
      await tx.run('INSERT INTO users (id, name, email) VALUES (?, ?, ?)', [id, id, `${id}@example.no`])
      if (role) await tx.run('INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, ?, ?)', [id, 'vt', role])
    }
    await tx.run("INSERT INTO users (id, name, email) VALUES ('elsewhere', 'elsewhere', 'elsewhere@example.no')")
    await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('elsewhere', 'xx', 'fund-manager')")
  })
}

const manager = { id: 'manager' }

export async function draftIn(
  { deps }: TestApp,
  given: RuleContent = content,
): Promise<{ id: string; number: number }> {
  return draftRuleVersion(deps, manager, { commandId: randomUUID(), fundId: 'vt', start: { content: given } })
}

export async function adoptIn({ deps }: TestApp, id: string, inForceFrom: Day = deps.clock.today()): Promise<void> {
  const adoption = { boardCase: '12/26', adoptedDay: deps.clock.today(), inForceFrom }
  await adoptRuleVersion(deps, manager, { commandId: randomUUID(), id, seenVersion: 1, ...adoption })
}

/** The same rules in the other fund, by its own manager. */
export async function adoptElsewhere({ deps }: TestApp): Promise<void> {
  const [elsewhere, today] = [{ id: 'elsewhere' }, deps.clock.today()]
  const made = { commandId: randomUUID(), fundId: 'xx', start: { content } }
  const { id } = await draftRuleVersion(deps, elsewhere, made)
  const adoption = { boardCase: '1/26', adoptedDay: today, inForceFrom: today }
  await adoptRuleVersion(deps, elsewhere, { commandId: randomUUID(), id, seenVersion: 1, ...adoption })
}
