import express, { type Request, type RequestHandler, type Response } from 'express'
import qs from 'qs'
import { EdgeFault, type EdgeFaultCode } from './edge-fault.ts'

const limit = '1mb'
/** Deep enough for a list of dwellings with cost lines; a machine that sends more means harm. */
const deepest = 8

/** Enough for two hundred dwellings with cost lines; a megabyte could hold so many faults that telling them takes a second. */
const mostValues = 20_000
/** A little more than the longest list of any form, so that its own fault is told; reading takes the fields times this. */
const longestList = 1020

const readers: readonly RequestHandler[] = [express.json({ limit }), express.text({ limit, type: 'urlencoded' })]

/** What a command was sent, as JSON or as a form; `{}` for an empty body. @throws EdgeFault */
export async function readBody(request: Request, response: Response): Promise<Record<string, unknown>> {
  if (request.get('content-length') === '0') return {}
  if (request.is(['json', 'urlencoded']) === false) throw new EdgeFault('unsupported-media-type')
  for (const reader of readers) await read(reader, request, response)
  const sent: unknown = request.body ?? {}
  const body = typeof sent === 'string' ? readForm(sent) : sent
  if (!isRecord(body) || !isPlain(body, deepest)) throw new EdgeFault('malformed')
  if (valuesIn(body) > mostValues) throw new EdgeFault('too-large')
  return body
}

/** NOTE: Express's own reader takes lists as long as there are fields, and seconds for one of them. */
function readForm(text: string): Record<string, unknown> {
  if (text.split('&', mostValues + 1).length > mostValues) throw new EdgeFault('too-large')
  const limits = { depth: deepest, arrayLimit: longestList, parameterLimit: mostValues }
  try {
    return qs.parse(text, { ...limits, strictDepth: true, throwOnLimitExceeded: true, allowPrototypes: true })
  } catch (error) {
    throw error instanceof RangeError ? new EdgeFault('malformed') : error
  }
}

/** As many as there would be fields of a form: what holds others counts as they do. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Math.max(
    1,
    Object.values(value).reduce<number>((sum, inner) => sum + valuesIn(inner), 0),
  )
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
