import type { Terms } from '../../../server/coverage/terms.ts'
import type { Day } from '../../../server/shared/day.ts'
import { CheckboxField, Fieldset, RadioGroup } from '../../choices.tsx'
import { AmountField, DayField } from '../../fields.tsx'
import { HiddenField } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { type CategoryChoice, CostLineFields } from './cost-line-fields.tsx'
import type { DwellingTexts } from './dwelling-texts.ts'

export interface DwellingFieldsProps {
  form: FormState
  /** Its place in the form. */
  index: number
  id: string
  /** Where there are several homes, the groups of fields say which it is. */
  several: boolean
  terms: Terms
  categories: readonly CategoryChoice[]
  texts: DwellingTexts
  /** The case officer also judges the sale and the state of the home. */
  assessing?: boolean
  /** Where the buttons that change the form are answered. */
  action: string
  /** The last day that a sale can be from. */
  today: Day
}

/** Everything that is asked of one home in a claim, and nothing that its rules do not use. */
export function DwellingFields(props: DwellingFieldsProps) {
  const { form, index, id, several, texts, action, categories } = props
  const name = `dwellings[${index}]`
  const of = several ? ` for bustad ${id}` : ''
  return (
    <>
      <HiddenField name={`${name}[id]`} value={id} />
      <RadioGroup {...texts.sold} options={yesNo} inline {...field(form, `${name}[sold]`)} />
      <SaleFields {...props} name={name} of={of} />
      <CostLineFields {...{ form, name, index, of, categories, action }} hint={texts.costs} />
      <OtherAmounts {...props} name={name} of={of} />
    </>
  )
}

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nei', label: 'Nei' },
] as const

type Named = DwellingFieldsProps & { name: string; of: string }

function SaleFields({ form, name, of, terms, today, texts, assessing }: Named) {
  const sale = `${name}[sale]`
  return (
    <Fieldset legend={`Salet${of}`} hint={texts.sale} name={sale} error={field(form, sale).error}>
      <DayField {...texts.date} max={today} {...field(form, `${sale}[date]`)} />
      <AmountField {...texts.price} {...field(form, `${sale}[priceOre]`)} />
      <RadioGroup {...texts.armsLength} options={yesNo} inline {...field(form, `${sale}[armsLength]`)} />
      {assessing && (
        <CheckboxField
          label="Fondet godtok bodet på førehand"
          hint="Salsprisen er ikkje lågare enn bodet som vart godteke."
          {...field(form, `${name}[preApproved]`)}
        />
      )}
      {!isZero(terms.sellingCostsCapShare) && (
        <AmountField {...texts.sellingCosts} required={false} {...field(form, `${sale}[sellingCostsOre]`)} />
      )}
    </Fieldset>
  )
}

function OtherAmounts({ form, name, of, terms, texts, assessing }: Named) {
  return (
    <Fieldset legend={`Anna som spelar inn${of}`} hint={texts.others}>
      {terms.grantsReduceCost && (
        <AmountField {...texts.grants} required={false} {...field(form, `${name}[grantsOre]`)} />
      )}
      <AmountField {...texts.appraisal} required={false} {...field(form, `${name}[appraisalOre]`)} />
      <AmountField {...texts.compensation} required={false} {...field(form, `${name}[otherCompensationOre]`)} />
      {assessing && (
        <AmountField
          label="Verditap ved manglande vedlikehald eller eigen skade"
          hint="Det seljaren sjølv er skuld i. Det blir lagt til verdien."
          required={false}
          {...field(form, `${name}[valueReductionOre]`)}
        />
      )}
    </Fieldset>
  )
}

const isZero = (share: string) => Number(share) === 0
