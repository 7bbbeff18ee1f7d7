import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

declare module 'express-serve-static-core' {
  interface Request {
    /** Named in the log and, as the reference, on the page of an error. */
    id: string
    /** The pattern of the route, `/cases/:case`: never the path itself, which may say whose case it is. */
    routePattern: string
    /** Why the request led to nothing, if it did. */
    problemCode?: string
  }
}

/** One line for each request. No address, query, cookie or body: what people do here concerns nobody who reads logs. */
export function logRequests(log: Logger, newId: () => string): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    request.id = newId()
    request.routePattern = '(none)'
    response.once('close', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10
      const { id, method, routePattern: route, problemCode: problem } = request
      const status = response.writableFinished ? response.statusCode : 499
      log.info({ id, method, route, status, ms, problem }, 'request')
    })
    next()
  }
}
