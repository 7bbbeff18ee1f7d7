const boundary = 'piece-of-a-form'

interface SentFile {
  readonly kind: string
  readonly content: Buffer
}

/** A form with one file, as bytes on the line. */
export function fileRequest(path: string, headers: Readonly<Record<string, string>>, sent: SentFile): Buffer {
  const body = Buffer.concat([
    Buffer.from(part('name="kind"', sent.kind)),
    Buffer.from(part('name="files"; filename="teikning.pdf"', '').slice(0, -2)),
    sent.content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const lines = Object.entries({
    host: 'localhost',
    ...headers,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(body.length),
  })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head}\r\n`), body])
}

const part = (disposition: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
