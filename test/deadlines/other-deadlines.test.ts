import { expect } from 'chai'
import { contractorFacts } from '../../db/seeds/homes.ts'
import * as play from '../../db/seeds/play.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { listDeadlines } from '../../server/deadlines/deadline-lists.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { day } from '../../server/shared/day.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { deadlinesOf, fundId, granted, openWorld, runOn, toldIn } from './deadline-world.ts'

forEachEngine('Drafts, appeals and the waiting list', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  const kindsOf = async (caseId: string) => (await listEvents(deps.database.reader, caseId)).map(({ kind }) => kind)

  const draft = async (): Promise<string> => {
    const actor = await play.actorOf(deps, 'ingrid')
    return openDraft(deps, { commandId: deps.newId(), actor }, { fundId, track: 'private' })
  }

  it('erase a draft that nobody wrote in, after two reminders', async () => {
    const caseId = await draft()
    for (const on of ['2026-10-28', '2026-10-29', '2026-11-21', '2026-11-28']) await runOn(deps, on)
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-reminder', 'deadline-reminder'])
    await runOn(deps, '2026-11-29')
    await runOn(deps, '2026-11-30')
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-reminder', 'deadline-reminder', 'draft-lapsed'])
    expect((await kindsOf(caseId)).at(-1)).to.equal('draft-lapsed')
  })

  it('leave a draft alone that was saved on its last day', async () => {
    const caseId = await draft()
    deps.clock.set(day('2026-11-28'))
    await saveDraft(deps, await play.commandBy(deps, caseId, 'ingrid'), { track: 'private', dwellings: [] })
    await runOn(deps, '2026-11-29')
    expect(await kindsOf(caseId)).not.to.include('draft-lapsed')
    const [kept] = await listDeadlines(deps.database.reader, caseId)
    expect(kept?.dueDay).to.equal('2027-05-27')
  })

  it('end the right to appeal after three weeks, without a mail about it', async () => {
    const caseId = await granted(deps)
    await runOn(deps, '2026-06-22')
    const appeal = async () => (await listDeadlines(deps.database.reader, caseId)).find(({ kind }) => kind === 'appeal')
    expect(await appeal()).to.include({ dueDay: '2026-06-22', outcome: null })
    await runOn(deps, '2026-06-23')
    expect(await appeal()).to.include({ outcome: 'passed', closedDay: '2026-06-23' })
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-reminder'])
  })

  it('tell who waits for room at once, and owe an answer again when there is room', async () => {
    const rowOf = (orgNumber: string, municipalityNumber: string) =>
      contractorFacts(
        { orgNumber, orgName: 'Felle Entreprenør AS', municipalityNumber, place: 'Treungen', bankId: null },
        { kind: 'row-house', costKr: 3_600_000, valueKr: 3_050_000, areaM2: '82', count: 5 },
      )
    const first = await play.grant(deps, { applicant: 'terje', fundId, facts: rowOf('998877660', '4030') })
    await play.grant(deps, { applicant: 'sigurd', fundId, facts: rowOf('811223344', '4032') })
    const waiting = await play.apply(deps, { applicant: 'ingrid', fundId, facts: rowOf('923456783', '4036') })
    await play.recommend(deps, waiting, { officer: 'anne' })
    await putOnWaitingList(deps, await play.commandBy(deps, waiting, 'cecilie'))
    expect(await toldIn(deps, waiting)).to.deep.equal(['preliminary-answer'])
    expect(await deadlinesOf(deps, waiting)).to.deep.equal(['answer 2026-07-01 met'])
    deps.clock.set(day('2026-06-10'))
    await declineCommitment(deps, await play.commandBy(deps, first, 'terje'))
    await runDay(deps)
    expect(await deadlinesOf(deps, waiting)).to.deep.equal(['answer 2026-07-01 met', 'answer 2026-07-10'])
    expect(await toldIn(deps, waiting)).to.deep.equal(['preliminary-answer', 'room-in-the-fund'])
  })
})
