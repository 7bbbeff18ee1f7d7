import { expect } from 'chai'
import { openDatabase } from '../../db/open-database.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { DecisionInput } from '../../server/applications/carry-out-decision.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { recordBoardResolution } from '../../server/board/record-board-resolution.ts'
import type { Deps } from '../../server/deps.ts'
import { kroner } from '../../server/shared/money.ts'
import { Refused } from '../../server/shared/refusal.ts'
import { openFund, personIn, recommended } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { because } from '../support/reasons.ts'

const granting: DecisionInput = {
  outcome: 'granted',
  reasons: because('Krava er oppfylte.'),
  conditions: [],
  seenOre: kroner(500_000),
}
const refusing: DecisionInput = { ...granting, outcome: 'refused', seenOre: 0 }

forEachEngine('Two who decide one case at once', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await recommended(app)
  })
  afterEach(() => expectInvariants(app.deps.database.reader, vestTelemark.id))

  const ended = (deed: Promise<void>): Promise<string> =>
    deed.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.refusal.code : Promise.reject(error)),
    )
  const decisions = async () =>
    app.deps.database.reader.all<{ kind: string }>(
      "SELECT kind FROM case_events WHERE case_id = ? AND kind IN ('granted', 'refused')",
      [caseId],
    )
  const decide = async (deps: Deps, userId: string, input: DecisionInput) => {
    const command = await play.commandBy(app.deps, caseId, userId)
    return () => ended(decideApplication(deps, command, input))
  }

  it('on two instances of the app: one decision stands, the other is told that it does not fit any more', async () => {
    const other = { ...app.deps, database: await openDatabase(app.deps.config.database) }
    try {
      const deeds = await Promise.all([
        decide(app.deps, 'cecilie', granting),
        decide(other, 'dag', refusing),
        decide(other, 'cecilie', granting),
        decide(app.deps, 'dag', refusing),
      ])
      const ends = await Promise.all(deeds.map(deed => deed()))
      expect(ends.toSorted()).to.deep.equal(['done', 'wrong-state', 'wrong-state', 'wrong-state'])
      expect(await decisions()).to.have.lengthOf(1)
    } finally {
      await other.database.close()
    }
  })

  it('an approver who refuses what none of them may grant, and the board: one of them', async () => {
    const setLimit = "UPDATE user_roles SET authority_limit_ore = ? WHERE role = 'approver'"
    await app.deps.database.transact(tx => tx.run(setLimit, [kroner(100_000)]))
    await play.listForBoard(app.deps, caseId, 'eva')
    const [byApprover, byBoard] = await Promise.all(
      ['cecilie', 'eva'].map(who => play.commandBy(app.deps, caseId, who)),
    )
    if (!byApprover || !byBoard) throw new Error('two commands are needed')
    const board = { caseNumber: '3/26', day: app.deps.clock.today(), disqualified: '' }
    const ends = await Promise.all([
      ended(decideApplication(app.deps, byApprover, refusing)),
      ended(recordBoardResolution(app.deps, byBoard, { kind: 'decided', board, decision: granting })),
    ])
    expect(ends.toSorted()).to.deep.equal(['done', 'wrong-state'])
    const resolutions = await app.deps.database.reader.all('SELECT id FROM board_resolutions')
    expect(resolutions).to.have.lengthOf(ends[1] === 'done' ? 1 : 0)
  })

  it('from two browsers: the one who comes late gets the state it has now, and keeps the words', async () => {
    const [cecilie, dag] = await Promise.all(['cecilie', 'dag'].map(who => personIn(app, who, caseId)))
    if (!cecilie || !dag) throw new Error('two people are needed')
    for (const who of ['cecilie', 'dag']) await play.commandBy(app.deps, caseId, who)
    const { version: seenVersion } = await cecilie.page()
    const [first, second] = [
      { outcome: 'granted', reasons: because('Cecilie sine ord.'), seenOre: '500 000' },
      { outcome: 'refused', reasons: because('Dag sine ord.'), seenOre: '500 000' },
    ]
    const answers = await Promise.all([
      cecilie.post('/decision', first, { seenVersion }),
      dag.post('/decision', second, { seenVersion }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([303, 409])
    const [late, own] = answers[0]?.status === 409 ? [answers[0], 'Cecilie sine ord.'] : [answers[1], 'Dag sine ord.']
    const text = textIn(late?.text ?? '')
    expect(text).to.include(`Du såg versjon ${seenVersion}; no gjeld versjon ${seenVersion + 1}.`)
    expect(text).to.include('Dette skreiv du').and.include(own)
    expect(text, 'in the words of the form').to.match(/Utfall (Innvilga|Avslag)/)
    expect(await decisions()).to.have.lengthOf(1)
  })
})
