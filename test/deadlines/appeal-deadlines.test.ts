import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { answerAppeal } from '../../server/appeals/answer-appeal.ts'
import { fileAppeal } from '../../server/appeals/file-appeal.ts'
import { reviewAppeal } from '../../server/appeals/review-appeal.ts'
import { withdrawAppeal } from '../../server/appeals/withdraw-appeal.ts'
import { requestMore } from '../../server/applications/request-more.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { listOpenDeadlines } from '../../server/deadlines/deadline-lists.ts'
import { withdrawRequest } from '../../server/dialogue/withdraw-request.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { day } from '../../server/shared/day.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { granted, openWorld } from './deadline-world.ts'

forEachEngine("The fund's answer to an appeal", engine => {
  let deps: TestDeps
  let caseId: string
  let appealId: string
  beforeEach(async () => {
    deps = await openWorld(engine)
    caseId = await granted(deps)
    await play.accept(deps, caseId, 'ingrid')
    await play.start(deps, caseId, 'ingrid')
    await play.complete(deps, caseId, 'ingrid')
    appealId = await appealed()
  })
  afterEach(() => deps.database.close())

  const by = (userId: string) => play.commandBy(deps, caseId, userId)

  async function appealed(): Promise<string> {
    const events = await listEvents(deps.database.reader, caseId)
    const decision = events.find(({ kind }) => kind === 'granted')?.seq ?? 0
    const command = await by('ingrid')
    await fileAppeal(deps, command, { decision, wrong: 'For lite.', wanted: 'Meir.', news: null, lateReason: null })
    return command.commandId
  }

  async function claimed(): Promise<string> {
    const sold = soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: deps.clock.today() })
    return losses.claim(deps, caseId, {
      applicant: 'ingrid',
      facts: { accountNumber: '86011117947', dwellings: [sold] },
    })
  }

  async function asked(): Promise<string> {
    const command = await by('anne')
    const item = { about: 'text', subject: null, guidance: 'Kven gjorde taksten?' } as const
    await requestMore(deps, command, { introduction: null, dueDay: null, items: [item] })
    return command.commandId
  }

  const owed = async () =>
    (await listOpenDeadlines(deps.database.reader, [caseId]))
      .filter(({ kind }) => kind === 'answer' || kind === 'promised-answer')
      .map(({ subject, dueDay }) => [subject, dueDay])

  it('is still owed when a claim in the same case is taken back, and the other way round', async () => {
    deps.clock.set(day('2026-06-10'))
    const claimId = await claimed()
    await withdrawClaim(deps, await by('ingrid'), { claimId })
    expect(await owed()).to.eql([[appealId, '2026-07-01']])
    const again = await claimed()
    await withdrawAppeal(deps, await by('ingrid'), { appealId })
    expect(await owed()).to.eql([[again, '2026-07-10']])
  })

  it('is not owed anew when what was asked for comes after it was given', async () => {
    const requestId = await asked()
    expect(await owed(), 'stands still').to.eql([])
    const forward = { appealId, outcome: 'forward', words: 'Ikkje noko nytt.' } as const
    await reviewAppeal(deps, await by('anne'), forward)
    await answerAppeal(deps, await by('dag'), forward)
    await withdrawRequest(deps, await by('anne'), { requestId, reason: 'Trengst ikkje.' })
    expect(await owed()).to.eql([])
  })

  it('goes on with the days that were left where it is still to come', async () => {
    deps.clock.set(day('2026-06-11'))
    const requestId = await asked()
    deps.clock.set(day('2026-06-18'))
    await withdrawRequest(deps, await by('anne'), { requestId, reason: 'Trengst ikkje.' })
    expect(await owed()).to.eql([[appealId, '2026-07-08']])
  })
})
