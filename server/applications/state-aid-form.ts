import { dayInput, decimalText, form, type InputOf, optional } from '../http/inputs.ts'
import { rateSource } from '../rules/state-aid.ts'
import type { FieldError } from '../shared/refusal.ts'
import { aidParts, aidWanted, type StatedAid } from './state-aid.ts'

const parts = {
  nokPerEur: optional(decimalText({ decimals: 4, max: 1000 })),
  rateDay: optional(dayInput()),
  declaredEur: optional(decimalText({ decimals: 2, max: 10_000_000 })),
}
export type StateAidFields = InputOf<typeof parts>

/** All of it, or for a private person nothing. */
export const stateAidField = () => optional(form(parts))

/** What is stated so far; `null` as long as a part is missing or cannot be right. */
export function statedAid(fields: StateAidFields | null): StatedAid | null {
  if (fields === null || stateAidFaults(fields).length > 0) return null
  const { nokPerEur, rateDay, declaredEur } = fields
  if (nokPerEur === null || rateDay === null || declaredEur === null) return null
  return { nokPerEur, rateDay, rateSource, declaredEur }
}

export function stateAidFaults(fields: StateAidFields | null): FieldError[] {
  if (fields === null || aidParts.every(part => fields[part] === null)) return []
  const missing = aidParts.filter(part => fields[part] === null)
  const errors = missing.map(part => ({ path: `stateAid.${part}`, message: aidWanted[part] }))
  return fields.nokPerEur !== null && !isLikely(fields.nokPerEur) ? [unlikelyRate, ...errors] : errors
}

/** A euro has always cost between 7 and 13 kroner: anything far from that has its comma in another place. */
const isLikely = (nokPerEur: string): boolean => Number(nokPerEur) >= 4 && Number(nokPerEur) <= 40

const unlikelyRate: FieldError = {
  path: 'stateAid.nokPerEur',
  message: 'Skriv kor mange kroner éin euro kostar, som 11,4230.',
}
