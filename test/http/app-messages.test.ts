import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import { appMessages } from '../../server/http/app-messages.ts'

const kindOf = (message: IncomingMessage | ServerResponse): unknown => Object.getPrototypeOf(message)

/** What Express makes of a message on its way through the app: of which kind it was before, and after. */
async function throughApp(): Promise<{ before: unknown[]; after: unknown[]; body: string }> {
  const app = express().get('/', (request, response) => {
    response.json({
      ours: request.app === app && response.app === app,
      path: request.path,
      wants: request.accepts('json'),
    })
  })
  const [before, after]: [unknown[], unknown[]] = [[], []]
  const server = createServer(appMessages(app), (request, response) => {
    before.push(kindOf(request), kindOf(response))
    app(request, response)
    after.push(kindOf(request), kindOf(response))
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const body = await answer.text()
  await new Promise(resolve => server.close(resolve).closeAllConnections())
  return { before, after, body }
}

describe("an app's own messages", () => {
  it('are of the same kind when Express has had them, so that what was learnt of one holds for all', async () => {
    const { before, after } = await throughApp()
    expect(before).to.have.length(2)
    for (const [place, kind] of before.entries()) expect(after[place] === kind).to.equal(true)
  })

  it('know their app and all that Express adds', async () => {
    const { body } = await throughApp()
    expect(JSON.parse(body)).to.eql({ ours: true, path: '/', wants: 'json' })
  })
})
