import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { DatabaseConfig } from '../../db/database.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { foundRoomyFund, recommendedCases } from '../support/many-cases.ts'

const program = fileURLToPath(new URL('./killed-process.ts', import.meta.url))

/** Runs the approvals in a process of its own, kills it after `answers` of them, and tells which it had answered. */
async function killAfter(config: DatabaseConfig, cases: readonly string[], answers: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import=tsx', program, JSON.stringify({ config, cases })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const answered = () => output.split('\n').slice(1, -1)
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
    if (answered().length >= answers) child.kill('SIGKILL')
  })
  await new Promise(resolve => child.on('close', resolve))
  return answered()
}

forEachEngine('a process killed in the middle of approvals', engine => {
  let deps: TestDeps
  before(async () => {
    deps = await testDeps(engine)
    await foundRoomyFund(deps, 100_000_000)
  })
  after(() => deps.database.close())

  it('leaves all that was answered, and nothing half-done', async function () {
    this.timeout(120_000)
    for (const answers of [0, 1, 2, 5, 9]) {
      const cases = await recommendedCases(deps, 24)
      const answered = await killAfter(deps.config.database, cases, answers)
      const granted = await deps.database.reader.all<{ case_id: string }>(
        "SELECT case_id FROM guarantees WHERE status = 'committed'",
      )
      expect(granted.map(row => row.case_id)).to.include.members(answered)
      await expectInvariants(deps.database.reader, vestTelemark.id)
    }
  })
})
