import type { Tx } from '../../db/database.ts'
import type { Deps } from '../../server/deps.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import type { StaffRole } from '../../server/people/viewer.ts'
import { day } from '../../server/shared/day.ts'

/** Two funds, a bank in each, people of every kind, and three cases: Ingrid's own, one with a guarantee, one in the other fund. */
export async function seedSmallFund({ database }: Deps): Promise<void> {
  await database.transact(async tx => {
    await insertFund(tx, 'vest', 'VT')
    await insertFund(tx, 'aust', 'AT')
    await insertPeople(tx)
    await insertCase(tx, { id: 'plain', fundId: 'vest', applicantId: 'ingrid', bankId: 'fjell' })
    await insertCase(tx, { id: 'guaranteed', fundId: 'vest', applicantId: 'terje', bankId: 'fjell' })
    await insertGuarantee(tx, 'guaranteed')
    await insertCase(tx, { id: 'elsewhere', fundId: 'aust', applicantId: 'terje', bankId: null })
  })
}

const insertFund = (tx: Tx, id: string, casePrefix: string) =>
  foundFund(
    tx,
    {
      id,
      name: `Fondet ${id}`,
      ownerName: 'Rådet',
      countyNumber: '40',
      countyName: 'Telemark',
      casePrefix,
      pilotFrom: day('2026-01-01'),
      pilotTo: day('2028-12-31'),
    },
    [],
  )

async function insertPeople(tx: Tx): Promise<void> {
  for (const bank of ['fjell', 'dal'])
    await tx.run('INSERT INTO banks (id, name) VALUES (?, ?)', [bank, `${bank}banken`])
  await insertPerson(tx, { id: 'ingrid', name: 'Ingrid Tveitane' })
  await insertPerson(tx, { id: 'terje', name: 'Terje Haukås', orgNumber: '998877660' })
  await insertPerson(tx, { id: 'bodil', name: 'Bodil Bank', bankId: 'fjell' })
  await insertPerson(tx, { id: 'dagfinn', name: 'Dagfinn Dalbank', bankId: 'dal' })
  await insertPerson(tx, { id: 'anne', name: 'Anne Saksbehandlar', roles: [['vest', 'case-officer', null]] })
  await insertPerson(tx, { id: 'cecilie', name: 'Cecilie Godkjennar', roles: [['vest', 'approver', 150_000_000_000]] })
  await insertPerson(tx, {
    id: 'eva',
    name: 'Eva Forvaltar',
    roles: [
      ['vest', 'fund-manager', null],
      ['vest', 'approver', 50_000],
      ['aust', 'owner', null],
    ],
  })
  await insertPerson(tx, { id: 'oddvar', name: 'Oddvar Eigar', roles: [['vest', 'owner', null]] })
}

interface Person {
  readonly id: string
  readonly name: string
  readonly bankId?: string
  readonly orgNumber?: string
  readonly roles?: readonly (readonly [fund: string, role: StaffRole, limitOre: number | null])[]
}

async function insertPerson(tx: Tx, { id, name, bankId, orgNumber, roles = [] }: Person): Promise<void> {
  const org = orgNumber === undefined ? null : 'Haukås Bygg AS'
  await tx.run('INSERT INTO users (id, name, email, org_number, org_name, bank_id) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    name,
    `${id}@example.no`,
    orgNumber ?? null,
    org,
    bankId ?? null,
  ])
  for (const role of roles) {
    await tx.run('INSERT INTO user_roles (user_id, fund_id, role, authority_limit_ore) VALUES (?, ?, ?, ?)', [
      id,
      ...role,
    ])
  }
}

interface Case {
  readonly id: string
  readonly fundId: string
  readonly applicantId: string
  readonly bankId: string | null
}

async function insertCase(tx: Tx, { id, fundId, applicantId, bankId }: Case): Promise<void> {
  await tx.run(
    `INSERT INTO cases (id, fund_id, applicant_id, bank_id, version, head_hash, created_at)
     VALUES (?, ?, ?, ?, 7, '0', '2026-05-04T08:00:00.000Z')`,
    [id, fundId, applicantId, bankId],
  )
}

async function insertGuarantee(tx: Tx, caseId: string): Promise<void> {
  await tx.run(
    `INSERT INTO rule_versions (id, fund_id, number, status, content, created_by, created_at, updated_at, version)
     VALUES ('rules', 'vest', 1, 'draft', '{}', 'eva', '2026-05-04', '2026-05-04', 1)`,
  )
  await tx.run(
    `INSERT INTO guarantees (case_id, fund_id, number, status, rule_version_id, municipality_number, applicant_key, guaranteed_ore,
       held_ore, committed_day, acceptance_deadline, start_deadline, completion_deadline)
     VALUES (?, 'vest', 'G-1', 'committed', 'rules', '4034', 'terje', 100, 100, '2026-05-04', '2026-06-04', '2027-05-04', '2028-05-04')`,
    [caseId],
  )
}
