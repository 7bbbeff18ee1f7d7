import { expect } from 'chai'
import type { Reader } from '../../db/database.ts'
import { balancesFromTransfers, currentBalances } from '../../server/fund/ledger-store.ts'
import { floorOf } from '../../server/fund/transfer.ts'
import { linkHash } from '../../server/history/case-events-store.ts'
import { noEventsYet } from '../../server/history/case-store.ts'
import { day, type Instant } from '../../server/shared/day.ts'

const ever = { asOfDay: day('9999-12-31'), knownAt: '9999-12-31T00:00:00.000Z' as Instant }

/** Recomputes everything that the fund must always hold from the rows alone, and compares it with what the database keeps. */
export async function expectInvariants(reader: Reader, fundId: string): Promise<void> {
  await expectBalances(reader, fundId)
  await expectReservations(reader, fundId)
  await expectClaims(reader, fundId)
  await expectExposures(reader, fundId)
  await expectDeadlines(reader)
  await expectChains(reader)
}

async function expectBalances(reader: Reader, fundId: string): Promise<void> {
  const kept = await currentBalances(reader, fundId)
  const computed = await balancesFromTransfers(reader, fundId, ever)
  let sum = 0
  for (const [code, balance] of kept) {
    expect(balance, `balance of ${code}`).to.equal(computed.get(code) ?? 0)
    expect(balance, `floor of ${code}`).to.be.at.least(floorOf(code) ?? Number.MIN_SAFE_INTEGER)
    sum += balance
  }
  expect(sum, 'sum of all accounts').to.equal(0)
}

/** Each guarantee holds what was reserved for it less what was released and drawn, and together they hold what the ledger says. */
async function expectReservations(reader: Reader, fundId: string): Promise<void> {
  const wrong = await reader.all(
    `SELECT g.case_id, g.held_ore, g.status FROM guarantees g LEFT JOIN (
       SELECT case_id, SUM(CASE WHEN to_account = 'reserved' THEN amount_ore WHEN from_account = 'reserved' THEN -amount_ore ELSE 0 END) AS held
       FROM ledger_transfers GROUP BY case_id) t ON t.case_id = g.case_id
     WHERE g.held_ore <> COALESCE(t.held, 0) OR (g.status = 'ended') <> (g.held_ore = 0)`,
  )
  expect(wrong, 'guarantees whose reservation is not theirs').to.eql([])
  const orphans = await reader.all(
    `SELECT case_id FROM ledger_transfers WHERE kind = 'reserve' AND case_id NOT IN (SELECT case_id FROM guarantees)`,
  )
  expect(orphans, 'reservations without a guarantee').to.eql([])
  const granted = await reader.all(
    `SELECT a.case_id FROM applications a LEFT JOIN guarantees g ON g.case_id = a.case_id
     WHERE (a.status IN ('granted', 'granted-in-part')) <> (g.case_id IS NOT NULL) AND NOT (g.case_id IS NOT NULL AND EXISTS
       (SELECT 1 FROM earlier_decisions e WHERE e.case_id = a.case_id AND e.outcome IN ('granted', 'granted-in-part')))`,
  )
  expect(granted, 'grants without a guarantee, or the other way round').to.eql([])
  const held = await total(reader, 'SELECT COALESCE(SUM(held_ore), 0) AS sum FROM guarantees WHERE fund_id = ?', fundId)
  expect((await currentBalances(reader, fundId)).get('reserved'), 'reserved').to.equal(held)
}

async function expectClaims(reader: Reader, fundId: string): Promise<void> {
  const balances = await currentBalances(reader, fundId)
  const unpaid =
    "SELECT COALESCE(SUM(payout_ore), 0) AS sum FROM claims WHERE fund_id = ? AND status IN ('payable', 'attested')"
  expect(balances.get('payable'), 'approved and unpaid').to.equal(await total(reader, unpaid, fundId))
  const paid = "SELECT COALESCE(SUM(payout_ore), 0) AS sum FROM claims WHERE fund_id = ? AND status = 'paid'"
  expect(balances.get('paid'), 'paid').to.equal(await total(reader, paid, fundId))
  const twice = await reader.all(
    "SELECT claim_id FROM ledger_transfers WHERE kind IN ('pay', 'approve-claim') GROUP BY claim_id, kind, from_account HAVING COUNT(*) > 1",
  )
  expect(twice, 'claims paid more than once').to.eql([])
  const above = await reader.all(
    `SELECT g.case_id FROM guarantees g JOIN claims c ON c.case_id = g.case_id GROUP BY g.case_id, g.guaranteed_ore
     HAVING SUM(COALESCE(c.payout_ore, 0)) > g.guaranteed_ore`,
  )
  expect(above, 'guarantees that paid more than they promised').to.eql([])
}

async function expectExposures(reader: Reader, fundId: string): Promise<void> {
  for (const [dimension, column] of [
    ['applicant', 'applicant_key'],
    ['municipality', 'municipality_number'],
  ]) {
    const kept = await reader.all<{ key: string; sum: number }>(
      'SELECT key, held_ore AS sum FROM exposures WHERE fund_id = ? AND dimension = ? AND held_ore > 0 ORDER BY key',
      [fundId, dimension ?? ''],
    )
    const computed = await reader.all<{ key: string; sum: number }>(
      `SELECT ${column} AS key, CAST(SUM(held_ore) AS bigint) AS sum FROM guarantees WHERE fund_id = ? AND held_ore > 0 GROUP BY ${column} ORDER BY ${column}`,
      [fundId],
    )
    expect(kept, `exposure by ${dimension}`).to.eql(computed)
  }
}

/** The deadlines of a guarantee are open as long as they are to be met, on the days that the guarantee itself has. */
async function expectDeadlines(reader: Reader): Promise<void> {
  const toMeet = {
    acceptance: "'committed'",
    start: "'in-force'",
    completion: "'in-force', 'building'",
  }
  for (const [kind, statuses] of Object.entries(toMeet)) {
    const wrong = await reader.all(
      `SELECT g.case_id, g.status, d.due_day FROM guarantees g
       LEFT JOIN deadlines d ON d.case_id = g.case_id AND d.kind = ? AND d.closed_day IS NULL
       WHERE (g.status IN (${statuses})) <> (d.id IS NOT NULL) OR d.due_day <> g.${kind}_deadline`,
      [kind],
    )
    expect(wrong, `guarantees whose ${kind} is not as their deadline has it`).to.eql([])
  }
}

interface EventRow {
  case_id: string
  seq: number
  kind: string
  actor_id: string
  day: string
  recorded_at: string
  detail_hash: string
  previous_hash: string
  hash: string
}

async function expectChains(reader: Reader): Promise<void> {
  const heads = await reader.all<{ id: string; version: number; head_hash: string }>(
    'SELECT id, version, head_hash FROM cases',
  )
  const events = await reader.all<EventRow>('SELECT * FROM case_events ORDER BY case_id, seq')
  const chains = grouped(events)
  for (const { id, version, head_hash } of heads) {
    let previous = noEventsYet
    for (const [index, event] of (chains.get(id) ?? []).entries()) {
      expect(event.seq, `place of an event in ${id}`).to.equal(index + 1)
      expect(event.previous_hash, `link ${event.seq} of ${id}`).to.equal(previous)
      previous = linkHash(previous, linkOf(event))
      expect(event.hash, `hash ${event.seq} of ${id}`).to.equal(previous)
    }
    expect([head_hash, version], `head of ${id}`).to.eql([previous, (chains.get(id) ?? []).length])
  }
}

const linkOf = (event: EventRow) => ({
  caseId: event.case_id,
  seq: event.seq,
  kind: event.kind,
  actorId: event.actor_id,
  day: event.day,
  recordedAt: event.recorded_at,
  detailHash: event.detail_hash,
})

function grouped(events: readonly EventRow[]): Map<string, EventRow[]> {
  const chains = new Map<string, EventRow[]>()
  for (const event of events) chains.set(event.case_id, [...(chains.get(event.case_id) ?? []), event])
  return chains
}

async function total(reader: Reader, sql: string, fundId: string): Promise<number> {
  const row = await reader.first<{ sum: number | string }>(sql, [fundId])
  return Number(row?.sum ?? 0)
}
