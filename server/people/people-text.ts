import type { Reader } from '../../db/database.ts'
import { demonstrationPeople, groupOf, type PeopleGroup, peopleGroups } from './demonstration-people.ts'

export const groupHeadings: Readonly<Record<PeopleGroup, string>> = {
  builder: 'Byggjarar',
  'case-officer': 'Saksbehandlarar',
  approver: 'Godkjennarar',
  'fund-manager': 'Fondsforvaltarar',
  bank: 'Bankar',
  owner: 'Eigarar',
}

/** Who can sign in to the demonstration, a line for each group; for the terminal. */
export async function peopleText(reader: Reader): Promise<string> {
  const people = await demonstrationPeople(reader)
  const lines = peopleGroups.map(group => {
    const names = people.filter(person => groupOf(person) === group).map(({ name }) => name)
    return names.length === 0 ? '' : `  ${groupHeadings[group]}: ${names.join(', ')}\n`
  })
  return people.length === 0 ? '' : `Demonstrasjon. Logg inn som ein av desse, utan passord:\n${lines.join('')}`
}
