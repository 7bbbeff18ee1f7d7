import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/** No script, style, font or form but our own; in no frame; to nobody a trace of where somebody came from. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
}

/**
 * The headers of every answer. They are the same each time, so helmet is asked once.
 * NOTE: referrers within the site are kept: after a sign-in they lead back to the page where a form stood.
 */
export function securityHeaders({ production }: Config): RequestHandler {
  const headers = headersFrom(
    helmet({
      contentSecurityPolicy,
      strictTransportSecurity: production && { maxAge: 31_536_000, includeSubDomains: false },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  )
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

type Helmet = ReturnType<typeof helmet>

function headersFrom(set: Helmet): Map<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  set(response.req, response, () => undefined)
  return new Map(response.getHeaderNames().map(name => [name, String(response.getHeader(name))]))
}
