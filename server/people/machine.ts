import type { Deps } from '../deps.ts'
import type { CaseAccess } from './access.ts'
import { caseAccess } from './access-read.ts'
import { caseOfGuarantee, findMachine, type Machine } from './machine-store.ts'
import { hashOf } from './secret.ts'

/** Who comes with `Authorization: Bearer …`; `null` for everything else than a token that is in force. */
export async function readMachine(
  { database, clock }: Deps,
  authorization: string | undefined,
): Promise<Machine | null> {
  const token = /^bearer +([\w-]{43})$/i.exec(authorization ?? '')?.[1]
  return token === undefined ? null : findMachine(database.reader, hashOf(token), clock.now())
}

/** The case of a guarantee, for a machine of the bank that it names; that of another bank looks like none. */
export async function guaranteeAccess(
  { database: { reader } }: Deps,
  { session, fund }: Machine,
  number: string,
): Promise<CaseAccess | null> {
  const caseId = await caseOfGuarantee(reader, fund.id, number)
  return caseId === null ? null : caseAccess(reader, caseId, session.viewer)
}
