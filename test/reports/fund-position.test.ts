import { expect } from 'chai'
import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { positionLines, readFundPosition } from '../../reports/fund-position.ts'
import { type CapitalMove, moveCapital } from '../../server/fund/move-capital.ts'
import { allMoments, type Moment } from '../../server/fund/position-moment.ts'
import { currentPosition, position } from '../../server/fund/position-read.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { refusalOf } from '../support/refusal.ts'

const fundId = vestTelemark.id

forEachEngine('The position of a fund', engine => {
  let deps: TestDeps

  beforeEach(async () => {
    deps = await testDeps(engine, '2026-01-15')
    await foundDemonstration(deps)
  })
  afterEach(() => deps.database.close())

  const move = async (kind: CapitalMove['kind'], krones: number, on: string, source = 'Tokke kommune') =>
    moveCapital(
      deps,
      { commandId: deps.newId(), actor: await play.actorOf(deps, 'eva') },
      { fundId, kind, amountOre: kroner(krones), source, note: '', effectiveDay: day(on) },
    )

  const now = (): Moment => ({ asOfDay: deps.clock.today(), knownAt: deps.clock.now() })
  const capitalKr = async (at: Moment) => (await position(deps.database.reader, fundId, at)).capitalOre / 100

  const grant = () =>
    play.grant(deps, {
      applicant: 'ingrid',
      fundId,
      facts: privateFacts(
        { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland', bankId: null },
        { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '120' },
      ),
    })

  it('knows a backdated contribution on its day from the moment it was recorded, and not before', async () => {
    deps.clock.set(day('2026-03-01'))
    const before = now()
    deps.clock.set(day('2026-03-10'))
    await move('contribution', 100_000, '2026-02-01')
    expect(await capitalKr(before)).to.equal(4_450_000)
    expect(await capitalKr({ ...before, knownAt: deps.clock.now() })).to.equal(4_550_000)
    expect(await capitalKr({ asOfDay: day('2026-01-31'), knownAt: deps.clock.now() })).to.equal(4_450_000)
    expect(await capitalKr({ asOfDay: day('2026-02-01'), knownAt: deps.clock.now() })).to.equal(4_550_000)
  })

  it('is nothing before the first contribution', async () => {
    const earlier = { asOfDay: day('2026-01-14'), knownAt: deps.clock.now() }
    expect(Object.values(await position(deps.database.reader, fundId, earlier)).every(ore => ore === 0)).to.equal(true)
  })

  it('never changes for a past moment, whatever is recorded later', async () => {
    const answers: { at: Moment; answer: unknown }[] = []
    const remember = async () => {
      deps.clock.forward(1)
      const at = { ...now(), asOfDay: day('2026-12-31') }
      answers.push({ at, answer: await readFundPosition(deps.database.reader, fundId, at) })
      deps.clock.forward(1)
    }
    await remember()
    deps.clock.set(day('2026-02-01'))
    const caseId = await grant()
    await remember()
    await move('administration', 50_000, '2026-01-20')
    await remember()
    await declineCommitment(deps, await play.commandBy(deps, caseId, 'ingrid'))
    await remember()
    await move('return', 200_000, '2026-01-16')
    await move('contribution', 1_000, '2026-01-15')
    await remember()
    for (const { at, answer } of answers)
      expect(await readFundPosition(deps.database.reader, fundId, at), at.knownAt).to.eql(answer)
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).to.equal(answers.length)
  })

  it('is the same from the transfers as from the accounts', async () => {
    await grant()
    await move('administration', 75_000, '2026-01-15', 'Vest-Telemarkrådet')
    await move('return', 25_000, '2026-01-15')
    const { reader } = deps.database
    expect(await currentPosition(reader, fundId)).to.eql(await position(reader, fundId, allMoments))
    await expectInvariants(reader, fundId)
  })

  it('adds up line by line, by source', async () => {
    await grant()
    await move('contribution', 100_000, '2026-01-15')
    await move('contribution', 50_000, '2026-01-15')
    await move('administration', 75_000, '2026-01-15', 'Vest-Telemarkrådet')
    await move('return', 25_000, '2026-01-15')
    const lines = positionLines(await readFundPosition(deps.database.reader, fundId, null))
    expect(lines.map(({ label, detail, amountOre }) => [label, detail, amountOre / 100])).to.eql([
      ['Innskot', 'KDD 13.50 post 66', 4_450_000],
      ['Innskot', 'Tokke kommune', 150_000],
      ['Sett av til administrasjon', 'Vest-Telemarkrådet', -75_000],
      ['Ført tilbake til eigar', 'Tokke kommune', -25_000],
      ['Tilbakebetalt', null, 0],
      ['Utbetalt', null, 0],
      ['Kapital', null, 4_500_000],
      ['Reservert', null, -500_000],
      ['Godkjent, ikkje utbetalt', null, 0],
      ['Ledig ramme', null, 4_000_000],
    ])
  })

  it('never goes below what is promised', async () => {
    await grant()
    const refusal = await refusalOf(move('return', 3_950_001, '2026-01-15'))
    expect(refusal).to.eql({
      code: 'insufficient-capital',
      availableOre: kroner(3_950_000),
      neededOre: kroner(3_950_001),
    })
    await move('return', 3_950_000, '2026-01-15')
    expect((await currentPosition(deps.database.reader, fundId)).availableOre).to.equal(0)
  })
})
