import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import { type CaseDeadline, listDeadlines } from '../../server/deadlines/deadline-lists.ts'
import type { Deps } from '../../server/deps.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { listNotices } from '../../server/letters/outbox-store.ts'
import { day } from '../../server/shared/day.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import type { TestEngine } from '../support/engines.ts'

export const fundId = vestTelemark.id

/** The demonstration's fund, on Monday 1 June 2026. */
export async function openWorld(engine: TestEngine): Promise<TestDeps> {
  const deps = await testDeps(engine, '2026-06-01')
  await foundDemonstration(deps)
  return deps
}

export const applied = (deps: Deps): Promise<string> =>
  play.apply(deps, { applicant: 'ingrid', fundId, facts: ingridFacts })

/** With a commitment of the day. */
export async function granted(deps: Deps): Promise<string> {
  const caseId = await applied(deps)
  await play.recommend(deps, caseId, { officer: 'anne' })
  await play.decide(deps, caseId, 'cecilie')
  return caseId
}

/** Runs the deadlines on a day; a fault fails the test. */
export async function runOn(deps: TestDeps, on: string): Promise<void> {
  deps.clock.set(day(on))
  await runDeadlines(deps, error => {
    throw error
  })
}

type Row = Pick<CaseDeadline, 'kind' | 'dueDay' | 'outcome'>

/** But those of drafts and appeals, which have tests of their own: `answer 2026-07-01`, with the outcome of those that are over: `answer 2026-07-01 met`. */
export async function deadlinesOf({ database }: Deps, caseId: string): Promise<string[]> {
  const rows: readonly Row[] = await listDeadlines(database.reader, caseId)
  return rows
    .filter(({ kind }) => kind !== 'draft' && kind !== 'appeal')
    .map(({ kind, dueDay, outcome }) => [kind, dueDay, outcome ?? ''].join(' ').trim())
}

/** The kinds of notices that Ingrid has had in a case, the oldest first, without those that every case has. */
export async function toldIn({ database }: Deps, caseId: string): Promise<string[]> {
  const notices = await listNotices(database.reader, caseId, 'ingrid')
  const always = ['receipt', 'decision', 'guarantee-in-force']
  return notices
    .map(({ kind }) => kind as string)
    .filter(kind => !always.includes(kind))
    .reverse()
}

/** What the calendar did by itself in a case. */
export async function doneByItself({ database }: Deps, caseId: string): Promise<string[]> {
  const events = await listEvents(database.reader, caseId)
  const byItself = events.filter(({ actorId, detail }) => actorId === 'system' && detail?.deadline !== 'appeal')
  return byItself.map(({ kind }) => kind)
}
