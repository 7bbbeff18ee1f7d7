import { CheckboxField, RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, NumberField, TextArea, TextField } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import type { DeedProps } from './bank-deeds.tsx'
import { followsLoanText } from './loan-text.ts'

export function LoanFields({ context, at, bank: { loan } }: DeedProps) {
  const form = at.formOf('loan')
  return (
    <>
      <TextField
        {...field(form, 'loanNumber')}
        label="Lånenummer"
        hint="Vi tek berre vare på dei fire siste teikna."
        size={20}
        autocomplete="off"
        required
      />
      <AmountField {...prefilled(form, 'amountOre', loan?.amountOre)} label="Lånebeløp" required />
      <DayField
        {...prefilled(form, 'loanDay', loan?.loanDay)}
        label="Dagen lånet vart gitt"
        max={context.deps.clock.today()}
        required
      />
      <NumberField
        {...prefilled(form, 'priority', loan?.priority ?? undefined)}
        label="Prioritet på pantet"
        hint="1 for fyrsteprioritet"
        whole
        size={4}
        required={false}
      />
      <SubmitButton>Registrer lånet</SubmitButton>
    </>
  )
}

export function RemainingFields({ context, at, guarantee }: DeedProps) {
  const form = at.formOf('remaining-loan')
  const today = context.deps.clock.today()
  return (
    <>
      <AmountField {...field(form, 'remainingOre')} label="Restlån" required />
      <DayField {...prefilled(form, 'asOfDay', today)} label="Dagen det gjeld" max={today} required />
      {guarantee.followsRemainingLoan && <p class="ds-paragraph">{followsLoanText(guarantee.heldOre)}</p>}
      <SubmitButton>Stadfest restlånet</SubmitButton>
    </>
  )
}

export function AssignmentFields({ at, bank: { assignment } }: DeedProps) {
  return (
    <>
      <p class="ds-paragraph">
        Låntakaren må godta det i saka si. Når det er gjort, kan berre banken gjere det om.
        {assignment && ' Eit nytt framlegg tek plassen til det de har sendt før.'}
      </p>
      <TextField
        {...field(at.formOf('assignment'), 'accountNumber')}
        label="Kontonummer som pengane skal til"
        size={16}
        inputmode="numeric"
        autocomplete="off"
        required
      />
      <SubmitButton>Send framlegget til låntakaren</SubmitButton>
    </>
  )
}

export function RevocationFields({ at }: DeedProps) {
  return (
    <>
      <CheckboxField
        {...field(at.formOf('assignment-revocation'), 'confirmed')}
        label="Ja, utbetalinga skal gå til låntakaren"
        hint="Vil banken ha ho att, må låntakaren godta det på nytt."
      />
      <SubmitButton variant="secondary" color="danger">
        Gi slepp på utbetalinga
      </SubmitButton>
    </>
  )
}

export function DefaultFields({ at }: DeedProps) {
  const form = at.formOf('default-notice')
  return (
    <>
      <RadioGroup
        {...field(form, 'kind')}
        label="Kva gjeld det?"
        options={[
          { value: 'default', label: 'Lånet er misleghalde' },
          { value: 'forced-sale', label: 'Det er kravd tvangssal' },
        ]}
        required
      />
      <DayField {...field(form, 'eventDay')} label="Frå kva dag?" required />
      <TextArea
        {...field(form, 'words')}
        label="Kva har hendt?"
        hint="Fondet og låntakaren får lese det de skriv."
        rows={4}
        required
      />
      <SubmitButton>Send meldinga</SubmitButton>
    </>
  )
}

/** What was typed; before that, what is known. */
function prefilled(form: FormState, name: string, known: unknown) {
  const at = field(form, name)
  return { ...at, value: at.value ?? known }
}
