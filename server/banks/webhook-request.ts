import { lookup } from 'node:dns'
import { type ClientRequest, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Config } from '../config.ts'
import { addressFault, isPrivate } from './webhook-address.ts'

export interface Message {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/**
 * Sends a message and answers what went wrong, or `null` where it was taken (2xx). It follows no redirect and reads nothing of what
 * it is answered. The address is looked up here and now, and the connection goes to what was found: a name that begins to lead
 * into the house after it was registered leads nowhere.
 */
export function postMessage(config: Pick<Config, 'demo' | 'webhookHosts'>, message: Message): Promise<string | null> {
  const fault = addressFault(message.url, config)
  if (fault !== null) return Promise.resolve(fault)
  return new Promise(resolve => {
    const sent = openRequest(config, message)
    sent.once('response', response => {
      const { statusCode = 0 } = response
      response.on('error', () => undefined).destroy()
      resolve(statusCode >= 200 && statusCode < 300 ? null : `HTTP ${statusCode}`)
    })
    sent.on('error', error => resolve(nameOf(error)))
    sent.end(message.body)
  })
}

function openRequest({ demo }: Pick<Config, 'demo'>, { url, body, headers, timeoutMs }: Message): ClientRequest {
  const request = url.startsWith('https:') ? requestHttps : requestHttp
  return request(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
    ...(!demo && { lookup: lookupOutside }),
  })
}

/** One private address among several is enough to refuse them all. */
const lookupOutside: LookupFunction = (hostname, options, found) =>
  lookup(hostname, { ...options, all: true }, (error, addresses = []) => {
    const [first] = addresses
    if (error || !first) return found(error ?? new Error('no address'), [])
    if (addresses.some(({ address }) => isPrivate(address))) return found(new PrivateAddress(), [])
    if (options.all) return found(null, addresses)
    found(null, first.address, first.family)
  })

class PrivateAddress extends Error {
  readonly code = 'private'
}

/** `ECONNREFUSED`, `timeout` …: never the message, which may have the address in it. */
function nameOf(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
}
