import type { ApplicationFacts, DwellingPlan } from '../../../server/applications/application-facts.ts'
import type { DwellingKind, Track } from '../../../server/rules/criteria.ts'
import { dwellingKindNames } from '../rules/criterion-text.ts'

type Question = Exclude<keyof ApplicationFacts, 'track' | 'dwellings'>
type DwellingQuestion = Exclude<keyof DwellingPlan, 'id'>

/** What is asked, in the same words in the form, in the answers to be checked and where two versions stand side by side. */
export const questions: Readonly<Record<Question, string>> = {
  birthDay: 'Fødselsdag',
  orgNumber: 'Organisasjonsnummer',
  orgName: 'Namn på føretaket',
  publicDeveloper: 'Er det kommunen, fylkeskommunen eller staten som byggjer?',
  purpose: 'Kva gjeld søknaden?',
  municipalityNumber: 'Kommune',
  place: 'Adresse, eller gards- og bruksnummer',
  started: 'Er bygginga i gang?',
  requestedOre: 'Garantisum du ber om',
  financing: 'Er finansieringa på plass?',
  bankId: 'Bank som skal finansiere bygginga',
}

export const dwellingQuestions: Readonly<Record<DwellingQuestion, string>> = {
  kind: 'Bustadtype',
  areaM2: 'Bruksareal',
  estimatedCostOre: 'Byggjekostnad',
  expectedValueOre: 'Venta salsverdi',
  grantsOre: 'Tilskot',
}

export const purposeNames: Readonly<Record<ApplicationFacts['purpose'], string>> = {
  'new-building': 'Nybygg',
  conversion: 'Ombygging av eit anna hus til bustad',
  existing: 'Ein bustad som alt står',
}

export const financingNames: Readonly<Record<ApplicationFacts['financing'], string>> = {
  stated: 'Ja, eg har fått ja frå banken, eller har pengane sjølv',
  none: 'Nei, ikkje enno',
}

export const kindName = (kind: DwellingKind): string => capital(dwellingKindNames[kind])

export const kindChoices = Object.entries(dwellingKindNames).map(([value, name]) => ({ value, label: capital(name) }))

/** What the part about the applicant is called. */
export const applicantHeadings: Readonly<Record<Track, string>> = { private: 'Om deg', contractor: 'Om føretaket' }

export const yesOrNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nei', label: 'Nei' },
] as const

/** `{ stated: 'Ja, …', … }` as choices in a form. */
export const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** What a fault's path is called: `dwellings.1.areaM2` → `Bruksareal, bustad 2`; `null` for what is no single question. */
export function questionAt(path: string): string | null {
  const [first = '', index, name = ''] = path.split('.')
  if (first !== 'dwellings') return isQuestion(first) ? questions[first] : null
  if (index === undefined) return null
  const dwelling = `bustad ${Number(index) + 1}`
  return isDwellingQuestion(name) ? `${dwellingQuestions[name]}, ${dwelling}` : dwelling
}

const isQuestion = (name: string): name is Question => Object.hasOwn(questions, name)
const isDwellingQuestion = (name: string): name is DwellingQuestion => Object.hasOwn(dwellingQuestions, name)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
