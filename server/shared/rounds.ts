/** Work that is done again and again as long as the system runs. */
export interface Rounds {
  /** From the end of one round to the beginning of the next. */
  readonly everyMs: number
  /** @param stop told to stop, it finishes what is under way and begins nothing more */
  readonly round: (stop: AbortSignal) => Promise<void>
  /** Told of a round that failed; the next comes all the same. */
  readonly onFault: (error: unknown) => void
}

/** The first round at once, never two beside each other; answers with how to end it, which waits for the one under way. */
export function startRounds({ everyMs, round, onFault }: Rounds): () => Promise<void> {
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const begin = () => {
    running = round(ending.signal)
      .catch(onFault)
      .then(() => {
        if (!ending.signal.aborted) timer = setTimeout(begin, everyMs).unref()
      })
  }
  begin()
  return async () => {
    ending.abort()
    clearTimeout(timer)
    await running
  }
}
