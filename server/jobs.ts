import { startWebhookJob } from './banks/webhook-job.ts'
import { startDayJob } from './cases/day-job.ts'
import { startCorrespondence } from './correspondence/start-correspondence.ts'
import type { Deps } from './deps.ts'
import { startMailJob } from './mail/mail-job.ts'

/**
 * Begins what happens without anybody asking: the day's job, letters, mail, and what is told to banks' systems. Any number of
 * instances may do it beside each other. Answers with how to end it, which waits for what is under way.
 */
export function startJobs(deps: Deps): () => Promise<unknown> {
  const stops = [startDayJob(deps), startCorrespondence(deps), startMailJob(deps), startWebhookJob(deps)]
  return () => Promise.all(stops.map(stop => stop()))
}
