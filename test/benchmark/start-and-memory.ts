import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { writeStartTwin } from './bare/start-twin.ts'
import { type ChildProgram, startProgram } from './child-program.ts'
import { builtPrograms } from './programs.ts'
import { line, megabytes, ms, ratioText } from './report.ts'
import { environmentFor } from './running-app.ts'
import { makeFund } from './sqlite-funds.ts'
import { median, ratio } from './statistics.ts'

const rounds = 5
const idleMs = 3000

interface Rested {
  readonly firstAnswerMs: number
  readonly bytes: number
}

/** From the start of the process to its first answer, and what it holds after some seconds without work. */
export async function measureStart(): Promise<readonly string[]> {
  // One of its own: what others have approved in theirs waits for its letters, and the thread that makes them is no rest.
  const { config, file } = await makeFund(100)
  const { app, directory } = await builtPrograms()
  const twin = await writeStartTwin(app)
  const [mine, theirs]: [Rested[], Rested[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const started = [
      await startProgram({ file: app, cwd: directory, environment: environmentFor(config) }),
      await startProgram({ file: twin, cwd: directory, environment: { DATABASE_FILE: file } }),
    ]
    await wait(idleMs)
    const [one, other] = await Promise.all(started.map(rested))
    if (round > 0 && one && other) [mine.push(one), theirs.push(other)]
  }
  return [
    compared('first answer', { mine, theirs, of: 'firstAnswerMs', goal: '≤ 1 s' }),
    compared('memory at rest', { mine, theirs, of: 'bytes', goal: '≤ 120 MB' }),
  ]
}

async function rested(program: ChildProgram): Promise<Rested> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(program.pid)])
  await program.stop()
  return { firstAnswerMs: program.firstAnswerMs, bytes: Number(stdout) * 1024 }
}

interface Comparison {
  readonly mine: readonly Rested[]
  readonly theirs: readonly Rested[]
  readonly of: keyof Rested
  readonly goal: string
}

function compared(what: string, { mine, theirs, of, goal }: Comparison): string {
  const [ours, bare] = [mine.map(rested => rested[of]), theirs.map(rested => rested[of])]
  const text = of === 'bytes' ? megabytes : ms
  return line(what, `${text(median(ours))}, bare ${text(median(bare))}: ${ratioText(ratio(ours, bare))}, goal ${goal}`)
}
