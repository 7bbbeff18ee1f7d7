import type { Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import { readStandings } from './impartiality-read.ts'
import type { Handling } from './impartiality-store.ts'
import { findOfficer, type Officer } from './officers-read.ts'

/** Somebody who may be given the case. @throws Refused `invalid` at `officerId`, `disqualified` also where it is their own */
export async function requireOfficer(tx: Tx, file: Handling, officerId: string): Promise<Officer> {
  const officer = await findOfficer(tx, file.fundId, officerId)
  if (!officer) {
    return refuse({ code: 'invalid', errors: [{ path: 'officerId', message: 'Vel ein saksbehandlar i fondet.' }] })
  }
  const standing = (await readStandings(tx, file.id, [officer.id])).get(officer.id)
  if (standing?.state === 'disqualified') refuse({ code: 'disqualified', who: 'officer', tie: null })
  return officer
}
