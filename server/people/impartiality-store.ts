import type { Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import type { Actor } from './actor.ts'

/** What of a case decides who may handle it. */
export interface Handling {
  readonly id: string
  readonly fundId: string
  readonly applicantId: string
  readonly actor: Actor
}

/** Nobody prepares, decides or pays in a case that they are disqualified from. @throws Refused `four-eyes` in their own case */
export async function requireImpartial(_tx: Tx, file: Handling): Promise<void> {
  if (file.actor.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
}
