import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from './keep-alive.ts'

export interface ChildProgram {
  readonly port: number
  readonly pid: number
  /** From the start of the process until `/health` answered 200. */
  readonly firstAnswerMs: number
  stop(): Promise<void>
}

interface Start {
  readonly file: string
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
}

/** As `npm start` has them. */
const flags = ['--enable-source-maps', '--max-semi-space-size=8']

/** Starts a server as a process of its own and waits until it answers. What it logs goes nowhere. */
export async function startProgram({ file, cwd, environment }: Start): Promise<ChildProgram> {
  const port = await freePort()
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...environment }
  const begun = performance.now()
  const child = spawn(process.execPath, [...flags, file], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await untilHealthy(child, port)
  const firstAnswerMs = performance.now() - begun
  const stop = async () => {
    process.removeListener('exit', kill)
    if (child.exitCode === null && child.kill()) await once(child, 'exit')
  }
  return { port, pid: child.pid ?? 0, firstAnswerMs, stop }
}

const giveUpAfterMs = 20_000

async function untilHealthy(child: ChildProcess, port: number): Promise<void> {
  const giveUpAt = performance.now() + giveUpAfterMs
  while (performance.now() < giveUpAt && child.exitCode === null) {
    if (await isHealthy(port)) return
    await wait(5)
  }
  throw new Error(`A measured program did not start on port ${port}.`)
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const connection = await connect(port)
    const { status } = await connection.ask('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    connection.close()
    return status === 200
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
