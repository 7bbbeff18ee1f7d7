import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import type { Deps } from '../../server/deps.ts'
import { contractorFacts, type Home, privateFacts } from './homes.ts'
import { people, vestTelemark } from './people.ts'
import * as play from './play.ts'
import type { SettableClock } from './settable-clock.ts'

/** The demonstration's time goes by as its cases are played. */
export type Playing = Deps & { readonly clock: SettableClock }

/** Goes on to that many days before today, with what fell due on the way. */
export type Ago = (days: number) => Promise<void>

export const fundId = vestTelemark.id

interface Site {
  readonly municipalityNumber: string
  readonly place: string
  readonly bankId: string | null
}

const usualHome: Home = { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '128' }
export const smallHome: Home = { kind: 'detached', costKr: 3_900_000, valueKr: 3_600_000, areaM2: '96.5' }
const rowHouse = { kind: 'row-house', costKr: 3_600_000, areaM2: '82' } as const

export const rowOfFour = contractorFacts(
  {
    orgNumber: '998877660',
    orgName: 'Haukås Bygg AS',
    municipalityNumber: '4036',
    place: 'Åmot, Vinje',
    bankId: 'fjellbanken',
  },
  { ...rowHouse, valueKr: 3_300_000, count: 4 },
)
const moenBustad = { orgNumber: '923456783', orgName: 'Moen Bustad AS' }
export const rowOfFive = contractorFacts(
  { ...moenBustad, municipalityNumber: '4022', place: 'Seljord sentrum', bankId: 'fjellbanken' },
  { ...rowHouse, valueKr: 3_050_000, count: 5 },
)
export const pairInKviteseid = contractorFacts(
  { ...moenBustad, municipalityNumber: '4028', place: 'Morgedal, Kviteseid', bankId: 'fjellbanken' },
  { ...rowHouse, kind: 'semi-detached', valueKr: 3_300_000, count: 2 },
)
export const rowInNissedal = contractorFacts(
  {
    orgNumber: '811223344',
    orgName: 'Felle Entreprenør AS',
    municipalityNumber: '4030',
    place: 'Treungen, Nissedal',
    bankId: null,
  },
  { ...rowHouse, valueKr: 3_050_000, count: 5 },
)

export function homeOf(applicant: string, site: Site, home = usualHome): ApplicationFacts {
  const birthDay = people.find(person => person.id === applicant)?.birthDay
  if (!birthDay) throw new Error(`${applicant} is no private person`)
  return privateFacts({ ...site, birthDay }, home)
}

export const applyForHome = (deps: Playing, applicant: string, site: Site): Promise<string> =>
  play.apply(deps, { applicant, fundId, facts: homeOf(applicant, site) })

export const grantHome = (deps: Playing, applicant: string, site: Site, home = usualHome): Promise<string> =>
  play.grant(deps, { applicant, fundId, facts: homeOf(applicant, site, home) })
