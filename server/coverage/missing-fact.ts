import type { MissingFact } from './assess-dwelling.ts'
import { type Failure, failure } from './failure.ts'

/** What the case officer is told, and the field to look at. */
const facts: { readonly [Fact in MissingFact]: { readonly field: string; readonly message: (id: string) => string } } =
  {
    'negative-cost': {
      field: 'costLines',
      message: id => `Kreditnotaene for bustad ${id} er større enn kostnadene. Kontroller kostnadslinjene.`,
    },
    'missing-area': {
      field: 'approvedAreaM2',
      message: id => `Vilkåra har eit kostnadstak per kvadratmeter. Fyll ut godkjent areal for bustad ${id}.`,
    },
    'missing-appraisal': {
      field: 'appraisalOre',
      message: id => `Bustad ${id} må ha ein takst, for salet eller vilkåra krev han. Fyll ut taksten.`,
    },
  }

/** @param dwelling its place in the request, from 0, and its id */
export function missingFact(code: MissingFact, dwelling: { readonly index: number; readonly id: string }): Failure {
  const { field, message } = facts[code]
  return failure({ code, path: `dwellings.${dwelling.index}.${field}`, message: message(dwelling.id) })
}
