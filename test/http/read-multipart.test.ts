import { expect } from 'chai'
import type { IncomingFile } from '../../server/documents/keep-file.ts'
import { fileInput, form, list, optional, text } from '../../server/http/inputs.ts'
import { problemShown } from '../../server/http/problem-shown.ts'
import { command } from '../../server/http/route.ts'
import type { RefusedFile } from '../../server/shared/file-fault.ts'
import { largePdf } from '../documents/sample-files.ts'
import { upload } from '../documents/uploading.ts'
import { seedSmallFund } from '../people/small-fund.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { sqlite } from './engine.ts'

describe('A form with files', () => {
  let app: TestApp
  let ingrid: Client
  let keep: (file: IncomingFile) => Promise<RefusedFile>
  let input: { readonly note: string | null; readonly files: readonly unknown[] } | null

  const route = command({
    path: '/sample/files',
    access: { kind: 'signed-in' },
    summary: 'Takes files.',
    form: form({ note: optional(text(40)), files: list(fileInput()) }),
    keepFile: (_context, file) => keep(file),
    async run(_context, given) {
      input = given
      return { location: '/' }
    },
    again: problemShown,
  })

  beforeEach(async () => {
    app = await startApp(sqlite, { seed: seedSmallFund, routes: all => [...all, route] })
    ingrid = await app.signIn('ingrid')
    input = null
  })

  const send = async (bytes: number) => {
    const files = [{ name: 'plan.pdf', content: await largePdf(bytes) }]
    return upload(app, ingrid, '/sample/files', { as: 'json', fields: { note: 'hei' }, files })
  }

  async function expectAlive(): Promise<void> {
    keep = async ({ name, content }) => {
      for await (const _chunk of content);
      return { name, fault: 'empty' }
    }
    expect((await send(1000)).status).to.equal(200)
    expect([input?.note, input?.files.length]).to.eql(['hei', 1])
  }

  it('reads the fields beside the files', expectAlive)

  it('is answered when the store fails at once, and those after it as well', async () => {
    keep = async () => {
      throw new Error('disk full')
    }
    const answer = await send(5_000_000)
    expect([answer.status, answer.json<ProblemBody>().code, input]).to.eql([500, 'internal', null])
    await expectAlive()
  })

  it('is answered when the store fails halfway, and those after it as well', async () => {
    keep = async ({ content }) => {
      for await (const _chunk of content) throw new Error('disk full')
      throw new Error('nothing came')
    }
    const answer = await send(5_000_000)
    expect([answer.status, answer.json<ProblemBody>().code, input]).to.eql([500, 'internal', null])
    await expectAlive()
  })

  it('goes on where a file is not read to its end', async () => {
    keep = async ({ name }) => ({ name, fault: 'empty' })
    expect((await send(5_000_000)).status).to.equal(200)
  })

  it('is not read at all where its route takes no files', async () => {
    const answer = await upload(app, ingrid, '/sign-out-everywhere', { as: 'json' })
    expect(answer.status).to.equal(415)
  })
})
