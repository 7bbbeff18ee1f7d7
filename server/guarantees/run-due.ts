import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { tellWaiting } from '../fund/tell-waiting.ts'
import { type EventKind, recordEvent } from '../history/case-events-store.ts'
import { type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { systemActor } from '../people/actor.ts'
import type { EndReason } from './guarantee.ts'
import { changeGuarantee, listDue } from './guarantee-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { nextDue } from './next-due.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { endGuarantee, releaseHeld } from './release-held.ts'

/**
 * What the calendar does by itself, for every guarantee whose day has come: a commitment that nobody accepted lapses, the
 * sum steps down, the term ends. Each in its own transaction under an id made of the case and the day, so that any number
 * of instances do it once, and what was missed while the system stood still is caught up in one go.
 */
export async function runDueGuarantees(deps: Deps): Promise<void> {
  const funds = new Set<string>()
  for (let pages = 0; pages < mostPages; pages += 1) {
    const due = await listDue(deps.database.reader, deps.clock.today(), pageSize)
    for (const { caseId, fundId, nextDue } of due) {
      await runOne(deps, caseId, nextDue)
      funds.add(fundId)
    }
    if (due.length < pageSize) break
  }
  for (const fundId of funds) await tellWaiting(deps, fundId)
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
      if (open.guarantee.status === 'committed')
        await end(tx, file, { open, reason: 'lapsed', kind: 'guarantee-lapsed' })
      else if (open.guarantee.status === 'completed') await stepDown(tx, file, open)
    },
  )
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
