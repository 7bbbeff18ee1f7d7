import type { Readable } from 'node:stream'

/** The files of a form, taken in one after the other in the order in which they come. */
export class FilesUnderWay {
  /** Rejects with what went wrong first, and never resolves. */
  readonly failed: Promise<never>
  readonly #fail: (error: unknown) => void
  readonly #streams: Readable[] = []
  #work: Promise<void> = Promise.resolve()

  constructor() {
    const { promise, reject } = withReject()
    promise.catch(() => undefined)
    this.failed = promise
    this.#fail = reject
  }

  take(stream: Readable, work: () => Promise<void>): void {
    this.#streams.push(stream.on('error', () => undefined))
    this.#work = this.#work.then(work)
    this.#work.catch(this.#fail)
  }

  /** Waits for all that comes. Where it breaks off, those that wait for more are told, and let go of what they had. */
  async until(poured: Promise<void>): Promise<void> {
    try {
      await poured
    } catch (error) {
      for (const stream of this.#streams) stream.destroy(new Error('The upload was cut off.'))
      await this.#work.catch(() => undefined)
      throw error
    }
    await this.#work
  }
}

/** NOTE: `Promise.withResolvers` came with Node 22. */
function withReject(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, rejectPromise) => {
    reject = rejectPromise
  })
  return { promise, reject }
}
