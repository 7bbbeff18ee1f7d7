import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { scratchDirectory } from '../support/guard.ts'
import { fillBareReservations, openBareReservations } from './bare/reservation-store.ts'
import { openReplay, recording } from './bare/same-rows.ts'
import { interleave, timed } from './interleave.ts'
import { builtPrograms } from './programs.ts'
import { comparedRates } from './report.ts'
import { type Size, type SqliteFund, sqliteFund, waitingCases } from './sqlite-funds.ts'

const rounds = 9
const [approvals, bareApprovals] = [250, 500]

/**
 * One client who approves one case after the other, each on disk before the next. Beside it the specification's reservation
 * transaction, and the app's own statements sent by the driver alone, which tells what is the app and what its rows cost.
 */
export async function measureApprovalCommand(): Promise<readonly string[]> {
  const [small, large] = [await openContest(100), await openContest(100_000)]
  const samples = await interleave(rounds, {
    app: small.app,
    bare: small.bare,
    sameRows: small.sameRows,
    largeApp: large.app,
    largeBare: large.bare,
  })
  await Promise.all([small.close(), large.close()])
  const { app, bare, sameRows, largeApp, largeBare } = samples
  return [
    ...comparedRates({ what: '100 guarantees', app, other: bare, goal: 0.5 }),
    ...comparedRates({ what: 'beside the same rows', app, other: sameRows, otherName: 'driver alone' }),
    ...comparedRates({ what: '100 000 guarantees', app: largeApp, other: largeBare, goal: 0.5 }),
    ...comparedRates({ what: 'flat: 100 000 guarantees', app: largeApp, other: app, otherName: 'with 100' }),
  ]
}

async function openContest(guarantees: Size) {
  const fund = await sqliteFund(guarantees)
  const { openApprover } = await builtPrograms()
  const { approve, close } = await openApprover(fund.config)
  const [bare, replay] = [await openBare(guarantees), await openSameRows(fund)]
  const { cases } = fund
  return {
    app: () =>
      timed(
        1,
        cases.take(approvals).map(id => () => approve(id)),
      ),
    bare: () =>
      timed(
        1,
        bare.cases.take(bareApprovals).map(id => async () => bare.approve(id)),
      ),
    sameRows: () => timed(1, cases.take(approvals).map(replay.approval)),
    async close() {
      bare.close()
      replay.close()
      await close()
    },
  }
}

async function openBare(guarantees: Size) {
  const file = join(await scratchDirectory(), 'bare.sqlite')
  fillBareReservations(file, { granted: guarantees, waiting: bareApprovals * (rounds + 1), html: '' })
  const bare = openBareReservations(file)
  return { ...bare, cases: waitingCases(bare.waiting) }
}

/** On the app's own database, by another connection. */
async function openSameRows({ config, file, cases }: SqliteFund) {
  const { openApprover } = await builtPrograms()
  const [caseId = ''] = cases.take(1)
  const recorded = { caseId, commandId: randomUUID(), sent: [] }
  const { approve, close } = await openApprover(config, database => recording(database, recorded.sent))
  await approve(caseId, recorded.commandId)
  await close()
  return openReplay(file, recorded)
}
