import express, { type Request, type RequestHandler, type Response } from 'express'
import { EdgeFault, type EdgeFaultCode } from './edge-fault.ts'

const limit = '1mb'
/** Deep enough for a list of dwellings with cost lines; a machine that sends more means harm. */
const deepest = 8

/** NOTE: `depth` is newer than the types. */
const formOptions = { limit, extended: true, depth: deepest, parameterLimit: 20_000 }

const readers: readonly RequestHandler[] = [express.json({ limit }), express.urlencoded(formOptions)]

/** What a command was sent, as JSON or as a form; `{}` for an empty body. @throws EdgeFault */
export async function readBody(request: Request, response: Response): Promise<Record<string, unknown>> {
  if (request.get('content-length') === '0') return {}
  if (request.is(['json', 'urlencoded']) === false) throw new EdgeFault('unsupported-media-type')
  for (const reader of readers) await read(reader, request, response)
  const body: unknown = request.body ?? {}
  if (!isRecord(body) || !isPlain(body, deepest)) throw new EdgeFault('malformed')
  return body
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing of a megabyte takes longer, unless somebody holds the line on purpose. */
const bodyMs = 30_000

function read(reader: RequestHandler, request: Request, response: Response): Promise<void> {
  const timer = setTimeout(() => request.destroy(), bodyMs)
  return new Promise<void>((resolve, reject) => {
    reader(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(bodyFault(error))))
  }).finally(() => clearTimeout(timer))
}

const faultByStatus: Readonly<Record<number, EdgeFaultCode>> = { 413: 'too-large', 415: 'unsupported-media-type' }

function bodyFault(error: unknown): EdgeFault {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 400
  return new EdgeFault(faultByStatus[status] ?? 'malformed')
}

/** Within the depth, and without the key that would change what an object is. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return (
    depth > 0 && !Object.hasOwn(value, '__proto__') && Object.values(value).every(inner => isPlain(inner, depth - 1))
  )
}
