import { expect } from 'chai'
import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

const site = { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: null }
const home = { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '120' } as const

const commandIds = (html: string) => [...html.matchAll(/name="commandId" value="([^"]+)"/g)].map(match => match[1])
const withoutIds = (html: string) => html.replaceAll(/name="commandId" value="[^"]+"/g, '')

forEachEngine('a page that is kept', engine => {
  let app: TestApp
  let path: string
  before(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    const facts = privateFacts(site, home)
    path = `/cases/${await play.apply(app.deps, { applicant: 'ingrid', fundId: vestTelemark.id, facts })}`
  })

  it('is the same when it is shown again, but for the ids in its forms', async () => {
    const anne = await app.signIn('anne')
    const [first, second] = [(await anne.get(path)).text, (await anne.get(path)).text]
    expect(withoutIds(second)).to.equal(withoutIds(first))
    expect(commandIds(first)).not.to.be.empty
    expect(commandIds(second)).to.have.length(commandIds(first).length)
    expect(new Set([...commandIds(first), ...commandIds(second)])).to.have.property(
      'size',
      commandIds(first).length * 2,
    )
  })

  it("is its viewer's own", async () => {
    const [anne, ingrid, olav] = [await app.signIn('anne'), await app.signIn('ingrid'), await app.signIn('olav')]
    const officers = (await anne.get(path)).text
    expect(officers).to.include('Anne Strand').and.include(`value="${anne.csrf}"`)
    const applicants = (await ingrid.get(path)).text
    expect(applicants)
      .to.include('Ingrid Tveitane')
      .and.include(`value="${ingrid.csrf}"`)
      .and.not.include(`value="${anne.csrf}"`)
    expect((await olav.get(path)).status).to.equal(404)
  })

  it('is made anew as soon as something has changed, also in another process', async () => {
    const anne = await app.signIn('anne')
    expect((await anne.get(path)).text).not.to.include('Til vurdering')
    await anne.post(`${path}/assessment`)
    expect((await anne.get(path)).text).to.include('Til vurdering')
    await app.deps.database.transact(tx => tx.run("UPDATE users SET name = 'Anne Strand Ny' WHERE id = 'anne'"))
    expect((await anne.get(path)).text).to.include('Anne Strand Ny')
  })

  it('is closed as soon as its viewer may not see it any more', async () => {
    const bjorn = await app.signIn('bjorn')
    expect((await bjorn.get(path)).status).to.equal(200)
    await app.deps.database.transact(tx => tx.run("DELETE FROM user_roles WHERE user_id = 'bjorn'"))
    expect((await bjorn.get(path)).status).to.equal(404)
  })
})
