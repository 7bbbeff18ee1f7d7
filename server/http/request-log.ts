import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'

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

/**
 * What a bug leaves behind: which kind, and where. In production never its message, which may name somebody; the line it was thrown from
 * says what the message is about.
 */
export function faultForLog(error: unknown, { production }: Pick<Config, 'production'>): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name: type, stack = '' } = error
  const named = (key: string) => {
    const value: unknown = Object.entries(error).find(([name]) => name === key)?.[1]
    return typeof value === 'string' ? value : undefined
  }
  return {
    type,
    code: named('code'),
    constraint: named('constraint'),
    stack: production ? framesOf(stack) : stack,
    cause: error.cause === undefined ? undefined : faultForLog(error.cause, { production }),
  }
}

const framesOf = (stack: string) =>
  stack
    .split('\n')
    .filter(line => /^ {4}at /.test(line))
    .join('\n')
