import { decodeProtectedHeader } from 'jose'
import { type Deps, newId } from '../deps.ts'
import { issueGuaranteeLetter } from '../guarantees/issue-guarantee-letter.ts'
import { onCase } from '../history/case-file.ts'
import { systemActor } from '../people/actor.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { rotateKey } from './current-key.ts'
import { findCurrentKey, storeWithdrawal } from './letter-key-store.ts'
import { listSealedSince } from './sealed-letters-read.ts'

export interface Withdrawal {
  readonly kid: string
  /** Letters that say they were issued on this day or later are not believed. */
  readonly from: string
  readonly reason: string
}

/**
 * Others may have had a key: what it sealed from a day on is not believed any more. Where it is the one in use, a new one takes
 * over first. The letters of that time which count are issued anew, under the key in use. @returns how many
 */
export async function withdrawKey(deps: Deps, { kid, from, reason }: Withdrawal): Promise<number> {
  const day = requireDay(from)
  if (reason.trim() === '') throw new Error('Say why the key is withdrawn.')
  const current = await findCurrentKey(deps.database.reader)
  if (current?.kid === kid) await rotateKey(deps)
  const withdrawn = await deps.database.transact(tx => storeWithdrawal(tx, { kid, from: day, reason }))
  if (!withdrawn) throw new Error(`There is no key ${kid}.`)
  return issueAnew(deps, kid, day)
}

/** NOTE: done again, it finds only what was not reached: what has been issued anew has another key, or waits for its seal. */
async function issueAnew(deps: Deps, kid: string, day: Day): Promise<number> {
  const sealed = await listSealedSince(deps.database.reader, day)
  const affected = sealed.filter(({ seal }) => decodeProtectedHeader(seal).kid === kid)
  for (const { caseId } of affected) {
    const command = { caseId, commandId: newId(), actor: systemActor, seenVersion: null, name: 'issue-letter-anew' }
    await onCase(deps, command, (tx, file) => issueGuaranteeLetter(tx, file, { reason: 'new-seal' }))
  }
  return affected.length
}

function requireDay(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new Error(`${text} is no day; write it as 2026-05-01.`)
  return day
}
