import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scratchDirectory } from '../support/guard.ts'
import { startProgram } from './child-program.ts'
import { request, sendAll } from './http-requests.ts'
import { interleave } from './interleave.ts'
import { connect } from './keep-alive.ts'
import { makeLetterFund } from './letter-fund.ts'
import { builtPrograms } from './programs.ts'
import { comparedRates, line, spaced } from './report.ts'
import { startApp } from './running-app.ts'

const rounds = 7
/** NOTE: as many requests as it takes until all that the app does for one has been compiled. */
const warmUps = 3
const atOnce = 16
const each = 800

/** A stored guarantee letter, fetched by its applicant, 16 at once. */
export async function measureLetterFile(): Promise<readonly string[]> {
  const { config, granted, letterId } = await makeLetterFund()
  const app = await startApp(config, 'ingrid')
  const asked = app.page(`/cases/${granted}/letters/${letterId}/file`)
  const bytes = await fetched(app.port, asked)
  const bare = await startBareFile(bytes)
  const asking = (port: number, one: string) => () =>
    sendAll(
      port,
      atOnce,
      Array.from({ length: each }, () => one),
    )
  const sides = { file: asking(app.port, asked), twin: asking(bare.port, request('/letter', {})) }
  const { file, twin } = await interleave(rounds, sides, warmUps)
  await Promise.all([app.stop(), bare.stop()])
  return [
    line('the letter', `${spaced(bytes.length)} bytes; goal: 500/s`),
    ...comparedRates({ what: 'fetched', app: file, other: twin }),
  ]
}

async function fetched(port: number, asked: string): Promise<Uint8Array> {
  const connection = await connect(port)
  const { status, bytes } = await connection.ask(asked)
  connection.close()
  if (status !== 200) throw new Error(`The letter was answered with ${status}.`)
  return bytes
}

/** The same bytes, without asking who wants them. */
async function startBareFile(bytes: Uint8Array) {
  const file = join(await scratchDirectory(), 'letter.pdf')
  await writeFile(file, bytes)
  const { bareFile, directory } = await builtPrograms()
  return startProgram({ file: bareFile, cwd: directory, environment: { LETTER_FILE: file } })
}
