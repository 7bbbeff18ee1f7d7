import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { interleave, type Sample } from './interleave.ts'
import { builtPrograms } from './programs.ts'
import { line, megabytes, perSecond, ratioText, spaced } from './report.ts'
import { type RequestFile, requestFile } from './request-lines.ts'
import { rate, rateRatio } from './statistics.ts'

const rounds = 5

/** The command line over a long file, its start included. */
export async function measureCalculator(): Promise<readonly string[]> {
  const [short, long] = [await requestFile(100), await requestFile(800)]
  const { bareLines } = await builtPrograms()
  const { app, bare } = await interleave(rounds, {
    app: () => timedRun('npm', ['run', '--silent', 'calculate', '--', short.file], short),
    bare: () => timedRun(process.execPath, [bareLines, short.file], short),
  })
  const [shortPeak, longPeak] = [await peakMemory(short), await peakMemory(long)]
  const rates = `${perSecond(rate(app))}, bare ${perSecond(rate(bare))}: ${ratioText(rateRatio(app, bare))}`
  return [
    line(`${spaced(short.requests)} requests`, `${rates}, goal ≥ 5 000/s`),
    line('peak memory', `${megabytes(shortPeak)}, with ${spaced(long.requests)} requests ${megabytes(longPeak)}`),
  ]
}

async function timedRun(command: string, args: readonly string[], { requests }: RequestFile): Promise<Sample> {
  const begun = performance.now()
  await ended(command, args)
  const ms = performance.now() - begun
  return { perSecond: (requests / ms) * 1000, latenciesMs: [ms] }
}

const top = fileURLToPath(new URL('../..', import.meta.url))
const peak = fileURLToPath(new URL('./peak-memory.ts', import.meta.url))

async function peakMemory({ file }: RequestFile): Promise<number> {
  const args = ['--import=tsx', `--import=${peak}`, 'server/coverage/calculate-cli.ts', file]
  const said = await ended(process.execPath, args)
  return Number(/^peak (\d+)$/m.exec(said)?.[1])
}

/** What the program said on standard error. The answers are taken as fast as they come, and thrown away. */
async function ended(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code > 1) throw new Error(`${command} ended with ${code}: ${said}`)
  return said
}
