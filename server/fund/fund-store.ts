import type { Reader, Tx } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import { accountCodes, floorOf } from './transfer.ts'

export interface Municipality {
  readonly number: string
  readonly name: string
}

export interface Fund {
  readonly id: string
  readonly name: string
  readonly ownerName: string
  readonly countyNumber: string
  readonly countyName: string
  /** Begins every case number of the fund. */
  readonly casePrefix: string
  readonly pilotFrom: Day
  readonly pilotTo: Day
}

const columns = `id, name, owner_name AS "ownerName", county_number AS "countyNumber", county_name AS "countyName",
  case_prefix AS "casePrefix", pilot_from AS "pilotFrom", pilot_to AS "pilotTo"`

export const listFunds = (reader: Reader): Promise<Fund[]> => reader.all(`SELECT ${columns} FROM funds ORDER BY name`)

export const loadFund = (reader: Reader, fundId: string): Promise<Fund | undefined> =>
  reader.first(`SELECT ${columns} FROM funds WHERE id = ?`, [fundId])

export const listMunicipalities = (reader: Reader, fundId: string): Promise<Municipality[]> =>
  reader.all('SELECT number, name FROM fund_municipalities WHERE fund_id = ? ORDER BY name', [fundId])

/** How many times its capital the fund may promise, as the ledger has it now. @throws Error where there is no such fund */
export async function loadGearing(reader: Reader, fundId: string): Promise<string> {
  const row = await reader.first<{ gearing: string }>('SELECT gearing FROM funds WHERE id = ?', [fundId])
  if (!row) throw new Error(`No such fund: ${fundId}`)
  return row.gearing
}

export async function storeGearing(tx: Tx, fundId: string, gearing: string): Promise<void> {
  await tx.run('UPDATE funds SET gearing = ? WHERE id = ?', [gearing, fundId])
}

/** Founds a fund with its municipalities and empty accounts. */
export async function foundFund(tx: Tx, fund: Fund, municipalities: readonly Municipality[]): Promise<void> {
  await tx.run(
    `INSERT INTO funds (id, name, owner_name, county_number, county_name, case_prefix, pilot_from, pilot_to, gearing)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '1')`,
    [
      fund.id,
      fund.name,
      fund.ownerName,
      fund.countyNumber,
      fund.countyName,
      fund.casePrefix,
      fund.pilotFrom,
      fund.pilotTo,
    ],
  )
  for (const { number, name } of municipalities) {
    await tx.run('INSERT INTO fund_municipalities (fund_id, number, name) VALUES (?, ?, ?)', [fund.id, number, name])
  }
  await openAccounts(tx, fund.id)
}

async function openAccounts(tx: Tx, fundId: string): Promise<void> {
  for (const code of accountCodes) {
    await tx.run('INSERT INTO ledger_accounts (fund_id, code, floor_ore) VALUES (?, ?, ?)', [
      fundId,
      code,
      floorOf(code),
    ])
  }
}
