import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { once } from '../history/once.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { hashOf, newSecret } from '../people/secret.ts'
import { refuse } from '../shared/refusal.ts'
import { type BankClient, insertClient, listBanks, lockClient, storeClientEnd } from './api-client-store.ts'

export interface ClientCommand {
  readonly commandId: string
  readonly contents?: string | null
  readonly actor: Actor
}

/** A client as it was made; its secret is told once, so a repeat has none. */
export interface MadeClient {
  readonly clientId: string
  readonly clientSecret: string | null
}

/**
 * Lets one of a bank's own systems in, to the guarantees of the fund that name the bank. NOTE: whoever makes it sees its secret, so
 * it opens nothing outside their own fund.
 */
export async function makeClient(
  deps: Deps,
  { commandId, contents, actor }: ClientCommand,
  client: { readonly fundId: string; readonly bankId: string; readonly name: string },
): Promise<MadeClient> {
  requireRole(actor, client.fundId, 'fund-manager')
  const secret = newSecret()
  const command = { commandId, contents, actor, name: 'make-bank-client', subject: client.bankId }
  const isFirst = await once(deps, command, async tx => {
    await requireBank(tx, client.bankId)
    const made = { id: commandId, madeBy: actor.id, madeDay: deps.clock.today(), secretHash: hashOf(secret) }
    await insertClient(tx, { ...client, ...made })
  })
  return { clientId: commandId, clientSecret: isFirst ? secret : null }
}

async function requireBank(tx: Tx, bankId: string): Promise<void> {
  const banks = await listBanks(tx)
  if (banks.some(({ id }) => id === bankId)) return
  refuse({ code: 'invalid', errors: [{ path: 'bankId', message: 'Vel ein av bankane i lista.' }] })
}

/** Who ends a client: the fund's manager, or somebody who acts for its bank. */
export type EndedBy = { readonly fundId: string } | { readonly bankId: string }

/** Its tokens are worth nothing from the same moment. @throws Refused `not-found` for a client of another fund or bank */
export async function endClient(
  deps: Deps,
  { commandId, actor, clientId }: ClientCommand & { readonly clientId: string },
  by: EndedBy,
): Promise<void> {
  if ('fundId' in by) requireRole(actor, by.fundId, 'fund-manager')
  await once(deps, { commandId, actor, name: 'end-bank-client', subject: clientId }, async tx => {
    const client = await lockClient(tx, clientId)
    if (!client || !isTheirs(client, by)) return refuse({ code: 'not-found' })
    if (client.endedDay === null) await storeClientEnd(tx, clientId, { by: actor.id, day: deps.clock.today() })
  })
}

const isTheirs = (client: BankClient, by: EndedBy): boolean =>
  'fundId' in by ? client.fundId === by.fundId : client.bankId === by.bankId
