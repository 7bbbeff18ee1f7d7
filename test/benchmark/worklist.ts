import type { DatabaseConfig } from '../../db/database.ts'
import { engines } from '../support/engines.ts'
import { fillFund } from './benchmark-fund.ts'
import { sendAll } from './http-requests.ts'
import { line, ms, spaced } from './report.ts'
import { type RunningApp, startApp } from './running-app.ts'
import { sqliteFund } from './sqlite-funds.ts'
import { latency } from './statistics.ts'

const fundId = 'vest-telemark'
const guarantees = 100_000
const waiting = 9000
const times = 40

/** What a case officer asks for, by what it is called in the list. */
const asked: Readonly<Record<string, string>> = {
  'what has waited longest': '?view=all',
  'page 20 of it': '?view=all&page=20',
  'the last days first': '?view=all&sort=due',
  'the largest sums first': '?view=all&sort=amount',
  'over the last day, one municipality': '?view=all&municipality=4034&due=overdue&sort=due',
  'nobody’s, contractors': '?view=all&officer=nobody&track=contractor',
  'search: a case number': '?q=G-77777',
  'search: a part of a name': '?q=S%C3%B8kjar%20G-4242',
  'search: a name that is not there': '?q=Finst%20ikkje',
}

/** The worklist and the search among that many cases, whole pages over HTTP, one at a time. */
export async function measureWorklist(): Promise<readonly string[]> {
  const sqlite = await sqliteFund(guarantees)
  return [
    line('cases', `${spaced(guarantees + waiting)}, ${spaced(waiting)} of them waiting; goal: 50 ms at the server`),
    ...(await measureOn('SQLite', sqlite.config, sqlite.granted)),
    ...(await measurePostgres()),
  ]
}

async function measurePostgres(): Promise<readonly string[]> {
  const engine = engines.find(({ name }) => name === 'PostgreSQL')
  if (!engine) throw new Error('The tests have no PostgreSQL.')
  const fund = await fillFund(await engine.freshConfig(), { guarantees, waiting })
  return measureOn('PostgreSQL', fund.config, fund.granted)
}

async function measureOn(name: string, config: DatabaseConfig, granted: string): Promise<readonly string[]> {
  const program = await startApp(config, 'anne')
  const lines: string[] = []
  for (const [what, query] of Object.entries(asked))
    lines.push(line(`${name}: ${what}`, await timesOf(program, () => `/funds/${fundId}/worklist${query}`)))
  let number = 0
  lines.push(line(`${name}: a case page, made anew`, await timesOf(program, () => `/cases/${granted}?n=${number++}`)))
  await program.stop()
  return lines
}

async function timesOf(program: RunningApp, path: () => string): Promise<string> {
  const requests = () => Array.from({ length: times }, () => program.page(path()))
  await sendAll(program.port, 1, requests())
  const sample = await sendAll(program.port, 1, requests())
  return `p50 ${ms(latency([sample], 0.5))}, p99 ${ms(latency([sample], 0.99))}`
}
