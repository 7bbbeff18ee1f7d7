import { spawnSync } from 'node:child_process'
import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { formatOre } from '../../views/figures.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { engines } from '../support/engines.ts'
import { manualClock } from '../support/manual-clock.ts'

/** A calculation as a page has it, and the sums that must stand in the page's text. */
interface Shown {
  readonly path: string
  readonly request: object
  readonly answer: object
  readonly sums: readonly number[]
  readonly html: string
}

interface Calculated {
  readonly request: object
  readonly answer: { readonly guaranteedSumOre?: number; readonly payoutOre?: number; readonly figures?: object }
}

const sumsOf = ({ answer }: Calculated): number[] =>
  [answer.guaranteedSumOre, answer.payoutOre].filter(sum => sum !== undefined)

const digits = (text: string) => text.replaceAll(/&nbsp;|[\s\u00a0\u202f]/g, ' ')

describe('every number on the pages is that of the command line calculator', () => {
  let app: TestApp
  let manager: Client

  before(async () => {
    const [sqlite] = engines
    if (!sqlite) throw new Error('SQLite is missing')
    app = await startApp(sqlite, { seed: seedDemonstration, clock: manualClock('2026-11-22T09:00:00.000Z') })
    manager = await app.signIn('eva')
  })

  async function read(path: string): Promise<{ data: { calculation?: unknown; version?: number }; html: string }> {
    const json = await manager.get(path, { as: 'json' })
    expect(json.status, path).to.equal(200)
    return { data: json.json(), html: digits((await manager.get(path)).text) }
  }

  async function shownCalculations(): Promise<Shown[]> {
    const { reader } = app.deps.database
    const cases = await reader.all<{ path: string }>(
      "SELECT '/cases/' || id AS path FROM cases WHERE reference IS NOT NULL",
    )
    const claims = await reader.all<{ path: string }>(
      "SELECT '/cases/' || case_id || '/claims/' || id AS path FROM claims",
    )
    const shown: Shown[] = []
    for (const { path } of [...cases, ...claims]) {
      const { data, html } = await read(path)
      const calculated = calculatedIn(data.calculation)
      if (calculated) shown.push({ path, ...calculated, sums: sumsOf(calculated), html })
    }
    return shown
  }

  function calculatedIn(value: unknown): Calculated | null {
    if (typeof value !== 'object' || value === null) return null
    if ('request' in value && 'answer' in value) return value as Calculated
    return 'calculation' in value ? calculatedIn(value.calculation) : null
  }

  function commandLine(requests: readonly object[]): object[] {
    const input = requests.map(request => JSON.stringify(request)).join('\n')
    const run = spawnSync('npm', ['run', '--silent', 'calculate', '--', '-'], { input, encoding: 'utf8' })
    expect(run.status, run.stderr).to.equal(0)
    return run.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }

  it('for each case and each claim of the demonstration', async () => {
    const shown = await shownCalculations()
    expect(shown.length).to.be.at.least(10)
    const answers = commandLine(shown.map(({ request }) => request))
    shown.forEach(({ path, answer, sums, html }, index) => {
      expect(answer, path).to.deep.include(answers[index] ?? {})
      for (const sum of sums) expect(html, path).to.include(digits(formatOre(sum)))
    })
  })
})
