import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { VNode } from 'preact'
import { renderDocument } from '../../views/layout.tsx'
import type { Moved, Sent } from './route.ts'
import type { Visit } from './visit.ts'

export function sendPage(visit: Visit, status: number, page: VNode): void {
  sendHtml(visit, status, renderDocument(page))
}

export function sendHtml(visit: Visit, status: number, html: string | Buffer): void {
  send(visit, status, 'text/html; charset=utf-8', html)
}

export function sendJson(visit: Visit, status: number, data: object, type = 'application/json'): void {
  send(visit, status, `${type}; charset=utf-8`, JSON.stringify(data))
}

export function sendOn(visit: Visit, { location, setCookie }: Moved): void {
  const { response } = visit
  if (setCookie !== undefined) response.setHeader('Set-Cookie', setCookie)
  response.setHeader('Location', location)
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(303).end()
}

/** Whatever a file holds, it cannot act as a page of ours. */
export async function sendFile({ response }: Visit, { content, type, name, sizeBytes }: Sent): Promise<void> {
  if (name !== undefined) response.attachment(name)
  if (sizeBytes !== undefined) response.setHeader('Content-Length', sizeBytes)
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  if (isStream(content)) await pourOut(content, response)
  else response.end(content)
}

/** Somebody who goes away before all has come is no fault of ours. */
async function pourOut(content: Readable, response: Response): Promise<void> {
  try {
    await pipeline(content, response)
  } catch (error) {
    const wentAway = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!wentAway) throw error
  }
}

/** What a signed-in person sees stays on no disk, theirs or others'. */
function send({ response, session, request }: Visit, status: number, type: string, body: string | Buffer): void {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', session || request.method === 'POST' ? 'no-store' : 'no-cache')
  response.setHeader('Vary', 'Accept, Cookie')
  response.end(body)
}

const isStream = (content: Sent['content']): content is Readable => typeof content === 'object' && 'pipe' in content
