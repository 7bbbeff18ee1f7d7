import type { Reader } from '../../db/database.ts'
import { listMunicipalities, type Municipality } from '../fund/fund-store.ts'

export interface Bank {
  readonly id: string
  readonly name: string
}

/** What the applicant can choose among. */
export interface ApplicationChoices {
  readonly municipalities: readonly Municipality[]
  readonly banks: readonly Bank[]
}

export async function readChoices(reader: Reader, fundId: string): Promise<ApplicationChoices> {
  const banks = await reader.all<Bank>('SELECT id, name FROM banks ORDER BY name')
  return { municipalities: await listMunicipalities(reader, fundId), banks }
}
