import { amount, asking, choice, dayInput, form, type InputOf, longText, optional, text } from '../http/inputs.ts'
import type { CapitalMove } from './move-capital.ts'

export const capitalKinds = ['contribution', 'administration', 'return'] as const

const capitalFields = {
  kind: asking(choice(capitalKinds), 'Vel kva det gjeld.'),
  amountOre: asking(amount({ zero: false }), 'Skriv beløpet.'),
  source: asking(text(200), 'Skriv kven pengane kjem frå, eller går til.'),
  note: optional(longText(500)),
  effectiveDay: asking(dayInput(), 'Skriv dagen det gjeld.'),
}

export type CapitalInput = InputOf<typeof capitalFields>

export const capitalForm = form(capitalFields)

/** The same fields as they were typed, to be changed. */
export const typedCapitalForm = form({
  kind: optional(text(100)),
  amountOre: optional(text(100)),
  source: optional(text(1000)),
  note: optional(longText(5000)),
  effectiveDay: optional(text(100)),
})

export const capitalMove = (fundId: string, { note, ...input }: CapitalInput): CapitalMove => ({
  ...input,
  fundId,
  note: note ?? '',
})
