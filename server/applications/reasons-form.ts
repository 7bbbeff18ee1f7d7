import { asking, form, list, longText, optional } from '../http/inputs.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { Condition } from './reasons.ts'

const most = 10_000

export const reasonsField = () =>
  form({
    facts: asking(longText(most), 'Skriv kva faktum saka byggjer på.'),
    rules: asking(longText(most), 'Skriv kva reglar som gjeld, og kva dei går ut på.'),
    considerations: asking(longText(most), 'Skriv kva det er lagt mest vekt på.'),
  })

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
