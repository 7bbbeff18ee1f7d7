import { expect } from 'chai'
import { runDay } from '../../server/cases/day-job.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId, ingridsCase, moveTo, openFund } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { linksIn, withLoan } from './bank-world.ts'

forEachEngine('The bank is asked by mail what is left of a loan', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
  })

  const mails = () => linksIn(app.deps)
  const newestLink = async () => (await mails()).at(-1)?.path ?? ''

  it('once a calendar month, unless it has said so already', async () => {
    await runDay(app.deps)
    expect(await mails(), 'registered this month').to.eql([])
    moveTo(app, '2028-04-01')
    for (const _ of ['first', 'again']) await runDay(app.deps)
    expect((await mails()).map(({ address }) => address)).to.eql(['grete@demo.invalid'])
    moveTo(app, '2028-05-02')
    const grete = await app.signIn('grete')
    await grete.post(`/guarantees/${caseId}/remaining-loan`, { remainingOre: '3 900 000', asOfDay: '2.5.2028' })
    await runDay(app.deps)
    expect(await mails()).to.have.length(1)
    moveTo(app, '2028-06-01')
    await runDay(app.deps)
    expect(await mails()).to.have.length(2)
  })

  it('and answers with one click, without signing in, and with nothing personal on the page', async () => {
    moveTo(app, '2028-04-01')
    await runDay(app.deps)
    const path = await newestLink()
    const visitor = app.visitor()
    const page = await visitor.get(path)
    expect(textIn(page.text)).to.include('VT-2026-0001-G').and.include('4 200 000 kr').and.include('Stadfest restlånet')
    for (const secret of ['Ingrid', 'Moland', 'Grete', 'Fyresdal']) expect(page.text).not.to.include(secret)
    const { _csrf, commandId = null, ...typed } = Object.fromEntries(fieldsIn(page.text))
    expect(typed).to.eql({ remainingOre: '4 200 000', asOfDay: '2028-04-01' })
    expect((await visitor.get(path)).status, 'looking uses nothing up').to.equal(200)
    expect((await visitor.post(path, { ...typed, remainingOre: '3 850 000' }, { commandId })).location).to.equal(path)
    const kept = await app.deps.database.reader.all(
      'SELECT remaining_ore, source, confirmed_by FROM loan_confirmations',
    )
    expect(kept).to.eql([{ remaining_ore: kroner(3_850_000), source: 'link', confirmed_by: null }])
    const used = await visitor.get(path)
    expect([used.status, textIn(used.text).includes('Takk, restlånet er stadfest')]).to.eql([410, true])
    expect((await visitor.post(path, typed, { as: 'json' })).json<ProblemBody>().code).to.equal('wrong-state')
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('a link is worth nothing after 30 days, after another way of saying it, or where it was never given out', async () => {
    moveTo(app, '2028-04-01')
    await runDay(app.deps)
    const path = await newestLink()
    const visitor = app.visitor()
    const typed = { remainingOre: '3 850 000', asOfDay: '2028-04-01' }
    moveTo(app, '2028-05-02')
    const old = await visitor.get(path)
    expect([old.status, textIn(old.text).includes('Lenkja er for gammal')]).to.eql([410, true])
    const late = await visitor.post(path, typed)
    expect([late.status, textIn(late.text).includes('Lenkja er for gammal')]).to.eql([409, true])
    expect((await visitor.get('/loan-confirmations/tull')).status).to.equal(404)
    await runDay(app.deps)
    const next = await newestLink()
    const grete = await app.signIn('grete')
    await grete.post(`/guarantees/${caseId}/remaining-loan`, { ...typed, asOfDay: '2028-05-01' })
    expect((await visitor.get(next)).status).to.equal(410)
  })

  it('keeps what was typed where it is wrong, and no copy of the database gives anybody the token', async () => {
    moveTo(app, '2028-04-01')
    await runDay(app.deps)
    const path = await newestLink()
    const again = await app.visitor().post(path, { remainingOre: 'mykje', asOfDay: '1.4.2028' })
    expect([again.status, fieldsIn(again.text).get('remainingOre')]).to.eql([422, 'mykje'])
    const links = await app.deps.database.reader.all('SELECT * FROM loan_links')
    expect(JSON.stringify(links)).not.to.include(path.split('/').at(-1))
    expect(JSON.stringify(await app.deps.database.reader.all('SELECT * FROM mails'))).not.to.include(
      path.split('/').at(-1),
    )
    expect(app.logs.join('\n')).not.to.include(path.split('/').at(-1))
  })
})
