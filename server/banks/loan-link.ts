import type { Reader, Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { type CaseFile, onCase } from '../history/case-file.ts'
import { systemActor } from '../people/actor.ts'
import { hashOf, newSecret } from '../people/secret.ts'
import { type Instant, later } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { type Remaining, recordRemaining } from './confirm-loan.ts'
import { findLink, insertLink, type LoanLink } from './loan-link-store.ts'

const lastsMs = 30 * 24 * 3_600_000

/** A new link to where the bank says what is left. Answers its path; the token in it is kept nowhere here. */
export async function makeLoanLink(tx: Tx, file: CaseFile, bankId: string): Promise<string> {
  const token = newSecret()
  await insertLink(tx, file, { tokenHash: hashOf(token), bankId, expiresAt: later(file.now, lastsMs) })
  return `/loan-confirmations/${token}`
}

/** What a token opens; `used` and `expired` open nothing any more. */
export type OpenedLink = LoanLink & { readonly state: 'open' | 'used' | 'expired' }

/** @throws Refused `not-found` for a token that was never given out, or whose bank the case names no more */
export async function openLoanLink(reader: Reader, token: string, now: Instant): Promise<OpenedLink> {
  const link = (await findLink(reader, hashOf(token))) ?? refuse({ code: 'not-found' })
  return { ...link, state: link.usedAt !== null ? 'used' : link.expiresAt <= now ? 'expired' : 'open' }
}

export interface LinkCommand {
  readonly commandId: string
  readonly contents?: string | null
  readonly token: string
}

/** Whoever holds the link acts for the bank in this one thing, once. @throws Refused `wrong-state` where it is used or too old */
export async function confirmByLink(
  deps: Deps,
  { commandId, contents = null, token }: LinkCommand,
  remaining: Remaining,
): Promise<void> {
  const { caseId, bankId } = await openLoanLink(deps.database.reader, token, deps.clock.now())
  const command = { caseId, commandId, contents, actor: systemActor, seenVersion: null, name: 'confirm-loan-by-link' }
  await onCase(deps, command, async (tx, file) => {
    const { state } = await openLoanLink(tx, token, file.now)
    if (state !== 'open') refuse({ code: 'wrong-state', action: 'confirm-loan', state: `link-${state}` })
    await recordRemaining(tx, file, { ...remaining, source: 'link', bankId, confirmedBy: null })
  })
  await tellAfter(deps, { caseId })
}
