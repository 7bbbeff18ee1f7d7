import type { CriterionCode } from '../../../server/rules/criteria.ts'
import type { FieldError } from '../../../server/shared/refusal.ts'
import { criterionLabels } from '../rules/criterion-text.ts'

/** The fault with the name of its field before it, so that the summary tells which of many it is. */
export function withFieldName(error: FieldError): FieldError {
  const name = fieldName(error.path)
  return name === null ? error : { ...error, message: `${name}: ${error.message}` }
}

/** What the field at a path is called on the pages of an assessment and a decision; `null` for others. */
export function fieldName(path: string): string | null {
  const [first = '', second = '', third = ''] = path.split('.')
  switch (first) {
    case 'dwellings':
      return third in homeFields ? `Bustad ${Number(second) + 1}, ${homeFields[third]}` : null
    case 'conditions':
      return third === 'purpose' ? `Føremålet med vilkår ${Number(second) + 1}` : `Vilkår ${Number(second) + 1}`
    case 'answers':
      return criterionName(second, third)
    default:
      return plainFields[path] ?? null
  }
}

const homeFields: Readonly<Record<string, string>> = {
  approvedCostOre: 'godkjend kostnad',
  expectedValueOre: 'venta salsverdi',
  approvedAreaM2: 'areal',
  grantsOre: 'offentleg tilskot',
  costSource: 'kjelda til kostnaden',
  costWords: 'kjelda til kostnaden',
  valueSource: 'kjelda til verdien',
  valueWords: 'kjelda til verdien',
  areaSource: 'kjelda til arealet',
  areaWords: 'kjelda til arealet',
}

function criterionName(code: string, part: string): string | null {
  const label = code in criterionLabels ? criterionLabels[code as CriterionCode] : null
  return label && part === 'reason' ? `${label}, grunngjeving` : label
}

const plainFields: Readonly<Record<string, string>> = {
  outcome: 'Utfall',
  ceilingOre: 'Det meste du tilrår',
  deMinimisRemainingOre: 'Ledig bagatellmessig støtte',
  'stateAid.nokPerEur': 'Eurokurs',
  'stateAid.rateDay': 'Dag for kursen',
  'stateAid.declaredEur': 'Opplyst støtte',
  'reasons.facts': 'Faktum',
  'reasons.rules': 'Reglane',
  'reasons.considerations': 'Det vi har lagt mest vekt på',
  boardCase: 'Saksnummeret til styret',
  boardDay: 'Dagen for vedtaket',
  disqualified: 'Inhabile',
  grantedOre: 'Garantisum',
  returnReason: 'Kvifor saka blir send attende',
  expectedDay: 'Når søkjaren kan vente svar',
  cause: 'Kvifor det tek lengre tid',
  deadline: 'Kva frist det gjeld',
  newDay: 'Ny frist',
  grounds: 'Kva søkjaren har bedt om',
}
