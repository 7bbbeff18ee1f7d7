import { type FieldError, refuse } from '../shared/refusal.ts'
import type { ApplicationFacts } from './application-facts.ts'
import type { ApprovedDwelling } from './decision.ts'
import { changedFigures } from './figure-source.ts'

/** Every home that was applied for, and no other. @throws Refused `invalid` */
export function requireSameDwellings({ dwellings }: ApplicationFacts, approved: readonly ApprovedDwelling[]): void {
  const given = approved.map(dwelling => dwelling.id)
  if (dwellings.length === given.length && dwellings.every(({ id }, index) => id === given[index])) return
  const message = 'Ta med alle bustadene i søknaden, i same rekkjefølgje.'
  refuse({ code: 'invalid', errors: [{ path: 'dwellings', message }] })
}

/** What is other than the applicant stated must come from somewhere else. @throws Refused `invalid`, all faults at once */
export function requireSources(facts: ApplicationFacts, approved: readonly ApprovedDwelling[]): void {
  const errors = approved.flatMap((dwelling, index) => sourceFaults(facts, dwelling, index))
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

function sourceFaults({ dwellings }: ApplicationFacts, approved: ApprovedDwelling, index: number): FieldError[] {
  const stated = dwellings[index]
  if (!stated) return []
  return changedFigures(approved, stated)
    .filter(figure => (approved.sources?.[figure].kind ?? 'applicant') === 'applicant')
    .map(figure => ({ path: `dwellings.${index}.${figure}Source`, message: otherSource }))
}

const otherSource = 'Talet er eit anna enn søkjaren oppgav. Vel kvar det kjem frå.'
