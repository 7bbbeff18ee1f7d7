import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { foundDemonstration } from '../../db/seeds/people.ts'
import type { BankAccess, FundAccess } from '../../server/banks/api-access-page.ts'
import { listWebhooks } from '../../server/banks/webhook-store.ts'
import { openFund } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { anotherFund, letIn, tokenOf } from './api-world.ts'
import { listens } from './webhook-world.ts'

const fundPath = '/funds/vest-telemark/machine-access'
const bankPath = '/guarantees/machine-access'

forEachEngine('The pages for machines', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('let the fund’s manager make a client, whose secret is shown once', async () => {
    const eva = await app.signIn('eva')
    const empty = await eva.get(fundPath)
    expect(textIn(empty.text)).to.include('Ingen enno.').and.include('Ingen bank har registrert ei adresse.')
    const commandId = randomUUID()
    const fields = { bankId: 'fjellbanken', name: 'Lånesystemet' }
    const made = await eva.post(fundPath, fields, { commandId })
    const [secret = ''] = textIn(made.text).match(/[\w-]{43}/) ?? []
    expect(made.status).to.equal(200)
    expect(made.headers.get('cache-control')).to.equal('no-store')
    expect(await tokenOf(app, { clientId: commandId, clientSecret: secret })).to.have.length(43)
    const again = await eva.post(fundPath, fields, { commandId })
    expect(textIn(again.text)).to.include('Hemmelegheita er alt vist').and.not.include(secret)
    const listed = await eva.get(fundPath)
    expect(textIn(listed.text)).to.include('Lånesystemet').and.include('Fjellbanken').and.not.include(secret)
    const { clients } = (await eva.get(fundPath, { as: 'json' })).json<FundAccess>()
    expect(clients).to.have.length(1)
    expect(clients[0]).to.include({ id: commandId, lastUsedDay: app.deps.clock.today(), endedDay: null })
  })

  it('answer a machine with the client as data', async () => {
    const eva = await app.signIn('eva')
    const made = await eva.post(fundPath, { bankId: 'dalbanken', name: 'X' }, { as: 'json' })
    expect(made.json()).to.have.all.keys('location', 'clientId', 'clientSecret')
  })

  it('keep what was typed where something is wrong', async () => {
    const eva = await app.signIn('eva')
    const missing = await eva.post(fundPath, { name: 'Lånesystemet' })
    expect(missing.status).to.equal(422)
    expect(textIn(missing.text)).to.include('Vel banken.')
    expect(fieldsIn(missing.text).get('name')).to.equal('Lånesystemet')
    const unknown = await eva.post(fundPath, { bankId: 'nobank', name: 'X' })
    expect(textIn(unknown.text)).to.include('Vel ein av bankane i lista.')
    const grete = await app.signIn('grete')
    const plain = await grete.post(bankPath, { url: 'bank.example/hook' })
    expect(plain.status).to.equal(422)
    expect(textIn(plain.text)).to.include('Skriv heile adressa')
    expect(fieldsIn(plain.text).get('url')).to.equal('bank.example/hook')
  })

  it('let the manager and the bank end a client, and nobody else', async () => {
    const [first, second] = [await letIn(app), await letIn(app)]
    const { manager } = await anotherFund(app)
    const others: [who: string, path: string, status: number][] = [
      ['anne', `${fundPath}/${first.clientId}/end`, 403],
      [manager, `/funds/setesdal/machine-access/${first.clientId}/end`, 404],
      ['halvor', `${bankPath}/clients/${first.clientId}/end`, 404],
      ['ingrid', `${bankPath}/clients/${first.clientId}/end`, 403],
    ]
    for (const [who, path, status] of others)
      expect((await (await app.signIn(who)).post(path, {}, { as: 'json' })).status, who).to.equal(status)
    expect(await tokenOf(app, first)).to.have.length(43)
    const grete = await app.signIn('grete')
    const ended = await grete.post(`${bankPath}/clients/${first.clientId}/end`)
    expect(ended.location).to.equal(`${bankPath}?done=client-ended`)
    expect(textIn((await grete.get(ended.location ?? '')).text)).to.include('Systemet slepp ikkje inn lenger.')
    const byManager = await (await app.signIn('eva')).post(`${fundPath}/${second.clientId}/end`)
    expect(byManager.location).to.equal(`${fundPath}?done=client-ended`)
    const { clients } = (await grete.get(bankPath, { as: 'json' })).json<BankAccess>()
    expect(clients.map(({ endedDay }) => endedDay)).to.eql([app.deps.clock.today(), app.deps.clock.today()])
    expect(await app.deps.database.reader.all('SELECT * FROM bank_tokens')).to.eql([])
  })

  it('let the bank register up to five addresses, each with a secret that is shown once', async () => {
    const grete = await app.signIn('grete')
    const commandId = randomUUID()
    const url = 'https://hooks.bank.example/1'
    const made = (await grete.post(bankPath, { url }, { as: 'json', commandId })).json<{ secret: string }>()
    expect(made.secret).to.match(/^whsec_[\w-]{43}$/)
    const repeat = (await grete.post(bankPath, { url }, { as: 'json', commandId })).json()
    expect(repeat).to.include({ secret: null, webhookId: commandId })
    const stored = await app.deps.database.reader.all('SELECT * FROM webhooks')
    expect(JSON.stringify(stored)).not.to.include(made.secret)
    const faultOf = async (address: string) =>
      (await grete.post(bankPath, { url: address }, { as: 'json' })).json<ProblemBody>().errors?.[0]?.message
    expect(await faultOf(url)).to.equal('Denne adressa får alt meldingar.')
    const more = [2, 3, 4, 5, 6, 7].map(at =>
      grete.post(bankPath, { url: `https://hooks.bank.example/${at}` }, { as: 'json' }),
    )
    const statuses = (await Promise.all(more)).map(({ status }) => status)
    expect(statuses.sort()).to.eql([200, 200, 200, 200, 422, 422])
    expect(await faultOf('https://hooks.bank.example/8')).to.match(/^Banken kan ha 5 adresser/)
    await grete.post(`${bankPath}/webhooks/${commandId}/end`)
    expect(await listWebhooks(app.deps.database.reader, 'fjellbanken')).to.have.length(4)
    expect(await faultOf('https://hooks.bank.example/8')).to.equal(undefined)
  })

  it('never end the address of another bank', async () => {
    const { webhookId } = await listens(app.deps, 'https://hooks.bank.example/1')
    const halvor = await app.signIn('halvor')
    expect((await halvor.post(`${bankPath}/webhooks/${webhookId}/end`, {}, { as: 'json' })).status).to.equal(404)
    expect(await listWebhooks(app.deps.database.reader, 'fjellbanken')).to.have.length(1)
    expect((await halvor.get(bankPath, { as: 'json' })).json<BankAccess>().webhooks).to.eql([])
  })

  it('take only addresses that lead out of the house, encrypted, to a host that is named', async () => {
    const production = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost',
      SESSION_SECRET: 's'.repeat(32),
      LETTER_KEY_SECRET: 'k'.repeat(32),
      WEBHOOK_HOSTS: 'hooks.bank.example, .other.example, 10.0.0.1',
    }
    const strict = await startApp(engine, { environment: production, seed: foundDemonstration })
    const grete = await strict.signIn('grete')
    const faultOf = async (url: string) => {
      const { status, text } = await grete.post(bankPath, { url }, { as: 'json' })
      return status === 200 ? null : (JSON.parse(text) as ProblemBody).errors[0]?.message.split(/[.,]/)[0]
    }
    expect(await faultOf('https://hooks.bank.example/x')).to.equal(null)
    expect(await faultOf('https://a.other.example:8443/x')).to.equal(null)
    expect(await faultOf('http://hooks.bank.example/x')).to.equal('Adressa må byrje med https://')
    expect(await faultOf('https://u:p@hooks.bank.example/x')).to.equal('Adressa kan ikkje ha brukarnamn')
    const inside = ['10.0.0.1', '127.0.0.1', '[::1]', '[::ffff:10.0.0.1]', '169.254.169.254', '0x7f.1', '2130706433']
    for (const host of inside)
      expect(await faultOf(`https://${host}/x`), host).to.equal('Adressa fører til eit internt nett')
    for (const host of ['elsewhere.example', 'other.example', 'localhost', 'xhooks.bank.example'])
      expect(await faultOf(`https://${host}/`), host).to.equal('Denne tenaren er ikkje opna for meldingar frå oss')
  })
})
