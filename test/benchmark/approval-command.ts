import { join } from 'node:path'
import { newId } from '../../server/deps.ts'
import { scratchDirectory } from '../support/guard.ts'
import { fillBareReservations, openBareReservations } from './bare/reservation-store.ts'
import { openReplay, recording } from './bare/same-rows.ts'
import { interleave, timed } from './interleave.ts'
import { pagesWritten } from './pages-written.ts'
import { builtPrograms } from './programs.ts'
import { comparedRates, line } from './report.ts'
import { makeFund, type Size, type SqliteFund, waitingCases } from './sqlite-funds.ts'

const rounds = 9
const [approvals, bareApprovals, counted] = [250, 500, 20]

/**
 * One client who approves one case after the other, each on disk before the next. Beside it the app's own statements sent by
 * the driver alone (the same rows), and the short reservation transaction by which the specification measured the drivers.
 */
export async function measureApprovalCommand(): Promise<readonly string[]> {
  const [small, large] = [await openContest(100), await openContest(100_000)]
  const { app, rows, bare, largeApp, largeRows, largeBare } = await interleave(rounds, {
    app: small.app,
    rows: small.rows,
    bare: small.bare,
    largeApp: large.app,
    largeRows: large.rows,
    largeBare: large.bare,
  })
  const pages = await small.pages()
  await Promise.all([small.close(), large.close()])
  return [
    ...comparedRates({ what: '100, the same rows', app, other: rows, goal: 0.5 }),
    ...comparedRates({ what: '100, short transaction', app, other: bare }),
    ...comparedRates({ what: '100 000, the same rows', app: largeApp, other: largeRows, goal: 0.5 }),
    ...comparedRates({ what: '100 000, short transaction', app: largeApp, other: largeBare }),
    ...comparedRates({ what: 'flat: 100 000', app: largeApp, other: app, otherName: 'with 100' }),
    line('pages in the log', pages),
  ]
}

async function openContest(guarantees: Size) {
  const fund = await makeFund(guarantees)
  const { openApprover } = await builtPrograms()
  const { approve, close } = await openApprover(fund.config)
  const [bare, replay] = [await openBare(guarantees), await openSameRows(fund)]
  const mine = (count: number) => fund.cases.take(count).map(id => () => approve(id))
  const theirs = (count: number) => bare.cases.take(count).map(id => async () => bare.approve(id))
  return {
    app: () => timed(1, mine(approvals)),
    rows: () => timed(1, fund.cases.take(approvals).map(replay.approval)),
    bare: () => timed(1, theirs(bareApprovals)),
    async pages() {
      const [app, short] = [
        await pagesWritten(fund.file, mine(counted)),
        await pagesWritten(bare.file, theirs(counted)),
      ]
      return `${app.toFixed(1)} for each approval, ${short.toFixed(1)} for the short transaction`
    },
    async close() {
      bare.close()
      replay.close()
      await close()
    },
  }
}

async function openBare(guarantees: Size) {
  const file = join(await scratchDirectory(), 'bare.sqlite')
  fillBareReservations(file, { granted: guarantees, waiting: bareApprovals * (rounds + 1) + counted, html: '' })
  const bare = openBareReservations(file)
  return { ...bare, file, cases: waitingCases(bare.waiting) }
}

/** On the app's own database, by another connection. */
async function openSameRows({ config, file, cases }: SqliteFund) {
  const { openApprover } = await builtPrograms()
  const [caseId = ''] = cases.take(1)
  const recorded = { caseId, commandId: newId(), sent: [] }
  const { approve, close } = await openApprover(config, database => recording(database, recorded.sent))
  await approve(caseId, recorded.commandId)
  await close()
  return openReplay(file, recorded)
}
