import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { type CaseEvent, listEvents } from '../../server/history/case-events-store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations, newPage } from '../support/browser.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { engines, forEachEngine } from '../support/engines.ts'

const fundId = vestTelemark.id
const site = { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: null }
const facts = privateFacts(site, { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '120' })

/** The same application as somebody types it. */
const typed = {
  birthDay: '14.3.1999',
  purpose: 'new-building',
  municipalityNumber: '4032',
  place: 'Moland',
  started: 'nei',
  dwellings: [
    { kind: 'detached', areaM2: '120', estimatedCostOre: '4,8 mill', expectedValueOre: '4 000 000', grantsOre: '' },
  ],
  requestedOre: '',
  financing: 'stated',
  bankId: '',
}

interface FormData {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly savedAt: string | null
  readonly facts: Record<string, unknown> & { readonly dwellings: readonly Record<string, unknown>[] }
}

forEachEngine('The application pages', engine => {
  let app: TestApp
  let ingrid: Client

  beforeEach(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    ingrid = await app.signIn('ingrid')
  })

  const open = async (client = ingrid, track = 'private', commandId = randomUUID()): Promise<string> => {
    const answer = await client.post('/cases', { fundId, track }, { commandId })
    expect(answer.status).to.equal(303)
    return answer.location?.replace(/\/application$/, '') ?? ''
  }
  const stored = async (path: string, client = ingrid) =>
    (await client.get(`${path}/application`, { as: 'json' })).json<FormData>()
  const save = (path: string, fields: object, options = {}) =>
    ingrid.post(`${path}/application`, { ...fields }, options)
  const send = (path: string, options = {}) => ingrid.post(`${path}/submission`, { declaration: 'true' }, options)
  const events = (path: string): Promise<CaseEvent[]> =>
    listEvents(app.deps.database.reader, path.replace('/cases/', ''))
  const kinds = async (path: string) => (await events(path)).map(({ kind }) => kind)
  const commandOf = (path: string, userId: string) => play.commandBy(app.deps, path.replace('/cases/', ''), userId)

  describe('before there is a case', () => {
    it('explain the way to anybody, and ask them to sign in', async () => {
      const answer = await app.visitor().get(`/funds/${fundId}/apply`)
      expect(answer.status).to.equal(200)
      expect(answer.text).to.include('Logg inn for å søkje').and.include(`/sign-in?next=%2Ffunds%2F${fundId}%2Fapply`)
      expect(answer.text).not.to.include('Søk som privatperson')
      expect((await app.visitor().get('/my-cases')).location).to.equal('/sign-in?next=%2Fmy-cases')
      expect((await app.visitor().post('/cases', { fundId, track: 'private' }, { as: 'json' })).status).to.equal(401)
    })

    it('welcome those who have none', async () => {
      const answer = await ingrid.get('/my-cases')
      expect(answer.text).to.include('Velkomen, Ingrid Tveitane').and.include(`href="/funds/${fundId}/apply"`)
    })

    it('open one draft, however often the button is pressed', async () => {
      const commandId = randomUUID()
      const first = await open(ingrid, 'private', commandId)
      expect(await open(ingrid, 'private', commandId)).to.equal(first)
      expect((await ingrid.get('/my-cases', { as: 'json' })).json<{ cases: object[] }>().cases).to.have.length(1)
    })

    it('refuse a fund or a track that there is not', async () => {
      expect((await ingrid.post('/cases', { fundId: 'atlantis', track: 'private' })).status).to.equal(422)
      const answer = await ingrid.post('/cases', { fundId, track: 'state' })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('Søk som privatperson')
    })

    it('say so where no rules are in force', async () => {
      app.clock.set('2026-05-01T08:00:00.000Z')
      expect((await app.visitor().get(`/funds/${fundId}/apply`)).text).to.include('ingen reglar som gjeld i dag')
    })
  })

  it("are nobody else's", async () => {
    const path = await open()
    const [sondre, anne, visitor] = [await app.signIn('sondre'), await app.signIn('anne'), app.visitor()]
    for (const page of ['application', 'application/check', 'withdraw']) {
      expect((await sondre.get(`${path}/${page}`)).status, page).to.equal(404)
      expect((await anne.get(`${path}/${page}`)).status, page).to.equal(403)
      expect((await visitor.get(`${path}/${page}`)).status, page).to.equal(303)
    }
    for (const deed of ['application', 'submission', 'application-withdrawal']) {
      expect((await sondre.post(`${path}/${deed}`, {}, { as: 'json' })).status, deed).to.equal(404)
      expect((await anne.post(`${path}/${deed}`, {}, { as: 'json' })).status, deed).to.equal(403)
    }
    expect(await kinds(path)).to.deep.equal(['draft-opened'])
  })

  describe('with a draft', () => {
    let path: string
    beforeEach(async () => {
      path = await open()
    })

    it('ask only what the track is asked', async () => {
      const mine = (await ingrid.get(`${path}/application/applicant`)).text
      expect(mine).to.include('name="birthDay"').and.not.include('name="orgNumber"')
      const terje = await app.signIn('terje')
      const company = (await terje.get(`${await open(terje, 'contractor')}/application/applicant`)).text
      expect(company).to.include('name="orgName"').and.include('value="998877660"').and.not.include('name="birthDay"')
    })

    it('keep what little is written, and say when', async () => {
      expect((await ingrid.get(`${path}/application/place`)).text).to.include('Ikkje lagra enno')
      const answer = await save(path, { place: 'Moland', dwellings: [{ areaM2: '87,5' }], action: 'save' })
      expect([answer.status, answer.location]).to.deep.equal([303, `${path}/application?done=saved`])
      const page = (await ingrid.get(answer.location ?? '')).text
      expect(page).to.include('Utkastet er lagra 4. mai 2026 kl. 10:00.').and.include('Sist lagra')
      expect((await ingrid.get(`${path}/application/place`)).text)
        .to.include('value="Moland"')
        .and.include('Sist lagra')
      expect((await ingrid.get(`${path}/application/homes/1`)).text).to.include('value="87,5"')
    })

    it('show everything again where something cannot be read, and save nothing of it', async () => {
      const odd = {
        ...typed,
        place: '<Moland> & "co"',
        started: '',
        dwellings: [{ areaM2: 'stor', estimatedCostOre: '-4' }, { areaM2: '80' }],
      }
      const answer = await save(path, { ...odd, action: 'add' })
      expect(answer.status).to.equal(422)
      for (const kept of [
        '&lt;Moland> &amp; &quot;co&quot;',
        '<dd>stor</dd>',
        '<dd>-4</dd>',
        '<dd>80</dd>',
        '<dd>14.3.1999</dd>',
      ]) {
        expect(answer.text).to.include(kept)
      }
      expect(answer.text).to.include('Utkastet er ikkje lagra enno')
      expect(answer.text).to.include('Byggjekostnad, bustad 1: Beløpet kan ikkje vere under null.')
      expect(await kinds(path)).to.deep.equal(['draft-opened'])
    })

    it('refuse a municipality and a bank that are not on the lists', async () => {
      const answer = await save(path, { municipalityNumber: '0301', bankId: 'storbanken' }, { as: 'json' })
      expect(answer.json<ProblemBody>().errors.map(error => error.path)).to.deep.equal(['municipalityNumber', 'bankId'])
    })

    it('add, copy and remove homes, saving the rest as well', async () => {
      const twice = await save(path, { ...typed, action: 'copy-1' })
      expect(twice.location).to.equal(`${path}/application?done=copied`)
      const { facts: copied } = await stored(path)
      expect(copied.dwellings[1]).to.deep.equal({ ...copied.dwellings[0], id: '2' })
      await save(path, { place: 'Vinje', dwellings: [{ areaM2: '1' }, { areaM2: '2' }], action: 'remove-1' })
      const { facts: removed } = await stored(path)
      expect([removed.place, removed.dwellings.map(({ id, areaM2 }) => [id, areaM2])]).to.deep.equal([
        'Vinje',
        [['1', '2']],
      ])
    })

    it('take fifty homes as a form, and no more', async () => {
      const homes = Array.from({ length: 50 }, (_, index) => ({ areaM2: String(index + 1) }))
      await save(path, { dwellings: homes })
      expect((await stored(path)).facts.dwellings.map(({ areaM2 }) => areaM2)).to.deep.equal(
        homes.map(({ areaM2 }) => areaM2),
      )
      expect((await save(path, { dwellings: homes, action: 'add' })).status).to.equal(422)
    })

    it('save a form once that is sent twice', async () => {
      const commandId = randomUUID()
      const [first, second] = [await save(path, typed, { commandId }), await save(path, typed, { commandId })]
      expect([first.status, second.status]).to.deep.equal([303, 303])
      expect(await kinds(path)).to.deep.equal(['draft-opened', 'draft-saved'])
    })

    it('give machines the same facts', async () => {
      await save(path, typed)
      const { version, facts: byForm } = await stored(path)
      expect(byForm).to.deep.include({ birthDay: '1999-03-14', started: false, requestedOre: null })
      const { track: _track, orgNumber: _number, orgName: _name, publicDeveloper: _public, ...rest } = facts
      const sent = { ...rest, dwellings: facts.dwellings.map(({ id: _id, ...home }) => home) }
      const answer = await save(path, sent, { as: 'json', seenVersion: version })
      expect(answer.json()).to.deep.equal({
        location: `${path}/application?done=saved`,
        version: version + 1,
        savedAt: '2026-05-04T08:00:00.000Z',
      })
      const { facts: byMachine } = await stored(path)
      expect({ ...byMachine, dwellings: [{ ...byMachine.dwellings[0], grantsOre: null }] }).to.deep.equal(byForm)
    })
  })

  describe('in two windows', () => {
    let path: string
    let version: number
    beforeEach(async () => {
      path = await open()
      await save(path, typed)
      version = (await stored(path)).version
      app.clock.advance({ minutes: 7 })
      await save(
        path,
        { ...typed, place: 'Frå den andre', dwellings: [...typed.dwellings, { areaM2: '77' }] },
        { seenVersion: version },
      )
    })

    it('show what was typed beside what is stored, each with a choice, and change nothing', async () => {
      const answer = await save(path, { ...typed, place: 'Frå den første' }, { seenVersion: version })
      expect(answer.status).to.equal(409)
      expect(answer.text).to.include('vart lagra 4. mai 2026 kl. 10:07')
      expect(answer.text).to.match(
        /name="use\[place\]" value="typed"[\s\S]*Frå den første[\s\S]*value="stored"[\s\S]*Frå den andre/,
      )
      expect(answer.text)
        .to.include('name="use[dwellings-1]"')
        .and.include('Ingen slik bustad')
        .and.include('bruksareal 77')
      expect(answer.text).to.include(`name="seenVersion" value="${version + 1}"`)
      expect((await stored(path)).facts.place).to.equal('Frå den andre')
    })

    it('save over when that is chosen', async () => {
      const answer = await save(path, { ...typed, place: 'Frå den første' }, { seenVersion: version + 1 })
      expect(answer.status).to.equal(303)
      expect((await stored(path)).facts.place).to.equal('Frå den første')
    })

    it('keep what was typed after the application has been sent from the other', async () => {
      await save(path, typed)
      await send(path)
      for (const seenVersion of [undefined, version]) {
        const answer = await save(path, { ...typed, place: 'For seint' }, { ...(seenVersion && { seenVersion }) })
        expect(answer.status).to.equal(409)
        expect(answer.text).to.include('<td>For seint</td>').and.include(`href="${path}"`)
      }
      expect((await ingrid.get(`${path}/application`)).location).to.equal(path)
      expect((await ingrid.get(`${path}/application/check`)).location).to.equal(path)
    })
  })

  describe('when it is to be sent', () => {
    let path: string
    beforeEach(async () => {
      path = await open()
    })

    it('list what is missing, with links that lead to the fields', async () => {
      await save(path, { birthDay: '4.5.2030', dwellings: [{ areaM2: '' }, { areaM2: '' }] })
      const page = (await ingrid.get(`${path}/application/check`)).text
      expect(page)
        .to.include('Fødselsdagen kan ikkje vere fram i tid.')
        .and.include('Bustad 2: Vel kva slag bustad det er.')
      expect(page).not.to.include('name="declaration"')
      const targets = [...page.matchAll(/href="([^"]*\/application\/[^"]*)#([\w-]+)"/g)]
      expect(targets).to.have.length.above(20)
      for (const [, place = '', id = ''] of targets) expect((await ingrid.get(place)).text, id).to.include(`id="${id}"`)
      const missing = (await ingrid.get(`${path}/application/check`, { as: 'json' })).json<{ missing: object[] }>()
        .missing
      expect(missing).to.have.length((await send(path, { as: 'json' })).json<ProblemBody>().errors.length)
    })

    it('refuse it as long as something is missing', async () => {
      const answer = await send(path)
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include(`${path}/application/applicant?from=check#birthDay`)
      expect(await kinds(path)).to.deep.equal(['draft-opened'])
    })

    it('ask for the declaration', async () => {
      await save(path, typed)
      const answer = await ingrid.post(`${path}/submission`, {})
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('href="#declaration"').and.include('4\u00a0800\u00a0000\u00a0kr')
      expect((await stored(path)).status).to.equal('draft')
    })

    it('send it once, with its number', async () => {
      await save(path, typed)
      const commandId = randomUUID()
      const first = await send(path, { commandId, as: 'json' })
      expect(first.json()).to.deep.equal({ location: `${path}/receipt`, reference: 'VT-2026-0001' })
      expect((await send(path, { commandId })).location).to.equal(`${path}/receipt`)
      const receipt = (await ingrid.get(`${path}/receipt`)).text
      expect(receipt).to.include('VT-2026-0001').and.include('4. mai 2026').and.include('4. juni 2026')
      const late = await send(path)
      expect([late.status, late.text.includes(`href="${path}"`)]).to.deep.equal([409, true])
      expect(await kinds(path)).to.deep.equal(['draft-opened', 'draft-saved', 'submitted'])
    })

    it('show the answers anew when another window has changed them', async () => {
      await save(path, typed)
      const { version } = await stored(path)
      await save(path, { ...typed, place: 'Ein heilt annan stad' })
      const answer = await send(path, { seenVersion: version })
      expect(answer.status).to.equal(409)
      expect(answer.text)
        .to.include('Ein heilt annan stad')
        .and.include(`name="seenVersion" value="${version + 1}"`)
    })

    it('say so where no rules are in force, and keep the draft', async () => {
      app.clock.set('2026-05-01T08:00:00.000Z')
      const early = await app.signIn('ingrid')
      const draft = await open(early)
      await early.post(`${draft}/application`, typed)
      const answer = await early.post(`${draft}/submission`, { declaration: 'true' })
      expect(answer.status).to.equal(409)
      expect(answer.text).to.include('Ingen reglar gjeld denne dagen')
      expect((await stored(draft, early)).status).to.equal('draft')
    })
  })

  describe('when it has come back', () => {
    let path: string
    beforeEach(async () => {
      path = await open()
      await save(path, typed)
      await send(path)
      await beginAssessment(app.deps, await commandOf(path, 'anne'))
      await returnApplication(app.deps, await commandOf(path, 'anne'), {
        reason: 'Kor stor er tomta?\nLegg ved <teikning>.',
      })
    })

    it('show the reason on top, in the form and before sending', async () => {
      for (const page of ['application', 'application/check']) {
        const { text } = await ingrid.get(`${path}/${page}`)
        expect(text, page).to.include('Kor stor er tomta?').and.include('&lt;teikning>').and.include('VT-2026-0001')
      }
      expect((await ingrid.get('/my-cases')).text).to.include('Rett søknaden')
    })

    it('let it be changed and sent again under its number', async () => {
      await save(path, { ...typed, place: 'Moland 45/12' })
      expect((await send(path, { as: 'json' })).json()).to.deep.include({ reference: 'VT-2026-0001' })
      expect((await kinds(path)).slice(-3)).to.deep.equal(['returned-for-more', 'draft-saved', 'submitted'])
    })
  })

  describe('when it is taken back', () => {
    it('ask first, and do it once', async () => {
      const path = await open()
      expect((await ingrid.get(`${path}/withdraw`)).text).to.include('Vil du trekkje søknaden?')
      const commandId = randomUUID()
      expect((await ingrid.post(`${path}/application-withdrawal`, {}, { commandId })).location).to.equal(path)
      expect((await ingrid.post(`${path}/application-withdrawal`, {}, { commandId })).location).to.equal(path)
      expect(await kinds(path)).to.deep.equal(['draft-opened', 'withdrawn'])
      const again = await ingrid.post(`${path}/application-withdrawal`, {})
      expect([again.status, again.text.includes('kan ikkje trekkjast lenger')]).to.deep.equal([409, true])
    })

    it('cannot be when it is decided', async () => {
      const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts })
      const page = await ingrid.get(`/cases/${caseId}/withdraw`)
      expect(page.text).to.include('kan ikkje trekkjast lenger').and.not.include('Trekk søknaden</button>')
      expect((await ingrid.post(`/cases/${caseId}/application-withdrawal`, {}, { as: 'json' })).status).to.equal(409)
    })
  })

  describe('my cases', () => {
    it('say where each stands, what comes next and what I was told', async () => {
      const caseId = await play.grant(app.deps, { applicant: 'ingrid', fundId, facts })
      app.clock.advance({ minutes: 30 })
      const draft = await open()
      const page = (await ingrid.get('/my-cases')).text
      expect(page).to.include('Har tilsegn').and.include('Svar innan 3. juni 2026.')
      expect(page)
        .to.include('Søknaden er innvilga')
        .and.include('500\u00a0000\u00a0kr')
        .and.include('Vi har fått søknaden din')
      expect(page).to.include(`href="${draft}/application"`).and.include('Sist endra 4. mai 2026 kl. 10:30')
      const { cases, notices } = (await ingrid.get('/my-cases', { as: 'json' })).json<MyCases>()
      expect(cases.map(({ id, status, next }) => [id, status, next.step])).to.deep.equal([
        [draft.replace('/cases/', ''), 'draft', 'finish-draft'],
        [caseId, 'granted', 'accept'],
      ])
      expect(notices.map(({ kind }) => kind)).to.deep.equal(['decision', 'receipt'])
    })

    it('hold nothing of what others have', async () => {
      await play.grant(app.deps, { applicant: 'sondre', fundId, facts })
      const { cases, notices } = (await ingrid.get('/my-cases', { as: 'json' })).json<MyCases>()
      expect([cases, notices]).to.deep.equal([[], []])
    })
  })
})

interface MyCases {
  readonly cases: readonly { readonly id: string; readonly status: string; readonly next: { readonly step: string } }[]
  readonly notices: readonly { readonly kind: string }[]
}

describe('The application in a browser', () => {
  for (const { width, javaScript } of [
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ]) {
    it(`is written, checked and sent at ${width} pixels ${javaScript ? 'with' : 'without'} scripts`, async () => {
      const [sqlite] = engines
      if (!sqlite) throw new Error('SQLite is missing')
      const app = await startApp(sqlite, { seed: foundDemonstration })
      const page = await newPage({ width, height: 900, javaScript })
      const look = async () => {
        await expectNoAxeViolations(page)
        expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).to.be.at.most(width)
      }
      const next = () => page.click('text=Lagre og gå vidare')
      await page.goto(`${app.url}/funds/${fundId}/apply`)
      await look()
      await page.click('text=Logg inn for å søkje')
      await page.click('button:has-text("Ingrid Tveitane")')
      await page.click('text=Søk som privatperson')
      await look()
      await page.click('text=Hald fram')
      await page.fill('[name=birthDay]', 'ein gong')
      await page.press('[name=birthDay]', 'Enter')
      await page.waitForSelector('#error-summary')
      await look()
      await page.fill('[name=birthDay]', typed.birthDay)
      await page.click('text=Lagre og gå til lista')
      await page.waitForSelector('text=Ferdig')
      await look()
      await page.click('text=Sjå over alle svara')
      await look()
      await page.click('.ds-error-summary a >> text=Vel kommunen.')
      await page.selectOption('[name=municipalityNumber]', '4032')
      await page.fill('[name=place]', 'Moland')
      await look()
      await page.click('text=Lagre og sjå over')
      await page.click('a:has-text("Til lista")')
      await page.click('text=Hald fram')
      await page.check('[name=purpose][value=new-building]')
      await page.check('[name=started][value=nei]')
      await next()
      await page.waitForURL('**/application/place')
      await next()
      await page.selectOption('[name=kind]', 'detached')
      await page.fill('[name=areaM2]', '120')
      await page.fill('[name=estimatedCostOre]', '4,8 mill')
      await page.fill('[name=expectedValueOre]', '4 mill')
      await look()
      await next()
      await page.click('text=Kopier bustad 1')
      await page.waitForSelector('#home-2')
      await look()
      await page.click('text=Fjern bustad 2')
      await page.waitForSelector('#home-2', { state: 'detached' })
      await page.click('text=Gå vidare')
      await page.check('[name=financing][value=stated]')
      await next()
      await look()
      await next()
      await page.click('text=Sjå over og send')
      await look()
      await page.check('[name=declaration]')
      await page.click('button:has-text("Send søknaden")')
      await page.waitForSelector('text=Søknaden er komen fram')
      await look()
      await page.goto(`${app.url}/my-cases`)
      await look()
      expect(await page.textContent('main'))
        .to.include('VT-2026-0001')
        .and.include('Innsend')
    })
  }
})
