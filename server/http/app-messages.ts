import { IncomingMessage, type ServerOptions, ServerResponse } from 'node:http'
import type { Express } from 'express'

/**
 * For a server that serves this app and no other: requests and responses that are the app's from their birth.
 *
 * Express gives each message its prototype as it comes in. To V8, in Node 20 and 22, a message is then of a kind that was never
 * seen before, and all that it had learnt of messages is of no use: a request costs twice as much. Where the prototype is there
 * already, nothing changes it.
 */
export function appMessages(app: Express): Required<Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>> {
  class AppRequest extends IncomingMessage {}
  class AppResponse<Of extends IncomingMessage> extends ServerResponse<Of> {}
  app.request = Object.setPrototypeOf(AppRequest.prototype, app.request)
  app.response = Object.setPrototypeOf(AppResponse.prototype, app.response)
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse }
}
