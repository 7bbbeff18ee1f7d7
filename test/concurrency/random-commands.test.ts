import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { openDatabase } from '../../db/open-database.ts'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { returnRecommendation } from '../../server/applications/return-recommendation.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import { listClaims } from '../../server/claims/claim-store.ts'
import { attestPayment, payClaim } from '../../server/claims/pay-claim.ts'
import { demandRepayment, receiveRepayment } from '../../server/claims/recover-payout.ts'
import { listRecoveries } from '../../server/claims/recovery-store.ts'
import { returnClaim } from '../../server/claims/return-claim.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { moveCapital } from '../../server/fund/move-capital.ts'
import { currentPosition, position } from '../../server/fund/position-read.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import type { CaseCommand } from '../../server/history/case-file.ts'
import { kroner } from '../../server/shared/money.ts'
import { Refused } from '../../server/shared/refusal.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { engines, type TestEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { foundRoomyFund, inParallel, recommendedCases, usualFacts } from '../support/many-cases.ts'

const fundId = vestTelemark.id
const staff = ['anne', 'bjorn', 'cecilie', 'dag', 'eva']

interface Turn {
  readonly deps: TestDeps
  readonly caseId: string
  readonly pick: (below: number) => number
  /** Whoever: usually the one it is for, now and then somebody else. */
  readonly by: (usual: string) => Promise<CaseCommand>
}

type Deed = (turn: Turn) => Promise<unknown>

const withClaim =
  (deed: (turn: Turn, claimId: string) => Promise<unknown>): Deed =>
  async turn => {
    const claims = await listClaims(turn.deps.database.reader, turn.caseId)
    const claim = claims.at(-1)
    if (claim) await deed(turn, claim.id)
  }

/** Everything that can be done in a case or to a fund, each as likely to be refused as to go through. */
const deeds: readonly Deed[] = [
  async ({ deps, caseId }) => play.recommend(deps, caseId, { officer: 'anne' }),
  async ({ deps, caseId, pick }) => play.decide(deps, caseId, staff[pick(staff.length)] ?? 'cecilie'),
  async ({ deps, caseId }) => play.decide(deps, caseId, 'cecilie'),
  async ({ deps, caseId }) => play.decide(deps, caseId, 'cecilie'),
  async ({ deps, by }) => putOnWaitingList(deps, await by('cecilie')),
  async ({ deps, by }) => declareImpartiality(deps, await by('dag'), { impartial: false, tie: 'other', words: null }),
  async ({ deps, by }) => returnRecommendation(deps, await by('cecilie'), { reason: 'Sjå på kostnaden ein gong til.' }),
  async ({ deps, by }) => beginAssessment(deps, await by('bjorn')),
  async ({ deps, by }) => withdrawApplication(deps, await by('ingrid')),
  async ({ deps, caseId }) => play.accept(deps, caseId, 'ingrid'),
  async ({ deps, caseId }) => play.accept(deps, caseId, 'ingrid'),
  async ({ deps, by }) => declineCommitment(deps, await by('ingrid')),
  async ({ deps, caseId }) => play.start(deps, caseId, 'ingrid'),
  async ({ deps, caseId }) => play.complete(deps, caseId, 'ingrid'),
  async ({ deps, by }) =>
    notifySale(deps, await by('ingrid'), { dwellingId: '1', bidOre: kroner(3_900_000), armsLength: true }),
  async ({ deps, by }) =>
    answerSaleNotice(deps, await by('anne'), { dwellingId: '1', answer: 'pre-approved', reason: 'Greitt.' }),
  async ({ deps, by, pick }) => {
    const reason = (['lapsed', 'reversed', 'withdrawn'] as const)[pick(3)] ?? 'lapsed'
    return endByDecision(deps, await by(reason === 'withdrawn' ? 'ingrid' : 'cecilie'), {
      reason,
      explanation: 'Slik er det.',
    })
  },
  async ({ deps, caseId, pick }) => {
    const sold = soldHome('1', { costKr: 4_800_000, priceKr: 3_700_000 + pick(15) * 100_000, on: deps.clock.today() })
    return losses.claim(deps, caseId, {
      applicant: 'ingrid',
      facts: { accountNumber: '86011117947', dwellings: [sold] },
    })
  },
  withClaim(({ deps, caseId }, claimId) => losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })),
  withClaim(({ deps, caseId }, claimId) =>
    losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'bjorn', outcome: 'nothing-to-pay' }),
  ),
  withClaim(({ deps, caseId, pick }, claimId) =>
    losses.settle(deps, caseId, { claimId, approver: staff[pick(5)] ?? 'cecilie' }),
  ),
  withClaim(({ deps, caseId }, claimId) => losses.settle(deps, caseId, { claimId, approver: 'cecilie' })),
  withClaim(async ({ deps, by }, claimId) =>
    returnClaim(deps, await by('cecilie'), { claimId, reason: 'Manglar bilag.' }),
  ),
  withClaim(async ({ deps, by }, claimId) => withdrawClaim(deps, await by('ingrid'), { claimId })),
  withClaim(async ({ deps, by }, claimId) => attestPayment(deps, await by('eva'), { claimId })),
  withClaim(async ({ deps, by }, claimId) => payClaim(deps, await by('eva'), { claimId, paidDay: deps.clock.today() })),
  withClaim(async ({ deps, by, pick }, claimId) => {
    const demand = { dwellingId: '1', recoveredOre: kroner(10_000 + pick(20) * 10_000), reason: 'Prisavslag' }
    return demandRepayment(deps, await by('anne'), {
      ...demand,
      claimId,
      method: pick(2) ? 'recompute' : 'proportional',
    })
  }),
  async ({ deps, caseId, by }) => {
    const [recovery] = (await listRecoveries(deps.database.reader, caseId)).filter(one => one.receivedDay === null)
    if (recovery)
      await receiveRepayment(deps, await by('eva'), { recoveryId: recovery.id, receivedDay: deps.clock.today() })
  },
  async ({ deps, pick }) => {
    const kind = (['contribution', 'administration', 'return'] as const)[pick(3)] ?? 'contribution'
    const move = { fundId, kind, amountOre: kroner(50_000 + pick(40) * 10_000), source: 'KDD', note: '' }
    const command = { commandId: randomUUID(), actor: await play.actorOf(deps, 'eva') }
    return moveCapital(deps, command, { ...move, effectiveDay: deps.clock.today() })
  },
  async ({ deps }) => play.apply(deps, { applicant: 'ingrid', fundId, facts: usualFacts }),
]

/** The natural next step of a case, so that many come all the way through the disturbances. */
const advance: Deed = async turn => {
  const { deps, caseId, pick, by } = turn
  const { reader } = deps.database
  const guarantee = await findGuarantee(reader, caseId)
  if (!guarantee) {
    const { status } = await loadApplication(reader, caseId)
    if (status === 'submitted') return play.recommend(deps, caseId, { officer: 'anne' })
    return play.decide(deps, caseId, 'cecilie')
  }
  if (guarantee.status === 'committed') return play.accept(deps, caseId, 'ingrid')
  if (guarantee.status === 'in-force') return play.start(deps, caseId, 'ingrid')
  if (guarantee.status === 'building') return play.complete(deps, caseId, 'ingrid')
  const claim = (await listClaims(reader, caseId)).at(-1)
  const claimId = claim?.id ?? ''
  switch (claim?.status) {
    case 'lodged':
      return losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne' })
    case 'recommended':
      return losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
    case 'payable':
      return attestPayment(deps, await by('eva'), { claimId })
    case 'attested':
      return payClaim(deps, await by('eva'), { claimId, paidDay: deps.clock.today() })
    case 'paid':
      return demandRepayment(deps, await by('anne'), {
        claimId,
        dwellingId: '1',
        method: pick(2) ? 'recompute' : 'proportional',
        recoveredOre: kroner(10_000 + pick(20) * 10_000),
        reason: 'Prisavslag',
      })
    default: {
      const sold = soldHome('1', { costKr: 4_800_000, priceKr: 3_700_000 + pick(12) * 50_000, on: deps.clock.today() })
      return losses.claim(deps, caseId, {
        applicant: 'ingrid',
        facts: { accountNumber: '86011117947', dwellings: [sold] },
      })
    }
  }
}

/** What may stop a command that is asked for at the wrong moment; everything else is a fault. */
async function unlessRefused(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed()
    return true
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && /^(Case|Claim) \S+ is /.test(error.message)))
      return false
    throw error
  }
}

interface Round {
  readonly engine: TestEngine
  readonly instances: number
  readonly commands: number
  readonly seed: number
}

async function runRound({ engine, instances, commands, seed }: Round): Promise<{ done: number }> {
  const first = await testDeps(engine)
  const more = Array.from({ length: instances - 1 }, () => openDatabase(first.config.database))
  const all = [first, ...(await Promise.all(more)).map(database => ({ ...first, database }))]
  try {
    await foundRoomyFund(first, 12_000_000)
    const cases = await recommendedCases(first, 40)
    const done = await runDeeds({ all, cases, commands, seed })
    await expectInvariants(first.database.reader, fundId)
    await expectWholeLives(first)
    return { done }
  } finally {
    for (const { database } of all) await database.close()
  }
}

/** Commands that are all refused prove nothing: some cases have come all the way. */
async function expectWholeLives({ database }: TestDeps): Promise<void> {
  const rows = await database.reader.all<{ kind: string }>('SELECT DISTINCT kind FROM case_events')
  const kinds = [
    'granted',
    'put-on-waiting-list',
    'commitment-accepted',
    'completed',
    'claim-settled',
    'paid',
    'repayment-received',
    'impartiality-declared',
  ]
  expect(rows.map(row => row.kind)).to.include.members(kinds)
  const afterwards = await database.reader.all(
    `SELECT e.case_id, e.kind FROM case_events e JOIN case_events d ON d.case_id = e.case_id AND d.actor_id = e.actor_id AND d.seq < e.seq
     WHERE d.kind = 'impartiality-declared' AND d.detail LIKE '%"impartial":false%' AND e.kind <> 'impartiality-declared'`,
  )
  expect(afterwards, 'deeds of somebody who had said that they are disqualified').to.eql([])
}

async function runDeeds(round: {
  all: readonly TestDeps[]
  cases: readonly string[]
  commands: number
  seed: number
}): Promise<number> {
  const { all, cases, commands, seed } = round
  const [first] = all
  if (!first) throw new Error('No instance')
  const known: { at: string; day: string; position: object }[] = []
  const random =
    fc.sample(fc.array(fc.nat(1_000_000), { minLength: commands * 8, maxLength: commands * 8 }), {
      seed,
      numRuns: 1,
    })[0] ?? []
  let done = 0
  const jobs = Array.from({ length: commands }, (_, index) => async () => {
    const numbers = random.slice(index * 8, index * 8 + 8)
    const pick = (below: number) => (numbers.pop() ?? 0) % below
    const deps = all[index % all.length] ?? first
    const caseId = cases[pick(cases.length)] ?? ''
    const by = (usual: string) => play.commandBy(deps, caseId, pick(12) === 0 ? (staff[pick(5)] ?? usual) : usual)
    const deed = pick(3) > 0 ? advance : deeds[pick(deeds.length)]
    if (deed && (await unlessRefused(() => deed({ deps, caseId, pick, by })))) done += 1
  })
  for (let from = 0; from < jobs.length; from += 250) {
    await inParallel(32, jobs.slice(from, from + 250))
    await nextDay(first, known)
  }
  for (const { at, day, position: then } of known) {
    const again = await position(first.database.reader, fundId, { asOfDay: day as never, knownAt: at as never })
    expect(again, `as known at ${at}`).to.eql(then)
  }
  return done
}

/** A month goes by; what was known the evening before is written down, to be compared at the end. */
async function nextDay(deps: TestDeps, known: { at: string; day: string; position: object }[]): Promise<void> {
  deps.clock.forward(45)
  await unlessRefused(() => runDueGuarantees(deps))
  await runDeadlines(deps, error => {
    throw error
  })
  const [day, at] = [deps.clock.today(), deps.clock.now().replace('T09', 'T03')]
  known.push({
    at,
    day,
    position: await position(deps.database.reader, fundId, { asOfDay: day, knownAt: at as never }),
  })
}

describe('random commands from many at once', function () {
  this.timeout(180_000)
  const [sqlite, postgresql] = engines
  const rounds = [
    { title: 'one instance on SQLite', engine: sqlite, instances: 1, commands: 6000, seed: 20260601 },
    { title: 'three instances on PostgreSQL', engine: postgresql, instances: 3, commands: 3000, seed: 20260602 },
  ]
  for (const { title, engine, ...round } of rounds) {
    it(`${title} leave every invariant intact`, async () => {
      if (!engine) throw new Error(title)
      const { done } = await runRound({ engine, ...round })
      expect(done, 'commands that went through').to.be.above(round.commands / 10)
    })
  }

  it('the position that the database keeps is the one that the transfers tell', async () => {
    if (!sqlite) throw new Error('SQLite')
    const deps = await testDeps(sqlite)
    await foundRoomyFund(deps, 5_000_000)
    const at = { asOfDay: deps.clock.today(), knownAt: deps.clock.now() }
    expect(await position(deps.database.reader, fundId, at)).to.eql(await currentPosition(deps.database.reader, fundId))
    await deps.database.close()
  })
})
