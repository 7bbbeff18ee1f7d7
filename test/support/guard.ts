import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEndOfRun } from './lifetime.ts'

declare global {
  var testScratch: Promise<string> | undefined
}

/** A new directory that is gone after the run, however the run ends. */
export async function scratchDirectory(): Promise<string> {
  globalThis.testScratch ??= openScratch()
  return mkdtemp(join(await globalThis.testScratch, 'd-'))
}

async function openScratch(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tapsgaranti-test-'))
  const guard = startGuard('cat >/dev/null; rm -rf "$1"', [directory])
  releaseFromEventLoop(guard)
  atEndOfRun(async () => {
    globalThis.testScratch = undefined
    await stopGuard(guard)
  })
  return directory
}

/** The user that processes run as; `{}` is the present one. */
export type ProcessUser = { readonly uid?: number; readonly gid?: number }

/**
 * A shell that outlives this process long enough to clean up. `script` waits at `cat` until its standard input ends:
 * by {@link stopGuard}, and as well when this process is killed. It has its own session, so Ctrl-C does not reach it.
 * @param values what the script calls `$1`, `$2` …
 */
export function startGuard(script: string, values: readonly string[], user: ProcessUser = {}): ChildProcess {
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  const stdio = ['pipe', 'ignore', 'pipe'] as const
  return spawn('/bin/sh', ['-c', script, 'guard', ...values], {
    ...user,
    env,
    cwd: '/',
    detached: true,
    stdio: [...stdio],
  })
}

/** Lets the run end while the guard waits. */
export function releaseFromEventLoop(guard: ChildProcess): void {
  guard.unref()
  for (const stream of [guard.stdin, guard.stderr]) if (stream instanceof Socket) stream.unref()
}

export async function stopGuard(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return
  guard.ref()
  const exited = once(guard, 'exit')
  guard.stdin?.end()
  await exited
}
