import type { Tx } from '../../db/database.ts'
import { refuse } from '../shared/refusal.ts'
import { readStandings } from './impartiality-read.ts'
import type { Handling } from './impartiality-store.ts'
import { findOfficer, type Officer } from './officers-read.ts'

/** Somebody who may be given the case. @throws Refused `invalid` at `officerId`; `four-eyes` where it is their own; `disqualified` */
export async function requireOfficer(tx: Tx, file: Handling, officerId: string): Promise<Officer> {
  const officer = await findOfficer(tx, file.fundId, officerId)
  if (!officer) {
    return refuse({ code: 'invalid', errors: [{ path: 'officerId', message: 'Vel ein saksbehandlar i fondet.' }] })
  }
  if (officer.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
  const standing = (await readStandings(tx, file.id, [officer.id])).get(officer.id)
  if (standing?.state === 'disqualified') refuse({ code: 'disqualified', who: 'officer', tie: null })
  return officer
}
