import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { onCase } from '../history/case-file.ts'
import type { TieKind } from '../people/impartiality.ts'
import { storeDeclaration } from '../people/impartiality-store.ts'
import { readCasesFoundTied, type TiedCase } from '../people/known-tie-read.ts'
import { listHandlers } from '../people/staff-read.ts'
import { insertTie, type NewTie } from '../people/standing-ties-store.ts'
import { parseOrgNumber } from '../shared/org-number.ts'
import { refuse } from '../shared/refusal.ts'
import { openDeputyNeed } from './deputy-store.ts'
import { onPeople, type PeopleCommand, requireHandler, requireSelfOrManager } from './people-command.ts'

export interface TieInput {
  readonly userId: string
  readonly tie: TieKind
  readonly name: string
  readonly email: string | null
  readonly orgNumber: string | null
  readonly post: string | null
}

/**
 * Somebody of the staff tells whom they are near, or which posts they hold; the fund manager does so for anybody. Open
 * cases of the fund in which they have said that they are impartial, and which it concerns, tell of it and ask for a deputy.
 * In all others the tie is found when they act.
 * @throws Refused `invalid`, `forbidden` for another's ties
 */
export async function registerTie(deps: Deps, command: PeopleCommand, input: TieInput): Promise<void> {
  const tie = readTie(input)
  await onPeople(deps, { ...command, name: 'register-tie' }, async (tx, by) => {
    requireSelfOrManager(command, input.userId)
    requireHandler(await listHandlers(tx, command.fundId), input.userId, 'userId')
    await insertTie(tx, tie, by)
  })
  const { userId } = input
  const found = await readCasesFoundTied(deps.database.reader, { fundId: command.fundId, userId })
  for (const { caseId, tie: known } of found) await markTied(deps, command, { userId, caseId, tie: known })
}

function readTie(input: TieInput): NewTie {
  const { userId, tie, name, post } = input
  const email = input.email?.toLowerCase() ?? null
  if (tie !== 'company') return { userId, tie, name, email, orgNumber: null, post: null }
  const orgNumber = parseOrgNumber(input.orgNumber ?? '')
  const message = 'Skriv organisasjonsnummeret til føretaket, ni siffer.'
  return orgNumber
    ? { userId, tie, name, email: null, orgNumber, post }
    : refuse({ code: 'invalid', errors: [{ path: 'orgNumber', message }] })
}

/** In the person's own words they were impartial; what was found weighs more. */
function markTied(deps: Deps, command: PeopleCommand, found: TiedCase & { readonly userId: string }): Promise<void> {
  const { userId, caseId, tie } = found
  const { actor, commandId } = command
  const marking = { caseId, commandId: `${commandId}:${caseId}`, actor, seenVersion: null, name: 'tie-found' }
  return onCase(deps, marking, async (tx, file) => {
    const handlers = await listHandlers(tx, file.fundId)
    const userName = handlers.find(({ id }) => id === userId)?.name ?? null
    await storeDeclaration(tx, file, { userId, tie, words: null })
    await openDeputyNeed(tx, file, userId)
    await recordEvent(tx, file, { kind: 'tie-found', detail: { userId, userName, tie } })
  })
}
