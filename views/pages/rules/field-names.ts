import type { RuleContent } from '../../../server/rules/rule-version.ts'
import type { FieldError } from '../../../server/shared/refusal.ts'
import type { Problem } from '../../form.tsx'
import { coverageRows, deadlineRows, legalRows, productRows } from './content-rows.ts'
import { dwellingKindNames } from './criterion-text.ts'

/** The problem for the summary: the form has a hundred fields, so each fault has the name of its field before it. */
export function namedRuleProblem({ title, detail, errors }: Problem, content: RuleContent): Problem {
  return { title, detail, errors: errors.map(error => named(error, content)) }
}

/** The same where the fields of the version stand on another page: only the form of the adoption is here. */
export function namedAdoptionProblem(problem: Problem, content: RuleContent): Problem {
  const { errors, ...rest } = namedRuleProblem(problem, content)
  return { ...rest, errors: errors.map(error => (error.path in adoptionNames ? error : { ...error, path: '' })) }
}

const named = ({ path, message }: FieldError, content: RuleContent): FieldError => {
  const name = ruleFieldName(path, content)
  return { path, message: name === null ? message : `${name}: ${message}` }
}

/** What a field is called, as its own page has it: `terms.stepDown.1` → `Nedtrapping, år 2`. */
export function ruleFieldName(path: string, content: RuleContent): string | null {
  const index = /\.(\d+)(?=\.|$)/.exec(path)?.[1]
  const general = path.replace(/\.\d+(?=\.|$)/, '.*')
  const name = names[general] ?? names[general.replace(/\.\*$/, '')]
  if (name === undefined) return rowName(path, content)
  return index !== undefined && general in names ? `${name} ${Number(index) + 1}` : name
}

function rowName(path: string, content: RuleContent): string | null {
  const [section = '', key] = path.split('.')
  const row = rows[section]?.(content).find(one => one.key === key)
  return row ? (section === 'legalReferences' ? `Heimel, ${row.label.toLowerCase()}` : row.label) : null
}

const rows: Readonly<Record<string, typeof coverageRows>> = {
  terms: coverageRows,
  deadlines: deadlineRows,
  product: productRows,
  legalReferences: legalRows,
}

const adoptionNames = { boardCase: 'Styresak', adoptedDay: 'Vedtaksdag', inForceFrom: 'Gjeld frå' }

const areaNames = Object.entries(dwellingKindNames).map(([kind, name]) => [
  `criteria.maxAreaM2.${kind}`,
  `Høgste bruksareal, ${name}`,
])

/** What is no row of its own on the page of a version; `*` is a place in a list. */
const names: Readonly<Record<string, string>> = {
  ...adoptionNames,
  ...Object.fromEntries(areaNames),
  'terms.coverageTiers.*': 'Dekning i trinn',
  'terms.coverageTiers.*.upToOre': 'Opp til, trinn',
  'terms.coverageTiers.*.rate': 'Dekningsgrad i trinn',
  'terms.stepDown.*': 'Nedtrapping, år',
  gearing: 'Giring',
  'criteria.tracks': 'Søkjarar',
  'criteria.municipalities': 'Kommunar',
  'criteria.publicDevelopersExcluded': 'Offentlege utbyggjarar',
  'criteria.targetGroups': 'Målgrupper',
  'criteria.targetGroups.*': 'Målgruppe',
  'criteria.targetGroups.*.label': 'Namnet på målgruppe',
  'criteria.targetGroups.*.minAge': 'Frå og med, målgruppe',
  'criteria.targetGroups.*.maxAge': 'Til og med, målgruppe',
  'criteria.targetGroups.*.code': 'Kode i rapportar, målgruppe',
  'criteria.dwellingKinds': 'Bustadtypar',
  'criteria.maxUnits': 'Høgste tal bustader i eit prosjekt',
  'criteria.newHousingOnly': 'Ny bustad',
  'criteria.mustNotHaveStarted': 'Søknad før bygginga er sett i gang',
  'criteria.financingMustBeConfirmed': 'Stadfesta finansiering',
  'criteria.applicantLimitOre': 'Garantiar for kvar søkjar',
  'criteria.municipalityLimitOre': 'Garantiar i kvar kommune',
  'criteria.intake': 'Søknadstid',
  'criteria.intake.kind': 'Søknadstid',
  'criteria.intake.rounds': 'Søknadsrundar',
  'criteria.intake.rounds.*': 'Runde',
  'criteria.intake.rounds.*.from': 'Frå og med, runde',
  'criteria.intake.rounds.*.to': 'Til og med, runde',
}
