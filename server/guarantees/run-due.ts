import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { tellWaiting } from '../fund/tell-waiting.ts'
import { type EventKind, recordEvent } from '../history/case-events-store.ts'
import { type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { systemActor } from '../people/actor.ts'
import type { EndReason } from './guarantee.ts'
import { changeGuarantee, type Due, listDue } from './guarantee-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { nextDue } from './next-due.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { endGuarantee, releaseHeld } from './release-held.ts'

/**
 * What the calendar does by itself, for every guarantee whose day has come: a commitment that nobody accepted lapses, the
 * sum steps down, the term ends. Each in its own transaction under an id made of the case and the day, so that any number
 * of instances do it once, and what was missed while the system stood still is caught up in one go.
 * @param onFault told of a case that could not be run, which keeps no other from its turn; without it the first one ends the run.
 */
export async function runDueGuarantees(deps: Deps, onFault: OnFault = rethrow): Promise<void> {
  const funds = new Set<string>()
  let after: Due | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const due: Due[] = await listDue(deps.database.reader, { day: deps.clock.today(), after, limit: pageSize })
    for (const { caseId, fundId, nextDue } of due) {
      await runOne(deps, caseId, nextDue).catch(error => onFault(error, caseId))
      funds.add(fundId)
    }
    after = due.at(-1) ?? null
    if (due.length < pageSize) break
  }
  for (const fundId of funds) await tellWaiting(deps, fundId)
}

export type OnFault = (error: unknown, caseId: string) => void

const rethrow: OnFault = error => {
  throw error
}

const pageSize = 500
const mostPages = 10_000

function runOne(deps: Deps, caseId: string, dueDay: string): Promise<void> {
  const commandId = `due:${caseId}:${dueDay}:${deps.clock.today()}`
  return onCase(
    deps,
    { caseId, commandId, actor: systemActor, seenVersion: null, name: 'run-due' },
    async (tx, file) => {
      const open = await openGuarantee(tx, caseId)
      if (open.guarantee.openClaimId !== null) return
      if (open.guarantee.status === 'committed') await lapseUnaccepted(tx, file, open)
      else if (open.guarantee.status === 'completed') await stepDown(tx, file, open)
    },
  )
}

/** A commitment that was not accepted in time falls away. NOTE: the deadline may have been moved after it was seen to be due. */
export async function lapseUnaccepted(tx: Tx, file: CaseFile, open: OpenGuarantee): Promise<void> {
  if (open.guarantee.status !== 'committed' || file.today <= open.guarantee.acceptanceDeadline) return
  await end(tx, file, { open, reason: 'lapsed', kind: 'guarantee-lapsed' })
}

async function stepDown(tx: Tx, file: CaseFile, open: OpenGuarantee): Promise<void> {
  const { guarantee, dwellings, holdRules } = open
  const needed = Math.min(guarantee.heldOre, holdNeeded(guarantee, dwellings, { day: file.today, rules: holdRules }))
  if (needed === 0) return end(tx, file, { open, reason: 'expired', kind: 'guarantee-expired' })
  const change = { next_due: nextDue(guarantee, holdRules, file.today) }
  const amountOre = guarantee.heldOre - needed
  if (amountOre === 0) return changeGuarantee(tx, file, change)
  const detail = { releasedOre: amountOre, heldOre: needed }
  await enqueueNotice(tx, file, { kind: 'guarantee-changed', content: { reason: 'stepped-down', ...detail } })
  await recordEvent(tx, file, { kind: 'stepped-down', detail })
  await releaseHeld(tx, file, { guarantee, amountOre, change })
}

async function end(
  tx: Tx,
  file: CaseFile,
  { open, reason, kind }: { open: OpenGuarantee; reason: EndReason; kind: EventKind },
): Promise<void> {
  const { guarantee } = open
  await enqueueNotice(tx, file, { kind: 'guarantee-changed', content: { reason } })
  await recordEvent(tx, file, { kind, detail: { releasedOre: guarantee.heldOre } })
  await endGuarantee(tx, file, { guarantee, reason })
}
