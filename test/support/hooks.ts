import { setImmediate } from 'node:timers/promises'
import { inspect } from 'node:util'
import { beginTest, endRun, endTest } from './lifetime.ts'

const faults: string[] = []
let test = 'before the first test'

process.on('warning', warning => faults.push(`Warning in "${test}": ${warning.name}: ${warning.message}`))

/**
 * NOTE: mocha 12 drops rejections that nobody handles. Thrown, they would end the test that runs while it goes on
 * working, and then end the run; so they are told at the end.
 */
process.on('unhandledRejection', reason => faults.push(`Unhandled rejection in "${test}": ${inspect(reason)}`))

/** Root hooks: each test and the run clean up after themselves; a warning or an unhandled rejection fails the run. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeEach(this: Mocha.Context) {
    test = this.currentTest?.fullTitle() ?? test
    beginTest()
  },
  async afterEach() {
    await endTest()
  },
  async afterAll() {
    await endRun()
    await setImmediate()
    if (faults.length > 0) throw new Error(faults.join('\n'))
  },
}
