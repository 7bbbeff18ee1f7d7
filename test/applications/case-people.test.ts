import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import type { CasePage } from '../../server/cases/case-page.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import type { CaseRole } from '../../server/people/case-people.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'

interface MyCases {
  readonly cases: readonly { readonly id: string; readonly myRole: CaseRole | null }[]
  readonly invitations: readonly { readonly id: string; readonly role: CaseRole; readonly applicantName: string }[]
  readonly notices: readonly { readonly kind: string }[]
}

forEachEngine('People in a case', engine => {
  let app: TestApp
  let ingrid: Client
  let maja: Client
  let path: string

  beforeEach(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    ingrid = await app.signIn('ingrid')
    maja = await app.signIn('maja')
    const opened = await ingrid.post('/cases', { fundId: vestTelemark.id, track: 'private' }, { as: 'json' })
    path = opened.json<{ location: string }>().location.replace('/application', '')
  })

  const caseId = () => path.split('/')[2] ?? ''
  const by = (userId: string) => play.commandBy(app.deps, caseId(), userId)
  const mine = async (client: Client) => (await client.get('/my-cases', { as: 'json' })).json<MyCases>()
  const invite = (role: CaseRole, email = 'Maja@Demo.invalid', options = {}) =>
    ingrid.post(`${path}/people`, { email, role }, options)
  const join = (role: CaseRole, person = 'maja') => play.join(app.deps, caseId(), { applicant: 'ingrid', role, person })
  const kinds = async () => (await listEvents(app.deps.database.reader, caseId())).map(({ kind }) => kind)
  const codeOf = async (answer: Promise<{ json<Shape>(): Shape }>) => (await answer).json<ProblemBody>().code
  const personOf = async (state = 'accepted') => {
    const { people } = (await ingrid.get(`${path}/people`, { as: 'json' })).json<{
      people: { id: string; state: string }[]
    }>()
    return people.find(person => person.state === state)?.id ?? ''
  }

  describe('invited', () => {
    it('see whose case it is and nothing more, and are part of it once they say yes', async () => {
      expect((await invite('helper')).location).to.equal(`${path}/people?done=invited`)
      expect((await maja.get(path)).status).to.equal(404)
      const { invitations, notices } = await mine(maja)
      expect(invitations).to.have.length(1)
      expect(invitations[0]).to.include({ role: 'helper', applicantName: 'Ingrid Tveitane' })
      expect(notices.map(({ kind }) => kind)).to.deep.equal(['invitation'])
      expect((await maja.get('/my-cases')).text)
        .to.include('Ingrid Tveitane inviterer deg')
        .and.not.include(path)
      const yes = await maja.post(`/invitations/${invitations[0]?.id}`, { answer: 'accept' })
      expect(yes.location).to.equal(path)
      expect((await maja.get(path)).status).to.equal(200)
      expect((await mine(maja)).cases).to.deep.include.members([(await mine(maja)).cases[0]])
      expect((await mine(maja)).cases[0]).to.include({ id: caseId(), myRole: 'helper' })
      expect((await mine(ingrid)).notices.map(({ kind }) => kind)).to.deep.equal(['invitation-answered'])
      expect(await kinds()).to.deep.equal(['draft-opened', 'person-invited', 'invitation-accepted'])
    })

    it('may say no, and stay outside', async () => {
      await invite('co-applicant')
      const [invitation] = (await mine(maja)).invitations
      expect((await maja.post(`/invitations/${invitation?.id}`, { answer: 'decline' })).location).to.equal(
        '/my-cases?done=declined',
      )
      expect((await maja.get(path)).status).to.equal(404)
      expect((await mine(maja)).invitations).to.deep.equal([])
      expect((await ingrid.get('/my-cases')).text).to.include('Maja Bakken takka nei')
      expect((await maja.post(`/invitations/${invitation?.id}`, { answer: 'accept' })).status).to.equal(404)
    })

    it('to be a party say yes only as long as the application is not sent, and no whenever they want', async () => {
      await invite('co-applicant')
      const [invitation] = (await mine(maja)).invitations
      await invite('helper', 'sondre@demo.invalid')
      await saveDraft(app.deps, await by('ingrid'), ingridFacts)
      await submitApplication(app.deps, await by('ingrid'))
      expect((await mine(maja)).invitations).to.deep.equal([])
      const answer = (said: string) => maja.post(`/invitations/${invitation?.id}`, { answer: said }, { as: 'json' })
      expect(await codeOf(answer('accept'))).to.equal('wrong-state')
      expect((await maja.get(path)).status).to.equal(404)
      expect((await answer('decline')).status).to.equal(200)
      const sondre = await app.signIn('sondre')
      const [helping] = (await mine(sondre)).invitations
      expect((await sondre.post(`/invitations/${helping?.id}`, { answer: 'accept' })).location).to.equal(path)
    })

    it('are answered for by nobody else', async () => {
      await invite('helper')
      const [invitation] = (await mine(maja)).invitations
      const sondre = await app.signIn('sondre')
      for (const other of [sondre, ingrid])
        expect(
          await codeOf(other.post(`/invitations/${invitation?.id}`, { answer: 'accept' }, { as: 'json' })),
        ).to.equal('not-found')
      expect((await sondre.post('/invitations/nothing', { answer: 'accept' })).status).to.equal(404)
    })

    it('are answered once, however often the button is pressed', async () => {
      await invite('helper')
      const [invitation] = (await mine(maja)).invitations
      const commandId = randomUUID()
      for (let time = 0; time < 2; time++)
        expect(
          (await maja.post(`/invitations/${invitation?.id}`, { answer: 'accept' }, { commandId })).location,
        ).to.equal(path)
      expect(await kinds()).to.have.length(3)
    })
  })

  describe('the form', () => {
    it('tells nothing of whether an address is known', async () => {
      const [known, unknown] = [await invite('helper'), await invite('helper', 'ingen@eksempel.no')]
      expect([known.status, known.location]).to.deep.equal([unknown.status, unknown.location])
    })

    it('keeps what was typed, and names what is wrong', async () => {
      const answer = await invite('helper', 'ikkje ei adresse')
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('value="ikkje ei adresse"').and.include('Skriv ei e-postadresse')
      expect(answer.text).to.match(/value="helper" checked/)
      const empty = (await ingrid.post(`${path}/people`, {})).text
      expect(empty).to.include('Skriv e-postadressa til den du vil invitere.').and.not.include('Fyll ut dette feltet')
    })

    it('takes nobody twice, and not oneself', async () => {
      await invite('helper')
      for (const email of ['maja@demo.invalid', 'ingrid@demo.invalid'])
        expect(await codeOf(invite('co-applicant', email, { as: 'json' }))).to.equal('invalid')
    })

    it('is not for an older page, and is sent once', async () => {
      expect(await codeOf(invite('helper', 'a@eksempel.no', { as: 'json', seenVersion: 7 }))).to.equal('stale')
      const commandId = randomUUID()
      await invite('helper', 'a@eksempel.no', { commandId })
      expect((await invite('helper', 'a@eksempel.no', { commandId })).status).to.equal(303)
      expect((await kinds()).filter(kind => kind === 'person-invited')).to.have.length(1)
    })
  })

  it('helpers write the draft, and send, withdraw and invite nothing', async () => {
    await join('helper')
    expect((await maja.post(`${path}/application/place`, { place: 'Moland' })).status).to.equal(303)
    expect((await maja.get(`${path}/application/check`)).text).to.not.include('name="declaration"')
    for (const deed of ['submission', 'application-withdrawal', 'people', 'commitment', 'sale-notices', 'claims/new'])
      expect(await codeOf(maja.post(`${path}/${deed}`, {}, { as: 'json' })), deed).to.equal('forbidden')
    await saveDraft(app.deps, await by('maja'), ingridFacts)
    expect(await refusalOf(submitApplication(app.deps, await by('maja')))).to.deep.equal({ code: 'forbidden' })
  })

  it('co-applicants may do what the applicant may, and are told the same', async () => {
    await join('co-applicant')
    await saveDraft(app.deps, await by('maja'), ingridFacts)
    expect((await maja.post(`${path}/submission`, { declaration: 'true' })).location).to.equal(`${path}/receipt`)
    for (const client of [ingrid, maja]) expect((await mine(client)).notices[0]?.kind).to.equal('receipt')
    expect((await maja.get('/my-cases')).text).to.include('Du søkjer saman med Ingrid Tveitane.')
    const anne = await app.signIn('anne')
    expect((await anne.get(path)).text).to.include('Ingrid Tveitane og Maja Bakken')
  })

  it('helpers can be taken out at any time, and lose the case at once', async () => {
    await join('helper')
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    await beginAssessment(app.deps, await by('anne'))
    expect((await maja.get(path)).status).to.equal(200)
    expect((await ingrid.post(`${path}/people/${await personOf()}/removal`)).location).to.equal(
      `${path}/people?done=removed`,
    )
    expect((await maja.get(path)).status).to.equal(404)
    expect((await mine(maja)).notices.map(({ kind }) => kind)).to.include('removed-from-case')
  })

  it('helpers see that it is decided, and not why', async () => {
    await join('helper')
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    await play.recommend(app.deps, caseId(), { officer: 'anne' })
    await play.decide(app.deps, caseId(), 'cecilie')
    const seenBy = async (client: Client) => (await client.get(path, { as: 'json' })).json<CasePage>()
    const [theirs, helpers] = [await seenBy(ingrid), await seenBy(maja)]
    expect([theirs.decision?.outcome, helpers.decision?.outcome]).to.deep.equal(['granted', 'granted'])
    expect(JSON.stringify(theirs.decision?.reasons)).to.have.length.above(40)
    expect(JSON.stringify(helpers)).to.not.include(JSON.stringify(theirs.decision?.reasons))
    expect(helpers.actions).to.deep.equal([])
  })

  it('co-applicants go only before the application is sent', async () => {
    await join('co-applicant')
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    const removal = `${path}/people/${await personOf()}/removal`
    expect(await codeOf(ingrid.post(removal, {}, { as: 'json' }))).to.equal('wrong-state')
    const page = await ingrid.get(`${path}/people`)
    expect(page.text).to.include('Maja Bakken').and.not.include(removal)
    expect(await codeOf(invite('co-applicant', 'ny@eksempel.no', { as: 'json' }))).to.equal('wrong-state')
    expect((await invite('helper', 'ny@eksempel.no')).status).to.equal(303)
  })

  it('everybody may leave by themselves, and nobody takes out others than applicants', async () => {
    await join('helper')
    await join('helper', 'sondre')
    const sondre = await app.signIn('sondre')
    expect(await codeOf(sondre.post(`${path}/people/${await personOf()}/removal`, {}, { as: 'json' }))).to.equal(
      'forbidden',
    )
    expect((await maja.post(`${path}/people/${await personOf()}/removal`)).location).to.equal('/my-cases')
    expect((await maja.get(path)).status).to.equal(404)
    expect((await sondre.get(path)).status).to.equal(200)
  })

  it('are shown to the staff once the application is sent, and before that to nobody else', async () => {
    await join('helper')
    const anne = await app.signIn('anne')
    expect((await anne.get(`${path}/people`)).status).to.equal(404)
    await saveDraft(app.deps, await by('ingrid'), ingridFacts)
    await submitApplication(app.deps, await by('ingrid'))
    const page = await anne.get(`${path}/people`)
    expect(page.text).to.include('Maja Bakken').and.not.include('Fjern')
  })

  it('nobody is invited to a case that is over', async () => {
    await ingrid.post(`${path}/application-withdrawal`)
    expect(await codeOf(invite('helper', 'a@eksempel.no', { as: 'json' }))).to.equal('wrong-state')
    expect((await ingrid.get(`${path}/people`)).text).to.not.include('Send innbyding')
  })

  it('an invitation can be taken back', async () => {
    await invite('helper')
    await ingrid.post(`${path}/people/${await personOf('invited')}/removal`)
    expect((await mine(maja)).invitations).to.deep.equal([])
  })
})
