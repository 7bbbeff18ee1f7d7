import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { violates } from '../../db/constraint.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import { actorOf } from '../../db/seeds/play.ts'
import { applyGearing, roomOf } from '../../server/fund/apply-gearing.ts'
import { addExposure, exposureOf, reduceExposure } from '../../server/fund/exposure-store.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { balanceFloor, transfer } from '../../server/fund/ledger-store.ts'
import { type CapitalMove, moveCapital } from '../../server/fund/move-capital.ts'
import { currentPosition, position } from '../../server/fund/position-read.ts'
import { postingsOf, type TransferKind } from '../../server/fund/transfer.ts'
import { withRoom } from '../../server/fund/waiting-list.ts'
import { day, type Instant } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { refusalOf } from '../support/refusal.ts'

const fundId = vestTelemark.id

describe('the postings of an event', () => {
  const cases: [TransferKind, string, string[]][] = [
    ['contribution', '1', ['contributions → capital 1000', 'room → available 1000']],
    ['contribution', '2.5', ['contributions → capital 1000', 'room → available 2500']],
    ['recover', '1.0005', ['recoveries → capital 1000', 'room → available 1000']],
    ['administration', '1', ['capital → administration 1000', 'available → room 1000']],
    ['return', '1.0005', ['capital → returned 1000', 'available → room 1001']],
    ['reserve', '2', ['available → reserved 1000']],
    ['release', '2', ['reserved → available 1000']],
    ['approve-claim', '2', ['reserved → payable 1000']],
    ['pay', '2', ['capital → paid 1000', 'payable → room 1000']],
  ]
  for (const [kind, gearing, expected] of cases) {
    it(`${kind} at a gearing of ${gearing}`, () => {
      const postings = postingsOf(kind, 1000 as never, gearing)
      expect(postings.map(({ from, to, amountOre }) => `${from} → ${to} ${amountOre}`)).to.eql(expected)
    })
  }
})

describe('those who are told that there is room', () => {
  const queue = (needs: readonly number[]) =>
    needs.map((neededOre, index) => ({ caseId: String(index), neededOre, since: '' as Instant, toldAt: null }))
  const cases: [string, number[], number, string[]][] = [
    ['nobody where the first needs more', [100, 10], 99, []],
    ['the first alone', [100, 10], 100, ['0']],
    ['as many as there is room for together', [100, 10, 5], 112, ['0', '1']],
    ['nobody in an empty queue', [], 100, []],
  ]
  for (const [name, needs, available, told] of cases) {
    it(name, () => expect(withRoom(queue(needs), available).map(waiting => waiting.caseId)).to.eql(told))
  }
})

forEachEngine('the ledger', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(engine)
    await foundDemonstration(deps)
  })
  afterEach(() => deps.database.close())

  const move = async (
    kind: CapitalMove['kind'],
    kr: number,
    more: { effectiveDay?: string; commandId?: string; by?: string; source?: string } = {},
  ) => {
    const { commandId = deps.newId(), by = 'eva', effectiveDay = deps.clock.today(), source = 'Kommunane' } = more
    const command = { commandId, actor: await actorOf(deps, by) }
    const moved = {
      fundId,
      kind,
      amountOre: kroner(kr),
      source,
      note: '',
      effectiveDay: day(effectiveDay),
    }
    return moveCapital(deps, command, moved)
  }
  const now = () => currentPosition(deps.database.reader, fundId)
  const posting = (kind: TransferKind, kr: number) => {
    const [effectiveDay, recordedAt] = [deps.clock.today(), deps.clock.now()]
    return { fundId, kind, amountOre: kroner(kr), commandId: deps.newId(), effectiveDay, recordedAt, recordedBy: 'eva' }
  }
  const post = (kind: TransferKind, kr: number) => deps.database.transact(tx => transfer(tx, posting(kind, kr)))

  it('counts what comes in, what is set aside and what goes back', async () => {
    await move('contribution', 100_000)
    await move('administration', 150_000)
    await move('return', 50_000)
    expect(await now()).to.include({
      contributionsOre: kroner(4_550_000),
      capitalOre: kroner(4_350_000),
      availableOre: kroner(4_350_000),
    })
    expect(await now()).to.include({ administrationOre: kroner(150_000), returnedOre: kroner(50_000) })
    await expectInvariants(deps.database.reader, fundId)
  })

  it('refuses to let out more than is free, with both figures', async () => {
    const refusal = await refusalOf(move('return', 5_000_000))
    expect(refusal).to.eql({
      code: 'insufficient-capital',
      availableOre: kroner(4_450_000),
      neededOre: kroner(5_000_000),
    })
  })

  it("is the fund manager's alone, and not for days to come", async () => {
    for (const by of ['anne', 'cecilie', 'frode', 'ingrid'])
      expect(await refusalOf(move('contribution', 1, { by }))).to.eql({ code: 'forbidden' })
    expect(await refusalOf(move('contribution', 1, { effectiveDay: '2026-06-02' }))).to.include({
      code: 'day-out-of-range',
    })
  })

  it('takes the same command once', async () => {
    const commandId = deps.newId()
    await Promise.all([move('contribution', 1000, { commandId }), move('contribution', 1000, { commandId })])
    expect((await now()).contributionsOre).to.equal(kroner(4_451_000))
    expect(await refusalOf(move('return', 1000, { commandId }))).to.eql({ code: 'command-reused' })
    for (const other of [{ source: 'Vinje' }, { effectiveDay: '2026-05-01' }])
      expect(await refusalOf(move('contribution', 1000, { commandId, ...other }))).to.eql({ code: 'command-reused' })
  })

  it('is only ever added to, and keeps its own balances', async () => {
    for (const sql of ['UPDATE ledger_transfers SET amount_ore = 1', 'DELETE FROM ledger_transfers']) {
      const error = await deps.database.transact(tx => tx.run(sql)).catch((caught: Error) => caught.message)
      expect(error, sql).to.match(/only ever added to/)
    }
    const minus = deps.database.transact(tx =>
      tx.run('UPDATE ledger_accounts SET balance_ore = -1 WHERE code = ?', ['available']),
    )
    expect(violates(await minus.catch((caught: unknown) => caught), balanceFloor)).to.equal(true)
    await expectInvariants(deps.database.reader, fundId)
  })

  it('tells a past day as it was known at a past moment', async () => {
    deps.clock.set(day('2026-07-01'))
    const before = { asOfDay: day('2026-06-15'), knownAt: deps.clock.now() }
    expect((await position(deps.database.reader, fundId, before)).capitalOre).to.equal(kroner(4_450_000))
    deps.clock.set(day('2026-07-10'))
    await move('contribution', 200_000, { effectiveDay: '2026-06-10' })
    expect((await position(deps.database.reader, fundId, before)).capitalOre).to.equal(kroner(4_450_000))
    const after = { ...before, knownAt: deps.clock.now() }
    expect((await position(deps.database.reader, fundId, after)).capitalOre).to.equal(kroner(4_650_000))
    const earlier = { ...after, asOfDay: day('2026-06-09') }
    expect((await position(deps.database.reader, fundId, earlier)).capitalOre).to.equal(kroner(4_450_000))
  })

  it('keeps the money of two funds apart', async () => {
    const other = { ...vestTelemark, id: 'setesdal', name: 'Setesdal', casePrefix: 'SD' }
    await deps.database.transact(tx => foundFund(tx, other, []))
    expect(await currentPosition(deps.database.reader, 'setesdal')).to.include({ capitalOre: 0, availableOre: 0 })
    const posted = { kind: 'reserve', amountOre: 1, commandId: 'x', effectiveDay: deps.clock.today() } as const
    const borrowing = deps.database.transact(tx =>
      transfer(tx, { ...posted, fundId: 'setesdal', recordedAt: deps.clock.now(), recordedBy: 'eva' }),
    )
    expect(violates(await borrowing.catch((caught: unknown) => caught), balanceFloor)).to.equal(true)
  })

  it('gives and takes the room of a gearing', async () => {
    await applyGearing(deps, fundId, { ruleVersionId: 'two', gearing: '2.5' })
    expect(await now()).to.include({ capitalOre: kroner(4_450_000), availableOre: kroner(11_125_000) })
    await move('contribution', 100_000)
    expect((await now()).availableOre).to.equal(roomOf(await now(), '2.5'))
    deps.clock.forward(1)
    await applyGearing(deps, fundId, { ruleVersionId: 'three', gearing: '1' })
    expect(await now()).to.include({ capitalOre: kroner(4_550_000), availableOre: kroner(4_550_000) })
    await expectInvariants(deps.database.reader, fundId)
  })

  it('lets out neither more money than there is nor any that a promise rests on, and says how much may go', async () => {
    await applyGearing(deps, fundId, { ruleVersionId: 'two', gearing: '2' })
    const mayLeave = (kr: number, neededKr: number) =>
      ({ code: 'insufficient-capital', availableOre: kroner(kr), neededOre: kroner(neededKr) }) as const
    expect(await refusalOf(move('return', 4_450_001))).to.eql(mayLeave(4_450_000, 4_450_001))
    await post('reserve', 4_900_000)
    expect(await refusalOf(move('return', 2_000_001))).to.eql(mayLeave(2_000_000, 2_000_001))
    await post('approve-claim', 4_900_000)
    await post('pay', 4_000_000)
    expect(await refusalOf(move('return', 450_001))).to.eql(mayLeave(450_000, 450_001))
    await move('return', 450_000)
    expect(await now()).to.include({ capitalOre: 0, payableOre: kroner(900_000) })
  })

  it('gives money that comes in while the gearing changes the room of the new one', async () => {
    let slow: Promise<void> | undefined
    await new Promise<void>(resolve => {
      slow = deps.database.transact(async tx => {
        await transfer(tx, posting('contribution', 100_000))
        resolve()
        await pause(100)
      })
    })
    await Promise.all([
      slow,
      applyGearing(deps, fundId, { ruleVersionId: 'two', gearing: '2' }),
      pause(50).then(() => move('contribution', 50_000)),
    ])
    expect(await now()).to.include({ capitalOre: kroner(4_600_000), availableOre: kroner(9_200_000) })
  })

  it('holds the limit of an applicant in one statement', async () => {
    const change = { fundId, dimension: 'applicant', key: 'user:ingrid', amountOre: kroner(500_000) } as const
    const add = () => deps.database.transact(tx => addExposure(tx, { ...change, limitOre: kroner(1_200_000) }))
    await add()
    await add()
    const refusal = await refusalOf(add())
    expect(refusal).to.eql({
      code: 'limit-exceeded',
      limit: 'applicant',
      limitOre: kroner(1_200_000),
      heldOre: kroner(1_000_000),
      neededOre: kroner(500_000),
    })
    await deps.database.transact(tx => reduceExposure(tx, change))
    await add()
    expect(await exposureOf(deps.database.reader, change)).to.equal(kroner(1_000_000))
    const first = deps.database.transact(tx => addExposure(tx, { ...change, key: 'new', limitOre: 1 }))
    expect(await refusalOf(first)).to.include({ code: 'limit-exceeded', heldOre: 0 })
  })
})
