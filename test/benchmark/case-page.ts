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

/** A case officer's page of a case with its guarantee. The twin reads a page of the same size from its database and sends it. */
export async function measureCasePage(): Promise<readonly string[]> {
  const [small, large] = [await openApp(100), await openApp(100_000)]
  const bare = await openBare(small.html)
  const { app, twin, largeApp } = await interleave(rounds, { app: small.show, twin: bare.show, largeApp: large.show })
  for (const { stop } of [small, large, bare]) await stop()
  return [
    line('the page', `${spaced(Buffer.byteLength(small.html))} bytes of HTML`),
    ...comparedRates({ what: '100 guarantees', app, other: twin, goal: 0.6 }),
    ...comparedRates({ what: 'flat: 100 000 guarantees', app: largeApp, other: app, otherName: 'with 100' }),
  ]
}

async function openApp(guarantees: Size) {
  const { file, granted } = await sqliteFund(guarantees)
  const program = await startApp(file, 'anne')
  const asked = program.page(`/cases/${granted}`)
  const connection = await connect(program.port)
  const { body: html } = await connection.ask(asked)
  connection.close()
  return { html, ...asking(program, asked, pages) }
}

async function openBare(html: string) {
  const program = await startBareApp({ granted: 100, waiting: 0, html })
  return asking(program, request('/cases/page', {}), barePages)
}

function asking(program: ChildProgram, asked: string, count: number) {
  const requests = Array.from({ length: count }, () => asked)
  return { show: () => sendAll(program.port, atOnce, requests), stop: () => program.stop() }
}
