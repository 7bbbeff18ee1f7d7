import { SelectField } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'

interface CompareFormProps {
  readonly fundId: string
  readonly number: number
  readonly others: readonly number[]
}

/** Leads to a version side by side with another. */
export const CompareForm = ({ fundId, number, others }: CompareFormProps) => (
  <section class="on-screen">
    <h2 class="ds-heading" data-size="sm">
      Samanlikn
    </h2>
    <form class="form" method="get" action={`/funds/${fundId}/rules/${number}/compare`}>
      <SelectField
        name="with"
        label={`Samanlikn versjon ${number} med`}
        options={others.map(other => ({ value: String(other), label: `Versjon ${other}` }))}
        empty={null}
      />
      <SubmitButton variant="secondary">Samanlikn</SubmitButton>
    </form>
  </section>
)
