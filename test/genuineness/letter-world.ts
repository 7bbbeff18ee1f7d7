import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import type { CheckAnswer } from '../../server/genuineness/check-letter.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import { listLetters } from '../../server/letters/letter-lists.ts'
import { findLetter, type Letter } from '../../server/letters/letter-store.ts'
import type { TestApp } from '../support/app.ts'
import type { Answer, Client } from '../support/client.ts'

/** A guarantee letter in somebody's hand. */
export interface Held extends Letter {
  readonly code: string
  readonly seal: string
  readonly bytes: Uint8Array
  readonly signature: string
}

/** Makes every letter that is waiting. @throws Error where one could not be made */
export async function makeAll({ deps }: TestApp): Promise<void> {
  await handleNotices(deps)
  const faults: unknown[] = []
  await makeLetters(deps, { onFault: error => faults.push(error) })
  if (faults.length > 0) throw faults[0]
}

/** The guarantee letters of a case as they were made, the first version first. */
export async function guaranteeLetters(app: TestApp, caseId: string): Promise<Held[]> {
  await makeAll(app)
  const { reader } = app.deps.database
  const listed = (await listLetters(reader, caseId)).filter(({ kind }) => kind === 'guarantee-letter')
  const held = await Promise.all(
    listed.map(async ({ id }) => ({ ...(await findLetter(reader, id)), ...(await fileOf(reader, id, 'nn')) })),
  )
  return (held as Held[]).sort((one, other) => one.version - other.version)
}

export async function newestLetterOf(app: TestApp, caseId: string): Promise<Held> {
  const letter = (await guaranteeLetters(app, caseId)).at(-1)
  if (!letter) throw new Error(`No guarantee letter in ${caseId}`)
  return letter
}

/** The same file with another byte somewhere. */
export function tampered(bytes: Uint8Array, at = Math.floor(bytes.length / 2)): Uint8Array {
  const other = new Uint8Array(bytes)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}

export const linkOf = ({ deps }: TestApp, { seal }: Pick<Held, 'seal'>): string =>
  `${deps.config.publicUrl}/check#${seal}`

type Asked = Readonly<Record<string, unknown>>

/** As a machine asks. */
export const checked = async (app: TestApp, asked: Asked): Promise<CheckAnswer> =>
  (await app.visitor().post('/check', asked, { as: 'json' })).json<CheckAnswer>()

/** As a browser without scripts sends a file. */
export async function sendFile(
  { url }: TestApp,
  bytes: Uint8Array | null,
  { client, accept = 'text/html' }: { client?: Client; accept?: string } = {},
): Promise<Answer> {
  const form = new FormData()
  form.append('_csrf', client?.csrf ?? '')
  form.append('file', new Blob(bytes === null ? [] : [new Uint8Array(bytes)]), bytes === null ? '' : 'Garantibrev.pdf')
  const headers = { accept, ...(client?.cookie && { cookie: client.cookie }) }
  const response = await fetch(`${url}/check/file`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const text = await response.text()
  const { status, headers: sent } = response
  return { status, headers: sent, text, location: null, json: <Shape>() => JSON.parse(text) as Shape }
}
