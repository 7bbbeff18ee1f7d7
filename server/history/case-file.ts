import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import type { Day, Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { lockCase } from './case-store.ts'
import { claimCommand } from './command-store.ts'

/** Everything that a command on one case is told by the one who gives it. */
export interface CaseCommand {
  readonly caseId: string
  readonly commandId: string
  /** A mark of what it was sent with; `null` or left out for what nobody has sent. */
  readonly contents?: string | null
  readonly actor: Actor
  /** The version that was on the page, or `null` where none was shown. */
  readonly seenVersion: number | null
}

/** One case, open in one transaction: who it concerns, and the day and moment at which the command happens. */
export interface CaseFile {
  readonly id: string
  readonly fundId: string
  readonly reference: string | null
  readonly applicantId: string
  readonly bankId: string | null
  readonly actor: Actor
  readonly commandId: string
  readonly today: Day
  readonly now: Instant
  version: number
  headHash: string
}

/**
 * Carries out one command on one case in one transaction. A repeat of the same command id does nothing.
 * The case is locked first, so two commands on it never run beside each other.
 * @throws Refused `not-found`, `stale`, `command-reused`, or what `work` refuses; then nothing has happened.
 */
export function onCase(
  deps: Deps,
  command: CaseCommand & { readonly name: string },
  work: (tx: Tx, file: CaseFile) => Promise<void>,
): Promise<void> {
  return deps.database.transact(async tx => {
    const [now, today] = [deps.clock.now(), deps.clock.today()]
    const { caseId, commandId, contents, actor, name } = command
    const mark = { commandId, contents, userId: actor.id, name, subject: caseId, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    const row = await lockCase(tx, caseId)
    if (!row) return refuse({ code: 'not-found' })
    const { seenVersion } = command
    if (seenVersion !== null && seenVersion !== row.version) {
      return refuse({ code: 'stale', seenVersion, currentVersion: row.version })
    }
    await work(tx, { ...row, actor, commandId, today, now })
  })
}
