import { askForConfirmations } from '../banks/ask-for-confirmations.ts'
import type { Deps } from '../deps.ts'
import { discardLeftBehind } from '../documents/discard-file.ts'
import { scanWaiting } from '../documents/scan-waiting.ts'
import { applyGearing } from '../fund/apply-gearing.ts'
import { listFunds } from '../fund/fund-store.ts'
import { tellWaiting } from '../fund/tell-waiting.ts'
import { type OnFault, runDueGuarantees } from '../guarantees/run-due.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { startRounds } from '../shared/rounds.ts'
import { runDeadlines } from './run-deadlines.ts'

/**
 * What the calendar does by itself on a day, and what was cut off before: lapses, step-downs, expiries, reminders and what
 * follows a deadline that passed, and telling those who wait that there is room. Any number of instances may run it, as
 * often as they like; each thing happens once. What fails, a case, a fund or a part of the day, is logged and tried again in
 * the next run, and keeps nothing else from its turn.
 */
export async function runDay(deps: Deps): Promise<void> {
  const onFault: OnFault = (error, caseId) =>
    deps.log.error({ caseId, fault: faultForLog(error, deps.config) }, 'the job of the day failed for a case')
  await apart(deps, { part: 'guarantees' }, () => runDueGuarantees(deps, onFault))
  await apart(deps, { part: 'deadlines' }, () => runDeadlines(deps, onFault))
  await apart(deps, { part: 'loans' }, () => askForConfirmations(deps, onFault))
  await apart(deps, { part: 'funds' }, () => runFunds(deps))
  await apart(deps, { part: 'left-behind' }, () => discardLeftBehind(deps))
  await apart(deps, { part: 'scanning' }, () => scanWaiting(deps))
}

async function runFunds(deps: Deps): Promise<void> {
  for (const { id: fundId } of await listFunds(deps.database.reader))
    await apart(deps, { part: 'funds', fundId }, () => runFund(deps, fundId))
}

async function runFund(deps: Deps, fundId: string): Promise<void> {
  const rules = await ruleVersionInForce(deps.database.reader, fundId, deps.clock.today())
  if (rules) await applyGearing(deps, fundId, { ruleVersionId: rules.id, gearing: rules.content.gearing })
  await tellWaiting(deps, fundId)
}

interface Part {
  readonly part: string
  readonly fundId?: string
}

/** What fails here is logged, and what comes after is run. */
async function apart(deps: Deps, part: Part, run: () => Promise<void>): Promise<void> {
  await run().catch(error =>
    deps.log.error({ ...part, fault: faultForLog(error, deps.config) }, 'a part of the job of the day failed'),
  )
}

const everyMs = 60_000

/** Runs it again and again; answers with how to end it, which waits for what is under way. */
export const startDayJob = (deps: Deps): (() => Promise<void>) =>
  startRounds({
    everyMs,
    round: () => runDay(deps),
    onFault: error =>
      deps.log.error({ fault: faultForLog(error, deps.config) }, 'the job of the day failed; it is tried again'),
  })
