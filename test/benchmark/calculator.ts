import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scratchDirectory } from '../support/guard.ts'
import { interleave, type Sample } from './interleave.ts'
import { line, perSecond, ratioText, spaced } from './report.ts'
import { rate, rateRatio } from './statistics.ts'

const top = fileURLToPath(new URL('../..', import.meta.url))
const rounds = 5
/** Times all vectors. */
const copies = 150

/** The command line over a file of the specification's vectors, its start included; the twin parses and writes the same lines. */
export async function measureCalculator(): Promise<readonly string[]> {
  const { file, requests } = await requestFile()
  const run = (command: string, args: readonly string[]) => () => timedRun(command, args, requests)
  const { app, bare } = await interleave(rounds, {
    app: run('npm', ['run', '--silent', 'calculate', '--', file]),
    bare: run(process.execPath, ['--input-type=module', '--eval', parseAndWrite, file]),
  })
  return []
}
