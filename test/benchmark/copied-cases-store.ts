import type { Reader } from '../../db/database.ts'
import { newId } from '../../server/deps.ts'
import { type EventLink, linkHash } from '../../server/history/case-events-store.ts'
import { noEventsYet } from '../../server/history/case-store.ts'
import type { Bulk } from './bulk.ts'

/** A case that was made by running the commands, and how many more there shall be that are like it. */
export interface Template {
  readonly caseId: string
  readonly count: number
  /** Begins the case numbers of the copies: two lots must differ. */
  readonly lot: string
  /** What happened in it, in order. */
  readonly events: readonly EventLink[]
}

export const readTemplateEvents = (reader: Reader, caseId: string): Promise<EventLink[]> =>
  reader.all<EventLink>(
    `SELECT case_id AS "caseId", seq, kind, actor_id AS "actorId", day, recorded_at AS "recordedAt", detail_hash AS "detailHash"
     FROM case_events WHERE case_id = ? ORDER BY seq`,
    [caseId],
  )

interface Copied {
  readonly table: string
  /** The column that says whose row it is. */
  readonly key: string
  /** What differs in the copy; `c` is its line in the list of copies, `t` the row that is copied. */
  readonly changed: Readonly<Record<string, string>>
  /** The rows are numbered by the database. */
  readonly numbered?: boolean
}

const mine = { case_id: 'c.case_id' }
const place = { municipality_number: 'c.municipality', applicant_key: "'user:' || c.applicant_id" }

/** Last days that differ, so that an order by them means something: 10 to 18 June. */
const spreadDays = "'2026-06-1' || substr(c.municipality, 4, 1)"

const everyCase: readonly Copied[] = [
  {
    table: 'cases',
    key: 'id',
    changed: { id: 'c.case_id', reference: 'c.reference', applicant_id: 'c.applicant_id', head_hash: 'c.head' },
  },
  {
    table: 'applications',
    key: 'case_id',
    changed: { ...mine, ...place, facts: "replace(t.facts, '4032', c.municipality)" },
  },
  { table: 'recommendations', key: 'case_id', changed: mine },
  { table: 'decisions', key: 'case_id', changed: mine },
  { table: 'deadlines', key: 'case_id', changed: { ...mine, due_day: spreadDays }, numbered: true },
  { table: 'impartiality_declarations', key: 'case_id', changed: mine },
  { table: 'outbox', key: 'case_id', changed: { ...mine, recipient_id: 'c.applicant_id' }, numbered: true },
  { table: 'commands', key: 'subject', changed: { id: "c.case_id || '-' || t.id", subject: 'c.case_id' } },
]

const everyGuarantee: readonly Copied[] = [
  { table: 'guarantees', key: 'case_id', changed: { ...mine, ...place, number: "c.reference || '-G'" } },
  { table: 'guarantee_dwellings', key: 'case_id', changed: mine },
  {
    table: 'ledger_transfers',
    key: 'case_id',
    changed: { ...mine, idempotency_key: "c.case_id || ':reserve:available'" },
    numbered: true,
  },
]

/** Copies a case that waits for its decision: people, case, application, events, notices, commands. Answers the new ids. */
export async function copyWaitingCases(bulk: Bulk, template: Template): Promise<string[]> {
  const ids = await listCopies(bulk, template)
  for (const copied of [...everyCase, eventsOf(template)]) await copy(bulk, copied, template)
  await bulk.run('DROP TABLE copies')
  return ids
}

/**
 * Copies a case with its guarantee, consistent with the ledger and the exposures: one `reserve` transfer for each.
 * NOTE: SQLite posts the transfers by its trigger. PostgreSQL's would walk an ever longer chain of versions of the same two
 * rows within the one transaction, so there the balances are set in one statement with the trigger off.
 */
export async function copyGuarantees(bulk: Bulk, template: Template): Promise<void> {
  await listCopies(bulk, template)
  for (const copied of [...everyCase, eventsOf(template), ...everyGuarantee]) await copy(bulk, copied, template)
  await addExposures(bulk, template)
  await addToBalances(bulk, template)
  await bulk.run('DROP TABLE copies')
}

const inOneStatement = 500
const municipalities = ['4022', '4028', '4030', '4032', '4034', '4036']

/** One person for each case, spread over the municipalities. Stored in the order of their ids, which is faster. */
async function listCopies(bulk: Bulk, { count, lot, events }: Template): Promise<string[]> {
  const hashes = events.map(({ seq }) => `, hash${seq} text`).join('')
  await bulk.run(
    `CREATE TEMP TABLE copies (case_id text, applicant_id text, municipality text, reference text, head text${hashes})`,
  )
  const ids = Array.from({ length: count }, newId)
  const lines = ids.toSorted().map((id, index) => {
    const chain = chainOf(events, id)
    const values = [id, `${lot}-${index}`, municipalities[index % 6], `${lot}-${index}`, chain.at(-1), ...chain]
    return `(${values.map(value => `'${value}'`).join(', ')})`
  })
  for (let from = 0; from < count; from += inOneStatement)
    await bulk.run(`INSERT INTO copies VALUES ${lines.slice(from, from + inOneStatement).join(', ')}`)
  await bulk.run(`INSERT INTO users (id, name, email, birth_day)
    SELECT applicant_id, 'Søkjar ' || reference, applicant_id || '@demo.invalid', '1999-03-14' FROM copies`)
  return ids
}

/** The hashes of a copy's events: the case is part of each link, so every copy has a chain of its own. */
function chainOf(events: readonly EventLink[], caseId: string): string[] {
  let previous = noEventsYet
  return events.map(event => {
    previous = linkHash(previous, { ...event, caseId })
    return previous
  })
}

function eventsOf({ events }: Template): Copied {
  const chosen = (place: (seq: number) => string) =>
    `CASE t.seq ${events.map(({ seq }) => `WHEN ${seq} THEN ${place(seq)}`).join(' ')} END`
  const previous = chosen(seq => (seq === 1 ? `'${noEventsYet}'` : `c.hash${seq - 1}`))
  const changed = { ...mine, hash: chosen(seq => `c.hash${seq}`), previous_hash: previous }
  return { table: 'case_events', key: 'case_id', changed, numbered: true }
}

async function copy(bulk: Bulk, { table, key, changed, numbered }: Copied, { caseId }: Template): Promise<void> {
  const all = await bulk.columnsOf(table)
  const columns = numbered ? all.filter(column => column !== 'id') : all
  const values = columns.map(column => changed[column] ?? `t.${column}`)
  await bulk.run(`INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM ${table} t CROSS JOIN copies c WHERE t.${key} = '${caseId}'`)
}

async function addExposures(bulk: Bulk, { caseId }: Template): Promise<void> {
  const guarantee = `FROM copies c CROSS JOIN guarantees g WHERE g.case_id = '${caseId}'`
  await bulk.run(`INSERT INTO exposures (fund_id, dimension, key, held_ore)
    SELECT g.fund_id, 'applicant', 'user:' || c.applicant_id, g.held_ore ${guarantee}`)
  await bulk.run(`INSERT INTO exposures (fund_id, dimension, key, held_ore)
    SELECT g.fund_id, 'municipality', c.municipality, SUM(g.held_ore) ${guarantee} GROUP BY g.fund_id, c.municipality
    ON CONFLICT (fund_id, dimension, key) DO UPDATE SET held_ore = exposures.held_ore + excluded.held_ore`)
}

async function addToBalances(bulk: Bulk, { caseId, count }: Template): Promise<void> {
  if (bulk.engine === 'sqlite') return
  await bulk.run(`UPDATE ledger_accounts a
    SET balance_ore = balance_ore + CASE WHEN a.code = t.to_account THEN 1 ELSE -1 END * t.amount_ore * ${count}
    FROM ledger_transfers t WHERE t.case_id = '${caseId}' AND t.fund_id = a.fund_id AND a.code IN (t.from_account, t.to_account)`)
}
