import { largePdf } from '../documents/sample-files.ts'
import { sendAll } from './http-requests.ts'
import { interleave, type Sample } from './interleave.ts'
import { connect } from './keep-alive.ts'
import { comparedRates, line, ms } from './report.ts'
import { type RunningApp, startApp } from './running-app.ts'
import { sqliteFund } from './sqlite-funds.ts'
import { median } from './statistics.ts'

const rounds = 5
const atOnce = 4
const pages = 200
const fileBytes = 20_000_000

/** What others notice of somebody who sends one large file after the other: the times of their pages, beside rest. */
export async function measureUploads(): Promise<readonly string[]> {
  const { config, granted } = await sqliteFund(100)
  const app = await startApp(config, 'ingrid')
  const content = await largePdf(fileBytes)
  const uploadMs: number[] = []
  let number = 0
  const others = () =>
    sendAll(
      app.port,
      atOnce,
      Array.from({ length: pages }, () => app.page(`/cases/${granted}?n=${number++}`)),
    )
  const { rest, during } = await interleave(rounds, {
    rest: others,
    during: () => whileUploading(app, { caseId: granted, content, uploadMs }, others),
  })
  await app.stop()
  return [
    ...comparedRates({ what: 'pages during uploads', app: during, other: rest, otherName: 'at rest' }),
    line('one file of 20 MB', `${ms(median(uploadMs))}, proved and part of the case`),
  ]
}

interface Uploading {
  readonly caseId: string
  readonly content: Buffer
  readonly uploadMs: number[]
}

async function whileUploading(
  app: RunningApp,
  { caseId, content, uploadMs }: Uploading,
  others: () => Promise<Sample>,
): Promise<Sample> {
  let going = true
  const connection = await connect(app.port)
  const uploading = (async () => {
    while (going) {
      const begun = performance.now()
      const { status, body } = await connection.ask(app.upload(caseId, content))
      if (status !== 201) throw new Error(`An upload was answered with ${status}: ${body.slice(0, 300)}`)
      uploadMs.push(performance.now() - begun)
    }
  })()
  try {
    return await others()
  } finally {
    going = false
    await uploading
    connection.close()
  }
}
