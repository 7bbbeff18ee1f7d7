import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { scratchDirectory } from '../support/guard.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('a test run', () => {
  it('ends in a plain line that counts passed and failed tests', async () => {
    const { code, lastLine } = await runMocha(`it('is right', () => {}); it('is right too', () => {})`)
    expect({ code, lastLine }).to.deep.equal({ code: 0, lastLine: '2 passed, 0 failed' })
  })

  it('counts skipped tests when there are any, and fails with the failed ones', async () => {
    const { code, lastLine } = await runMocha(
      `it('is right', () => {}); it.skip('waits', () => {}); it('is wrong', () => { throw new Error('wrong') })`,
    )
    expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '1 passed, 1 failed, 1 skipped' })
  })

  it('fails when Node has warned, and names the test', async () => {
    const { code, lastLine, output } = await runMocha(`it('is old', () => process.emitWarning('Do not', 'Deprecated'))`)
    expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '1 passed, 1 failed' })
    expect(output).to.include('Warning in "is old": Deprecated: Do not')
  })

  it('fails when a rejection is not handled, and names the test', async () => {
    const { code, lastLine, output } = await runMocha(`it('forgets', () => { Promise.reject(new Error('lost')) })`)
    expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '1 passed, 1 failed' })
    expect(output).to.include('Unhandled rejection in "forgets": Error: lost')
  })

  it('fails when there is no test', async () => {
    expect((await runMocha('')).code).to.equal(1)
  })

  for (const [deed, kill] of [
    ['is interrupted', (run: ChildProcess) => run.kill('SIGINT')],
    ['is killed', (_: ChildProcess, pid: number) => process.kill(pid, 'SIGKILL')],
  ] as const) {
    it(`leaves no server and no file behind when it ${deed}`, async () => {
      const run = startMocha(await testFile(usesEverything))
      const { pid, port, directories } = await spoken(run)
      expect(await isListening(port)).to.equal(true)
      expect(directories.map(existsSync)).to.deep.equal([true, true])
      kill(run, pid)
      await until(async () => !(await isListening(port)) && !directories.some(existsSync))
    })
  }
})

type Spoken = { readonly pid: number; readonly port: number; readonly directories: readonly string[] }

const support = (file: string) => JSON.stringify(pathToFileURL(join(root, 'test/support', file)).href)

const usesEverything = `
  import pg from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/pg/lib/index.js')).href)}
  it('uses everything and never ends', async function () {
    this.timeout(0)
    const { freshPostgresUrl } = await import(${support('postgres.ts')})
    const { scratchDirectory } = await import(${support('guard.ts')})
    const url = await freshPostgresUrl()
    const client = new pg.Client(url)
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    const directories = [rows[0].data_directory, await scratchDirectory()]
    console.log('spoken ' + JSON.stringify({ pid: process.pid, port: Number(new URL(url).port), directories }))
    await new Promise(() => setInterval(() => {}, 1000))
  })
`

async function runMocha(
  source: string,
): Promise<{ code: number | null; output: string; lastLine: string | undefined }> {
  const run = startMocha(await testFile(source))
  let output = ''
  run.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  run.stderr?.resume()
  await once(run, 'close')
  return { code: run.exitCode, output, lastLine: output.trimEnd().split('\n').at(-1) }
}

async function testFile(source: string): Promise<string> {
  const file = join(await scratchDirectory(), 'one.test.ts')
  await writeFile(file, source)
  return file
}

function startMocha(file: string): ChildProcess {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js')
  return spawn(process.execPath, [mocha, file], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function spoken(run: ChildProcess): Promise<Spoken> {
  let output = ''
  for await (const chunk of run.stdout ?? []) {
    output += chunk
    const [, said] = /^spoken (.*)$/m.exec(output) ?? []
    if (said) return JSON.parse(said)
  }
  throw new Error(`The run ended too early:\n${output}`)
}

function isListening(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await condition()) return
    await setTimeout(50)
  }
  throw new Error('Something was left behind ten seconds after the run had ended.')
}
