import type { Tx } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type Actor, systemActor } from './actor.ts'
import type { TieKind } from './impartiality.ts'
import { type HandlerStanding, readHandlerStanding } from './impartiality-read.ts'

/** What of a case decides who may handle it. */
export interface Handling {
  readonly id: string
  readonly fundId: string
  readonly applicantId: string
  readonly actor: Actor
}

/**
 * Nobody prepares or pays in a case that they are disqualified from, or before they have said that they are not. What the
 * calendar does by itself is nobody's.
 * @throws Refused `four-eyes` in their own case, `disqualified`, `impartiality-undeclared`
 */
export async function requireImpartial(tx: Tx, file: Handling): Promise<void> {
  if (file.actor.id !== systemActor.id) await requireStanding(tx, file)
}

/**
 * As `requireImpartial`, for a decision: nobody decides whose leader is disqualified, and nothing is decided that somebody
 * disqualified has prepared.
 * @throws Refused `disqualified` also for the leader and for the preparer
 */
export async function requireImpartialToDecide(tx: Tx, file: Handling): Promise<void> {
  if (file.actor.id === systemActor.id) return
  const { leaderDisqualified, preparerDisqualified } = await requireStanding(tx, file)
  if (leaderDisqualified) refuse({ code: 'disqualified', who: 'leader', tie: null })
  if (preparerDisqualified) refuse({ code: 'disqualified', who: 'preparer', tie: null })
}

/**
 * For what is no handling of the case, so that they need not have declared anything: giving out work, appointing others.
 * @throws Refused `disqualified`, `four-eyes` in their own case
 */
export async function requireUntied(tx: Tx, { id: caseId, fundId, applicantId, actor }: Handling): Promise<void> {
  if (actor.id === applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
  const { self } = await readHandlerStanding(tx, { caseId, fundId, userId: actor.id })
  if (self.state === 'disqualified') refuse({ code: 'disqualified', who: 'self', tie: self.tie })
}

/** For an appeal: who decided below takes no part in it. @throws Refused `disqualified` */
export function requireNotDecidedBelow(file: Handling, deciderIds: readonly (string | null)[]): void {
  if (deciderIds.includes(file.actor.id)) refuse({ code: 'disqualified', who: 'self', tie: 'decided-below' })
}

async function requireStanding(tx: Tx, file: Handling): Promise<HandlerStanding> {
  const { id: caseId, fundId, actor } = file
  if (actor.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
  const standing = await readHandlerStanding(tx, { caseId, fundId, userId: actor.id })
  const { self } = standing
  if (self.state === 'disqualified') refuse({ code: 'disqualified', who: 'self', tie: self.tie })
  if (self.state === 'undeclared') refuse({ code: 'impartiality-undeclared' })
  return standing
}

/** Whoever it concerns may declare anew. */
export async function deleteDeclaredTie(tx: Tx, caseId: string, userId: string): Promise<void> {
  await tx.run('DELETE FROM impartiality_declarations WHERE case_id = ? AND user_id = ? AND tie IS NOT NULL', [
    caseId,
    userId,
  ])
}

export interface Declaration {
  readonly userId: string
  /** `null`: impartial. */
  readonly tie: TieKind | null
  /** What the tie is, in words for the fund manager. */
  readonly words: string | null
}

/** The newest declaration of a person in a case takes the place of the one before; the history has both. */
export async function storeDeclaration(
  tx: Tx,
  file: Handling & { readonly today: Day },
  { userId, tie, words }: Declaration,
): Promise<void> {
  await tx.run(
    `INSERT INTO impartiality_declarations (case_id, user_id, tie, words, declared_by, declared_day) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, user_id) DO UPDATE SET tie = excluded.tie, words = excluded.words, declared_by = excluded.declared_by,
       declared_day = excluded.declared_day`,
    [file.id, userId, tie, words, file.actor.id, file.today],
  )
}
