import { fieldId } from '../../form-state.ts'

/** On which page each question stands. */
const pages: Readonly<Record<string, string>> = {
  birthDay: 'applicant',
  orgNumber: 'applicant',
  orgName: 'applicant',
  publicDeveloper: 'applicant',
  purpose: 'project',
  started: 'project',
  municipalityNumber: 'place',
  place: 'place',
  financing: 'financing',
  bankId: 'financing',
  requestedOre: 'sum',
}

/**
 * Where an answer can be changed, by its path: `dwellings.1.areaM2` → `…/homes/2#areaM2`. `from` leads back to the check page
 * when it is saved.
 */
export function questionHref(form: string, path: string, from: '' | '?from=check' = ''): string {
  const [first = '', index, name] = path.split('.')
  if (first !== 'dwellings') return `${form}/${pages[first] ?? ''}${from}#${fieldId(first)}`
  if (index === undefined) return `${form}/homes`
  return `${form}/homes/${Number(index) + 1}${from}${name === undefined ? '' : `#${fieldId(name)}`}`
}
