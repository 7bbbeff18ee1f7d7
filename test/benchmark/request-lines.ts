import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { vectorsOf } from '../coverage/vectors.ts'
import { scratchDirectory } from '../support/guard.ts'

const vectors = [...vectorsOf('worked'), ...vectorsOf('random')]
const block = vectors.map(({ request }) => `${JSON.stringify(request)}\n`).join('')

export interface RequestFile {
  readonly file: string
  readonly requests: number
}

/** A file of the specification's requests, all of them so many times after each other. */
export async function requestFile(times: number): Promise<RequestFile> {
  const file = join(await scratchDirectory(), 'requests.jsonl')
  const stream = createWriteStream(file)
  for (let time = 0; time < times; time += 1) if (!stream.write(block)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'close')
  return { file, requests: vectors.length * times }
}
