type Close = () => Promise<void> | void

/**
 * NOTE: what there is one of in a run hangs on `globalThis`. Mocha loads a test by `require`, or by `import` where it
 * awaits at its top, and each way has its own copy of every module.
 */
declare global {
  var testLifetimes: { afterTest: Close[] | undefined; afterRun: Close[] } | undefined
}

const lifetimes = () => {
  globalThis.testLifetimes ??= { afterTest: undefined, afterRun: [] }
  return globalThis.testLifetimes
}

/** What is closed last was opened first. */
export function atEndOfRun(close: Close): void {
  lifetimes().afterRun.push(close)
}

/** Closes after the test that runs now, its `afterEach` included; outside a test (in `before`), at the end of the run. */
export function atEndOfTest(close: Close): void {
  const { afterTest, afterRun } = lifetimes()
  const closers = afterTest ?? afterRun
  closers.push(close)
}

export function beginTest(): void {
  lifetimes().afterTest = []
}

export async function endTest(): Promise<void> {
  const closers = lifetimes().afterTest ?? []
  lifetimes().afterTest = undefined
  await closeAll(closers)
}

export async function endRun(): Promise<void> {
  await endTest()
  await closeAll(lifetimes().afterRun.splice(0))
}

/** Closes all of them, whatever happens to one, and then fails with the first fault. */
async function closeAll(closers: readonly Close[]): Promise<void> {
  const faults: unknown[] = []
  for (const close of closers.toReversed()) {
    try {
      await close()
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
}
