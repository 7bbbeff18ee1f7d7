import { DayField } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'

interface MomentFormProps {
  readonly fundId: string
  readonly form: FormState
}

/** What its fields ask for. */
export const momentLabels = { asOfDay: 'Stillinga ved slutten av dagen', knownAt: 'Slik det var kjent' } as const

/** Asks for the position of another day. It changes nothing, so what is asked for stands in the address. */
export function MomentForm({ fundId, form }: MomentFormProps) {
  return (
    <Details summary="Sjå stillinga ein annan dag" open={form.errors.size > 0}>
      <form class="form" method="get" action={`/funds/${fundId}/ledger`} novalidate>
        <DayField
          label={momentLabels.asOfDay}
          hint="Alt som gjeld denne dagen eller tidlegare, blir teke med."
          required={false}
          {...field(form, 'asOfDay')}
        />
        <DayField
          label={momentLabels.knownAt}
          hint="Det som er ført etter denne dagen, blir ikkje teke med. Står det tomt, gjeld det vi veit no."
          required={false}
          {...field(form, 'knownAt')}
        />
        <SubmitButton variant="secondary">Vis stillinga</SubmitButton>
      </form>
    </Details>
  )
}
