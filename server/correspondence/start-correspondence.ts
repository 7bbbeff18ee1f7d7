import type { Deps } from '../deps.ts'
import { startRounds } from '../shared/rounds.ts'
import { handleNotices, type OnNoticeFault } from './handle-notices.ts'
import { makeLetters, type OnLetterFault } from './make-letters.ts'
import { closeRendering } from './rendering.ts'

const everyMs = 1000

/**
 * Orders letters and mails for what has been told, and makes the letters' files, all the time.
 * @param faultFor what of an error may stand in the log
 * @returns how to end it, which waits for what is under way
 */
export function startCorrespondence(deps: Deps, faultFor: (error: unknown) => object): () => Promise<void> {
  const [ordering, making] = [noticeFault(deps, faultFor), letterFault(deps, faultFor)]
  const onFault = (error: unknown) =>
    deps.log.error({ fault: faultFor(error) }, 'a round of letters failed; it is tried again')
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
  ({ log }: Deps, faultFor: (error: unknown) => object): OnNoticeFault =>
  (error, { caseId, kind, isFinal }) => {
    const seen = { caseId, kind, fault: faultFor(error) }
    if (isFinal) log.error(seen, 'a notice could not be handled, and waits for a person')
    else log.warn(seen, 'a notice could not be handled; it is tried again')
  }

const letterFault =
  ({ log }: Deps, faultFor: (error: unknown) => object): OnLetterFault =>
  (error, { letterId, isFinal }) => {
    const seen = { letterId, fault: faultFor(error) }
    if (isFinal) log.error(seen, 'a letter could not be made, and waits for a person')
    else log.warn(seen, 'a letter could not be made; it is tried again')
  }
