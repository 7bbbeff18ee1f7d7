import { decision } from './decision.ts'
import { request, sendAll } from './http-requests.ts'
import { interleave } from './interleave.ts'
import { comparedRates } from './report.ts'
import { startApp } from './running-app.ts'
import { startBareApp } from './running-bare-app.ts'
import { type Size, sqliteFund } from './sqlite-funds.ts'

const rounds = 7
/** NOTE: it takes some two thousand requests until all that the app does for one has been compiled; the twin is there at once. */
const warmUps = 3
const atOnce = 16
const approvals = 800

/**
 * Sixteen clients who approve at once: session, CSRF token, form, command and commit in the app; a commit each in the twin. Two
 * letters follow from each approval, made elsewhere in the meantime: here by nobody, or they would slow both sides down.
 */
export async function measureApprovalOverHttp(): Promise<readonly string[]> {
  const [small, large, bare] = [await openApp(100), await openApp(100_000), await openBare()]
  const sides = { app: small.approve, bare: bare.approve, largeApp: large.approve }
  const samples = await interleave(rounds, sides, warmUps)
  for (const { stop } of [small, large, bare]) await stop()
  const { app, bare: twin, largeApp } = samples
  return [
    ...comparedRates({ what: '100 guarantees', app, other: twin, goal: 0.6 }),
    ...comparedRates({ what: 'flat: 100 000 guarantees', app: largeApp, other: app, otherName: 'with 100' }),
  ]
}

async function openApp(guarantees: Size) {
  const { config, cases } = await sqliteFund(guarantees)
  const program = await startApp(config, 'cecilie', { JOBS: 'off' })
  return {
    approve: () => sendAll(program.port, atOnce, cases.take(approvals).map(program.approval)),
    stop: () => program.stop(),
  }
}

async function openBare() {
  const program = await startBareApp({ granted: 100, waiting: approvals * (rounds + warmUps), html: '' })
  const approval = (caseId: string) => request(`/cases/${caseId}/decision`, {}, decision)
  return {
    approve: () => sendAll(program.port, atOnce, program.cases.take(approvals).map(approval)),
    stop: () => program.stop(),
  }
}
