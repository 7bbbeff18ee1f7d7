import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { assignApplication } from '../../server/applications/assign-application.ts'
import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import type { WorkItem } from '../../server/cases/worklist-read.ts'
import { setDeadline } from '../../server/deadlines/deadline-store.ts'
import { recordEvent } from '../../server/history/case-events-store.ts'
import { onCase } from '../../server/history/case-file.ts'
import { day } from '../../server/shared/day.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'
import { fundId, moveTo, openFund, personIn, recommended, submitted } from './case-app.ts'

const worklist = `/funds/${fundId}/worklist`
const assignments = `/funds/${fundId}/assignments`

const itemsOf = async (client: Client, query: string): Promise<readonly WorkItem[]> =>
  (await client.get(worklist + query, { as: 'json' })).json<{ items: WorkItem[] }>().items

const applied = (app: TestApp) => play.apply(app.deps, { applicant: 'terje', fundId, facts: terjeFacts })

/** As `setDeadline` in any command: another last day for the fund's answer. */
async function answerBy(app: TestApp, caseId: string, dueDay: string): Promise<void> {
  const command = { ...(await play.commandBy(app.deps, caseId, 'anne')), name: 'test', seenVersion: null }
  await onCase(app.deps, command, async (tx, file) => {
    await setDeadline(tx, file, { kind: 'answer', dueDay: day(dueDay) })
    await recordEvent(tx, file, { kind: 'assessment-begun' })
  })
}

forEachEngine('Work in the worklist', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('is given out by nobody who has a tie to the case, as co-applicant or otherwise', async () => {
    const [mine, near] = [await submitted(app), await submitted(app)]
    const joined = `INSERT INTO case_people (id, case_id, role, state, email, user_id, invited_by, invited_at)
      SELECT 'p', ?, 'co-applicant', 'accepted', lower(email), id, 'ingrid', '2026-05-04' FROM users WHERE id = 'eva'`
    await app.deps.database.transact(tx => tx.run(joined, [mine]))
    const command = async (caseId: string) => {
      const actor = await play.actorOf(app.deps, 'eva')
      return { caseId, commandId: app.deps.newId(), actor, seenVersion: null }
    }
    const give = async (caseId: string) => assignApplication(app.deps, await command(caseId), { officerId: 'anne' })
    expect(await refusalOf(give(mine))).to.include({ code: 'disqualified', who: 'self', tie: 'party' })
    await declareImpartiality(app.deps, await command(near), { impartial: false, tie: 'line', words: null })
    expect(await refusalOf(give(near))).to.include({ code: 'disqualified', who: 'self', tie: 'line' })
    await give(await submitted(app))
  })

  it('is narrowed by municipality, kind of applicant, officer and last day', async () => {
    const [ingrid, terje] = [await submitted(app), await applied(app)]
    await assignApplication(app.deps, await play.commandBy(app.deps, terje, 'eva'), { officerId: 'anne' })
    await answerBy(app, ingrid, '2026-05-20')
    await answerBy(app, terje, '2026-07-20')
    moveTo(app, '2026-06-01')
    const anne = await app.signIn('anne')
    const idsFor = async (query: string) => (await itemsOf(anne, `?view=all&${query}`)).map(({ caseId }) => caseId)
    expect(await idsFor('municipality=4032')).to.deep.equal([ingrid])
    expect(await idsFor('track=contractor')).to.deep.equal([terje])
    expect(await idsFor('track=private')).to.deep.equal([ingrid])
    expect(await idsFor('officer=anne')).to.deep.equal([terje])
    expect(await idsFor('officer=nobody')).to.deep.equal([ingrid])
    expect(await idsFor('due=overdue')).to.deep.equal([ingrid])
    expect(await idsFor('due=week')).to.deep.equal([ingrid])
    expect(await idsFor('officer=nobody&track=contractor')).to.deep.equal([])
    const text = textIn((await anne.get(`${worklist}?view=all&officer=nobody&track=contractor`)).text)
    expect(text).to.include('Ingenting i lista høver med filtra du har valt.')
  })

  it('is ordered by last day, amount or case number', async () => {
    const [first, second] = [await recommended(app), await recommended(app, 'terje')]
    await answerBy(app, first, '2026-07-20')
    await answerBy(app, second, '2026-05-20')
    const anne = await app.signIn('anne')
    const idsFor = async (sort: string) => (await itemsOf(anne, `?view=decide&sort=${sort}`)).map(item => item.caseId)
    expect(await idsFor('due')).to.deep.equal([second, first])
    expect(await idsFor('amount')).to.deep.equal([second, first])
    expect(await idsFor('case')).to.deep.equal([first, second])
  })

  it('says what is due, and what has passed its last day', async () => {
    const caseId = await submitted(app)
    await answerBy(app, caseId, '2026-05-20')
    moveTo(app, '2026-06-01')
    const anne = await app.signIn('anne')
    expect((await itemsOf(anne, '?view=all'))[0]?.due).to.deep.equal({ day: '2026-05-20', kind: 'answer' })
    const text = textIn((await anne.get(`${worklist}?view=all`)).text)
    expect(text).to.include('Éi sak har gått over fristen')
    expect(text).to.include('20.05.2026, over fristen')
  })

  it('is given out from the list, several at a time, and taken by oneself', async () => {
    const caseIds = [await submitted(app), await applied(app)]
    const eva = await app.signIn('eva')
    const html = (await eva.get(`${worklist}?view=unassigned`)).text
    const things = [...html.matchAll(/name="things" value="([^"]+)"/g)].map(([, value]) => value ?? '')
    const answer = await eva.post(assignments, { view: 'unassigned', things, officerId: 'bjorn' })
    expect(answer.status).to.equal(303)
    expect((await eva.get(answer.location ?? '')).text).to.include('2 saker er tildelte.')
    const items = await itemsOf(await app.signIn('bjorn'), '?view=mine')
    expect(items.map(({ caseId }) => caseId).toSorted()).to.deep.equal(caseIds.toSorted())
    const { events } = await (await personIn(app, 'eva', caseIds[0] ?? '')).page()
    expect(events.find(({ kind }) => kind === 'assigned')?.detail.officerName).to.equal(items[0]?.officerName)
  })

  it('goes to somebody else later, and the case tells from whom to whom', async () => {
    const caseId = await submitted(app)
    const anne = await app.signIn('anne')
    const give = async (officerId: string) => {
      const { version } = await (await personIn(app, 'anne', caseId)).page()
      return anne.post(assignments, { things: [`application.${caseId}.${version}`], officerId }, { as: 'json' })
    }
    expect((await give('anne')).status).to.equal(200)
    expect((await give('bjorn')).status).to.equal(200)
    expect((await itemsOf(await app.signIn('bjorn'), '?view=mine')).map(item => item.caseId)).to.deep.equal([caseId])
  })

  it('stops for what is no officer, nothing chosen, a case that has moved, and other people', async () => {
    const caseId = await submitted(app)
    const anne = await app.signIn('anne')
    const send = (fields: Record<string, unknown>, client = anne) => client.post(assignments, fields, { as: 'json' })
    const thing = `application.${caseId}.${(await (await personIn(app, 'anne', caseId)).page()).version}`
    expect((await send({ things: [], officerId: 'bjorn' })).text).to.include('Vel minst éi sak')
    expect((await send({ things: [thing], officerId: 'cecilie' })).text).to.include('Vel ein saksbehandlar i fondet.')
    expect((await send({ things: ['application.other.1'], officerId: 'bjorn' })).status).to.equal(404)
    expect((await send({ things: ['bogus'], officerId: 'bjorn' })).status).to.equal(422)
    for (const userId of ['cecilie', 'ingrid', 'frode'])
      expect([
        userId,
        (await send({ things: [thing], officerId: 'bjorn' }, await app.signIn(userId))).status,
      ]).to.deep.equal([userId, 403])
    await answerBy(app, caseId, '2026-07-01')
    const stale = await anne.post(assignments, { things: [thing], officerId: 'bjorn', view: 'unassigned' })
    expect([stale.status, textIn(stale.text)]).to.satisfy(
      ([status, text]: [number, string]) => status === 422 && text.includes('VT-2026-0001 vart ikkje tildelt'),
    )
    expect(await itemsOf(await app.signIn('bjorn'), '?view=mine')).to.deep.equal([])
  })
})
