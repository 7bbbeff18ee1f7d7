import { createServer } from 'node:net'
import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { claimDelivery } from '../../server/banks/webhook-delivery-store.ts'
import { spreadNews } from '../../server/banks/webhook-news.ts'
import { endWebhook } from '../../server/banks/webhook-register.ts'
import { postMessage } from '../../server/banks/webhook-request.ts'
import { sendNews } from '../../server/banks/webhook-send.ts'
import { later } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { committed, inForce, openFund } from '../cases/case-app.ts'
import { openFund as openClaimFund, payableClaim } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { InjectedFault } from '../support/faulty-database.ts'
import { atEndOfTest } from '../support/lifetime.ts'
import { lettersMade, numberOf } from './api-world.ts'
import { type Receiver, startReceiver } from './webhook-receiver.ts'
import { bodyIn, deliveries, expectSigned, listens, standing, tell } from './webhook-world.ts'

forEachEngine('A bank’s system is told', engine => {
  let app: TestApp
  let receiver: Receiver
  let secret: string

  beforeEach(async () => {
    app = await openFund(engine)
    receiver = await startReceiver()
    secret = (await listens(app.deps, receiver.url)).secret
  })

  const now = () => Date.parse(app.deps.clock.now())
  const typesTold = (at = receiver) => at.received.map(message => bodyIn(message).type)

  it('that a guarantee is in force, signed, and nothing of any person', async () => {
    const caseId = await committed(app)
    await tell(app.deps)
    expect(receiver.received, 'a commitment binds nobody yet').to.eql([])
    await play.accept(app.deps, caseId, 'ingrid')
    const at = app.deps.clock.now()
    await tell(app.deps)
    await tell(app.deps)
    expect(receiver.received).to.have.length(1)
    const [message] = receiver.received
    if (!message) throw new Error('Nothing came')
    const { id, ...body } = bodyIn(message)
    const number = await numberOf(app, caseId)
    expect(body).to.eql({ type: 'guarantee.in-force', number, status: 'in-force', sumOre: kroner(500_000), at })
    expect(message.headers).to.include({ 'content-type': 'application/json', 'tapsgaranti-message': id })
    expect(message.path).to.equal('/hook')
    await expectSigned(message, secret, now())
    expect(await standing(app)).to.eql(['delivered 1 null'])
  })

  it('of a letter once it can be fetched', async () => {
    await inForce(app)
    await tell(app.deps)
    expect(typesTold()).to.eql(['guarantee.in-force'])
    await lettersMade(app)
    await tell(app.deps)
    expect(typesTold()).to.eql(['guarantee.in-force', 'letter.issued'])
  })

  it('of what happens after a letter that could not be made', async () => {
    await inForce(app)
    const left = `UPDATE letter_work SET next_try_at = NULL WHERE letter_id IN (SELECT id FROM letters WHERE kind = 'guarantee-letter')`
    expect(await app.deps.database.transact(tx => tx.run(left))).to.equal(1)
    await tell(app.deps)
    expect(typesTold()).to.eql(['guarantee.in-force', 'letter.issued'])
  })

  it('of nothing that is another bank’s', async () => {
    const other = await startReceiver()
    await listens(app.deps, other.url, { bankId: 'dalbanken', userId: 'halvor' })
    await inForce(app)
    await tell(app.deps)
    expect([typesTold(), typesTold(other)]).to.eql([['guarantee.in-force'], []])
  })

  it('nothing of what happened before it listened', async () => {
    const late = await openFund(engine)
    await inForce(late)
    await listens(late.deps, receiver.url)
    await tell(late.deps)
    expect(receiver.received).to.eql([])
    expect(await late.deps.database.reader.all('SELECT * FROM guarantee_news')).to.eql([])
  })

  it('again, with the same id and a new signature, when it was away, slow, broken or moved', async () => {
    await inForce(app)
    await receiver.close()
    await tell(app.deps)
    expect(await standing(app)).to.eql(['waiting 1 ECONNREFUSED'])
    const elsewhere = await startReceiver()
    const back = await startReceiver(receiver.port)
    const faults: [minutes: number, how: Parameters<Receiver['answer']>[0], standing: string][] = [
      [1, response => void response.writeHead(500).end('<script>'), 'waiting 2 HTTP 500'],
      [5, response => void response.writeHead(302, { location: elsewhere.url }).end(), 'waiting 3 HTTP 302'],
      [15, () => undefined, 'waiting 4 timeout'],
      [60, response => void response.destroy(), 'waiting 5 ECONNRESET'],
    ]
    for (const [minutes, how, found] of faults) {
      back.answer(how)
      app.clock.advance({ minutes: minutes - 1 })
      await tell(app.deps)
      const before = back.received.length
      app.clock.advance({ minutes: 1 })
      await tell(app.deps)
      expect(back.received.length - before, found).to.equal(1)
      expect(await standing(app)).to.eql([found])
    }
    back.answer(response => void response.writeHead(200).end('x'.repeat(1_000_000)))
    app.clock.advance({ minutes: 240 })
    await tell(app.deps)
    expect(await standing(app)).to.eql(['delivered 6 null'])
    expect(elsewhere.received, 'redirects lead nowhere').to.eql([])
    expect(new Set(back.received.map(({ body }) => body)).size).to.equal(1)
    expect(new Set(back.received.map(({ headers }) => headers['tapsgaranti-signature'])).size).to.equal(5)
    for (const message of back.received.slice(-1)) await expectSigned(message, secret, now())
  })

  it('for a day, and then again when somebody asks for it', async () => {
    await inForce(app)
    receiver.answer(response => void response.writeHead(503).end())
    for (let hours = 0; hours < 25; hours += 1) {
      await tell(app.deps)
      app.clock.advance({ minutes: 60 })
    }
    const [given] = await deliveries(app)
    expect(given).to.include({ status: 'given-up', last_fault: 'HTTP 503' })
    const tried = receiver.received.length
    app.clock.advance({ minutes: 60 * 24 })
    await tell(app.deps)
    expect(receiver.received).to.have.length(tried)
    const grete = await app.signIn('grete')
    const page = await grete.get('/guarantees/machine-access')
    expect(page.text).to.include('Gjeven opp').and.include('Send på nytt')
    const path = `/guarantees/machine-access/deliveries/${given?.id}/retry`
    expect((await (await app.signIn('halvor')).post(path, {}, { as: 'json' })).status).to.equal(404)
    expect((await grete.post(path)).status).to.equal(303)
    receiver.answer(response => void response.writeHead(204).end())
    await tell(app.deps)
    expect(await standing(app)).to.eql(['delivered 1 null'])
    expect((await grete.post(path, {}, { as: 'json' })).status, 'it has come through').to.equal(404)
  })

  it('once, by any number of workers', async () => {
    const cases = await inForce(app)
    receiver.answer(response => setTimeout(() => response.writeHead(204).end(), 100))
    await Promise.all([spreadNews(app.deps), spreadNews(app.deps), spreadNews(app.deps)])
    await play.start(app.deps, cases, 'ingrid')
    await Promise.all([spreadNews(app.deps), spreadNews(app.deps)])
    await Promise.all([sendNews(app.deps), sendNews(app.deps), sendNews(app.deps)])
    expect(typesTold().sort()).to.eql(['guarantee.changed', 'guarantee.in-force'])
  })

  it('by another worker, when the first one died with the message', async () => {
    await inForce(app)
    await spreadNews(app.deps)
    const [waiting] = await deliveries(app)
    const now = app.deps.clock.now()
    const leaseEnds = later(now, 60_000)
    await app.deps.database.transact(tx => claimDelivery(tx, waiting?.id ?? '', { now, leaseEnds }))
    await sendNews(app.deps)
    expect(receiver.received, 'while it may still be sending').to.eql([])
    app.clock.advance({ minutes: 2 })
    await sendNews(app.deps)
    expect(receiver.received).to.have.length(1)
    expect(await standing(app)).to.eql(['delivered 2 null'])
  })

  /** Some worker takes the message, and dies with it. */
  async function dyingWith(id = ''): Promise<void> {
    const now = app.deps.clock.now()
    await app.deps.database.transact(tx => claimDelivery(tx, id, { now, leaseEnds: later(now, 60_000) }))
    app.clock.advance({ minutes: 2 })
  }

  it('nothing any more of what each worker dies with for a day', async () => {
    await inForce(app)
    await spreadNews(app.deps)
    const [waiting] = await deliveries(app)
    await dyingWith(waiting?.id)
    app.clock.advance({ minutes: 24 * 60 })
    await dyingWith(waiting?.id)
    await sendNews(app.deps)
    expect([receiver.received, await standing(app)]).to.eql([[], ['given-up 1 cut-off']])
    expect((await (await app.signIn('grete')).get('/guarantees/machine-access')).text).to.include('broten av')
  })

  it('nothing at an address that was ended while a message was on its way', async () => {
    const { webhookId } = await listens(app.deps, `${receiver.url}/two`)
    await inForce(app)
    await spreadNews(app.deps)
    const actor = await play.actorOf(app.deps, 'grete')
    for (const { id } of await deliveries(app)) await dyingWith(id)
    await endWebhook(app.deps, { commandId: app.deps.newId(), actor, bankId: 'fjellbanken' }, webhookId)
    await tell(app.deps)
    expect(receiver.received.map(({ path }) => path)).to.eql(['/hook'])
    expect((await standing(app)).sort()).to.eql(['delivered 2 null', 'given-up 1 ended'])
  })

  it('whatever becomes of others, one at a time', async () => {
    const slow = await startReceiver()
    slow.answer(() => undefined)
    await listens(app.deps, slow.url)
    const caseId = await inForce(app)
    await play.start(app.deps, caseId, 'ingrid')
    await tell(app.deps)
    expect(typesTold()).to.eql(['guarantee.in-force', 'guarantee.changed'])
    expect(slow.received, 'the second waits for the first').to.have.length(1)
    app.clock.advance({ minutes: 2 })
    slow.answer(response => void response.writeHead(204).end())
    await tell(app.deps)
    expect(slow.received).to.have.length(3)
    expect((await deliveries(app)).every(({ status }) => status === 'delivered')).to.equal(true)
  })

  it('before the round is over, also where that fails for another', async () => {
    await listens(app.deps, `${receiver.url}/two`)
    await inForce(app)
    await spreadNews(app.deps)
    receiver.answer(response => setTimeout(() => response.writeHead(204).end(), 100))
    const { database } = app.deps
    let isFirst = true
    const transact: typeof database.transact = work => {
      if (!isFirst) return database.transact(work)
      isFirst = false
      return Promise.reject(new InjectedFault('The connection was lost'))
    }
    const round = sendNews({ ...app.deps, database: { ...database, transact } })
    expect(await round.catch(error => error)).to.be.instanceOf(InjectedFault)
    expect((await standing(app)).sort()).to.eql(['delivered 1 null', 'waiting 0 null'])
  })

  it('nothing more when the address is ended', async () => {
    const { webhookId } = await listens(app.deps, `${receiver.url}/two`)
    await inForce(app)
    await spreadNews(app.deps)
    const actor = await play.actorOf(app.deps, 'grete')
    await endWebhook(app.deps, { commandId: app.deps.newId(), actor, bankId: 'fjellbanken' }, webhookId)
    await tell(app.deps)
    expect(receiver.received.map(({ path }) => path)).to.eql(['/hook'])
    expect((await standing(app)).sort()).to.eql(['delivered 1 null', 'given-up 0 ended'])
  })

  it('not when the secret of the server is another one', async () => {
    await inForce(app)
    const deps = { ...app.deps, config: { ...app.deps.config, letterKeySecret: 'another secret of the server' } }
    await tell(deps)
    expect([receiver.received, await standing(app)]).to.eql([[], ['waiting 1 secret-changed']])
  })
})

forEachEngine('A bank’s system follows a claim', engine => {
  it('from the day it is lodged until it is paid', async () => {
    const app = await openClaimFund(engine)
    const receiver = await startReceiver()
    await listens(app.deps, receiver.url)
    const { caseId, claimId } = await payableClaim(app)
    await losses.pay(app.deps, caseId, { claimId, manager: 'eva' })
    await lettersMade(app)
    await tell(app.deps)
    const types = receiver.received.map(message => bodyIn(message).type)
    const order = [
      'guarantee.in-force',
      'guarantee.changed',
      'guarantee.changed',
      'claim.lodged',
      'claim.decided',
      'claim.paid',
    ]
    expect(types.filter(type => type !== 'letter.issued')).to.eql(order)
    expect(types.filter(type => type === 'letter.issued')).to.have.length(2)
    const last = receiver.received.at(-1)
    expect(last && bodyIn(last)).to.deep.include({ status: 'ended', sumOre: 0 })
    expect(receiver.received.map(({ body }) => body).join()).not.to.match(/Ingrid|Moland|ingrid/)
  })
})

describe('Messages to banks leave the house only', () => {
  const message = (url: string) => ({ url, body: '{}', headers: {}, timeoutMs: 2000 })

  it('to hosts that are named, never to an address within it, whatever the name said before', async () => {
    const outside = { demo: false, webhookHosts: ['localhost', '.bank.example'] }
    let connections = 0
    const server = createServer(socket => {
      connections += 1
      socket.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    atEndOfTest(() => new Promise<void>(resolve => void server.close(() => resolve())))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const faultOf = (url: string) => postMessage(outside, message(url))
    expect(await faultOf(`https://localhost:${port}/`), 'the name leads here').to.equal('private')
    expect(await faultOf(`https://127.0.0.1:${port}/`)).to.equal('private')
    expect(await faultOf(`http://localhost:${port}/`)).to.equal('not-https')
    expect(await faultOf(`https://elsewhere.example:${port}/`)).to.equal('host-not-configured')
    expect(connections).to.equal(0)
    expect(await postMessage({ demo: true, webhookHosts: null }, message(`http://localhost:${port}/`))).to.match(/^E/)
    expect(connections).to.equal(1)
  })
})
