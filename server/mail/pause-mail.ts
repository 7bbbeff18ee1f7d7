import type { Deps } from '../deps.ts'
import { endPause, readPause, storePause } from './pause-store.ts'
import { minutesLater, pauseAfter } from './retry-plan.ts'

/** The whole queue waits, a little longer each time. */
export async function pauseMail({ database, clock, log }: Deps, fault: string): Promise<void> {
  const now = clock.now()
  const pause = await database.transact(async tx => {
    const earlier = await readPause(tx)
    const failures = (earlier?.failures ?? 0) + 1
    const next = { since: earlier?.since ?? now, failures, nextTryAt: minutesLater(now, pauseAfter(failures)), fault }
    await storePause(tx, next)
    return next
  })
  log.warn({ fault, since: pause.since, nextTryAt: pause.nextTryAt }, 'the mail server takes nothing; all mail waits')
}

export async function resumeMail({ database, log }: Deps): Promise<void> {
  const pause = await readPause(database.reader)
  if (!pause) return
  await database.transact(endPause)
  log.info({ since: pause.since }, 'the mail server is back')
}
