import { form, list, longText, optional } from '../http/inputs.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { Condition } from './reasons.ts'

const most = 10_000

export const reasonsField = () => form({ facts: longText(most), rules: longText(most), considerations: longText(most) })

/** The same, on its way. */
export const someReasonsField = () =>
  optional(
    form({
      facts: optional(longText(most)),
      rules: optional(longText(most)),
      considerations: optional(longText(most)),
    }),
  )

/** A line that is empty is none. */
export const conditionsField = () =>
  list(form({ text: optional(longText(2000)), purpose: optional(longText(2000)) }), { max: 30 })

export interface ConditionFields {
  readonly text: string | null
  readonly purpose: string | null
}

export const conditionsIn = (lines: readonly ConditionFields[]): Condition[] =>
  lines.flatMap(({ text, purpose }) => (text && purpose ? [{ text, purpose }] : []))

export const conditionFaults = (lines: readonly ConditionFields[]): FieldError[] =>
  lines.flatMap(({ text, purpose }, index): FieldError[] => {
    if (text && !purpose)
      return [
        {
          path: `conditions.${index}.purpose`,
          message: 'Skriv kvifor vilkåret blir sett. Utan føremål kan det ikkje stå.',
        },
      ]
    if (purpose && !text) return [{ path: `conditions.${index}.text`, message: 'Skriv kva vilkåret går ut på.' }]
    return []
  })
