import { RadioGroup } from '../../choices.tsx'
import { AmountField, SelectField, TextArea } from '../../fields.tsx'
import { HiddenField, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { ClaimForm, type PanelProps, withDefault } from './claim-form.tsx'

/** What is folded at the end: demanding money back, and taking the claim back. */
export function FoldedPanels(props: PanelProps) {
  const { actions } = props.page
  return (
    <>
      {actions.includes('demand-repayment') && <DemandPanel {...props} />}
      {actions.includes('withdraw') && <WithdrawPanel {...props} />}
    </>
  )
}

function DemandPanel(props: PanelProps) {
  const { form, page } = props
  const [only, ...others] = page.homes
  return (
    <Details summary="Krev tilbake pengar" open={'recoveredOre' in form.values}>
      <p class="ds-paragraph">
        Når det kjem inn pengar for det same tapet etter utbetalinga, til dømes eit prisavslag, skal fondet ha sin del.
      </p>
      <ClaimForm {...props} to="/recoveries">
        {only && others.length === 0 ? (
          <HiddenField name="dwellingId" value={only.claimed.id} />
        ) : (
          <SelectField
            label="Bustad"
            options={page.homes.map(({ claimed: { id } }) => ({ value: id, label: `Bustad ${id}` }))}
            {...field(form, 'dwellingId')}
          />
        )}
        <AmountField label="Kor mykje er kome inn?" {...field(form, 'recoveredOre')} />
        <RadioGroup
          label="Korleis skal det reknast?"
          options={[
            {
              value: 'recompute',
              label: 'Rekn oppgjeret på nytt',
              hint: 'Beløpet blir trekt frå tapet, og det som er betalt for mykje, skal tilbake. Dette er det vanlege.',
            },
            {
              value: 'proportional',
              label: 'Del etter kor mykje fondet dekte',
              hint: 'Fondet får same del av beløpet som det dekte av tapet.',
            },
          ]}
          {...withDefault(field(form, 'method'), 'recompute')}
        />
        <TextArea label="Kvifor skal pengane betalast tilbake?" rows={3} {...field(form, 'reason')} />
        <SubmitButton>Krev tilbake</SubmitButton>
      </ClaimForm>
    </Details>
  )
}

function WithdrawPanel(props: PanelProps) {
  return (
    <Details summary="Trekk kravet">
      <p class="ds-paragraph">
        Då blir kravet ikkje handsama. Garantien gjeld som før, og du kan melde eit nytt krav seinare, innan fristen.
      </p>
      <ClaimForm {...props} to="/withdrawal">
        <SubmitButton color="danger" variant="secondary">
          Trekk kravet
        </SubmitButton>
      </ClaimForm>
    </Details>
  )
}
