import { randomUUID } from 'node:crypto'
import type { Bulk } from './bulk.ts'

/** A case that was made by running the commands, and how many more there shall be that are like it. */
export interface Template {
  readonly caseId: string
  readonly count: number
  /** Begins the case numbers of the copies: two lots must differ. */
  readonly lot: string
}

interface Copied {
  readonly table: string
  /** The column that says whose row it is. */
  readonly key: string
  /** What differs in the copy; `c` is its line in the list of copies, `t` the row that is copied. */
  readonly changed: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}

const columns = (text: string): readonly string[] => text.split(' ')
const mine = { case_id: 'c.case_id' }
const place = { municipality_number: 'c.municipality', applicant_key: "'user:' || c.applicant_id" }

const everyCase: readonly Copied[] = [
  {
    table: 'cases',
    key: 'id',
    changed: { id: 'c.case_id', reference: 'c.reference', applicant_id: 'c.applicant_id' },
    columns: columns('id fund_id reference applicant_id bank_id version head_hash created_at'),
  },
  {
    table: 'applications',
    key: 'case_id',
    changed: { ...mine, ...place, facts: "replace(t.facts, '4032', c.municipality)" },
    columns: columns(
      'case_id fund_id status facts municipality_number applicant_key rule_version_id submitted_day changed_day assigned_to recommendation recommended_ore prepared_by decision decided_by decided_day',
    ),
  },
  {
    table: 'case_events',
    key: 'case_id',
    changed: mine,
    columns: columns('case_id seq kind actor_id day recorded_at salt detail detail_hash previous_hash hash'),
  },
  {
    table: 'outbox',
    key: 'case_id',
    changed: { ...mine, recipient_id: 'c.applicant_id' },
    columns: columns('case_id recipient_id kind content recorded_at'),
  },
  {
    table: 'commands',
    key: 'subject',
    changed: { id: "c.case_id || '-' || t.name", subject: 'c.case_id' },
    columns: columns('id user_id name subject recorded_at'),
  },
]

const everyGuarantee: readonly Copied[] = [
  {
    table: 'guarantees',
    key: 'case_id',
    changed: { ...mine, ...place, number: "c.reference || '-G'" },
    columns: columns(
      'case_id fund_id number status rule_version_id municipality_number applicant_key guaranteed_ore held_ore committed_day acceptance_deadline start_deadline completion_deadline next_due',
    ),
  },
  {
    table: 'guarantee_dwellings',
    key: 'case_id',
    changed: mine,
    columns: columns(
      'case_id dwelling_id position guaranteed_ore approved_cost_ore approved_area_m2 expected_value_ore settled_claim_id',
    ),
  },
  {
    table: 'ledger_transfers',
    key: 'case_id',
    changed: { ...mine, idempotency_key: "c.case_id || ':reserve:available'" },
    columns: columns(
      'idempotency_key fund_id from_account to_account amount_ore kind case_id effective_day recorded_at recorded_by',
    ),
  },
]

/** Copies a case that waits for its decision: people, case, application, events, notices, commands. Answers the new ids. */
export async function copyWaitingCases(bulk: Bulk, template: Template): Promise<string[]> {
  const ids = await listCopies(bulk, template)
  for (const copied of everyCase) await copy(bulk, copied, template)
  await bulk.run('DROP TABLE copies')
  return ids
}

/**
 * Copies a case with its guarantee, consistent with the ledger and the exposures: one `reserve` transfer for each.
 * NOTE: SQLite posts the transfers by its trigger. PostgreSQL's would walk an ever longer chain of versions of the same two
 * rows within the one transaction, so there the balances are set in one statement with the trigger off.
 * The history chains are copied as they are: their hashes are those of the template.
 */
export async function copyGuarantees(bulk: Bulk, template: Template): Promise<void> {
  await listCopies(bulk, template)
  for (const copied of [...everyCase, ...everyGuarantee]) await copy(bulk, copied, template)
  await addExposures(bulk, template)
  await addToBalances(bulk, template)
  await bulk.run('DROP TABLE copies')
}

const inOneStatement = 500
const municipalities = ['4022', '4028', '4030', '4032', '4034', '4036']

/** One person for each case, spread over the municipalities. */
async function listCopies(bulk: Bulk, { count, lot }: Template): Promise<string[]> {
  await bulk.run('CREATE TEMP TABLE copies (case_id text, applicant_id text, municipality text, reference text)')
  const ids = Array.from({ length: count }, () => randomUUID()).sort()
  const lines = ids.map(
    (id, index) => `('${id}', '${lot}-${index}', '${municipalities[index % 6]}', '${lot}-${index}')`,
  )
  for (let from = 0; from < count; from += inOneStatement)
    await bulk.run(`INSERT INTO copies VALUES ${lines.slice(from, from + inOneStatement).join(', ')}`)
  await bulk.run(`INSERT INTO users (id, name, email, birth_day)
    SELECT applicant_id, 'Søkjar ' || reference, applicant_id || '@demo.invalid', '1999-03-14' FROM copies`)
  return ids
}

async function copy(bulk: Bulk, { table, key, changed, columns }: Copied, { caseId }: Template): Promise<void> {
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
