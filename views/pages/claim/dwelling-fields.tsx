import type { Terms } from '../../../server/coverage/terms.ts'
import type { GuaranteedDwelling } from '../../../server/guarantees/guaranteed-dwelling.ts'
import { Fieldset, RadioGroup } from '../../choices.tsx'
import { AmountField, DayField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { HiddenField } from '../../form.tsx'
import { type CategoryChoice, CostLineFields } from './cost-line-fields.tsx'

export interface DwellingFieldsProps {
  form: FormState
  index: number
  dwelling: GuaranteedDwelling
  terms: Terms
  categories: readonly CategoryChoice[]
  /** Where there are several homes, each says which it is. */
  several: boolean
  action: string
  /** The last day that a sale can be from. */
  today: string
}

export const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nei', label: 'Nei' },
] as const

/** Everything that is asked of one home in a claim, and nothing that its rules do not use. */
export function DwellingFields(props: DwellingFieldsProps) {
  const { form, index, dwelling, terms, several, action, categories } = props
  const name = `dwellings[${index}]`
  const of = several ? ` for bustad ${dwelling.id}` : ''
  return (
    <>
      <HiddenField name={`${name}[id]`} value={dwelling.id} />
      <RadioGroup
        label={several ? `Er bustad ${dwelling.id} seld?` : 'Er bustaden seld?'}
        hint={unsoldHint(terms)}
        options={yesNo}
        inline
        {...field(form, `${name}[sold]`)}
      />
      <SaleFields {...props} name={name} of={of} />
      <CostLineFields {...{ form, name, index, of, categories, action }} />
      <OtherAmounts {...props} name={name} of={of} />
    </>
  )
}

const unsoldHint = ({ unsoldDwellings }: Terms) =>
  unsoldDwellings === 'exclude'
    ? 'Svar ja når du har fått bindande aksept. Er bustaden ikkje seld, treng du ikkje fylle ut meir om han no.'
    : 'Svar ja når du har fått bindande aksept. Ein bustad som ikkje er seld, blir rekna til takst.'

type Named = DwellingFieldsProps & { name: string; of: string }

function SaleFields({ form, name, of, terms, today, dwelling }: Named) {
  return (
    <Fieldset legend={`Salet${of}`} hint={noticeHint(dwelling)} name={`${name}[sale]`} error={field(form, `${name}[sale]`).error}>
      <DayField label="Dagen du fekk bindande aksept" max={today} {...field(form, `${name}[sale][date]`)} />
      <AmountField label="Salspris" {...field(form, `${name}[sale][priceOre]`)} />
      <RadioGroup
        label="Er kjøparen uavhengig av deg?"
        hint="Nei når kjøparen er i nær familie, er selskap du eig eller styrer, eller er nokon du har fellesskap med."
        options={yesNo}
        inline
        {...field(form, `${name}[sale][armsLength]`)}
      />
      {!isZero(terms.sellingCostsCapShare) && (
        <AmountField
          label="Salskostnader"
          hint="Meklar, annonsar og oppgjer."
          required={false}
          {...field(form, `${name}[sale][sellingCostsOre]`)}
        />
      )}
    </Fieldset>
  )
}

function noticeHint({ notice }: GuaranteedDwelling): string {
  if (!notice) return 'Fyll ut når bustaden er seld.'
  return notice.answer === 'pre-approved'
    ? 'Vi har fylt ut det du skreiv i salsmeldinga, som fondet godtok. Rett det om det vart noko anna.'
    : 'Vi har fylt ut det du skreiv i salsmeldinga. Rett det om det vart noko anna.'
}

function OtherAmounts({ form, name, of, terms }: Named) {
  return (
    <Fieldset legend={`Anna som spelar inn${of}`} hint="Fyll ut berre det som gjeld deg.">
      {terms.grantsReduceCost && (
        <AmountField
          label="Offentlege tilskot til bygginga"
          hint="Til dømes frå Husbanken, Enova eller kommunen. Dei blir trekte frå kostnaden."
          required={false}
          {...field(form, `${name}[grantsOre]`)}
        />
      )}
      <AmountField label="Takst" hint={appraisalHint(terms)} required={false} {...field(form, `${name}[appraisalOre]`)} />
      <AmountField
        label="Kompensasjon frå andre"
        hint="Prisavslag, dagmulkt eller forsikring for det same tapet."
        required={false}
        {...field(form, `${name}[otherCompensationOre]`)}
      />
    </Fieldset>
  )
}

function appraisalHint({ appraisalFloor, unsoldDwellings }: Terms): string {
  const needs = [
    'når kjøparen ikkje er uavhengig av deg',
    ...(appraisalFloor === null ? [] : ['når fondet ikkje godtok bodet på førehand']),
    ...(unsoldDwellings === 'at-appraisal' ? ['når bustaden ikkje er seld'] : []),
  ]
  return `Trengst ${needs.join(' og ')}.`
}

const isZero = (share: string) => Number(share) === 0
