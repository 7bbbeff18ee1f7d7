import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, SelectField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { FormSection } from './form-section.tsx'
import { choicesOf, financingNames, questions } from './questions.ts'

export function MoneySection({ state }: { state: FormState }) {
  return (
    <FormSection id="money" heading="Økonomi">
      <AmountField
        label={questions.requestedOre}
        hint="La stå tomt om du vil ha det reglane gir. Fondet gir aldri meir enn det."
        {...field(state, 'requestedOre')}
        required={false}
      />
      <RadioGroup label={questions.financing} {...field(state, 'financing')} options={choicesOf(financingNames)} />
    </FormSection>
  )
}

export function BankSection({ state, choices }: { state: FormState; choices: ApplicationChoices }) {
  const banks = choices.banks.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormSection id="bank" heading="Bank">
      <SelectField
        label={questions.bankId}
        hint="Banken du vel, får sjå garantien når han er gitt. Står ikkje banken din her, så la feltet stå."
        {...field(state, 'bankId')}
        options={banks}
        empty="Ingen bank"
        required={false}
      />
    </FormSection>
  )
}
