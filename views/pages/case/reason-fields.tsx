import type { Reasons } from '../../../server/applications/reasons.ts'
import { Fieldset } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { reasonLabels } from './reason-labels.ts'

const hints: Readonly<Record<keyof Reasons, string>> = {
  facts: 'Kva som er lagt til grunn, og kvar det kjem frå.',
  rules: 'Kva reglar saka er avgjord etter, og kva dei går ut på.',
  considerations: 'Kva som har vege tyngst, og kvifor.',
}

/** The reasons in the three parts that a decision must have. */
export function ReasonFields({ form, hint }: { form: FormState; hint: string }) {
  return (
    <Fieldset legend="Grunngjeving" hint={hint}>
      <ReasonField form={form} part="facts" rows={8} />
      <ReasonField form={form} part="rules" rows={10} />
      <ReasonField form={form} part="considerations" rows={8} />
    </Fieldset>
  )
}

const ReasonField = ({ form, part, rows }: { form: FormState; part: keyof Reasons; rows: number }) => (
  <TextArea {...field(form, `reasons[${part}]`)} label={reasonLabels[part]} hint={hints[part]} rows={rows} required />
)
