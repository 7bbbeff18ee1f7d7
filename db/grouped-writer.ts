import type { Database, Tx } from './database.ts'
import { type Session, withTx } from './session.ts'

interface Job {
  readonly work: (tx: Tx) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Tells the one who waits for a job how it went. */
type Answer = () => void

const largestGroup = 64

/**
 * SQLite's writer: one connection, one transaction at a time. Commands that wait at the same moment share one commit, and
 * so one wait for the disk. No command is answered before the commit that holds it, and what one refuses never touches
 * another. See `docs/decisions/0003-grouped-commits.md` and `0009-savepoints-after-a-refusal.md`.
 */
export function groupedWriter(session: Session): Database['transact'] {
  const waiting: Job[] = []
  let draining = false
  const drain = async () => {
    while (waiting.length > 0) await runGroup(session, waiting)
    draining = false
  }
  /** Waits as long as more come: what has arrived meanwhile is read in the next turn, and shares the commit. */
  const gather = (seen: number): unknown =>
    waiting.length > seen && seen < largestGroup ? setImmediate(gather, waiting.length) : drain()
  return <T>(work: Job['work']) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      if (draining) return
      draining = true
      setImmediate(gather, waiting.length)
    })
}

/** Runs the jobs that wait, at most `largestGroup`, and answers them all after the commit; when that fails, each gets its error. */
async function runGroup(session: Session, waiting: Job[]): Promise<void> {
  const taken: Job[] = []
  let answers: readonly Answer[]
  try {
    await session.run('BEGIN IMMEDIATE')
    answers = (await runTogether(session, waiting, taken)) ?? (await runApart(session, waiting, taken))
    await session.run('COMMIT')
  } catch (error) {
    await rollBackQuietly(session)
    failAll(taken.length > 0 ? taken : waiting.splice(0), error)
    return
  }
  for (const answer of answers) answer()
}

/**
 * Runs one job after the other with nothing between them, and notes them in `taken`. Answers `null` where one fails whose
 * work cannot be told from that of those before it. @throws what the first one throws: it stands alone.
 */
async function runTogether(session: Session, waiting: Job[], taken: Job[]): Promise<Answer[] | null> {
  const answers: Answer[] = []
  for (let job = waiting.shift(); job; job = taken.length < largestGroup ? waiting.shift() : undefined) {
    taken.push(job)
    try {
      answers.push(await runJob(session, job))
    } catch (error) {
      if (taken.length === 1) throw error
      return null
    }
  }
  return answers
}

async function runJob(session: Session, job: Job): Promise<Answer> {
  const value = await withTx(session, job.work)
  return () => job.resolve(value)
}

/**
 * Undoes everything and runs the jobs again, with those that wait still, each in a savepoint of its own, so that those that
 * fail leave the others as they are.
 */
async function runApart(session: Session, waiting: Job[], taken: Job[]): Promise<Answer[]> {
  await rollBackQuietly(session)
  await session.run('BEGIN IMMEDIATE')
  taken.push(...waiting.splice(0, largestGroup - taken.length))
  const answers: Answer[] = []
  for (const job of taken) answers.push(await runInSavepoint(session, job))
  return answers
}

async function runInSavepoint(session: Session, job: Job): Promise<Answer> {
  await session.run('SAVEPOINT command')
  try {
    const answer = await runJob(session, job)
    await session.run('RELEASE command')
    return answer
  } catch (error) {
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
