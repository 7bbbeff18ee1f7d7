import { ageOn } from '../rules/age.ts'
import type { Day } from '../shared/day.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { DraftFacts } from './application-facts.ts'

/** What some answers are judged by: the day, the fund's municipalities and the banks that are known. */
export interface Surroundings {
  readonly today: Day
  readonly municipalities: readonly { readonly number: string }[]
  readonly banks: readonly { readonly id: string }[]
}

/** Answers that are right in form, and stand outside what there is. */
export function strayAnswers(draft: DraftFacts, surroundings: Surroundings): FieldError[] {
  const birth = draft.track === 'private' && draft.birthDay ? birthDayFaults(draft.birthDay, surroundings.today) : []
  return [...birth, ...unknownChoices(draft, surroundings)]
}

/** A municipality or a bank that is not on the list; no form of ours sends one. */
export function unknownChoices(
  {
    municipalityNumber,
    bankId,
  }: { municipalityNumber?: string | null | undefined; bankId?: string | null | undefined },
  { municipalities, banks }: Pick<Surroundings, 'municipalities' | 'banks'>,
): FieldError[] {
  const errors: FieldError[] = []
  if (municipalityNumber && !municipalities.some(({ number }) => number === municipalityNumber))
    errors.push({ path: 'municipalityNumber', message: 'Vel ein av kommunane i fondet.' })
  if (bankId && !banks.some(({ id }) => id === bankId))
    errors.push({ path: 'bankId', message: 'Vel ein av bankane på lista, eller ingen.' })
  return errors
}

function birthDayFaults(birthDay: Day, today: Day): FieldError[] {
  const age = ageOn(birthDay, today)
  if (birthDay > today) return [{ path: 'birthDay', message: 'Fødselsdagen kan ikkje vere fram i tid.' }]
  return age > 120 ? [{ path: 'birthDay', message: 'Sjå over fødselsåret; det er meir enn 120 år sidan.' }] : []
}
