import type { CostCategory } from '../../../server/coverage/terms.ts'
import { Fieldset } from '../../choices.tsx'
import { describedBy, FieldMessage } from '../../fields.tsx'
import { formatAmountInput } from '../../figures.ts'
import { ButtonRow, SubmitButton } from '../../form.tsx'
import { type FormState, field, fieldId, fieldText } from '../../form-state.ts'
import { pageText } from '../../language.ts'

/** A kind of cost, and whether it counts under the rules of the case. */
export interface CategoryChoice {
  readonly category: CostCategory
  readonly counts: boolean
}

interface CostLineFieldsProps {
  form: FormState
  /** `dwellings[0]` */
  name: string
  index: number
  /** Which home, where there are several. */
  of: string
  hint: string
  categories: readonly CategoryChoice[]
  /** Where the buttons that change the form are answered. */
  action: string
}

/** The vouchers of one home, a row for each. Rows without an amount are left out when the form is sent. */
export function CostLineFields({ form, name, index, of, hint, categories, action }: CostLineFieldsProps) {
  const { value, error } = field(form, `${name}[costLines]`)
  const rows = Array.isArray(value) ? value : []
  const reshape = (step: string, to: number) => ({
    name: 'step',
    value: step,
    formaction: `${action}#${fieldId(`${name}[costLines][${to}][category]`)}`,
  })
  return (
    <Fieldset legend={`Kostnadene${of}`} hint={hint} name={`${name}[costLines]`} error={error}>
      {rows.map((_, row) => (
        <CostLine form={form} name={`${name}[costLines][${row}]`} number={row + 1} of={of} categories={categories} />
      ))}
      <ButtonRow>
        <SubmitButton variant="secondary" size="sm" {...reshape(`lines-${index}-10`, rows.length)}>
          Legg til 10 linjer
        </SubmitButton>
        {rows.length >= 20 && (
          <SubmitButton variant="secondary" size="sm" {...reshape(`lines-${index}-100`, rows.length)}>
            Legg til 100 linjer
          </SubmitButton>
        )}
        {index > 0 && (
          <SubmitButton variant="tertiary" size="sm" {...reshape(`copy-${index}`, 0)}>
            Kopier kostnadslinjene frå bustaden over
          </SubmitButton>
        )}
      </ButtonRow>
    </Fieldset>
  )
}

interface CostLineProps {
  form: FormState
  name: string
  number: number
  of: string
  categories: readonly CategoryChoice[]
}

function CostLine({ form, name, number, of, categories }: CostLineProps) {
  const category = field(form, `${name}[category]`)
  const amount = field(form, `${name}[amountOre]`)
  const [categoryId, amountId] = [fieldId(category.name), fieldId(amount.name)]
  return (
    <div class="choice-row">
      <div class="ds-field">
        <label class="ds-sr-only" for={categoryId}>{`Slag kostnad, linje ${number}${of}`}</label>
        <select
          class="ds-input"
          id={categoryId}
          name={category.name}
          data-width="auto"
          aria-describedby={describedBy(categoryId, category)}
          aria-invalid={category.error ? 'true' : undefined}
        >
          <option value="">{pageText('page', 'choose')}</option>
          {categories.map(choice => (
            <option key={choice.category} value={choice.category} selected={choice.category === category.value}>
              {`${pageText('costCategory', choice.category)}${choice.counts ? '' : ' (tel ikkje med)'}`}
            </option>
          ))}
        </select>
        <FieldMessage id={categoryId} error={category.error} />
      </div>
      <div class="ds-field">
        <label class="ds-sr-only" for={amountId}>{`Beløp i kroner, linje ${number}${of}`}</label>
        <div class="ds-field-affixes">
          <input
            class="ds-input"
            id={amountId}
            name={amount.name}
            type="text"
            size={14}
            autocomplete="off"
            value={typeof amount.value === 'number' ? formatAmountInput(amount.value) : fieldText(amount.value)}
            aria-describedby={describedBy(amountId, amount)}
            aria-invalid={amount.error ? 'true' : undefined}
          />
          <span class="ds-field-affix">kr</span>
        </div>
        <FieldMessage id={amountId} error={amount.error} />
      </div>
    </div>
  )
}
