import type { Database, Tx } from './database.ts'
import { openTx, type Session } from './session.ts'

interface Job {
  readonly work: (tx: Tx) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

const largestGroup = 64

/**
 * SQLite's writer: one connection, one transaction at a time. Commands that wait at the same moment share one commit, and
 * so one wait for the disk; each stands in a savepoint of its own, so that what one refuses never touches another.
 * No command is answered before the commit that holds it. See `docs/decisions/0003-grouped-commits.md`.
 */
export function groupedWriter(session: Session): Database['transact'] {
  const waiting: Job[] = []
  let draining = false
  const drain = async () => {
    while (waiting.length > 0) await runGroup(session, waiting)
    draining = false
  }
  return <T>(work: Job['work']) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      if (draining) return
      draining = true
      setImmediate(drain)
    })
}

/** Runs the jobs that wait, at most `largestGroup`, and answers them all after the commit; when that fails, each gets its error. */
async function runGroup(session: Session, waiting: Job[]): Promise<void> {
  const taken: Job[] = []
  const answers: (() => void)[] = []
  try {
    await session.run('BEGIN IMMEDIATE')
    for (let job = waiting.shift(); job; job = taken.length < largestGroup ? waiting.shift() : undefined) {
      taken.push(job)
      answers.push(await runJob(session, job))
    }
    await session.run('COMMIT')
  } catch (error) {
    await rollBackQuietly(session)
    failAll(taken.length > 0 ? taken : waiting.splice(0), error)
    return
  }
  for (const answer of answers) answer()
}

async function runJob(session: Session, job: Job): Promise<() => void> {
  const { tx, end } = openTx(session)
  await session.run('SAVEPOINT command')
  try {
    const value = await job.work(tx)
    end()
    await session.run('RELEASE command')
    return () => job.resolve(value)
  } catch (error) {
    end()
    await session.run('ROLLBACK TO command')
    await session.run('RELEASE command')
    return () => job.reject(error)
  }
}

async function rollBackQuietly(session: Session): Promise<void> {
  // The engine may have rolled back by itself (disk full); a second rollback then has nothing to do.
  await session.run('ROLLBACK').catch(() => undefined)
}

function failAll(jobs: readonly Job[], error: unknown): void {
  for (const job of jobs) job.reject(error)
}
