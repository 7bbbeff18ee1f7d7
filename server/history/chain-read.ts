import type { Reader } from '../../db/database.ts'
import type { ChainHead, StoredLink } from './chain.ts'

/** A case with its whole chain, as both were at one moment. */
export interface StoredChain extends ChainHead {
  readonly caseId: string
  /** `null` for a draft that has no number yet. */
  readonly reference: string | null
  readonly links: readonly StoredLink[]
}

const casesAtATime = 100

/** Every chain of the database, a hundred cases at a time, so that any number takes the same memory. */
export async function* readChains(reader: Reader): AsyncGenerator<StoredChain> {
  let after = ''
  for (;;) {
    const chains = chainsFrom(await reader.all<Row>(someChains, [after, casesAtATime]))
    yield* chains
    const last = chains.at(-1)
    if (!last) return
    after = last.caseId
  }
}

/** The chains of the cases that were changed last. */
export const readLatestChains = async (reader: Reader, events: number): Promise<StoredChain[]> =>
  chainsFrom(await reader.all<Row>(latestChains, [events]))

/** An event whose case is not there. */
export async function findStrayEvent(reader: Reader): Promise<{ caseId: string; seq: number } | null> {
  const stray = await reader.first<{ caseId: string; seq: number }>(
    `SELECT e.case_id AS "caseId", e.seq FROM case_events e LEFT JOIN cases c ON c.id = e.case_id WHERE c.id IS NULL LIMIT 1`,
  )
  return stray ?? null
}

/** A fund's year in which more case numbers were given than there are cases with one. */
export async function findLostCases(reader: Reader): Promise<{ prefix: string; lost: number } | null> {
  const gap = await reader.first<{ prefix: string; lost: number }>(
    `SELECT prefix, given - kept AS lost FROM (
       SELECT f.case_prefix || '-' || n.year AS prefix, n.last AS given,
         (SELECT count(*) FROM cases c WHERE c.fund_id = n.fund_id AND c.reference LIKE f.case_prefix || '-' || n.year || '-%') AS kept
       FROM case_numbers n JOIN funds f ON f.id = n.fund_id) y
     WHERE given > kept LIMIT 1`,
  )
  return gap ?? null
}

interface Row {
  readonly case_id: string
  readonly reference: string | null
  readonly version: number
  readonly head_hash: string
  readonly seq: number | null
  readonly kind: string
  readonly actor_id: string
  readonly day: string
  readonly recorded_at: string
  readonly salt: string | null
  readonly detail: string | null
  readonly detail_hash: string
  readonly previous_hash: string
  readonly hash: string
}

/** NOTE: head and events in one statement, so that a command which is carried out meanwhile is in both or in neither. */
const chainsOf = (cases: string) => `
  SELECT c.id AS case_id, c.reference, c.version, c.head_hash, e.seq, e.kind, e.actor_id, e.day, e.recorded_at, e.salt, e.detail,
    e.detail_hash, e.previous_hash, e.hash
  FROM (${cases}) c LEFT JOIN case_events e ON e.case_id = c.id ORDER BY c.id, e.seq`

const someChains = chainsOf('SELECT id, reference, version, head_hash FROM cases WHERE id > ? ORDER BY id LIMIT ?')

const latestChains = chainsOf(`
  SELECT id, reference, version, head_hash FROM cases
  WHERE id IN (SELECT l.case_id FROM (SELECT case_id FROM case_events ORDER BY id DESC LIMIT ?) l)`)

function chainsFrom(rows: readonly Row[]): StoredChain[] {
  const chains = new Map<string, StoredChain & { links: StoredLink[] }>()
  for (const row of rows) {
    const { case_id: caseId, reference, version, head_hash: headHash } = row
    const chain = chains.get(caseId) ?? { caseId, reference, version, headHash, links: [] }
    chains.set(caseId, chain)
    if (row.seq !== null) chain.links.push(linkFrom(row, row.seq))
  }
  return [...chains.values()]
}

const linkFrom = (row: Row, seq: number): StoredLink => ({
  caseId: row.case_id,
  seq,
  kind: row.kind,
  actorId: row.actor_id,
  day: row.day,
  recordedAt: row.recorded_at,
  salt: row.salt,
  detail: row.detail,
  detailHash: row.detail_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
})
