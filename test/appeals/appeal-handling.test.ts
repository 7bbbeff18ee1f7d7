import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { addDays, type Day } from '../../server/shared/day.ts'
import { inForce, moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { appealAs, appealOf, decideAs, firstDecision, recommendAs, refused, wanted, wrong } from './appeal-world.ts'

const fundId = 'vest-telemark'
const reasons = { reasons: 'Nemnda er ikkje samd.', caseNumber: '7/26' }

forEachEngine('An appeal against a refusal', engine => {
  let app: TestApp
  let caseId: string
  let ingrid: Person
  let anne: Person
  let cecilie: Person
  let dag: Person
  let lastDay: Day

  beforeEach(async () => {
    app = await openFund(engine)
    // A Friday: three weeks later is Christmas Day, so the last day is the Monday after.
    moveTo(app, '2026-12-04')
    caseId = await refused(app)
    lastDay = '2026-12-28' as Day
    await signIn()
  })

  /** Also anew, where days have passed since. */
  async function signIn(): Promise<void> {
    ingrid = await personIn(app, 'ingrid', caseId)
    anne = await personIn(app, 'anne', caseId)
    cecilie = await personIn(app, 'cecilie', caseId)
    dag = await personIn(app, 'dag', caseId)
  }

  async function move(on: string): Promise<void> {
    moveTo(app, on)
    await signIn()
  }

  const problemOf = (answer: { json<Shape>(): Shape }) => answer.json<ProblemBody>()
  const review = (id: string) => anne.post(`/appeal/${id}/review`, { outcome: 'forward', words: 'Ikkje noko nytt.' })
  const forward = (id: string) => dag.post(`/appeal/${id}/answer`, { outcome: 'forward', words: 'Våre merknader.' })

  it('has its last day on the case page and among the deadlines, and is in time on that day', async () => {
    const page = await ingrid.page()
    expect(page.appeals.decisions[0]).to.include({ kind: 'refused', lastDay })
    expect(page.deadlines.find(({ kind }) => kind === 'appeal')).to.include({ dueDay: lastDay, holder: 'applicant' })
    expect(textIn((await ingrid.html()).text)).to.include('kan du klage til og med 28. desember 2026')
    await move(lastDay)
    const id = await appealAs(ingrid)
    expect((await appealOf(ingrid, id)).appeal).to.include({ status: 'received', late: false, answerDay: '2027-01-28' })
    expect((await ingrid.page()).next).to.include({ holder: 'case-officer', step: 'appeal-review', by: '2027-01-28' })
  })

  it('is late the day after, and then says why', async () => {
    await move(addDays(lastDay, 1))
    const decision = String(await firstDecision(ingrid))
    const silent = await ingrid.post('/appeal/new', { decision, wrong, wanted })
    expect(silent.status).to.equal(422)
    expect(silent.text).to.include('href="#lateReason"')
    expect(fieldsIn(silent.text).get('wrong')).to.equal(wrong)
    const id = await appealAs(ingrid, { lateReason: 'Eg låg på sjukehus.' })
    expect((await appealOf(ingrid, id)).appeal).to.include({ status: 'late', late: true })
    expect((await review(id)).status).to.equal(409)
  })

  it('is taken late for a reason, by an approver', async () => {
    await move(addDays(lastDay, 1))
    const id = await appealAs(ingrid, { lateReason: 'Sjuk.' })
    expect((await anne.post(`/appeal/${id}/lateness`, { answer: 'take', reason: 'Ja.' })).status).to.equal(403)
    const empty = await cecilie.post(`/appeal/${id}/lateness`, { answer: 'take', reason: '' })
    expect([empty.status, empty.text.includes('Grunngjevinga: Fyll ut')]).to.eql([422, true])
    expect((await cecilie.post(`/appeal/${id}/lateness`, { answer: 'take', reason: 'Var sjuk.' })).status).to.equal(303)
    expect((await appealOf(ingrid, id)).appeal.status).to.equal('received')
    expect((await review(id)).status).to.equal(303)
  })

  it('can only be dismissed after a year, and the dismissal can be appealed, and be changed', async () => {
    await move('2027-12-07')
    expect((await ingrid.page()).appeals.may).to.eql([])
    const decision = String((await cecilie.page()).appeals.decisions[0]?.seq)
    const typed = { decision, wrong, wanted, sender: 'Ingrid Tveitane', lateReason: '' }
    const days = { postedDay: '7.12.2027', receivedDay: '7.12.2027' }
    const registered = await anne.post('/appeal/register', { ...typed, ...days })
    const id = /appeal\/([^?]+)/.exec(registered.location ?? '')?.[1] ?? ''
    const taken = await cecilie.postJson(`/appeal/${id}/lateness`, { answer: 'take', reason: 'Ja.' })
    expect(problemOf(taken)).to.include({ code: 'day-out-of-range', latest: '2027-12-06' })
    const dismissed = await cecilie.post(`/appeal/${id}/lateness`, { answer: 'dismiss', reason: 'Over eitt år.' })
    expect(dismissed.status).to.equal(303)
    const page = await ingrid.page()
    expect(page.appeals.decisions.map(({ kind }) => kind)).to.eql(['appeal-dismissed'])
    expect(page.deadlines.filter(({ kind, closedDay }) => kind === 'appeal' && closedDay === null)).to.have.length(1)
    const second = await appealAs(ingrid)
    await review(second)
    await forward(second)
    const changed = { ...reasons, outcome: 'changed', day: '7.12.2027', instruction: 'Ta klaga opp.' }
    expect((await dag.post(`/appeal/${second}/outcome`, changed)).status).to.equal(303)
    expect((await appealOf(ingrid, id)).appeal.status).to.equal('received')
  })

  it('keeps what was typed when the form has faults, and names the field of each', async () => {
    const decision = String(await firstDecision(ingrid))
    const sent = await ingrid.post('/appeal/new', { decision, wrong, wanted: '' })
    expect(sent.status).to.equal(422)
    expect(fieldsIn(sent.text).get('wrong')).to.equal(wrong)
    expect(textIn(sent.text)).to.include('Kva du vil ha i staden: Fyll ut dette feltet.')
  })

  it('is one for a decision, also when two are sent at once', async () => {
    const decision = await firstDecision(ingrid)
    const tell = () => ingrid.postJson('/appeal/new', { decision, wrong, wanted })
    const answers = await Promise.all([tell(), tell()])
    expect(answers.map(({ status }) => status).sort()).to.eql([201, 409])
    const problem = problemOf(answers.find(({ status }) => status === 409) ?? (await tell()))
    expect(problem).to.include({ code: 'wrong-state', state: 'appealed' })
    expect((await ingrid.page()).appeals.appeals).to.have.length(1)
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('has one effect when its command is repeated', async () => {
    const decision = await firstDecision(ingrid)
    const commandId = randomUUID()
    const tell = () => ingrid.postJson('/appeal/new', { decision, wrong, wanted }, { commandId })
    expect([(await tell()).status, (await tell()).status]).to.eql([201, 201])
    expect((await ingrid.page()).appeals.appeals).to.have.length(1)
    const id = (await ingrid.page()).appeals.appeals[0]?.id ?? ''
    await review(id)
    const again = randomUUID()
    const fields = { outcome: 'change', words: 'Ja.' }
    for (const _ of [1, 2]) await dag.post(`/appeal/${id}/answer`, fields, { commandId: again })
    expect((await ingrid.page()).earlierDecisions).to.have.length(1)
  })

  it('is not handled by who has not seen what is new, and keeps their words', async () => {
    const id = await appealAs(ingrid)
    const { version } = await anne.page()
    await ingrid.post('/messages', { body: 'Ei ny opplysning.' })
    const late = { outcome: 'forward', words: 'Skriven før meldinga kom.' }
    const stale = await anne.post(`/appeal/${id}/review`, late, { seenVersion: version })
    expect(stale.status).to.equal(409)
    expect(textIn(stale.text)).to.include('Skriven før meldinga kom.')
  })

  it('is withdrawn by the applicant, who can then appeal anew while there is time', async () => {
    const id = await appealAs(ingrid)
    expect((await cecilie.post(`/appeal/${id}/withdrawal`)).status).to.equal(403)
    expect((await ingrid.post(`/appeal/${id}/withdrawal`)).status).to.equal(303)
    const page = await ingrid.page()
    expect(page.appeals.may).to.eql(['appeal'])
    const open = page.deadlines.filter(({ closedDay }) => closedDay === null)
    expect(open.map(({ kind, dueDay }) => [kind, dueDay])).to.eql([['appeal', lastDay]])
    expect((await review(id)).status).to.equal(409)
    expect(await appealAs(ingrid)).not.to.equal(id)
  })

  it('is handled only by those who have said that they are impartial', async () => {
    const id = await appealAs(ingrid)
    const bjorn = await app.signIn('bjorn')
    const path = `/cases/${caseId}/appeal/${id}`
    const undeclared = await bjorn.post(`${path}/review`, { outcome: 'change', words: 'Ja.' }, { as: 'json' })
    expect(problemOf(undeclared)).to.include({ code: 'impartiality-undeclared' })
    expect((await bjorn.get(path)).text).to.include('Er du habil i denne saka?')
    await bjorn.post(`/cases/${caseId}/impartiality`, { impartial: 'nei', tie: 'other', words: 'Nabo.' })
    const barred = await bjorn.post(`${path}/review`, { outcome: 'change', words: 'Ja.' }, { as: 'json' })
    expect(problemOf(barred)).to.include({ code: 'disqualified', who: 'self' })
  })

  it('looks like none to others, and cannot be sent by the fund', async () => {
    const id = await appealAs(ingrid)
    const stranger = await personIn(app, 'maja', caseId)
    expect((await stranger.html(`/appeal/${id}`)).status).to.equal(404)
    expect((await stranger.post('/appeal/new', { decision: '1', wrong, wanted })).status).to.equal(404)
    expect((await anne.post('/appeal/new', { decision: '1', wrong, wanted })).status).to.equal(403)
    expect((await ingrid.html(`/appeal/${randomUUID()}`)).status).to.equal(404)
  })

  it('goes to the appeal body with comments that the appellant gets, who sets the decision aside', async () => {
    const id = await appealAs(ingrid)
    await review(id)
    expect((await forward(id)).status).to.equal(303)
    expect(textIn((await ingrid.html('/messages')).text)).to.include('Våre merknader.')
    expect((await ingrid.page()).next.step).to.equal('appeal-forwarded')

    const decided = { ...reasons, outcome: 'sent-back', day: '4.12.2026', instruction: 'Vurder taksten.' }
    const below = await cecilie.postJson(`/appeal/${id}/outcome`, { ...decided, day: '2026-12-04' })
    expect(problemOf(below)).to.include({ code: 'disqualified', tie: 'decided-below' })
    const bare = await dag.post(`/appeal/${id}/outcome`, { ...decided, instruction: '' })
    expect([bare.status, bare.text.includes('href="#instruction"')]).to.eql([422, true])
    expect(textIn(bare.text)).to.include('Nemnda er ikkje samd.')
    expect((await dag.post(`/appeal/${id}/outcome`, decided)).status).to.equal(303)

    const page = await anne.page()
    expect(page).to.include({ status: 'under-assessment' })
    expect(page.appeals.instruction).to.include({ caseNumber: '7/26', words: 'Vurder taksten.' })
    await recommendAs(anne, null)
    expect(await decideAs(cecilie)).to.equal(303)
    const granted = await ingrid.page()
    expect(granted).to.include({ status: 'granted' })
    expect(granted.earlierDecisions.map(({ outcome, cause }) => [outcome, cause])).to.eql([['refused', 'appeal-body']])
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('ends where the appeal body upholds the decision', async () => {
    const id = await appealAs(ingrid)
    await review(id)
    await forward(id)
    const upheld = { ...reasons, outcome: 'upheld', day: '4.12.2026' }
    expect((await dag.post(`/appeal/${id}/outcome`, upheld)).status).to.equal(303)
    const page = await ingrid.page()
    expect(page).to.include({ status: 'refused' })
    expect(page.appeals.may).to.eql([])
    expect((await appealOf(ingrid, id)).appeal.outcome).to.include({ outcome: 'upheld', byName: 'Dag Nordbø' })
  })

  it('is registered from paper by when it was posted, whenever it came', async () => {
    await move('2027-01-04')
    const decision = String(await firstDecision(ingrid))
    const typed = {
      decision,
      wrong,
      wanted,
      sender: 'Ingrid Tveitane',
      postedDay: '28.12.2026',
      receivedDay: '5.1.2027',
    }
    const early = await anne.post('/appeal/register', typed)
    expect([early.status, early.text.includes('href="#receivedDay"')]).to.eql([422, true])
    expect(fieldsIn(early.text).get('sender')).to.equal('Ingrid Tveitane')
    const sent = await anne.post('/appeal/register', { ...typed, receivedDay: '4.1.2027' })
    const id = /appeal\/([^?]+)/.exec(sent.location ?? '')?.[1] ?? ''
    const { appeal } = await appealOf(ingrid, id)
    expect(appeal).to.include({ channel: 'paper', late: false, status: 'received', answerDay: '2027-02-04' })
  })

  it('waits in the worklist for whoever has it', async () => {
    const id = await appealAs(ingrid)
    const listOf = async (person: Person, view: string) =>
      (await person.client.get(`/funds/${fundId}/worklist?view=${view}`, { as: 'json' })).json<{
        items: { kind: string; id: string; status: string }[]
        counts: Record<string, number>
      }>()
    const mine = await listOf(anne, 'mine')
    expect(mine.items.map(({ kind, id: of, status }) => [kind, of, status])).to.eql([['appeal', id, 'received']])
    expect(mine.counts).to.include({ mine: 1, appeals: 1, decide: 0, all: 1 })
    await review(id)
    const decide = await listOf(dag, 'decide')
    expect(decide.items.map(({ kind, status }) => [kind, status])).to.eql([['appeal', 'reviewed']])
    expect((await dag.client.get(`/funds/${fundId}/worklist?view=decide`)).text).to.include('Klage 1')
  })
})

forEachEngine('A decision without an appeal', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('is taken up again by an approver with a reason, and is no less than before', async () => {
    const caseId = await refused(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const anne = await personIn(app, 'anne', caseId)
    expect((await anne.post('/reopening', { reason: 'Ja.' })).status).to.equal(403)
    expect((await cecilie.post('/reopening', { reason: '' })).status).to.equal(422)
    expect((await cecilie.html('/reopening')).text).to.include('avslag')
    expect((await cecilie.post('/reopening', { reason: 'Kartet var feil.' })).status).to.equal(303)
    const page = await (await personIn(app, 'ingrid', caseId)).page()
    expect(page).to.include({ status: 'under-assessment' })
    expect(page.earlierDecisions[0]).to.include({ cause: 'own-initiative', reason: 'Kartet var feil.' })
    expect(page.deadlines.filter(({ kind, closedDay }) => kind === 'appeal' && closedDay === null)).to.eql([])
    const again = await cecilie.postJson('/reopening', { reason: 'Ein gong til.' })
    expect(again.json<ProblemBody>()).to.include({ code: 'wrong-state' })
  })

  it('is not taken up again over an open appeal', async () => {
    const caseId = await refused(app)
    await appealAs(await personIn(app, 'ingrid', caseId))
    const cecilie = await personIn(app, 'cecilie', caseId)
    const answer = await cecilie.postJson('/reopening', { reason: 'Ja.' })
    expect(answer.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'appealed' })
  })

  it('has its words corrected, and both texts stay', async () => {
    const caseId = await refused(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const { decision } = await cecilie.page()
    if (!decision) throw new Error('Nothing is decided')
    const same = await cecilie.postJson('/correction', { reasons: decision.reasons, reason: 'Ingenting.' })
    expect(same.json<ProblemBody>().errors.map(({ path }) => path)).to.eql(['reasons.facts'])
    const reasons = { ...decision.reasons, facts: 'Huset er på 128 m².' }
    const sent = await cecilie.postJson('/correction', { reasons, reason: 'Arealet var skrive feil.' })
    expect(sent.status).to.equal(200)
    const page = await (await personIn(app, 'ingrid', caseId)).page()
    expect(page.decision?.reasons.facts).to.equal('Huset er på 128 m².')
    expect(page.decision).to.include({ outcome: 'refused', decidedDay: decision.decidedDay })
    expect(page.corrections[0]).to.deep.include({ number: 1, before: decision.reasons, after: reasons })
  })

  it('gives a right of appeal also where a guarantee was reversed, and the guarantee can stand again', async () => {
    const caseId = await inForce(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    await cecilie.post('/reversal', { explanation: 'Bustaden er leigd ut.' })
    const ingrid = await personIn(app, 'ingrid', caseId)
    const page = await ingrid.page()
    expect(page.appeals.decisions.map(({ kind }) => kind)).to.eql(['granted', 'guarantee-reversed'])
    const reversed = page.appeals.decisions[1]
    const id = await appealAs(ingrid, { decision: String(reversed?.seq) })
    const anne = await personIn(app, 'anne', caseId)
    await anne.post(`/appeal/${id}/review`, { outcome: 'change', words: 'Ho bur der.' })
    const dag = await personIn(app, 'dag', caseId)
    expect((await dag.post(`/appeal/${id}/answer`, { outcome: 'change', words: 'Ho bur der.' })).status).to.equal(303)
    const restored = await ingrid.page()
    expect(restored.guarantee).to.include({ status: 'in-force', endReason: null, heldOre: 50_000_000 })
    expect(restored.deadlines.filter(({ closedDay }) => closedDay === null).map(({ kind }) => kind)).to.include('start')
    await expectInvariants(app.deps.database.reader, fundId)
  })
})
