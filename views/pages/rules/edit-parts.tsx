import { RadioGroup } from '../../choices.tsx'
import { type FieldProps, type FormState, field } from '../../form-state.ts'

export const YesNo = (props: FieldProps) => (
  <RadioGroup
    {...props}
    inline
    required
    options={[
      { value: 'ja', label: 'Ja' },
      { value: 'nei', label: 'Nei' },
    ]}
  />
)

/** As many rows as there are filled ones, and some to fill. */
export function rowCount(form: FormState, path: string, toFill: number): number {
  const { value } = field(form, path)
  return (Array.isArray(value) ? value.length : 0) + toFill
}
