import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { lockCase } from '../history/case-store.ts'
import { claimCommand } from '../history/command-store.ts'
import type { Fund } from '../people/access.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { readTiedCases } from '../people/known-tie-read.ts'
import { refuse } from '../shared/refusal.ts'
import { sha256 } from '../shared/sha256.ts'
import { type BoardCase, listBoardCases } from './board-case-read.ts'
import { findBoardList, insertBoardList, type NewBoardList, nextListNumber } from './board-list-store.ts'

export interface ListCommand {
  readonly commandId: string
  readonly contents?: string | null
  readonly actor: Actor
  readonly fund: Fund
}

/**
 * Prints the cases that were chosen, as a list for the board's meeting, and keeps the file as it was printed. Nothing in it
 * can have changed meanwhile. NOTE: whoever prints it has no part in its content, so it asks for no declaration in each case;
 * a tie to one of them bars them all the same. Answers the number of the list, also where the same command comes again.
 * @throws Refused `invalid`, `stale`, `four-eyes` in one's own case, `disqualified`
 */
export async function makeBoardList(deps: Deps, command: ListCommand, caseIds: readonly string[]): Promise<number> {
  const { commandId, contents, actor, fund } = command
  requireRole(actor, fund.id, 'approver', 'fund-manager')
  const by = { commandId, contents, userId: actor.id }
  const mark = { ...by, name: 'make-board-list', subject: fund.id, at: deps.clock.now() }
  const made = await findBoardList(deps.database.reader, commandId)
  const list = made === null ? await print(deps, command, caseIds) : null
  return deps.database.transact(async tx => {
    const isRepeated = (await claimCommand(tx, mark)) === 'repeated'
    if (isRepeated || list === null) return (await findBoardList(tx, commandId)) ?? refuse({ code: 'command-reused' })
    await markListed(tx, list, actor)
    const { number } = list
    if (!(await insertBoardList(tx, list))) refuse({ code: 'stale', seenVersion: number - 1, currentVersion: number })
    return number
  })
}

/** NOTE: printing takes a while, so it is done before the writer is taken, and only loaded where lists are made. */
async function print(
  deps: Deps,
  { commandId, actor, fund }: ListCommand,
  caseIds: readonly string[],
): Promise<NewBoardList> {
  const listed = await chosen(deps, fund.id, caseIds)
  await requireUntiedTo(deps, actor, listed)
  const number = await nextListNumber(deps.database.reader, fund.id)
  const [now, today] = [deps.clock.now(), deps.clock.today()]
  const { boardListPdf } = await import('./board-list-pdf.ts')
  const pdf = await boardListPdf({ fundName: fund.name, number, day: today, createdAt: now, cases: listed })
  const made = { id: commandId, fundId: fund.id, number, madeBy: actor.id, madeDay: today, recordedAt: now }
  return { ...made, listed, sha256: sha256(pdf), pdf }
}

async function chosen({ database }: Deps, fundId: string, caseIds: readonly string[]): Promise<BoardCase[]> {
  const cases = await listBoardCases(database.reader, fundId)
  const wanted = new Set(caseIds)
  const listed = cases.filter(({ caseId }) => wanted.has(caseId))
  if (listed.length === wanted.size && listed.length > 0) return listed
  const message =
    wanted.size === 0
      ? 'Vel minst éi sak.'
      : 'Ei av sakene ligg ikkje lenger til styret. Sjå over lista, og vel på nytt.'
  return refuse({ code: 'invalid', errors: [{ path: 'cases', message }] })
}

async function requireUntiedTo({ database }: Deps, { id }: Actor, listed: readonly BoardCase[]): Promise<void> {
  const caseIds = listed.map(({ caseId }) => caseId)
  const [tied] = await readTiedCases(database.reader, id, caseIds)
  if (tied?.tie === 'party') refuse({ code: 'four-eyes', rule: 'own-case' })
  if (tied) refuse({ code: 'disqualified', who: 'self', tie: tied.tie })
}

/** In one order for all, so that two lists at once do not wait for each other. */
async function markListed(tx: Tx, list: NewBoardList, actor: Actor): Promise<void> {
  const by = { actor, commandId: list.id, today: list.madeDay, now: list.recordedAt }
  const inOrder = [...list.listed].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  for (const { caseId, version } of inOrder) {
    const row = (await lockCase(tx, caseId)) ?? refuse({ code: 'not-found' })
    if (row.version !== version) refuse({ code: 'stale', seenVersion: version, currentVersion: row.version })
    await recordEvent(tx, { ...row, ...by }, { kind: 'put-on-board-list', detail: { number: list.number } })
  }
}
