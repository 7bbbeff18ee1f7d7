import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { HiddenField } from '../../form.tsx'
import { field, fieldText } from '../../form-state.ts'
import type { RecommendationPageProps } from './assessed-homes.tsx'
import { outcomeChoices } from './claim-text.ts'
import { suggestedOutcome, suggestedReasons } from './suggested-reasons.ts'

/** NOTE: what the page proposed follows the figures for as long as nobody has written over it. */
export function Opinion({ form, calculation }: RecommendationPageProps) {
  const suggestion = calculation ? suggestedReasons(calculation) : ''
  const isOurs = sameText(form.values.reasons, form.values.suggestedReasons)
  const reasons = field(form, 'reasons')
  const outcome = field(form, 'outcome')
  const fitting = calculation && outcome.value !== 'refused' ? suggestedOutcome(calculation) : outcome.value
  return (
    <section class="field-group">
      <h2 class="ds-heading" data-size="md">
        Kva du tilrår
      </h2>
      <RadioGroup label="Utfall" options={outcomeChoices} {...outcome} value={fitting} />
      <HiddenField name="suggestedReasons" value={suggestion} />
      <TextArea
        label="Grunngjeving"
        hint="Søkjaren får lese ho. Framlegget byggjer på utrekninga; skriv det om så det høver for saka."
        rows={10}
        {...reasons}
        value={isOurs ? suggestion : reasons.value}
      />
    </section>
  )
}

const sameText = (one: unknown, other: unknown) => plain(one) === plain(other)

const plain = (value: unknown) => fieldText(value).replaceAll('\r\n', '\n').trim()
