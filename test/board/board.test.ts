import { createHash } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import type { BoardPage } from '../../server/board/board-routes.ts'
import type { DecisionPage } from '../../server/cases/decision-page.ts'
import { kroner } from '../../server/shared/money.ts'
import { filledForm, fundId, openFund, type Person, personIn, recommended } from '../cases/case-app.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { because } from '../support/reasons.ts'

const board = `/funds/${fundId}/board`
const resolved = { boardCase: '14/26', boardDay: '2026-01-01', disqualified: 'Leiaren, som er syster til søkjaren.' }

forEachEngine('The board', engine => {
  let app: TestApp
  let caseId: string
  let [cecilie, dag, eva]: Person[] = []

  /** Terje's row of homes, 1 440 000 kr, which Dag has left to the board. */
  beforeEach(async () => {
    app = await openFund(engine)
    resolved.boardDay = app.deps.clock.today()
    caseId = await recommended(app, 'terje')
    ;[cecilie, dag, eva] = await Promise.all(['cecilie', 'dag', 'eva'].map(who => personIn(app, who, caseId)))
  })
  afterEach(() => expectInvariants(app.deps.database.reader, fundId))

  const by = (person: Person | undefined): Person => person ?? expect.fail('nobody')
  const sentOn = () => play.leaveToBoard(app.deps, caseId, 'dag')
  const listed = async () => {
    await sentOn()
    await play.listForBoard(app.deps, caseId, 'eva')
  }
  const limitOthersTo = (limitOre: number) =>
    app.deps.database.transact(tx =>
      tx.run("UPDATE user_roles SET authority_limit_ore = ? WHERE role = 'approver'", [limitOre]),
    )
  const makeList = (who: Person, options = {}) =>
    who.client.post(`${board}/lists`, { cases: [caseId] }, { as: 'json', ...options })
  const readBoard = async () => (await by(eva).client.get(board, { as: 'json' })).json<BoardPage>()
  const record = (fields: object, who = by(eva)) => who.postJson('/board', { ...resolved, ...fields })
  const decision = { outcome: 'granted', reasons: because('Styret er samd.'), seenOre: kroner(1_440_000) }
  const declared = (userId: string) => play.commandBy(app.deps, caseId, userId)

  it('has what is above every approver\u2019s limit, and nothing else', async () => {
    expect((await readBoard()).cases).to.deep.equal([])
    await limitOthersTo(kroner(600_000))
    const small = await recommended(app)
    const { cases } = await readBoard()
    expect(cases.map(one => [one.caseId, one.recommendedOre, one.referral])).to.deep.equal([
      [caseId, kroner(1_440_000), null],
    ])
    expect(cases.map(one => one.caseId)).not.to.include(small)
    const page = await by(dag).client.get(`/cases/${caseId}/decision`)
    expect(textIn(page.text)).to.include('Ingen av godkjennarane har høg nok fullmakt, så styret må avgjere.')
  })

  it('has what only its own preparer, or somebody with a tie to it, could grant', async () => {
    await limitOthersTo(kroner(600_000))
    const unlimited = "INSERT INTO user_roles (user_id, fund_id, role) VALUES ('anne', ?, 'approver')"
    await app.deps.database.transact(tx => tx.run(unlimited, [fundId]))
    expect((await readBoard()).cases.map(one => one.caseId)).to.deep.equal([caseId])
    await play.listForBoard(app.deps, caseId, 'eva')
    expect((await by(eva).html()).text).to.include(`/cases/${caseId}/board`)
    const freed = "UPDATE user_roles SET authority_limit_ore = NULL WHERE role = 'approver' AND user_id = 'dag'"
    await app.deps.database.transact(tx => tx.run(freed))
    expect((await readBoard()).cases).to.deep.equal([])
    expect((await by(eva).html()).text).not.to.include(`/cases/${caseId}/board`)
    await by(dag).post('/impartiality', { impartial: 'nei', tie: 'line' })
    expect((await readBoard()).cases.map(one => one.caseId)).to.deep.equal([caseId])
  })

  it('resolves nothing in a case that is not before it, on a list of what is recommended now', async () => {
    await declared('eva')
    const refusalTo = async () => (await record(decision)).json<ProblemBody>()
    expect(await refusalTo()).to.include({ code: 'wrong-state', state: 'not-before-board', status: 409 })
    expect(textIn((await by(eva).html('/board')).text)).to.include('Saka er ikkje hos styret')
    await sentOn()
    expect(await refusalTo()).to.include({ code: 'wrong-state', state: 'not-on-board-list' })
    expect((await by(eva).page()).actions).not.to.include('record-board')
    const again = await by(eva).post('/board', {
      ...resolved,
      outcome: 'refused',
      reasons: because('Styret sine ord.'),
    })
    expect([again.status, textIn(again.text).includes('Saka står ikkje på ei saksliste enno')]).to.deep.equal([
      409,
      true,
    ])
    expect(textIn(again.text)).to.include('Styret sine ord.')
    await play.listForBoard(app.deps, caseId, 'eva')
    expect((await by(eva).page()).actions).to.include('record-board')
    await by(dag).post('/recommendation-return', { reason: 'Ny takst.' })
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    await sentOn()
    expect((await readBoard()).cases[0]?.listNumber).to.equal(null)
    expect(await refusalTo()).to.include({ code: 'wrong-state', state: 'not-on-board-list' })
    await play.listForBoard(app.deps, caseId, 'eva')
    expect((await record(decision)).status).to.equal(200)
  })

  it('shows nobody a case that they are tied to, on its page, in its lists or among its resolutions', async () => {
    await listed()
    const post = { tie: 'company', name: 'Haukås Bygg AS', orgNumber: '998877660', post: 'styremedlem' }
    expect((await by(dag).client.post(`/funds/${fundId}/impartiality/ties`, post)).status).to.equal(303)
    const seenBy = async (who: Person) => (await who.client.get(board, { as: 'json' })).json<BoardPage>()
    expect(await seenBy(by(dag))).to.deep.include({ cases: [], withheld: true })
    expect(textIn((await by(dag).client.get(board)).text)).to.include('Du ser ikkje alt her')
    expect((await by(dag).client.get(`${board}/lists/1`)).status).to.equal(403)
    expect((await makeList(by(dag))).json<ProblemBody>()).to.include({ code: 'disqualified', who: 'self' })
    const joined = `INSERT INTO case_people (id, case_id, role, state, email, user_id, invited_by, invited_at)
      SELECT 'p', ?, 'co-applicant', 'accepted', lower(email), id, 'terje', '2026-05-04' FROM users WHERE id = 'cecilie'`
    await app.deps.database.transact(tx => tx.run(joined, [caseId]))
    expect((await seenBy(by(cecilie))).cases).to.deep.equal([])
    expect((await makeList(by(cecilie))).json<ProblemBody>()).to.include({ code: 'four-eyes', rule: 'own-case' })
    await declared('eva')
    expect((await record(decision)).status).to.equal(200)
    expect((await seenBy(by(dag))).resolutions).to.deep.equal([])
    expect((await seenBy(by(eva))).resolutions).to.have.lengthOf(1)
    expect(await seenBy(by(eva))).to.include({ withheld: false })
  })

  it('has the same list again when the answer was lost, also after the case has gone on', async () => {
    await sentOn()
    const command = { commandId: app.deps.newId() }
    expect((await makeList(by(eva), command)).json<object>()).to.include({ number: 1 })
    await declared('eva')
    expect((await record(decision)).status).to.equal(200)
    const again = await makeList(by(eva), command)
    expect([again.status, again.json<{ number: number }>().number]).to.deep.equal([201, 1])
    expect((await makeList(by(dag), command)).json<ProblemBody>().code).to.equal('command-reused')
    expect((await readBoard()).lists).to.have.lengthOf(1)
  })

  it('is waited for: what has been left to it is not put on the waiting list', async () => {
    await sentOn()
    await declared('cecilie')
    expect((await by(cecilie).page()).actions).not.to.include('put-on-waiting-list')
    const put = await by(cecilie).postJson('/waiting-list')
    expect(put.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'before-board' })
  })

  it('has what an approver leaves to it, with the reason, and only it decides that', async () => {
    const empty = await by(dag).post('/board-referral', { reason: '' })
    expect([empty.status, empty.text.includes('href="#reason"')]).to.deep.equal([422, true])
    const command = { commandId: app.deps.newId() }
    await declared('dag')
    const sent = await by(dag).post('/board-referral', { reason: 'Over fullmakta mi.' }, command)
    expect([sent.status, sent.location]).to.deep.equal([303, `/cases/${caseId}?done=sent-to-board`])
    const { version, next } = await by(cecilie).page()
    expect([next.holder, next.step]).to.deep.equal(['board', 'decide-board'])
    await by(dag).post('/board-referral', { reason: 'Over fullmakta mi.' }, command)
    expect((await by(cecilie).page()).version).to.equal(version)
    expect((await readBoard()).cases[0]?.referral?.reason).to.equal('Over fullmakta mi.')
    const twice = await by(dag).postJson('/board-referral', { reason: 'Ein gong til.' })
    expect(twice.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'before-board' })
    await declared('cecilie')
    const tried = await by(cecilie).post('/decision', { ...decision, reasons: because('Eg vil avgjere.') })
    expect([tried.status, textIn(tried.text).includes('lagd fram for styret')]).to.deep.equal([409, true])
    const terje = textIn((await (await personIn(app, 'terje', caseId)).html()).text)
    expect(terje).to.include('styret for fondet avgjer saka').and.not.include('Over fullmakta mi.')
  })

  it('gets a list of chosen cases as a file that is kept as it was printed', async () => {
    await sentOn()
    const none = await by(eva).client.post(`${board}/lists`, {})
    expect([none.status, textIn(none.text).includes('Vel minst éi sak.')]).to.deep.equal([422, true])
    const stranger = await by(eva).client.post(`${board}/lists`, { cases: [app.deps.newId()] }, { as: 'json' })
    expect(stranger.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['cases'])
    const command = { as: 'json', commandId: app.deps.newId() } as const
    const made = await by(eva).client.post(`${board}/lists`, { cases: [caseId] }, command)
    const again = await by(eva).client.post(`${board}/lists`, { cases: [caseId] }, command)
    expect([made.status, again.status]).to.deep.equal([201, 201])
    const { lists, cases } = await readBoard()
    expect(lists.map(({ number, cases: count, madeBy }) => [number, count, madeBy])).to.deep.equal([
      [1, 1, 'Eva Sundet'],
    ])
    expect(cases[0]?.listNumber).to.equal(1)
    const file = await fetch(`${app.url}${board}/lists/1`, { headers: { cookie: by(eva).client.cookie ?? '' } })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect([file.status, file.headers.get('content-type'), bytes.toString('latin1', 0, 8)]).to.deep.equal([
      200,
      'application/pdf',
      '%PDF-1.7',
    ])
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(lists[0]?.sha256)
    expect(textIn((await by(cecilie).html()).text)).to.include('Saka kom på saksliste 1 til styret.')
    expect((await by(eva).client.get(`${board}/lists/2`)).status).to.equal(404)
    const change = app.deps.database.transact(tx => tx.run('UPDATE board_lists SET number = 9'))
    expect(
      await change.then(
        () => 'changed',
        () => 'refused',
      ),
    ).to.equal('refused')
  })

  it('decides without limit, under its own number, recorded by another than who prepared the case', async () => {
    await listed()
    await declared('eva')
    const page = (await by(eva).html('/board')).text
    const fields = { ...resolved, outcome: 'granted', 'reasons[considerations]': 'Styret er samd.' }
    const done = await by(eva).post('/board', filledForm(page, '/board', fields))
    expect([done.status, done.location]).to.deep.equal([303, `/cases/${caseId}?done=board-recorded`])
    const terje = await personIn(app, 'terje', caseId)
    const { decision: shown, figures } = await terje.page()
    expect(shown?.board).to.deep.equal({ caseNumber: '14/26', day: resolved.boardDay })
    expect([shown?.deciderName, figures.heldOre]).to.deep.equal(['Eva Sundet', kroner(1_440_000)])
    const text = textIn((await terje.html()).text)
    expect(text).to.include('av styret for fondet, i sak 14/26').and.not.include('syster')
    const { resolutions, cases } = await readBoard()
    expect(resolutions).to.have.lengthOf(1)
    expect(resolutions[0]).to.include({ outcome: 'granted', caseNumber: '14/26', recordedBy: 'Eva Sundet' })
    expect(cases).to.deep.equal([])
    const list = await by(eva).client.get(`/funds/${fundId}/decisions`)
    expect(textIn(list.text)).to.include('Styret, sak 14/26')
  })

  it('grants less than was recommended, to the sum that it resolved', async () => {
    await listed()
    await declared('eva')
    const part = { outcome: 'granted-in-part', reasons: because('Styret vil gå varsamt fram.') }
    const wrong = await record({ ...decision, grantedOre: kroner(900_000) })
    expect(wrong.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['grantedOre'])
    const unsaid = await by(eva).post('/board', { ...resolved, ...part })
    expect([unsaid.status, unsaid.text.includes('href="#grantedOre"')]).to.deep.equal([422, true])
    const more = await record({ ...part, grantedOre: kroner(9_000_000) })
    expect(more.json<ProblemBody>()).to.include({ code: 'amount-changed', currentOre: kroner(1_440_000) })
    expect((await record({ ...part, grantedOre: kroner(900_000) })).status).to.equal(200)
    const { figures, decision: shown } = await (await personIn(app, 'terje', caseId)).page()
    expect([shown?.outcome, figures.guaranteedOre]).to.deep.equal(['granted-in-part', kroner(900_000)])
  })

  it('resolves another thing than was recommended only for reasons of its own', async () => {
    await listed()
    await declared('eva')
    const page = (await by(eva).client.get(`/cases/${caseId}/board`, { as: 'json' })).json<DecisionPage>()
    const { reasons } = page.recommendation
    for (const otherwise of [{ outcome: 'refused' }, { outcome: 'granted-in-part', grantedOre: kroner(900_000) }]) {
      const refused = await record({ ...otherwise, reasons })
      expect(refused.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['reasons.considerations'])
    }
    const again = await by(eva).post('/board', { ...resolved, outcome: 'refused', reasons })
    expect([again.status, fieldsIn(again.text).get('boardCase')]).to.deep.equal([422, '14/26'])
    expect(textIn(again.text)).to.include('Styret vedtok noko anna enn det som er tilrådd. Skriv kvifor.')
    expect((await record({ outcome: 'refused', reasons: because('Styret ser det slik.') })).status).to.equal(200)
  })

  it('sends back to the case officer with its words, and the case is the approvers\u2019 again', async () => {
    await listed()
    await declared('eva')
    const silent = await record({ outcome: 'sent-back' })
    expect(silent.json<ProblemBody>().errors.map(({ path }) => path)).to.deep.equal(['returnReason'])
    expect((await record({ outcome: 'sent-back', returnReason: 'Hent inn ny takst.' })).status).to.equal(200)
    const anne = await personIn(app, 'anne', caseId)
    expect((await anne.page()).status).to.equal('under-assessment')
    const text = textIn((await anne.html('/recommendation')).text)
    expect(text).to.include('Saka er send attende til deg').and.include('Hent inn ny takst.')
    expect(textIn((await anne.html()).text)).to.include('Styret sende saka attende til saksbehandlaren i sak 14/26')
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    const page = (await by(cecilie).client.get(`/cases/${caseId}/decision`, { as: 'json' })).json<DecisionPage>()
    expect([page.boardReferral, page.outcomes[0]]).to.deep.equal([null, 'granted'])
  })

  it('keeps all that was typed when something is missing, and names each field', async () => {
    await listed()
    await declared('eva')
    const typed = { boardCase: '', boardDay: 'i går', disqualified: 'Per, av di han er bror.', outcome: 'refused' }
    const again = await by(eva).post('/board', { ...typed, reasons: { facts: 'Mitt', rules: '', considerations: '' } })
    expect(again.status).to.equal(422)
    const text = textIn(again.text)
    expect(text).to.include('Saksnummeret til styret: ').and.include('Dagen for vedtaket: Skriv ein dag')
    const kept = fieldsIn(again.text)
    for (const [name, value] of Object.entries(typed)) expect([name, kept.get(name)]).to.deep.equal([name, value])
    expect(kept.get('reasons[facts]')).to.equal('Mitt')
    const future = await record({ ...decision, boardDay: '2099-01-01' })
    expect(future.json<ProblemBody>()).to.include({ code: 'day-out-of-range', path: 'boardDay' })
  })

  it('is not recorded by who prepared the case, nor on a page that is out of date', async () => {
    await listed()
    await app.deps.database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('anne', ?, 'fund-manager')", [fundId]),
    )
    const anne = await personIn(app, 'anne', caseId)
    expect(textIn((await anne.html('/board')).text)).to.include('Ein annan må føre inn vedtaket')
    expect((await record(decision, anne)).json<ProblemBody>()).to.include({
      code: 'four-eyes',
      rule: 'preparer-decides',
    })
    await declared('eva')
    const stale = await by(eva).postJson('/board', { ...resolved, ...decision }, { seenVersion: 1 })
    expect([stale.status, stale.json<ProblemBody>().code]).to.deep.equal([409, 'stale'])
    const bjorn = await personIn(app, 'bjorn', caseId)
    expect((await bjorn.html('/board')).status).to.equal(403)
  })
})
