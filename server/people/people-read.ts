import type { Reader } from '../../db/database.ts'
import type { DemonstrationPerson } from './demonstration-people.ts'
import type { Authority, StaffRole } from './viewer.ts'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly org_name: string | null
  readonly bank_id: string | null
  readonly bank_name: string | null
  readonly fund_id: string | null
  readonly role: StaffRole | null
}

const peopleSql = `
  SELECT u.id, u.name, u.org_name, u.bank_id, b.name AS bank_name, r.fund_id, r.role
  FROM users u LEFT JOIN banks b ON b.id = u.bank_id LEFT JOIN user_roles r ON r.user_id = u.id
  WHERE NOT EXISTS (SELECT 1 FROM bank_clients k WHERE k.id = u.id)`

/** Everybody but machines, by name. Only for the demonstration: there, all people are invented. */
export async function demonstrationPeople(reader: Reader): Promise<DemonstrationPerson[]> {
  const rows = await reader.all<PersonRow>(`${peopleSql} ORDER BY u.name, u.id LIMIT 1000`)
  const byId = new Map<string, PersonRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].map(personOf)
}

export async function demonstrationPerson(reader: Reader, userId: string): Promise<DemonstrationPerson | null> {
  const rows = await reader.all<PersonRow>(`${peopleSql} AND u.id = ?`, [userId])
  return rows.length === 0 ? null : personOf(rows)
}

export async function hasPeople(reader: Reader): Promise<boolean> {
  return (await reader.first('SELECT id FROM users LIMIT 1')) !== undefined
}

function personOf(rows: readonly PersonRow[]): DemonstrationPerson {
  const roles = new Map<string, Map<StaffRole, Authority>>()
  for (const { fund_id: fundId, role } of rows) {
    if (fundId === null || role === null) continue
    roles.set(fundId, (roles.get(fundId) ?? new Map()).set(role, { authorityLimitOre: null }))
  }
  const { id = '', name = '', org_name, bank_id, bank_name } = rows[0] ?? {}
  return { id, name, about: org_name ?? bank_name ?? '', bankId: bank_id ?? null, roles }
}
