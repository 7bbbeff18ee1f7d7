import type { Deps } from '../deps.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { startRounds } from '../shared/rounds.ts'
import { handleNotices, type OnNoticeFault } from './handle-notices.ts'
import { makeLetters, type OnLetterFault } from './make-letters.ts'
import { closeRendering } from './rendering.ts'

const everyMs = 1000

/**
 * Orders letters and mails for what has been told, and makes the letters' files, all the time.
 * @returns how to end it, which waits for what is under way
 */
export function startCorrespondence(deps: Deps): () => Promise<void> {
  const [ordering, making] = [noticeFault(deps), letterFault(deps)]
  const onFault = (error: unknown) =>
    deps.log.error({ fault: faultForLog(error, deps.config) }, 'a round of letters failed; it is tried again')
  const stops = [
    startRounds({ everyMs, round: signal => handleNotices(deps, { onFault: ordering, signal }), onFault }),
    startRounds({ everyMs, round: signal => makeLetters(deps, { onFault: making, signal }), onFault }),
  ]
  return async () => {
    await Promise.all(stops.map(stop => stop()))
    await closeRendering()
  }
}

const noticeFault =
  ({ config, log }: Deps): OnNoticeFault =>
  (error, { caseId, kind, isFinal }) => {
    const seen = { caseId, kind, fault: faultForLog(error, config) }
    if (isFinal) log.error(seen, 'a notice could not be handled, and waits for a person')
    else log.warn(seen, 'a notice could not be handled; it is tried again')
  }

const letterFault =
  ({ config, log }: Deps): OnLetterFault =>
  (error, { letterId, isFinal }) => {
    const seen = { letterId, fault: faultForLog(error, config) }
    if (isFinal) log.error(seen, 'a letter could not be made, and waits for a person')
    else log.warn(seen, 'a letter could not be made; it is tried again')
  }
