import { randomUUID } from 'node:crypto'
import type { TestApp } from '../support/app.ts'
import type { Answer, Client } from '../support/client.ts'

/** A file to choose in a form. */
export interface Chosen {
  readonly name: string
  readonly content: Buffer
}

interface Sending {
  readonly as?: 'html' | 'json'
  readonly commandId?: string | null
  readonly csrf?: string | null
  readonly seenVersion?: number
  /** Sends the files before the other fields, as no browser does. */
  readonly filesFirst?: boolean
}

/** Sends a form with files, as a browser or a machine does. */
export async function upload(
  { url }: Pick<TestApp, 'url'>,
  client: Client,
  path: string,
  { fields = {}, files = [], ...how }: Sending & { fields?: Fields; files?: readonly Chosen[] },
): Promise<Answer> {
  const body = formOf({ ...hiddenFields(client, how), ...fields }, files, how.filesFirst ?? false)
  const accept = how.as === 'json' ? 'application/json' : 'text/html'
  const headers = { accept, ...(client.cookie && { cookie: client.cookie }) }
  const response = await fetch(url + path, { method: 'POST', body, headers, redirect: 'manual' })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    location: response.headers.get('location'),
    json: <Shape>() => JSON.parse(text) as Shape,
  }
}

type Fields = Readonly<Record<string, string | readonly string[] | null>>

const hiddenFields = (
  client: Client,
  { csrf = client.csrf, commandId = randomUUID(), seenVersion }: Sending,
): Fields => ({
  _csrf: csrf,
  commandId,
  seenVersion: seenVersion === undefined ? null : String(seenVersion),
})

function formOf(fields: Fields, files: readonly Chosen[], filesFirst: boolean): FormData {
  const form = new FormData()
  const addFiles = () => {
    for (const { name, content } of files) form.append('files', new Blob([new Uint8Array(content)]), name)
  }
  if (filesFirst) addFiles()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) if (one !== null) form.append(name, one)
  if (!filesFirst) addFiles()
  return form
}

/** The bytes of a document, as whoever is signed in gets them. */
export async function downloaded({ url }: Pick<TestApp, 'url'>, client: Client, path: string) {
  const response = await fetch(url + path, { headers: { cookie: client.cookie ?? '' } })
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) }
}
