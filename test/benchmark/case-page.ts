import type { ChildProgram } from './child-program.ts'
import { request, sendAll } from './http-requests.ts'
import { interleave } from './interleave.ts'
import { connect } from './keep-alive.ts'
import { comparedRates, line, spaced } from './report.ts'
import { startApp } from './running-app.ts'
import { startBareApp } from './running-bare-app.ts'
import { type Size, sqliteFund } from './sqlite-funds.ts'

const rounds = 7
const atOnce = 16
const [pages, barePages] = [300, 900]

/**
 * A case officer's page of a case with its guarantee: the same page again while nothing changes, and a page that has to be
 * made. The twin reads as much HTML from its database and sends it.
 */
export async function measureCasePage(): Promise<readonly string[]> {
  const [small, large] = [await openApp(100), await openApp(100_000)]
  const bare = await openBare(small.html)
  const { kept, made, twin, largeMade } = await interleave(rounds, {
    kept: small.kept,
    made: small.made,
    twin: bare.show,
    largeMade: large.made,
  })
  for (const { stop } of [small, large, bare]) await stop()
  return [
    line('the page', `${spaced(Buffer.byteLength(small.html))} bytes of HTML`),
    ...comparedRates({ what: 'shown again, nothing changed', app: kept, other: twin, goal: 0.6 }),
    ...comparedRates({ what: 'made anew', app: made, other: twin, goal: 0.6 }),
    ...comparedRates({ what: 'flat: made anew at 100 000', app: largeMade, other: made, otherName: 'with 100' }),
  ]
}

async function openApp(guarantees: Size) {
  const { config, granted } = await sqliteFund(guarantees)
  const program = await startApp(config, 'anne')
  const path = `/cases/${granted}`
  let number = 0
  return {
    html: await htmlOf(program, program.page(path)),
    kept: asking(program, () => program.page(path)),
    // An address that has not been asked for is not kept either.
    made: asking(program, () => program.page(`${path}?n=${number++}`)),
    stop: () => program.stop(),
  }
}

async function htmlOf({ port }: ChildProgram, asked: string): Promise<string> {
  const connection = await connect(port)
  const { body } = await connection.ask(asked)
  connection.close()
  return body
}

async function openBare(html: string) {
  const program = await startBareApp({ granted: 100, waiting: 0, html })
  return { show: asking(program, () => request('/cases/page', {}), barePages), stop: () => program.stop() }
}

const asking =
  ({ port }: ChildProgram, asked: () => string, count = pages) =>
  () =>
    sendAll(port, atOnce, Array.from({ length: count }, asked))
