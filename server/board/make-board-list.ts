import { createHash } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { lockCase } from '../history/case-store.ts'
import { claimCommand } from '../history/command-store.ts'
import type { Fund } from '../people/access.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { refuse } from '../shared/refusal.ts'
import { type BoardCase, listBoardCases } from './board-case-read.ts'
import { insertBoardList, nextListNumber } from './board-list-store.ts'

export interface ListCommand {
  readonly commandId: string
  readonly actor: Actor
  readonly fund: Fund
}

/**
 * Prints the cases that were chosen, as a list for the board's meeting, and keeps the file as it was printed. Nothing in it
 * can have changed meanwhile. NOTE: whoever prints it has no part in its content, so it asks for no declaration in each case.
 * @throws Refused `invalid`, `stale`, `four-eyes` in one's own case
 */
export async function makeBoardList(
  deps: Deps,
  { commandId, actor, fund }: ListCommand,
  caseIds: readonly string[],
): Promise<void> {
  requireRole(actor, fund.id, 'approver', 'fund-manager')
  const listed = await chosen(deps, fund.id, caseIds)
  if (listed.some(({ applicantId }) => applicantId === actor.id)) refuse({ code: 'four-eyes', rule: 'own-case' })
  const number = await nextListNumber(deps.database.reader, fund.id)
  const [now, today] = [deps.clock.now(), deps.clock.today()]
  // NOTE: printing takes a while, so it is done before the writer is taken, and only loaded where lists are made.
  const { boardListPdf } = await import('./board-list-pdf.ts')
  const pdf = await boardListPdf({ fundName: fund.name, number, day: today, createdAt: now, cases: listed })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await deps.database.transact(async tx => {
    const mark = { commandId, userId: actor.id, name: 'make-board-list', subject: fund.id, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    await markListed(tx, listed, { actor, commandId, today, now, number })
    const list = { id: commandId, fundId: fund.id, number, madeBy: actor.id, madeDay: today, recordedAt: now }
    if (!(await insertBoardList(tx, { ...list, listed, sha256, pdf })))
      refuse({ code: 'stale', seenVersion: number - 1, currentVersion: number })
  })
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

/** In one order for all, so that two lists at once do not wait for each other. */
async function markListed(
  tx: Tx,
  listed: readonly BoardCase[],
  { number, ...by }: Pick<CaseFile, 'actor' | 'commandId' | 'today' | 'now'> & { readonly number: number },
): Promise<void> {
  const inOrder = [...listed].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  for (const { caseId, version } of inOrder) {
    const row = (await lockCase(tx, caseId)) ?? refuse({ code: 'not-found' })
    if (row.version !== version) refuse({ code: 'stale', seenVersion: version, currentVersion: row.version })
    await recordEvent(tx, { ...row, ...by }, { kind: 'put-on-board-list', detail: { number } })
  }
}
