import type { Deps } from '../../server/deps.ts'
import { type Fund, foundFund, type Municipality } from '../../server/fund/fund-store.ts'
import { moveCapital } from '../../server/fund/move-capital.ts'
import type { StaffRole } from '../../server/people/viewer.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { defaultContent } from '../../server/rules/default-content.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import type { Tx } from '../database.ts'
import { actorOf } from './play.ts'

/** The first fund, from the action plan of 2026. */
export const vestTelemark: Fund = {
  id: 'vest-telemark',
  name: 'Tapsgarantifondet for Vest-Telemark',
  ownerName: 'Vest-Telemarkrådet',
  countyNumber: '40',
  countyName: 'Telemark fylkeskommune',
  casePrefix: 'VT',
  pilotFrom: day('2026-01-01'),
  pilotTo: day('2028-12-31'),
}

export const municipalities: readonly Municipality[] = [
  { number: '4022', name: 'Seljord' },
  { number: '4028', name: 'Kviteseid' },
  { number: '4030', name: 'Nissedal' },
  { number: '4032', name: 'Fyresdal' },
  { number: '4034', name: 'Tokke' },
  { number: '4036', name: 'Vinje' },
]

/** What the state pays in for the fund in 2026, and under which item of its budget. */
const firstContribution = { amountOre: kroner(4_450_000), source: 'KDD 13.50 post 66' }

export const banks = [
  { id: 'fjellbanken', name: 'Fjellbanken' },
  { id: 'dalbanken', name: 'Dalbanken' },
]

interface Person {
  readonly id: string
  readonly name: string
  readonly birthDay?: string
  readonly org?: { readonly number: string; readonly name: string }
  readonly bankId?: string
  readonly roles?: readonly { readonly role: StaffRole; readonly limitOre?: number }[]
}

/** The people of the demonstration. None of them exists. */
export const people: readonly Person[] = [
  { id: 'ingrid', name: 'Ingrid Tveitane', birthDay: '1999-03-14' },
  { id: 'olav', name: 'Olav Midtbø', birthDay: '1958-02-02' },
  { id: 'maja', name: 'Maja Bakken', birthDay: '1995-09-30' },
  { id: 'sondre', name: 'Sondre Vå', birthDay: '1992-11-08' },
  { id: 'gunhild', name: 'Gunhild Lien', birthDay: '1961-05-19' },
  { id: 'liv', name: 'Liv Straume', birthDay: '1989-06-21' },
  { id: 'knut', name: 'Knut Åsland', birthDay: '1996-12-01' },
  { id: 'tone', name: 'Tone Berge', birthDay: '1990-04-11' },
  { id: 'asle', name: 'Asle Rønning', birthDay: '1955-08-27' },
  { id: 'marit', name: 'Marit Eikeland', birthDay: '1998-01-05' },
  { id: 'jon', name: 'Jon Lofthus', birthDay: '1994-07-17' },
  { id: 'signe', name: 'Signe Bakken', birthDay: '1967-02-11' },
  { id: 'terje', name: 'Terje Haukås', org: { number: '998877660', name: 'Haukås Bygg AS' } },
  { id: 'ragnhild', name: 'Ragnhild Moen', org: { number: '923456783', name: 'Moen Bustad AS' } },
  { id: 'sigurd', name: 'Sigurd Felle', org: { number: '811223344', name: 'Felle Entreprenør AS' } },
  { id: 'anne', name: 'Anne Strand', roles: [{ role: 'case-officer' }] },
  { id: 'bjorn', name: 'Bjørn Kveseth', roles: [{ role: 'case-officer' }] },
  { id: 'cecilie', name: 'Cecilie Rui', roles: [{ role: 'approver' }] },
  { id: 'dag', name: 'Dag Nordbø', roles: [{ role: 'approver', limitOre: kroner(600_000) }] },
  { id: 'eva', name: 'Eva Sundet', roles: [{ role: 'fund-manager' }] },
  { id: 'frode', name: 'Frode Aas, kommunerevisjonen', roles: [{ role: 'owner' }] },
  { id: 'grete', name: 'Grete Hovland', bankId: 'fjellbanken' },
  { id: 'halvor', name: 'Halvor Dale', bankId: 'dalbanken' },
]

/** The fund, its people, its money and the rules in force from today: what the walk in the specification begins with. */
export async function foundDemonstration(deps: Deps): Promise<void> {
  await deps.database.transact(async tx => {
    await foundFund(tx, vestTelemark, municipalities)
    for (const bank of banks) await tx.run('INSERT INTO banks (id, name) VALUES (?, ?)', [bank.id, bank.name])
    for (const person of people) await insertPerson(tx, person)
  })
  const manager = await actorOf(deps, 'eva')
  await moveCapital(
    deps,
    { commandId: deps.newId(), actor: manager },
    {
      fundId: vestTelemark.id,
      kind: 'contribution',
      ...firstContribution,
      note: 'Kapitalen til fondet for 2026',
      effectiveDay: deps.clock.today(),
    },
  )
  await adoptFirstRules(deps)
}

async function insertPerson(tx: Tx, person: Person): Promise<void> {
  const { id, name, birthDay, org, bankId, roles = [] } = person
  await tx.run(
    'INSERT INTO users (id, name, email, birth_day, org_number, org_name, bank_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, name, `${id}@demo.invalid`, birthDay ?? null, org?.number ?? null, org?.name ?? null, bankId ?? null],
  )
  for (const { role, limitOre } of roles) {
    await tx.run('INSERT INTO user_roles (user_id, fund_id, role, authority_limit_ore) VALUES (?, ?, ?, ?)', [
      id,
      vestTelemark.id,
      role,
      limitOre ?? null,
    ])
  }
}

async function adoptFirstRules(deps: Deps): Promise<void> {
  const manager = { id: 'eva' }
  const content = defaultContent(municipalities.map(municipality => municipality.number))
  const { id } = await draftRuleVersion(deps, manager, {
    commandId: deps.newId(),
    fundId: vestTelemark.id,
    start: { content },
  })
  const today = deps.clock.today()
  await adoptRuleVersion(deps, manager, {
    commandId: deps.newId(),
    id,
    seenVersion: 1,
    boardCase: '12/26',
    adoptedDay: today,
    inForceFrom: today,
  })
}
