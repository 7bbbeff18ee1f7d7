import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { assignApplication } from '../../server/applications/assign-application.ts'
import type { CasePage } from '../../server/cases/case-page.ts'
import type { ImpartialityPage } from '../../server/cases/impartiality-page.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import type { StandingTie } from '../../server/people/standing-ties-store.ts'
import { filledForm, fundId, openFund, Person, personIn, recommended, submitted } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine('the pages of impartiality', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
  })

  /** Somebody who has said nothing. */
  const silent = async (userId: string): Promise<Person> => new Person(await app.signIn(userId), caseId)
  const standing = async (person: Person): Promise<ImpartialityPage> =>
    (await person.client.get(`/cases/${caseId}/impartiality`, { as: 'json' })).json<ImpartialityPage>()
  const declared = async () =>
    (await listEvents(app.deps.database.reader, caseId)).filter(({ kind }) => kind === 'impartiality-declared')
  const problemOf = (answer: { json<T>(): T }) => answer.json<ProblemBody>()

  it('ask once, where the case is, and then offer what can be done', async () => {
    const anne = await silent('anne')
    const before = await anne.page()
    expect(before.impartiality).to.include({ state: 'undeclared', concerned: true })
    expect(before.actions).to.eql([])
    const asked = textIn((await anne.html('?view=1')).text)
    expect(asked).to.include('Er du habil i denne saka?').and.not.to.include('Ta saka til vurdering')
    const answer = await anne.post('/impartiality', { impartial: 'ja' })
    expect([answer.status, answer.location]).to.eql([303, `/cases/${caseId}?done=impartial`])
    const after = await anne.page()
    expect(after.actions).to.include('take')
    expect(textIn((await anne.html('?view=2')).text)).not.to.include('Er du habil')
    expect((await anne.post('/assessment')).location).to.equal(`/cases/${caseId}?done=taken`)
  })

  it('ask nobody who has nothing to do in the case, and no applicant', async () => {
    const eva = await silent('eva')
    expect((await eva.page()).impartiality).to.include({ state: 'undeclared', concerned: false })
    expect(textIn((await eva.html('?view=1')).text)).not.to.include('Er du habil')
    const ingrid = await silent('ingrid')
    expect((await ingrid.page()).impartiality).to.equal(null)
    expect((await ingrid.html('/impartiality')).status).to.equal(403)
  })

  it('refuse what is done without an answer, for machines and people, and keep what was typed', async () => {
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    const cecilie = await silent('cecilie')
    const reason = 'Sjå på kostnaden ein gong til, for tomta er ikkje med.'
    const refused = await cecilie.postJson('/recommendation-return', { reason })
    expect([refused.status, problemOf(refused).code]).to.eql([403, 'impartiality-undeclared'])
    const page = await cecilie.post('/recommendation-return', { reason })
    expect(page.status).to.equal(403)
    expect(textIn(page.text)).to.include('Er du habil i denne saka?')
    expect(page.text).to.include(reason)
    expect((await cecilie.html('/decision')).text).to.include('name="impartial"')
    await cecilie.postJson('/impartiality', { impartial: true })
    expect((await cecilie.postJson('/recommendation-return', { reason })).status).to.equal(200)
  })

  it('lead back to where they asked, and nowhere outside the case', async () => {
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    const cecilie = await silent('cecilie')
    const asked = filledForm((await cecilie.html('/decision')).text, '/impartiality')
    for (const page of ['//example.org', '../../demo', '/decision', 'decision?done=decided'])
      expect((await cecilie.post('/impartiality', { ...asked, impartial: 'ja', page })).status, page).to.equal(422)
    const answer = await cecilie.post('/impartiality', { ...asked, impartial: 'ja' })
    expect([answer.status, answer.location]).to.eql([303, `/cases/${caseId}/decision`])
    expect((await cecilie.html('/decision')).text).to.include('name="outcome"')
  })

  it('lead from the assessment to the question first', async () => {
    await assignApplication(app.deps, await play.commandBy(app.deps, caseId, 'eva'), { officerId: 'bjorn' })
    const bjorn = await silent('bjorn')
    expect((await bjorn.html('/recommendation')).location).to.equal(`/cases/${caseId}`)
  })

  it('want to know what the tie is, and keep what was typed until it is told', async () => {
    const anne = await silent('anne')
    const none = await anne.post('/impartiality', { impartial: 'nei', words: 'Vi er grannar.' })
    expect(none.status).to.equal(422)
    expect(none.text).to.include('href="#tie"').and.to.include('Vi er grannar.')
    const wordless = await anne.postJson('/impartiality', { impartial: false, tie: 'other' })
    expect(problemOf(wordless).errors.map(({ path }) => path)).to.eql(['words'])
    const both = await anne.postJson('/impartiality', { impartial: true, tie: 'line' })
    expect(problemOf(both).errors.map(({ path }) => path)).to.eql(['tie'])
    expect(await declared()).to.eql([])
  })

  it('take the same answer twice as one', async () => {
    const anne = await silent('anne')
    const commandId = '0190f7a0-0000-7000-8000-000000000001'
    for (const _ of [1, 2])
      expect((await anne.post('/impartiality', { impartial: 'ja' }, { commandId })).status).to.equal(303)
    expect(await declared()).to.have.length(1)
  })

  it('tell others no more of a tie than they need', async () => {
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'spouse', words: 'Vi var gifte til 2019.' })
    const [own, bjorn, eva] = [
      await standing(anne),
      await standing(await silent('bjorn')),
      await standing(await silent('eva')),
    ]
    const [seen, known] = [bjorn, eva].map(({ people }) => people.find(({ id }) => id === 'anne'))
    expect(own.own).to.include({ state: 'disqualified', tie: 'spouse', from: 'declared' })
    expect(seen).to.include({ state: 'disqualified', group: 'family', tie: null, words: null })
    expect(known).to.include({ tie: 'spouse', words: 'Vi var gifte til 2019.' })
    expect(textIn((await (await silent('bjorn')).html('/impartiality')).text))
      .to.include('nære band')
      .and.not.to.include('2019')
    const ingrid = (await (await silent('ingrid')).page()).events.at(-1)
    expect(ingrid).to.include({ kind: 'impartiality-declared' })
    expect(JSON.stringify(ingrid)).not.to.include('spouse').and.not.to.include('2019')
  })

  it('are nothing to one of the staff whose own case it is', async () => {
    await app.deps.database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('ingrid', ?, 'fund-manager')", [fundId]),
    )
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'spouse', words: 'Vi var gifte til 2019.' })
    const ingrid = await silent('ingrid')
    expect((await ingrid.html('/impartiality')).status).to.equal(404)
    const answered = await ingrid.post('/impartiality', { impartial: 'nei', tie: 'party' })
    expect(answered.status).to.be.oneOf([403, 404])
    expect(answered.text).not.to.include('2019')
  })

  it('tell a fund manager who is disqualified no more than others', async () => {
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'spouse', words: 'Vi var gifte til 2019.' })
    const eva = await silent('eva')
    await eva.post('/impartiality', { impartial: 'nei', tie: 'line', words: 'Ho er syster mi.' })
    const { people } = await standing(eva)
    expect(people.find(({ id }) => id === 'anne')).to.include({ group: 'family', tie: null, words: null })
    expect(people.find(({ id }) => id === 'eva')).to.include({ tie: 'line', words: 'Ho er syster mi.' })
  })

  it('tell the applicant that a tie was found to be none, and not why', async () => {
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'other', words: 'Vi er grannar.' })
    const eva = await silent('eva')
    const cleared = { clearedId: 'anne', explanation: 'Dei bur i kvar sin ende av bygda.' }
    expect((await eva.post('/impartiality/clearance', cleared)).status).to.equal(303)
    const told = async (who: string) => JSON.stringify((await (await silent(who)).page()).events.at(-1))
    expect(await told('bjorn')).to.include('kvar sin ende')
    expect(await told('ingrid'))
      .to.include('tie-cleared')
      .and.not.to.include('kvar sin ende')
  })

  it('say who can take over, and when nobody is left', async () => {
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'line' })
    const eva = await silent('eva')
    expect((await standing(eva)).needs[0]?.candidates.map(({ id }) => id)).to.eql(['bjorn'])
    expect(textIn((await eva.html('?view=1')).text)).to.include('Saka treng stadfortredar')
    const list = await eva.client.get(`/funds/${fundId}/impartiality`)
    expect(list.text).to.include(`/cases/${caseId}/impartiality`)
    const typed = { userId: 'anne', deputyId: 'bjorn', reason: '' }
    const empty = await eva.post('/impartiality/deputies', typed)
    expect([empty.status, fieldsIn(empty.text).get('deputyId')]).to.eql([422, 'bjorn'])
    await (await silent('bjorn')).post('/impartiality', { impartial: 'nei', tie: 'line' })
    const late = await eva.postJson('/impartiality/deputies', { ...typed, reason: 'Ledig.' })
    expect(problemOf(late)).to.include({ code: 'disqualified', who: 'deputy', status: 403 })
    expect(textIn((await eva.html('/impartiality')).text)).to.include('oppnemne ein setteperson utanfrå')
  })

  it('do not let a deputy be appointed on what has changed meanwhile', async () => {
    const anne = await silent('anne')
    await anne.post('/impartiality', { impartial: 'nei', tie: 'line' })
    const eva = await silent('eva')
    const { version } = await standing(eva)
    await (await silent('bjorn')).post('/impartiality', { impartial: 'ja' })
    const input = { userId: 'anne', deputyId: 'bjorn', reason: 'Ledig.' }
    const stale = await eva.post('/impartiality/deputies', input, { seenVersion: version })
    expect([stale.status, stale.text.includes('Ledig.')]).to.eql([409, true])
    const now = { seenVersion: (await standing(eva)).version }
    expect((await eva.post('/impartiality/deputies', input, now)).status).to.equal(303)
    expect(textIn((await eva.html('/impartiality')).text)).to.include('Bjørn Kveseth er stadfortredar for Anne Strand')
  })

  it('show an earlier step by somebody who is disqualified now, and offer to send it back', async () => {
    caseId = await recommended(app, 'terje')
    const cecilie = await personIn(app, 'cecilie', caseId)
    const eva = await app.signIn('eva')
    const post = { userId: 'anne', tie: 'company', name: 'Haukås Bygg AS', orgNumber: '998877660' }
    expect((await eva.post(`/funds/${fundId}/impartiality/ties`, post)).status).to.equal(303)
    const page: CasePage = await cecilie.page()
    expect(page.actions).to.include('return-recommendation').and.not.to.include('decide')
    const decision = textIn((await cecilie.html('/decision')).text)
    expect(decision).to.include('Innstillinga kan ikkje brukast').and.to.include('Send attende til saksbehandlaren')
    expect(textIn((await cecilie.html('/impartiality')).text)).to.include('Anne Strand gav innstillinga')
  })

  describe('of the fund', () => {
    const path = `/funds/${fundId}/impartiality`
    const ties = async (client: Client) =>
      (await client.get(path, { as: 'json' })).json<{ ties: readonly StandingTie[] }>().ties.map(({ name }) => name)

    it("keep somebody's ties to themselves and the fund manager", async () => {
      const [anne, bjorn, eva] = [await app.signIn('anne'), await app.signIn('bjorn'), await app.signIn('eva')]
      const near = { tie: 'line', name: 'Knut Åsland', email: 'knut@demo.invalid' }
      expect((await anne.post(`${path}/ties`, near, { as: 'json' })).status).to.equal(201)
      expect([await ties(anne), await ties(bjorn), await ties(eva)]).to.eql([['Knut Åsland'], [], ['Knut Åsland']])
      expect((await bjorn.post(`${path}/ties`, { ...near, userId: 'anne' }, { as: 'json' })).status).to.equal(403)
      expect((await bjorn.post(`${path}/leaders`, { ledId: 'bjorn' }, { as: 'json' })).status).to.equal(403)
    })

    it('keep what was typed where a number is wrong, and say which field', async () => {
      const anne = await app.signIn('anne')
      const typed = { tie: 'company', name: 'Moen Bustad AS', orgNumber: '923456784', post: 'styreleiar' }
      const wrong = await anne.post(`${path}/ties`, typed)
      expect(wrong.status).to.equal(422)
      expect(Object.fromEntries(fieldsIn(wrong.text))).to.include(typed)
      expect(textIn(wrong.text)).to.include('Organisasjonsnummer: Skriv organisasjonsnummeret')
      expect((await anne.post(`${path}/ties`, { ...typed, orgNumber: '923 456 783' })).status).to.equal(303)
    })

    it('have who leads whom, and let it be changed', async () => {
      const eva = await app.signIn('eva')
      const leader = async () =>
        (await eva.get(path, { as: 'json' }))
          .json<{ handlers: readonly { id: string; leaderId: string | null }[] }>()
          .handlers.find(({ id }) => id === 'anne')?.leaderId
      expect((await eva.post(`${path}/leaders`, { ledId: 'anne', leaderId: 'anne' }, { as: 'json' })).status).to.equal(
        422,
      )
      await eva.post(`${path}/leaders`, { ledId: 'anne', leaderId: 'cecilie' })
      expect(await leader()).to.equal('cecilie')
      await eva.post(`${path}/leaders`, { ledId: 'anne', leaderId: '' })
      expect(await leader()).to.equal(null)
    })
  })
})
