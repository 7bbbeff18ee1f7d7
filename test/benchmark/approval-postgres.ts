import { engines } from '../support/engines.ts'
import { freshPostgresUrl } from '../support/postgres.ts'
import { openBarePostgres } from './bare/postgres-store.ts'
import { fillFund } from './benchmark-fund.ts'
import { countedDatabase } from './counted-database.ts'
import { interleave, timed } from './interleave.ts'
import { builtPrograms } from './programs.ts'
import { comparedRates, line } from './report.ts'
import { type Size, waitingCases } from './sqlite-funds.ts'

const rounds = 5
const many = 32
const [oneByOne, inCrowd] = [100, 400]
const waiting = (oneByOne + inCrowd) * (rounds + 1)

/** One fund, one and 32 approvals in flight; the twin is one statement through a pool of four. */
export async function measureApprovalOnPostgres(): Promise<readonly string[]> {
  const [small, large, bare] = [await openApp(100), await openApp(100_000), await openBare()]
  const samples = await interleave(rounds, {
    app: small.alone,
    twin: bare.alone,
    largeApp: large.alone,
    appCrowd: small.crowd,
    twinCrowd: bare.crowd,
    largeAppCrowd: large.crowd,
  })
  for (const { close } of [small, large, bare]) await close()
  const { app, twin, largeApp, appCrowd, twinCrowd, largeAppCrowd } = samples
  return [
    ...comparedRates({ what: '1 in flight, 100 guarantees', app, other: twin }),
    ...comparedRates({ what: '32 in flight, 100 guarantees', app: appCrowd, other: twinCrowd, goal: 0.5 }),
    ...comparedRates({ what: '1 → 32, 100 guarantees', app: appCrowd, other: app, otherName: 'with 1', goal: 1 }),
    ...comparedRates({ what: 'flat, 1: 100 000 guarantees', app: largeApp, other: app, otherName: 'with 100' }),
    ...comparedRates({
      what: 'flat, 32: 100 000 guarantees',
      app: largeAppCrowd,
      other: appCrowd,
      otherName: 'with 100',
    }),
    line('repeated transactions', `${small.repeats()} and ${large.repeats()} for each commit, goal ≤ 0.1`),
  ]
}

async function openApp(guarantees: Size) {
  const engine = engines.find(({ name }) => name === 'PostgreSQL')
  if (!engine) throw new Error('The tests have no PostgreSQL.')
  const { config, waiting: ids } = await fillFund(await engine.freshConfig(), { guarantees, waiting })
  const { openApprover } = await builtPrograms()
  const counter = { begun: 0 }
  const { approve, close } = await openApprover(config, database => countedDatabase(database, counter))
  return {
    ...sides(ids, approve),
    repeats: () => (counter.begun / ids.length - 1).toFixed(3),
    close,
  }
}

async function openBare() {
  const bare = await openBarePostgres(await freshPostgresUrl(), { granted: 100, waiting })
  return { ...sides(bare.waiting, bare.approve), close: bare.close }
}

function sides(ids: readonly string[], approve: (caseId: string) => Promise<void>) {
  const cases = waitingCases(ids)
  return {
    alone: () =>
      timed(
        1,
        cases.take(oneByOne).map(id => () => approve(id)),
      ),
    crowd: () =>
      timed(
        many,
        cases.take(inCrowd).map(id => () => approve(id)),
      ),
  }
}
