import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { runDay } from '../../server/cases/day-job.ts'
import type { FundDeadline } from '../../server/cases/fund-deadlines-read.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { kroner } from '../../server/shared/money.ts'
import {
  committed,
  completed,
  fundId,
  inForce,
  moveTo,
  openFund,
  type Person,
  personIn,
  submitted,
} from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

/** Staff who have said that they are impartial. */
async function staffIn(app: TestApp, userId: string, caseId: string): Promise<Person> {
  await play.commandBy(app.deps, caseId, userId)
  return personIn(app, userId, caseId)
}

const readable = (html: string) => textIn(html).replaceAll('\u00a0', ' ')

forEachEngine('A preliminary answer by the case officer', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person
  before(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
    anne = await staffIn(app, 'anne', caseId)
  })

  const answer = { expectedDay: '2026-07-15', cause: 'Vi ventar på takst frå kommunen.' }

  it('is offered to the case officer alone', async () => {
    expect((await anne.page()).actions).to.include('send-preliminary-answer')
    const cecilie = await staffIn(app, 'cecilie', caseId)
    expect((await cecilie.page()).actions).not.to.include('send-preliminary-answer')
    expect((await cecilie.postJson('/preliminary-answer', answer)).status).to.equal(403)
    const olav = await personIn(app, 'olav', caseId)
    expect((await olav.postJson('/preliminary-answer', answer)).status).to.equal(404)
  })

  it('keeps what was typed where the day is over or missing', async () => {
    const past = await anne.post('/preliminary-answer', { ...answer, expectedDay: '2026-05-04' })
    expect(past.status).to.equal(422)
    expect(past.text).to.include('Vi ventar på takst frå kommunen.').and.include('href="#expectedDay"')
    const none = await anne.postJson('/preliminary-answer', { cause: 'Tek tid.' })
    expect(none.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['expectedDay'])
  })

  it('is refused from a page that is out of date', async () => {
    const { version } = await anne.page()
    const late = await anne.postJson('/preliminary-answer', answer, { seenVersion: version - 1 })
    expect(late.json<ProblemBody>().code).to.equal('stale')
  })

  it('names the day once, however often it is sent, and the applicant sees it', async () => {
    const commandId = crypto.randomUUID()
    for (const _ of [1, 2]) expect((await anne.post('/preliminary-answer', answer, { commandId })).status).to.equal(303)
    const page = await anne.page()
    expect(page.next.by).to.equal('2026-07-15')
    expect(page.events.filter(({ kind }) => kind === 'preliminary-answer-sent')).to.have.lengthOf(1)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect(readable((await ingrid.html()).text))
      .to.include('15. juli 2026')
      .and.include('Svaret som fondet har varsla')
      .and.include('Vi ventar på takst frå kommunen.')
    const told = readable((await ingrid.client.get('/my-cases')).text)
    expect(told).to.include('Vi reknar med at du har svar innan 15. juli 2026. Vi ventar på takst frå kommunen.')
  })

  it('moves a day off to the next working day', async () => {
    await anne.post('/preliminary-answer', { ...answer, expectedDay: '15.08.2026' })
    expect((await anne.page()).next.by).to.equal('2026-08-17')
  })

  it('is not given to what is decided', async () => {
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    await play.decide(app.deps, caseId, 'cecilie')
    expect((await anne.page()).actions).not.to.include('send-preliminary-answer')
    expect((await anne.postJson('/preliminary-answer', answer)).json<ProblemBody>().code).to.equal('wrong-state')
  })
})

forEachEngine('More time for the applicant', engine => {
  let app: TestApp
  let caseId: string
  let cecilie: Person
  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await committed(app)
    cecilie = await staffIn(app, 'cecilie', caseId)
  })
  afterEach(() => app.close())

  const grounds = 'Banken har bede om to veker til.'

  it("is given by an approver, and the guarantee's own day follows", async () => {
    const before = (await findGuarantee(app.deps.database.reader, caseId))?.acceptanceDeadline
    expect(before).to.equal('2026-06-03')
    const sent = { deadline: 'acceptance', newDay: '2026-06-20', grounds }
    expect((await cecilie.post('/deadlines', sent)).status).to.equal(303)
    const page = await cecilie.page()
    expect(page.guarantee?.acceptanceDeadline).to.equal('2026-06-20')
    expect(page.next.by).to.equal('2026-06-20')
    expect(page.deadlines.find(({ kind }) => kind === 'acceptance')?.dueDay, 'a Saturday, as it was written').to.equal(
      '2026-06-20',
    )
    const moved = page.events.at(-1)
    expect(moved?.detail).to.include({ deadline: 'acceptance', oldDay: '2026-06-03', dueDay: '2026-06-20' })
    moveTo(app, '2026-06-18')
    await play.accept(app.deps, caseId, 'ingrid')
    expect((await findGuarantee(app.deps.database.reader, caseId))?.status).to.equal('in-force')
  })

  it('is nobody else’s to give', async () => {
    const sent = { deadline: 'start', newDay: '2027-09-01', grounds }
    for (const who of ['ingrid', 'anne', 'frode']) {
      const person = await personIn(app, who, caseId)
      expect((await person.postJson('/deadlines', sent)).status, who).to.equal(403)
    }
    const olav = await personIn(app, 'olav', caseId)
    expect((await olav.postJson('/deadlines', sent)).status, 'somebody else’s case looks like none').to.equal(404)
  })

  it('keeps what was typed where the day is none of those it can be', async () => {
    const days = ['2026-06-03', '2026-05-01', '2040-01-01']
    for (const newDay of days) {
      const refused = await cecilie.post('/deadlines', { deadline: 'completion', newDay, grounds })
      expect(refused.status, newDay).to.equal(422)
      expect(refused.text).to.include(grounds).and.include('href="#newDay"')
    }
    const afterCompletion = await cecilie.postJson('/deadlines', { deadline: 'start', newDay: '2029-05-05', grounds })
    expect(afterCompletion.json<ProblemBody>()).to.include({ code: 'day-out-of-range', latest: '2029-05-04' })
  })

  it('is not given for what is done', async () => {
    await play.accept(app.deps, caseId, 'ingrid')
    const late = await cecilie.postJson('/deadlines', { deadline: 'acceptance', newDay: '2026-06-20', grounds })
    expect(late.json<ProblemBody>().code).to.equal('wrong-state')
  })
})

forEachEngine('The deadlines that are shown', engine => {
  let app: TestApp
  let caseId: string
  before(async () => {
    app = await openFund(engine)
    caseId = await inForce(app)
    moveTo(app, '2027-05-01')
    await runDay(app.deps)
  })

  it('stand on the case, for the applicant and the staff in their own words', async () => {
    const ingrid = readable((await (await personIn(app, 'ingrid', caseId)).html()).text)
    expect(ingrid).to.include('Setje i gang bygginga').and.include('om 3 dagar').and.include('Du må gjere dette')
    expect(ingrid)
      .to.include('fristar som er over')
      .and.include('Svare på tilsegna, frist 3. juni 2026: gjort 4. mai 2026')
    const anne = readable((await (await staffIn(app, 'anne', caseId)).html()).text)
    expect(anne).to.include('Søkjaren sin frist').and.include('Etter det kan ein godkjennar la garantien falle bort')
  })

  it('are no business of an owner', async () => {
    expect((await (await personIn(app, 'frode', caseId)).page()).deadlines).to.deep.equal([])
  })

  it('stand in one list for the fund, the most urgent first, and by kind', async () => {
    const anne = await app.signIn('anne')
    const page = await anne.get(`/funds/${fundId}/deadlines`)
    expect(readable(page.text)).to.include('Innan ei veke').and.include('om 3 dagar')
    const all = (await anne.get(`/funds/${fundId}/deadlines`, { as: 'json' })).json<{ deadlines: FundDeadline[] }>()
    expect(all.deadlines.map(({ kind, dueDay }) => [kind, dueDay])).to.deep.equal([
      ['start', '2027-05-04'],
      ['completion', '2029-05-04'],
    ])
    const one = await anne.get(`/funds/${fundId}/deadlines?kind=completion`, { as: 'json' })
    expect(one.json<{ deadlines: FundDeadline[] }>().deadlines.map(({ kind }) => kind)).to.deep.equal(['completion'])
    const none = await anne.get(`/funds/${fundId}/deadlines?kind=appeal`)
    expect(readable(none.text)).to.include('Ingen fristar av dette slaget')
    expect((await anne.get(`/funds/${fundId}/deadlines?kind=draft`)).status, 'drafts are their writers’').to.equal(422)
  })

  it('go to a calendar without anything that is personal', async () => {
    const ingrid = await app.signIn('ingrid')
    const mine = await ingrid.get('/my-deadlines.ics')
    expect(mine.headers.get('content-type')).to.equal('text/calendar; charset=utf-8')
    expect(mine.text).to.include('DTSTART;VALUE=DATE:20270504\r\n').and.include('SUMMARY:Frist: Setje i gang bygginga')
    expect(mine.text)
      .to.include('(VT-2026-0001)')
      .and.not.match(/Ingrid|Tveitane|Moland/)
    expect((await (await app.signIn('olav')).get('/my-deadlines.ics')).text).not.to.include('BEGIN:VEVENT')
    const anne = await app.signIn('anne')
    expect((await anne.get(`/funds/${fundId}/deadlines.ics`)).text).to.include('DTSTART;VALUE=DATE:20290504')
    const bjorn = await app.signIn('bjorn')
    expect((await bjorn.get(`/funds/${fundId}/deadlines.ics`)).text, 'not his cases').not.to.include('BEGIN:VEVENT')
  })

  it('go to the calendar of whoever helps as far as they see them in the case', async () => {
    const kindsFor = async (who: string) => (await (await app.signIn(who)).get('/my-deadlines.ics')).text
    await play.join(app.deps, caseId, { applicant: 'ingrid', role: 'helper', person: 'maja' })
    expect(await kindsFor('maja')).not.to.include('BEGIN:VEVENT')
    const waiting = await submitted(app)
    await play.join(app.deps, waiting, { applicant: 'ingrid', role: 'helper', person: 'maja' })
    const hers = await kindsFor('maja')
    expect(hers.match(/BEGIN:VEVENT/g)).to.have.length(1)
    expect(hers).to.include('(VT-2027-0001)').and.not.include('(VT-2026-0001)')
    expect(await kindsFor('ingrid'))
      .to.include('(VT-2027-0001)')
      .and.include('(VT-2026-0001)')
  })
})

forEachEngine('Money that is to be paid back', engine => {
  it('is the applicant’s next step, with the sum, the day and how it is paid', async () => {
    const app = await openFund(engine)
    const { deps } = app
    const caseId = await completed(app)
    const dwellings = [soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: deps.clock.today() })]
    const facts = { accountNumber: '86011117947', dwellings }
    const claimId = await losses.claim(deps, caseId, { applicant: 'ingrid', facts })
    await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    await losses.pay(deps, caseId, { claimId, manager: 'eva' })
    await demandRepayment(deps, await play.commandBy(deps, caseId, 'anne'), {
      claimId,
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
      reason: 'Prisavslag frå entreprenøren.',
    })
    const ingrid = await personIn(app, 'ingrid', caseId)
    const { next, figures } = await ingrid.page()
    expect(next).to.deep.equal({ holder: 'applicant', step: 'repay', by: '2026-05-26', overdue: false })
    expect(figures.owedOre).to.equal(kroner(96_000))
    expect(readable((await ingrid.html()).text))
      .to.include('Du skal betale 96 000 kr tilbake til fondet innan 26. mai 2026.')
      .and.include('faktura')
    const list = readable((await ingrid.client.get('/my-cases')).text)
    expect(list).to.include('Skal betale tilbake').and.not.include('Avslutta')
  })
})
