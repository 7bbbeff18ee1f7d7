import type { Deps } from '../deps.ts'
import { discardLeftBehind } from '../documents/discard-file.ts'
import { scanWaiting } from '../documents/scan-waiting.ts'
import { applyGearing } from '../fund/apply-gearing.ts'
import { listFunds } from '../fund/fund-store.ts'
import { tellWaiting } from '../fund/tell-waiting.ts'
import { type OnFault, runDueGuarantees } from '../guarantees/run-due.ts'
import { faultForLog } from '../http/request-log.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { runDeadlines } from './run-deadlines.ts'

/**
 * What the calendar does by itself on a day, and what was cut off before: lapses, step-downs, expiries, reminders and what
 * follows a deadline that passed, and telling those who wait that there is room. Any number of instances may run it, as
 * often as they like; each thing happens once. A case that fails is logged and tried again in the next run.
 */
export async function runDay(deps: Deps): Promise<void> {
  const onFault: OnFault = (error, caseId) =>
    deps.log.error({ caseId, fault: faultForLog(error, deps.config) }, 'the job of the day failed for a case')
  await runDueGuarantees(deps, onFault)
  await runDeadlines(deps, onFault)
  for (const fund of await listFunds(deps.database.reader)) {
    const rules = await ruleVersionInForce(deps.database.reader, fund.id, deps.clock.today())
    if (rules) await applyGearing(deps, fund.id, { ruleVersionId: rules.id, gearing: rules.content.gearing })
    await tellWaiting(deps, fund.id)
  }
  await discardLeftBehind(deps)
  await scanWaiting(deps)
}

const everyMs = 60_000

/** Runs it every minute, never beside itself; answers with how to end it, which waits for what is under way. */
export function startDayJob(deps: Deps): () => Promise<void> {
  let running: Promise<void> | null = null
  const run = () => {
    running ??= runDay(deps)
      .catch(error =>
        deps.log.error({ fault: faultForLog(error, deps.config) }, 'the job of the day failed; it is tried again'),
      )
      .finally(() => {
        running = null
      })
  }
  run()
  const timer = setInterval(run, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
