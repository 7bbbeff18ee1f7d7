import type { StaffRole, Viewer } from './viewer.ts'

/** Somebody to sign in as. */
export interface DemonstrationPerson extends Pick<Viewer, 'id' | 'name' | 'bankId' | 'roles'> {
  /** The company or bank they act for; empty for everybody else. */
  readonly about: string
}

const peopleGroups = ['builder', 'case-officer', 'approver', 'fund-manager', 'bank', 'owner'] as const
type PeopleGroup = (typeof peopleGroups)[number]

const mostSaying: readonly StaffRole[] = ['fund-manager', 'approver', 'case-officer', 'owner']

/** Where somebody stands in the list: by the role that says most about them, each person once. */
export function groupOf({ roles, bankId }: DemonstrationPerson): PeopleGroup {
  const held = new Set([...roles.values()].flatMap(inFund => [...inFund.keys()]))
  return mostSaying.find(role => held.has(role)) ?? (bankId === null ? 'builder' : 'bank')
}

const groupHeadings: Readonly<Record<PeopleGroup, string>> = {
  builder: 'Byggjarar',
  'case-officer': 'Saksbehandlarar',
  approver: 'Godkjennarar',
  'fund-manager': 'Fondsforvaltarar',
  bank: 'Bankar',
  owner: 'Eigarar',
}

export interface GroupedPeople {
  readonly heading: string
  readonly people: readonly DemonstrationPerson[]
}

/** Groups with nobody in them are left out. */
export function groupPeople(people: readonly DemonstrationPerson[]): GroupedPeople[] {
  const groups = peopleGroups.map(group => ({
    heading: groupHeadings[group],
    people: people.filter(person => groupOf(person) === group),
  }))
  return groups.filter(group => group.people.length > 0)
}

/** Who can sign in to the demonstration, a line for each group; for the terminal. */
export function peopleText(people: readonly DemonstrationPerson[]): string {
  if (people.length === 0) return ''
  const lines = groupPeople(people).map(
    group => `  ${group.heading}: ${group.people.map(({ name }) => name).join(', ')}\n`,
  )
  return `Demonstrasjon. Logg inn som ein av desse, utan passord:\n${lines.join('')}`
}
