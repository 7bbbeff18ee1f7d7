import { randomUUID } from 'node:crypto'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly location: string | null
  /** The body as JSON, of the shape that the test expects. */
  json<Shape>(): Shape
}

export interface ProblemBody {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly errors: readonly { readonly path: string; readonly message: string }[]
  readonly [figure: string]: unknown
}

export interface AskOptions {
  /** `html` (default) is what a browser sends, `json` what a machine does. */
  readonly as?: 'html' | 'json'
  /** Override or, with `null`, leave out what the client would send. */
  readonly headers?: Readonly<Record<string, string | null>>
}

export interface TellOptions extends AskOptions {
  /** `null` leaves it out; a new one for each command by default. */
  readonly commandId?: string | null
  /** `null` leaves it out; that of the session by default. */
  readonly csrf?: string | null
  readonly seenVersion?: number
}

type Fields = Readonly<Record<string, unknown>>

/** A browser or a machine with its own cookies. It follows no redirect. */
export interface Client {
  get(path: string, options?: AskOptions): Promise<Answer>
  /** A form where `as` is `html`, a JSON body where it is `json`. */
  post(path: string, fields?: Fields, options?: TellOptions): Promise<Answer>
  /** Sends a body as it is. */
  send(path: string, body: string, options: AskOptions & { readonly type: string }): Promise<Answer>
  cookie: string | null
  csrf: string | null
}

export function newClient(url: string, cookie: string | null = null): Client {
  const client: Client = {
    cookie,
    csrf: null,
    get: (path, options = {}) => ask(path, { method: 'GET' }, options),
    post: (path, fields = {}, options = {}) => ask(path, command(client, fields, options), options),
    send: (path, body, { type, ...options }) =>
      ask(path, { method: 'POST', body, headers: { 'content-type': type } }, options),
  }
  const ask = async (path: string, init: Init, { as = 'html', headers = {} }: AskOptions): Promise<Answer> => {
    const sent = { accept: accepts[as], ...(client.cookie && { cookie: client.cookie }), ...init.headers, ...headers }
    const kept = Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const response = await fetch(url + path, { ...init, headers: kept, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) client.cookie = cookieFrom(line)
    return answerFrom(response, await response.text())
  }
  return client
}

interface Init {
  readonly method: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string | null>>
}

const accepts = { html: 'text/html,application/xhtml+xml,*/*;q=0.8', json: 'application/json' }

function command(client: Client, fields: Fields, options: TellOptions): Init {
  const { as = 'html', commandId = randomUUID(), csrf = client.csrf, seenVersion } = options
  if (as === 'html') {
    const body = formBody({ _csrf: csrf, commandId, seenVersion, ...fields })
    return { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  }
  const version = seenVersion === undefined ? null : `"${seenVersion}"`
  const headers = { 'x-csrf-token': csrf, 'idempotency-key': commandId, 'if-match': version }
  return { method: 'POST', body: JSON.stringify(fields), headers: { ...headers, 'content-type': 'application/json' } }
}

/** Nested as browsers send what our pages name: `dwellings[0][costOre]=…`. */
export function formBody(fields: Fields): string {
  const pairs = new URLSearchParams()
  const add = (name: string, value: unknown) => {
    if (value === null || value === undefined) return
    if (typeof value !== 'object') pairs.append(name, String(value))
    else for (const [key, inner] of Object.entries(value)) add(name === '' ? key : `${name}[${key}]`, inner)
  }
  add('', fields)
  return pairs.toString()
}

/** `name=value`, or nothing where the cookie was taken back. */
function cookieFrom(line: string): string | null {
  const pair = line.split(';', 1)[0] ?? ''
  return pair.endsWith('=') ? null : pair
}

function answerFrom(response: Response, text: string): Answer {
  const { status, headers } = response
  return { status, headers, text, location: headers.get('location'), json: <Shape>() => JSON.parse(text) as Shape }
}
