import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { keptPages } from '../../server/http/kept-pages.ts'
import { committed, openFund, recommended, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

const commandIds = (html: string) => [...html.matchAll(/name="commandId" value="([^"]+)"/g)].map(match => match[1])
const withoutIds = (html: string) => html.replaceAll(/name="commandId" value="[^"]+"/g, '')

forEachEngine('a page of a case', engine => {
  let app: TestApp
  let anne: Client
  beforeEach(async () => {
    app = await openFund(engine)
    anne = await app.signIn('anne')
  })

  const show = async (client: Client, caseId: string) => (await client.get(`/cases/${caseId}`)).text

  /** A change that belongs to no case: only a page that is made anew tells it. */
  const renameIngrid = (name: string) =>
    app.deps.database.transact(tx => tx.run("UPDATE users SET name = ? WHERE id = 'ingrid'", [name]))

  it('is the same when it is shown again, but for the ids in its forms', async () => {
    const caseId = await submitted(app)
    const [first, second] = [await show(anne, caseId), await show(anne, caseId)]
    expect(withoutIds(second)).to.equal(withoutIds(first))
    expect(commandIds(first)).not.to.be.empty
    expect(commandIds(second)).to.have.length(commandIds(first).length)
    const different = new Set([...commandIds(first), ...commandIds(second)])
    expect(different).to.have.property('size', commandIds(first).length * 2)
  })

  it("is its viewer's own", async () => {
    const caseId = await submitted(app)
    const [ingrid, olav] = [await app.signIn('ingrid'), await app.signIn('olav')]
    expect(await show(anne, caseId))
      .to.include('Anne Strand')
      .and.include(`value="${anne.csrf}"`)
    expect(await show(ingrid, caseId))
      .to.include('Ingrid Tveitane')
      .and.include(`value="${ingrid.csrf}"`)
      .and.not.include(`value="${anne.csrf}"`)
    expect((await olav.get(`/cases/${caseId}`)).status).to.equal(404)
  })

  it('is kept while other cases change, and made anew when this one does', async () => {
    const caseId = await committed(app)
    await show(anne, caseId)
    await renameIngrid('Ingrid Omdøypt')
    await recommended(app, 'terje')
    expect(await show(anne, caseId)).to.include('Ingrid Tveitane')
    await play.accept(app.deps, caseId, 'ingrid')
    expect(await show(anne, caseId))
      .to.include('Ingrid Omdøypt')
      .and.include('Garantien er i kraft')
  })

  it('is not emptied by the readings of others', async () => {
    const caseId = await committed(app)
    await show(anne, caseId)
    await renameIngrid('Ingrid Omdøypt')
    await show(await app.signIn('cecilie'), caseId)
    expect(await show(anne, caseId)).to.include('Ingrid Tveitane')
  })

  it('shows at once what the fund has left, while the case is weighed against it', async () => {
    const other = await recommended(app, 'terje')
    const caseId = await submitted(app)
    await show(anne, caseId)
    await renameIngrid('Ingrid Omdøypt')
    expect(await show(anne, caseId)).to.include('Ingrid Tveitane')
    await play.decide(app.deps, other, 'cecilie')
    expect(await show(anne, caseId)).to.include('Ingrid Omdøypt')
  })

  it('is never older than ten minutes', async () => {
    const caseId = await committed(app)
    await show(anne, caseId)
    await renameIngrid('Ingrid Omdøypt')
    app.clock.advance({ minutes: 10 })
    expect(await show(anne, caseId)).to.include('Ingrid Omdøypt')
  })

  it('is closed as soon as its viewer may not see it any more', async () => {
    const caseId = await submitted(app)
    const bjorn = await app.signIn('bjorn')
    expect((await bjorn.get(`/cases/${caseId}`)).status).to.equal(200)
    await app.deps.database.transact(tx => tx.run("DELETE FROM user_roles WHERE user_id = 'bjorn'"))
    expect((await bjorn.get(`/cases/${caseId}`)).status).to.equal(404)
  })
})

describe('the store of kept pages', () => {
  const page = (size: number) => Buffer.alloc(size, 'a')

  it('answers only what was made from the same', () => {
    const kept = keptPages(randomUUID)
    kept.keep('here', 'version 1', Buffer.from('one'))
    expect(String(kept.find('here', 'version 1'))).to.equal('one')
    expect(kept.find('here', 'version 2')).to.equal(null)
    expect(kept.find('there', 'version 1')).to.equal(null)
  })

  it('gives each showing ids of its own, and all the rest as it was', () => {
    const kept = keptPages(randomUUID)
    const field = () => `<input name="commandId" value="${randomUUID()}">`
    const [withOne, withTwo] = [`${field()} Sjå etter.`, `Søk: ${field()}${field()}`]
    for (const html of [withOne, withTwo]) {
      kept.keep(html, '1', Buffer.from(html))
      const shown = String(kept.find(html, '1'))
      expect(withoutIds(shown)).to.equal(withoutIds(html))
      expect(new Set([...commandIds(shown), ...commandIds(html)])).to.have.property('size', commandIds(html).length * 2)
    }
  })

  it('holds no more bytes than it may, and lets go first of what nobody has asked for longest', () => {
    const kept = keptPages(randomUUID, 1000)
    for (const place of ['a', 'b', 'c']) kept.keep(place, '1', page(300))
    expect(kept.find('a', '1')).not.to.equal(null)
    kept.keep('d', '1', page(300))
    expect(kept.find('b', '1')).to.equal(null)
    expect(kept.find('a', '1')).not.to.equal(null)
    expect(kept.find('d', '1')).not.to.equal(null)
    kept.keep('e', '1', page(2000))
    for (const place of ['a', 'c', 'd', 'e']) expect(kept.find(place, '1'), place).to.equal(null)
  })

  it('counts a page that is made anew once', () => {
    const kept = keptPages(randomUUID, 1000)
    for (const stamp of ['1', '2', '3', '4', '5']) kept.keep('a', stamp, page(400))
    kept.keep('b', '1', page(400))
    expect(kept.find('a', '5')).not.to.equal(null)
    expect(kept.find('b', '1')).not.to.equal(null)
  })
})
